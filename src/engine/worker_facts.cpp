// SPDX-License-Identifier: MIT
#include "row_cells.hpp"
#include "worker.hpp"

#include <npslice/base/text.hpp>
#include <npslice/ingest/group_text.hpp>
#include <npslice/ingest/iso_stamp.hpp>

#include <algorithm>

// What a worker finds out about a canonical row once, for all records that share it, and how it
// counts these together.
namespace npslice::engine {

using ingest::DateOrder;
using ingest::Role;
using ingest::ScoreReading;

/// Keeps what is known of the rows that the block shares with those before it.
void Worker::begin_facts(const FileBinding& binding) {
  const bool has_groups = binding.columns.cell_of(Role::group).has_value();
  const bool keeps_one = rules_.settings->dedupe.value_or(Dedupe::all) != Dedupe::all;
  counts_plainly_ = !windowed() && !keeps_one && !rules_.tally.comments && !has_groups;
  counts_plainly_ = counts_plainly_ && !rules_.tally.weighted; // each has a weight of its own
  const std::size_t needed = std::size_t{canonical_.shared.size()} + 1;
  if (facts_.size() < needed) facts_.resize(needed);
  for (std::size_t i = canonical_.shared.known_before(); i < facts_.size(); ++i) {
    facts_[i].known = false;
  }
}

/// What a row of the block says is read once, however many records share it.
RowFacts& Worker::facts_of(csv::RowCells cells, std::size_t row, const FileBinding& binding) {
  const std::uint32_t shared = canonical_.shared.size();
  const std::uint32_t number = canonical_.origins[row].row;
  RowFacts& facts = facts_[std::min(number, shared)];
  if (facts.known && number < shared) return facts;
  read_facts(cells, binding, facts);
  facts.shared = number < shared;
  return facts;
}

void Worker::read_facts(csv::RowCells cells, const FileBinding& binding, RowFacts& facts) const {
  const std::string_view score = cell_with(Role::score, cells, binding);
  facts.known = true;
  facts.shared = facts.numbered = facts.plain = false;
  facts.responses = 0;
  facts.has_score_cell = !ingest::is_missing(score);
  facts.maybe_header = binding.header_rows.may_begin_with(score.empty() ? '\0' : score.front());
  facts.unwanted = set_aside(cells, binding);
  facts.score = {};
  if (facts.unwanted) return;
  facts.score = ingest::read_score(score, rules_.settings->scale, rules_.score_form,
                                   rules_.settings->decimals);
  const std::string_view group = cell_with(Role::group, cells, binding);
  facts.group = group.empty() ? std::nullopt : ingest::read_group(group);
  const auto& doubted = binding.columns.doubted_cells;
  facts.doubtful = std::any_of(doubted.begin(), doubted.end(), [&](const auto& each) {
    return ingest::sets_aside(each.rule, cells[each.cell]);
  });
}

/// A row has its segments from the first response with it on, so that rows which are left out make
/// none.
std::span<const std::uint32_t> Worker::number_segments(csv::RowCells cells, RowFacts& facts,
                                                       const FileBinding& binding) {
  if (facts.numbered) return facts.segments;
  segment_cells_.clear();
  for (const std::uint32_t cell : binding.columns.segment_cells) {
    segment_cells_.push_back(cells[cell]);
  }
  const auto numbers = keys_.number(segment_cells_, binding.dialect.delimiter == ';');
  facts.segments.assign(numbers.begin(), numbers.end());
  facts.numbered = true;
  return facts.segments;
}

/// Takes a record in whose date and respondent are all that is its own: the rest is counted for all
/// such records together. False when there is more to it.
bool Worker::count_plainly(csv::RowCells cells, RowFacts& facts, const FileBinding& binding) {
  if (!facts.plain) {
    facts.plain = counts_plainly_ && facts.shared && !facts.unwanted && !facts.doubtful &&
                  facts.score.kind == ScoreReading::Kind::scored;
    if (!facts.plain) return false;
  }
  const auto date = binding.columns.cell_of(Role::date);
  survey::Stamp stamp;
  if (date) { // one that reads the same in both orders, and without a zone of its own
    const bool calendar = rules_.dates.form == ingest::DateForm::calendar;
    if (!calendar || !ingest::read_iso_stamp(cells[*date], stamp)) return false;
  }
  if (!facts.numbered) number_segments(cells, facts, binding);
  ++facts.responses;
  if (date) {
    common_coverage_.update(stamp);
  } else {
    common_coverage_.update(std::nullopt, true);
  }
  if (date && rules_.tally.every) {
    const int period = periods_.of(survey::day_of(stamp), *rules_.tally.every);
    tallies_.for_each([&](Tally& tally, DateOrder, bool) {
      tally.use_in_period(facts.score.category, facts.segments, period);
    });
  }
  if (!respondents_[0].given_up()) count_respondent(cells, binding);
  return true;
}

/// Counts a record whose row is known to be a plain one, where nothing about it may be that of a
/// total or of a header: by far the most. False for any other, which is not counted.
bool Worker::take_plainly(csv::RowCells cells, std::size_t row, const FileBinding& binding,
                          BlockOutcome& outcome) {
  const csv::RowOrigin& origin = canonical_.origins[row];
  if (origin.row >= canonical_.shared.size() || !outcome.counted || !outcome.foot.empty()) {
    return false;
  }
  RowFacts& facts = facts_[origin.row];
  if (!facts.known || !facts.plain || facts.maybe_header || may_begin_foot(row)) return false;
  if (!count_plainly(cells, facts, binding)) return false;
  outcome.fewest_filled = std::min(outcome.fewest_filled, origin.filled); // a score is a value
  return true;
}

void Worker::count_respondent(csv::RowCells cells, const FileBinding& binding) {
  const std::string_view respondent = base::trim(cell_with(Role::respondent, cells, binding));
  if (respondent.empty()) return;
  const std::string_view key = respondent_key(respondent, respondent_room_);
  if (!key.empty()) respondents_[0].update(key);
}

/// Counts what `count_plainly` took in.
void Worker::count_facts(const FileBinding& binding) {
  for (std::uint32_t row = 0; row < canonical_.shared.size(); ++row) {
    RowFacts& facts = facts_[row];
    if (!facts.known || facts.responses == 0) continue;
    survey::Response response;
    response.score = facts.score.score;
    response.category = facts.score.category;
    response.file = binding.file;
    tallies_.for_each([&](Tally& tally, DateOrder, bool) {
      tally.of_file(binding.file).records += facts.responses;
      tally.use(response, facts.segments, facts.responses);
    });
    facts.responses = 0;
  }
}

} // namespace npslice::engine
