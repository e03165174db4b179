// SPDX-License-Identifier: MIT
#include "worker.hpp"

#include "left_out_evidence.hpp"
#include "row_cells.hpp"

#include <npslice/base/text.hpp>
#include <npslice/csv/row_reader.hpp>
#include <npslice/ingest/group_text.hpp>

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace npslice::engine {
namespace {

using ingest::DateOrder;
using ingest::DateReading;
using ingest::Role;
using ingest::ScoreReading;

survey::Rejection rejection_of(csv::Damage damage) {
  switch (damage) {
  case csv::Damage::unterminated_quote:
    return survey::Rejection::unterminated_quote;
  case csv::Damage::record_too_long:
    return survey::Rejection::record_too_long;
  case csv::Damage::cut_record:
    return survey::Rejection::cut_record;
  case csv::Damage::too_many_columns:
    return survey::Rejection::too_many_columns;
  case csv::Damage::other_delimiter:
    return survey::Rejection::other_delimiter;
  }
  return survey::Rejection::cut_record;
}

ingest::PerOrder<bool> counts_in(DateOrder order, bool both) {
  ingest::PerOrder<bool> counts{both, both};
  counts[ingest::index_of(order)] = true;
  return counts;
}

} // namespace

Worker::Worker(const PassRules& rules)
    : rules_(rules), tallies_(rules.tally, rules.fixed_order), keys_(rules.segments) {}

BlockOutcome Worker::accumulate(const csv::Block& block, const FileBinding& binding) {
  BlockOutcome outcome;
  make_canonical(block, binding.dialect, binding.columns.projection, canonical_);
  outcome.blank_lines = canonical_.blank_lines;
  outcome.short_records = canonical_.short_records;
  outcome.swallowed = canonical_.swallowed;
  std::optional<csv::DamagedRecord> last;
  for (const csv::DamagedRecord& record : canonical_.damaged) {
    if (record.damage == csv::Damage::cut_record) {
      last = record;
      continue;
    }
    count_damaged(record, binding, outcome);
    const bool open_at_end = record.damage == csv::Damage::unterminated_quote && block.ends_input;
    outcome.cut = outcome.cut || open_at_end;
  }
  if (!canonical_.record_numbers.empty()) {
    std::size_t row = 0;
    csv::read_rows(canonical_.text(), binding.columns.projection.row_cells,
                   [&](std::span<char* const> cells) {
                     take_row(cells, row++, binding, outcome);
                     const bool last_row = row == canonical_.record_numbers.size();
                     if (!last_row || !canonical_.ends_in_a_row) return;
                     outcome.cut_in_score = may_be_cut_in_score(cells, binding);
                   });
  }
  if (last) take_cut(*last, binding, outcome);
  std::stable_sort(outcome.problems.begin(), outcome.problems.end(),
                   [](const FoundProblem& left, const FoundProblem& right) {
                     return left.problem.record < right.problem.record;
                   });
  return outcome;
}

/// `1` at the very end of the input, without a line end, may be what is left of `10`.
bool Worker::may_be_cut_in_score(std::span<char* const> cells, const FileBinding& binding) const {
  const auto cell = binding.columns.cell_of(Role::score);
  const csv::Projection& projection = binding.columns.projection;
  if (!cell || projection.columns[*cell] + 1 != projection.header_cells) return false;
  constexpr int ten = 10;
  return rules_.settings->scale.high == ten && std::string_view(cells[*cell]) == "1";
}

void Worker::count_damaged(const csv::DamagedRecord& record, const FileBinding& binding,
                           BlockOutcome& outcome) {
  const survey::Rejection reason = rejection_of(record.damage);
  FoundProblem found{{reason, binding.file, record.record, {}, record.text}, {true, true}};
  tallies_.for_each([&](Tally& tally, DateOrder, bool) {
    Accounting& accounting = tally.of_file(binding.file);
    ++accounting.records;
    ++accounting.rejected[static_cast<std::size_t>(reason)];
  });
  outcome.problems.push_back(std::move(found));
}

void Worker::count_row(std::span<char* const> cells, std::uint64_t record,
                       const FileBinding& binding, BlockOutcome& outcome) {
  const DateReading date = read_date_cell(cells, record, binding);
  const std::optional<survey::Exclusion> unwanted = set_aside(cells, binding);
  const std::string_view score_cell = cell_with(Role::score, cells, binding);
  const ScoreReading score = !unwanted
                                 ? ingest::read_score(score_cell, rules_.settings->scale,
                                                      rules_.score_form, rules_.settings->decimals)
                                 : ScoreReading{};
  const std::string_view group_cell = cell_with(Role::group, cells, binding);
  std::optional<survey::Category> group;
  survey::Response response;
  std::vector<DoubtfulRow> doubts;
  std::span<const std::uint32_t> segments;
  if (score.kind == ScoreReading::Kind::scored) {
    if (may_count(date)) segments = number_segments(cells, binding);
    response.score = score.score;
    response.category = score.category;
    if (!group_cell.empty()) group = ingest::read_group(group_cell);
    read_comment(cells, binding, response);
    doubts = doubts_about(cells, record, binding);
    response.respondent = base::trim(cell_with(Role::respondent, cells, binding));
    response.file = binding.file;
    response.record = record;
    response.ordinal = binding.ordinal_base + record;
  }
  std::string respondent;
  if (!response.respondent.empty()) respondent = respondent_key(response.respondent);
  const auto dedupe = rules_.settings->dedupe.value_or(Dedupe::all);
  std::optional<HeldResponse> held;
  if (dedupe != Dedupe::all && !respondent.empty()) {
    held = HeldResponse{response,
                        date.stamps,
                        date.kind == DateReading::Kind::blank,
                        {segments.begin(), segments.end()},
                        std::string(rules_.tally.comments ? response.comment : ""),
                        std::string(response.respondent),
                        std::string(group_cell),
                        doubts};
  }
  if (!windowed() && !held && !respondent.empty()) respondents_[0].update(respondent);
  ingest::PerOrder<bool> rejected{};
  tallies_.for_each([&](Tally& tally, DateOrder order, bool both) {
    Accounting& accounting = tally.of_file(binding.file);
    ++accounting.records;
    const auto& stamp = date.stamps[ingest::index_of(order)];
    const auto exclusion = unwanted ? unwanted : outside_window(stamp);
    if (exclusion) {
      ++accounting.excluded[static_cast<std::size_t>(*exclusion)];
      keep_example(order, both, exclusion, cells, record, binding);
    } else if (score.kind == ScoreReading::Kind::unanswered) {
      ++accounting.unanswered;
      keep_example(order, both, std::nullopt, cells, record, binding);
    } else if (score.kind == ScoreReading::Kind::no_opinion) {
      ++accounting.excluded[static_cast<std::size_t>(survey::Exclusion::no_opinion)];
      keep_example(order, both, survey::Exclusion::no_opinion, cells, record, binding);
    } else if (score.kind == ScoreReading::Kind::rejected) {
      ++accounting.rejected[static_cast<std::size_t>(score.reason)];
      const auto counts = counts_in(order, both);
      rejected = {rejected[0] || counts[0], rejected[1] || counts[1]};
    } else if (held) {
      hold(tally, order, both, respondent, *held);
    } else {
      if (windowed() && !respondent.empty()) count_respondent(order, both, respondent);
      response.stamp = rules_.dates_needed ? stamp : std::nullopt;
      tally.use(response, segments);
      cover(order, both, date);
      doubt(order, both, doubts);
      if (!group_cell.empty()) compare_group(order, both, response, group, group_cell);
    }
  });
  if (rejected[0] || rejected[1]) {
    outcome.problems.push_back(
        {{score.reason, binding.file, record, binding.score_name, std::string(score_cell)},
         rejected});
  }
}

/// Several answers of one respondent become one verbatim, each behind its question.
void Worker::read_comment(std::span<char* const> cells, const FileBinding& binding,
                          survey::Response& response) {
  const auto& columns = binding.columns.comment_cells;
  std::size_t answers = 0;
  for (std::uint32_t i = 0; i < columns.size(); ++i) {
    const std::string_view cell = columns[i] ? text_of(cells[*columns[i]]) : std::string_view{};
    if (ingest::is_missing(cell)) continue;
    answered_.set(i);
    if (++answers == 1) {
      response.comment = base::trim(cell);
      if (columns.size() > 1) response.question = i;
      continue;
    }
    if (answers == 2) {
      comment_ = base::labelled(rules_.comment_labels[*response.question], response.comment);
      response.question.reset();
    }
    comment_ += '\n' + base::labelled(rules_.comment_labels[i], base::trim(cell));
    response.comment = comment_;
  }
}

/// Without a need for dates one tally serves both orders, so both coverages are kept here.
void Worker::cover(DateOrder order, bool both, const DateReading& date) {
  const bool is_blank = date.kind == DateReading::Kind::blank;
  for (const DateOrder each : ingest::all_date_orders) {
    if (!both && each != order) continue;
    coverage_[ingest::index_of(each)].update(date.stamps[ingest::index_of(each)], is_blank);
  }
}

void Worker::compare_group(DateOrder order, bool both, const survey::Response& response,
                           std::optional<survey::Category> group, std::string_view cell) {
  for (const DateOrder each : ingest::all_date_orders) {
    if (both || each == order) groups_[ingest::index_of(each)].update(response, group, cell);
  }
}

void Worker::keep_example(DateOrder order, bool both, LeftOutReason reason,
                          std::span<const char* const> cells, std::uint64_t record,
                          const FileBinding& binding) {
  for (const DateOrder each : ingest::all_date_orders) {
    LeftOutExamples& examples = left_out_[ingest::index_of(each)];
    if ((!both && each != order) || !examples.wants(reason, binding.file, record)) continue;
    examples.keep(reason, evidence_of(reason, cells, record, binding, rules_));
  }
}

/// Rules of the export come first: a preview is none of the survey's answers, whatever is asked.
std::optional<survey::Exclusion> Worker::set_aside(std::span<char* const> cells,
                                                   const FileBinding& binding) const {
  for (const auto& [cell, rule] : binding.columns.ruled_cells) {
    if (ingest::sets_aside(rule, text_of(cells[cell]))) return rule.exclusion;
  }
  if (!conditions_hold(cells, binding)) return survey::Exclusion::filter;
  return std::nullopt;
}

std::vector<DoubtfulRow> Worker::doubts_about(std::span<char* const> cells, std::uint64_t record,
                                              const FileBinding& binding) {
  std::vector<DoubtfulRow> doubts;
  for (const auto& [cell, rule] : binding.columns.doubted_cells) {
    const std::string_view text = text_of(cells[cell]);
    if (!ingest::sets_aside(rule, text)) continue;
    doubts.push_back({rule.exclusion, binding.file, record, binding.columns.cell_names[cell],
                      std::string(base::trim(text))});
  }
  return doubts;
}

/// A response with several such cells is doubted once for each reason, by the first of them.
void Worker::doubt(DateOrder order, bool both, const std::vector<DoubtfulRow>& rows) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const bool again = std::any_of(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(i),
                                   [&](const auto& row) { return row.doubt == rows[i].doubt; });
    if (again) continue;
    for (const DateOrder each : ingest::all_date_orders) {
      if (both || each == order) doubtful_[ingest::index_of(each)].update(rows[i]);
    }
  }
}

