// SPDX-License-Identifier: MIT
#include "row_cells.hpp"
#include "worker.hpp"

#include <npslice/base/text.hpp>
#include <npslice/ingest/group_text.hpp>
#include <npslice/ingest/iso_stamp.hpp>

#include <algorithm>
#include <span>
#include <utility>

// What a worker finds out about a canonical row once, for all records that share it, and how it
// counts these together.
namespace npslice::engine {
namespace {

/// How many records before it is looked at the text of one is asked for: the block may have left
/// the nearest cache since its rows were written.
constexpr std::size_t fetched_ahead = 4;

} // namespace

using ingest::DateOrder;
using ingest::Role;
using ingest::ScoreReading;

/// Keeps what is known of the rows that the block shares with those before it.
void Worker::begin_facts(const FileBinding& binding) {
  const bool has_groups = binding.columns.cell_of(Role::group).has_value();
  const bool keeps_one = rules_.settings->dedupe.value_or(Dedupe::all) != Dedupe::all;
  has_plain_rows_ = !windowed() && !keeps_one && !rules_.tally.comments && !has_groups;
  has_plain_rows_ = has_plain_rows_ && !rules_.tally.weighted; // each has a weight of its own
  own_cells_ = own_cells_of(binding);
  const std::uint32_t kept = canonical_.shared.known_before();
  settle_plain_rows(kept);
  const std::size_t needed = std::size_t{canonical_.shared.size()} + 1;
  if (facts_.size() < needed) facts_.resize(needed);
  for (std::size_t i = kept; i < facts_.size(); ++i) {
    facts_[i].known = false;
  }
  plain_rows_.resize(kept);
  plain_rows_.resize(needed);
}

/// Where date and respondent of a record stand apart from its row, where they do.
Worker::OwnCells Worker::own_cells_of(const FileBinding& binding) {
  const csv::Projection& projection = binding.columns.projection;
  const std::size_t shared = projection.columns.size();
  OwnCells cells;
  cells.width = projection.apart.size();
  const auto place = [&](Role role) -> std::optional<std::size_t> {
    const auto cell = binding.columns.cell_of(role);
    if (!cell) return std::nullopt;
    cells.all_apart = cells.all_apart && *cell >= shared;
    return *cell - shared;
  };
  cells.date = place(Role::date);
  cells.respondent = place(Role::respondent);
  return cells;
}

/// What a row of the block says is read once, however many records share it.
RowFacts& Worker::facts_of(csv::RowCells cells, std::size_t row, const FileBinding& binding) {
  const std::uint32_t shared = canonical_.shared.size();
  const std::uint32_t number = canonical_.origins[row].row;
  RowFacts& facts = facts_[std::min(number, shared)];
  if (facts.known && number < shared) return facts;
  read_facts(cells, binding, facts);
  facts.shared = number < shared;
  facts.row = number;
  return facts;
}

void Worker::read_facts(csv::RowCells cells, const FileBinding& binding, RowFacts& facts) const {
  const std::string_view score = cell_with(Role::score, cells, binding);
  facts.known = true;
  facts.shared = facts.numbered = facts.plain = false;
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

/// Takes a record whose row is a plain one. False, and nothing is taken, unless its date reads the
/// same in both orders and has no zone of its own. No pointer stands for a column that there is
/// not.
bool Worker::take_plain_record(std::uint32_t row, const std::string_view* date,
                               const std::string_view* respondent) {
  survey::Stamp stamp;
  const bool calendar = rules_.dates.form == ingest::DateForm::calendar;
  if (date != nullptr && (!calendar || !ingest::read_iso_stamp(*date, stamp))) return false;
  ++plain_rows_[row].responses;
  if (date == nullptr) {
    ++common_coverage_.blank;
  } else {
    common_coverage_.update(stamp);
    if (rules_.tally.every) count_period(facts_[row], stamp);
  }
  if (respondent != nullptr && !respondents_[0].given_up()) count_respondent(*respondent);
  return true;
}

/// Takes a record of which nothing but date and respondent is left to read: the rest is counted for
/// all records of its row together. False when there is more to it.
bool Worker::take_if_plain(csv::RowCells cells, RowFacts& facts, const FileBinding& binding) {
  if (!facts.plain) {
    facts.plain = has_plain_rows_ && facts.shared && !facts.unwanted && !facts.doubtful &&
                  facts.score.kind == ScoreReading::Kind::scored;
    if (!facts.plain) return false;
  }
  if (!facts.numbered) number_segments(cells, facts, binding);
  plain_rows_[facts.row].is_plain = own_cells_.all_apart && !facts.maybe_header;
  const auto cell_of = [&](Role role) {
    const auto cell = binding.columns.cell_of(role);
    return cell ? &cells[*cell] : nullptr;
  };
  return take_plain_record(facts.row, cell_of(Role::date), cell_of(Role::respondent));
}

/// Takes as many records as come next whose rows are known to be plain ones, unless they may be
/// totals: by far the most. Returns the number of the first other one.
std::size_t Worker::take_plain_records(std::size_t row, BlockOutcome& outcome) {
  if (!outcome.counted || !outcome.foot.empty()) return row;
  const std::span<const csv::RowOrigin> origins = canonical_.origins;
  const OwnCells own = own_cells_;
  const std::string_view* apart = canonical_.apart.data() + row * own.width;
  std::uint32_t fewest_filled = outcome.fewest_filled;
  for (; row < origins.size(); ++row, apart += own.width) {
    if (row + fetched_ahead < origins.size()) {
      __builtin_prefetch(canonical_.source_from(row + fetched_ahead).data());
    }
    const csv::RowOrigin& origin = origins[row];
    if (origin.row >= plain_rows_.size() || !plain_rows_[origin.row].is_plain) break;
    if (may_begin_foot(row)) break;
    const std::string_view* const date = own.date ? apart + *own.date : nullptr;
    const std::string_view* const respondent = own.respondent ? apart + *own.respondent : nullptr;
    if (!take_plain_record(origin.row, date, respondent)) break;
    fewest_filled = std::min(fewest_filled, origin.filled); // a score is a value
  }
  outcome.fewest_filled = fewest_filled;
  return row;
}

void Worker::count_period(const RowFacts& facts, survey::Stamp stamp) {
  const int period = periods_.of(survey::day_of(stamp), *rules_.tally.every);
  tallies_.for_each([&](Tally& tally, DateOrder, bool) {
    tally.use_in_period(facts.score.category, facts.segments, period);
  });
}

void Worker::count_respondent(std::string_view cell) {
  const std::string_view key = respondent_key(cell, respondent_room_);
  if (!key.empty()) respondents_[0].update(key);
}

/// Adds the responses that `take_plain_record` took, of the rows from number `first` on, to their
/// segments. Done as seldom as can be: most rows come by in each block.
void Worker::settle_plain_rows(std::size_t first) {
  for (std::size_t row = first; row < plain_rows_.size(); ++row) {
    const std::uint64_t responses = std::exchange(plain_rows_[row].responses, 0);
    if (responses == 0) continue;
    const RowFacts& facts = facts_[row];
    survey::Response response;
    response.score = facts.score.score;
    response.category = facts.score.category;
    response.file = *file_;
    tallies_.for_each([&](Tally& tally, DateOrder, bool) {
      tally.of_file(*file_).records += responses;
      tally.use(response, facts.segments, responses);
    });
  }
}

} // namespace npslice::engine
