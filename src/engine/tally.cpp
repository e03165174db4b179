// SPDX-License-Identifier: MIT
#include <npslice/engine/tally.hpp>
#include <npslice/survey/scale.hpp>

#include <utility>

namespace npslice::engine {
namespace {

/// Without a branch: which category comes next cannot be foreseen.
void count(stats::CategoryCounts& counts, survey::Category category, std::uint64_t responses = 1) {
  counts.promoters += category == survey::Category::promoter ? responses : 0U;
  counts.passives += category == survey::Category::passive ? responses : 0U;
  counts.detractors += category == survey::Category::detractor ? responses : 0U;
}

/// The number of the period in which a response was given, where periods are counted.
std::optional<int> period_of(const survey::Response& response, const TallyRules& rules) {
  if (!rules.every || !response.stamp) return std::nullopt;
  return survey::period_of(survey::day_of(*response.stamp), *rules.every).number;
}

} // namespace

SegmentTally::SegmentTally(const SegmentTally& other) : counts(other.counts) {
  if (!other.further_) return;
  const Further& theirs = *other.further_;
  further().periods = theirs.periods;
  if (theirs.comments) further().comments = std::make_unique<CommentsByCategory>(*theirs.comments);
  if (theirs.weights) further().weights = std::make_unique<WeightSums>(*theirs.weights);
}

const CountsByPeriod& SegmentTally::periods() const {
  static const CountsByPeriod none;
  return further_ ? further_->periods : none;
}

void SegmentTally::update(const survey::Response& response, std::optional<int> period,
                          const TallyRules& rules) {
  count(counts, response.category);
  if (period) count(further().periods.of(*period), response.category);
  if (rules.comments && rules.comments->wants(response.category)) {
    auto& comments = further().comments;
    if (!comments) comments = std::make_unique<CommentsByCategory>();
    (*comments)[static_cast<std::size_t>(response.category)].update(response, *rules.comments);
  }
}

void SegmentTally::weigh(survey::Category category, WeightSums::Place place,
                         const ResponseWeight& weight) {
  auto& weights = further().weights;
  if (!weights) weights = std::make_unique<WeightSums>();
  weights->update(place, category, weight);
}

void SegmentTally::update(survey::Category category, std::uint64_t responses) {
  count(counts, category, responses);
}

void SegmentTally::update_period(survey::Category category, int period) {
  count(further().periods.of(period), category);
}

void SegmentTally::merge(SegmentTally&& other, const TallyRules& rules) {
  counts.merge(other.counts);
  if (!other.further_) return;
  if (!further_) {
    further_ = std::move(other.further_);
    return;
  }
  further_->periods.merge(other.further_->periods);
  if (other.further_->weights) {
    auto& weights = further_->weights;
    if (!weights) weights = std::make_unique<WeightSums>();
    weights->merge(*other.further_->weights);
  }
  auto& others = other.further_->comments;
  if (!others) return;
  auto& comments = further_->comments;
  if (!comments) comments = std::make_unique<CommentsByCategory>();
  for (std::size_t i = 0; i < comments->size(); ++i) {
    (*comments)[i].merge(std::move((*others)[i]), *rules.comments);
  }
}

Tally::Tally(const TallyRules& rules)
    : rules_(rules), tables_(rules.tables),
      scores_(static_cast<std::size_t>(survey::highest_score) + 1) {}

Accounting& Tally::of_file(std::uint32_t file) {
  if (files_.size() <= file) files_.resize(file + std::size_t{1});
  return files_[file];
}

SegmentTally& Tally::segment(std::size_t table, std::uint32_t number) {
  std::vector<SegmentTally>& segments = tables_[table];
  if (segments.size() <= number) segments.resize(number + std::size_t{1});
  return segments[number];
}

void Tally::use(const survey::Response& response, std::span<const std::uint32_t> segments,
                const ResponseWeight& weight) {
  ++of_file(response.file).used;
  if (response.score) ++scores_[static_cast<std::size_t>(*response.score)];
  const std::optional<int> period = period_of(response, rules_);
  for (std::size_t table = 0; table < segments.size(); ++table) {
    segment(table, segments[table]).update(response, period, rules_);
  }
  if (!rules_.weighted) return;
  const std::uint32_t cell = rules_.raked ? segments[*rules_.raked] : 0;
  for (std::size_t table = 0; table < segments.size(); ++table) {
    if (table == rules_.raked) continue;
    segment(table, segments[table])
        .weigh(response.category, {period.value_or(no_period), cell}, weight);
  }
}

void Tally::use(const survey::Response& response, std::span<const std::uint32_t> segments,
                std::uint64_t responses) {
  of_file(response.file).used += responses;
  if (response.score) scores_[static_cast<std::size_t>(*response.score)] += responses;
  for (std::size_t table = 0; table < segments.size(); ++table) {
    segment(table, segments[table]).update(response.category, responses);
  }
}

void Tally::use_in_period(survey::Category category, std::span<const std::uint32_t> segments,
                          int period) {
  for (std::size_t table = 0; table < segments.size(); ++table) {
    segment(table, segments[table]).update_period(category, period);
  }
}

void Tally::regroup(std::size_t table, const std::vector<std::vector<std::uint32_t>>& numbers) {
  std::vector<SegmentTally> before = std::exchange(tables_[table], {});
  for (std::size_t i = 0; i < before.size(); ++i) {
    for (const std::uint32_t number : numbers[i]) {
      segment(table, number).merge(SegmentTally(before[i]), rules_);
    }
    before[i] = {}; // its comments now live in the others
  }
}

void Tally::settle_weights(const std::vector<std::uint32_t>& cells) {
  for (auto& segments : tables_) {
    for (SegmentTally& tally : segments) {
      WeightSums* const weights = tally.weights();
      if (weights == nullptr) continue;
      if (!cells.empty()) weights->renumber_cells(cells);
      weights->settle();
    }
  }
}

void Tally::merge(Tally&& other, const std::vector<std::vector<std::uint32_t>>& numbers) {
  for (std::uint32_t file = 0; file < other.files_.size(); ++file) {
    of_file(file).merge(other.files_[file]);
  }
  for (std::size_t table = 0; table < other.tables_.size(); ++table) {
    std::vector<SegmentTally> others = std::move(other.tables_[table]); // gone after its turn
    for (std::size_t i = 0; i < others.size(); ++i) {
      WeightSums* const weights = others[i].weights();
      if (rules_.raked && weights != nullptr) weights->renumber_cells(numbers[*rules_.raked]);
      segment(table, numbers[table][i]).merge(std::move(others[i]), rules_);
    }
  }
  for (std::size_t i = 0; i < scores_.size(); ++i) {
    scores_[i] += other.scores_[i];
  }
}

void Tally::forget_segments() {
  for (std::size_t table = 1; table < tables_.size(); ++table) {
    tables_[table] = std::vector<SegmentTally>(); // {} would keep the room
  }
}

} // namespace npslice::engine