bool Worker::conditions_hold(std::span<char* const> cells, const FileBinding& binding) const {
  const bool decimal_comma = binding.dialect.delimiter == ';';
  for (std::size_t i = 0; i < binding.columns.condition_cells.size(); ++i) {
    const std::string_view cell = text_of(cells[binding.columns.condition_cells[i]]);
    if (!rules_.settings->conditions[i].holds(cell, decimal_comma)) return false;
  }
  return true;
}

DateReading Worker::read_date_cell(std::span<char* const> cells, std::uint64_t record,
                                   const FileBinding& binding) {
  const auto cell = binding.columns.cell_of(Role::date);
  if (!cell) return {};
  const std::string_view text = text_of(cells[*cell]);
  DateReading date = ingest::read_date(text, rules_.dates);
  if (rules_.settings->date_format == DateFormat::year_first && date.needs_order) {
    date.stamps = {};
    date.needs_order = false;
    date.kind = DateReading::Kind::unreadable;
  }
  evidence_.update(date, text, binding.file, record);
  if (rules_.dates_needed) tallies_.take_in(date);
  const bool unreadable = date.kind == DateReading::Kind::unreadable ||
                          (rules_.fixed_order && date.kind == DateReading::Kind::read &&
                           !date.stamps[ingest::index_of(*rules_.fixed_order)]);
  const bool first = !unreadable_ || std::tie(binding.file, record) <
                                         std::tie(unreadable_->file, unreadable_->record);
  if (unreadable && first) {
    unreadable_ = ingest::DateWitness{binding.file, record, std::string(base::clip(text, 64))};
  }
  return date;
}

std::optional<survey::Exclusion>
Worker::outside_window(const std::optional<survey::Stamp>& stamp) const {
  const ReadSettings& settings = *rules_.settings;
  if (!windowed()) return std::nullopt;
  if (!stamp) return survey::Exclusion::undated;
  const survey::Day day = survey::day_of(*stamp);
  const bool outside =
      (settings.since && day < *settings.since) || (settings.until && day > *settings.until);
  return outside ? std::optional(survey::Exclusion::outside_dates) : std::nullopt;
}

/// Whether a response may be used in some order of the dates. Whatever order holds in the end, the
/// rows that have made segments are then the same.
bool Worker::may_count(const DateReading& date) const {
  return std::any_of(date.stamps.begin(), date.stamps.end(),
                     [&](const auto& stamp) { return !outside_window(stamp); });
}

std::span<const std::uint32_t> Worker::number_segments(std::span<char* const> cells,
                                                       const FileBinding& binding) {
  segment_cells_.clear();
  for (const std::uint32_t cell : binding.columns.segment_cells) {
    segment_cells_.push_back(text_of(cells[cell]));
  }
  return keys_.number(segment_cells_, binding.dialect.delimiter == ';');
}

void Worker::merge(Worker&& other) {
  const auto numbers = keys_.merge(other.keys_);
  tallies_.merge(std::move(other.tallies_), numbers);
  merge_held(other, numbers);
  answered_ |= other.answered_;
  evidence_.merge(other.evidence_);
  for (std::size_t i = 0; i < coverage_.size(); ++i) {
    coverage_[i].merge(other.coverage_[i]);
    groups_[i].merge(other.groups_[i]);
    left_out_[i].merge(other.left_out_[i]);
    doubtful_[i].merge(other.doubtful_[i]);
    respondents_[i].merge(other.respondents_[i]);
  }
  const auto place = [](const ingest::DateWitness& witness) {
    return std::tie(witness.file, witness.record);
  };
  if (other.unreadable_ && (!unreadable_ || place(*other.unreadable_) < place(*unreadable_))) {
    unreadable_ = other.unreadable_;
  }
}

} // namespace npslice::engine
