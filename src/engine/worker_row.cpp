// SPDX-License-Identifier: MIT
#include "left_out_evidence.hpp"
#include "row_cells.hpp"
#include "worker.hpp"

#include <npslice/base/text.hpp>
#include <npslice/ingest/group_text.hpp>

#include <algorithm>
#include <tuple>

// What a worker reads in an ordinary row, and how it counts it.
namespace npslice::engine {
namespace {

using ingest::DateOrder;
using ingest::DateReading;
using ingest::Role;
using ingest::ScoreReading;

/// Longer cells of dates are read again each time.
constexpr std::size_t longest_known_date = 64;
constexpr std::string_view no_cell = "\xFF"; // which UTF-8 never contains

ingest::PerOrder<bool> counts_in(DateOrder order, bool both) {
  ingest::PerOrder<bool> counts{both, both};
  counts[ingest::index_of(order)] = true;
  return counts;
}

} // namespace

/// What is needed to count a row that says which score it has.
struct Worker::ScoredRow {
  csv::RowCells cells;
  const DateReading& date;
  survey::Response response;
  std::span<const std::uint32_t> segments; // nothing where it counts in no order of the dates
  std::string_view group_cell;
  std::optional<survey::Category> group; // what it says
  std::vector<DoubtfulRow> doubts;
  ResponseWeight weight{};
};

void Worker::count_row(csv::RowCells cells, RowFacts& facts, std::uint64_t record,
                       const FileBinding& binding, BlockOutcome& outcome) {
  if (take_if_plain(cells, facts, binding)) return;
  const DateReading& date = read_date_cell(cells, record, binding);
  if (facts.unwanted || facts.score.kind != ScoreReading::Kind::scored) {
    leave_out(cells, record, date, facts, unusable_cell(cells, facts, binding), binding, outcome);
    return;
  }
  ScoredRow row{cells, date, {}, {}, cell_with(Role::group, cells, binding), facts.group, {}};
  if (rules_.tally.weighted) {
    const auto weight = read_weight(cells, record, binding);
    if (const auto* const reason = std::get_if<survey::Rejection>(&weight)) {
      const std::uint32_t cell = *binding.columns.weight_cell;
      const Unusable unusable{*reason, binding.columns.cell_names[cell], cells[cell]};
      leave_out(cells, record, date, facts, unusable, binding, outcome);
      return;
    }
    row.weight = std::get<ResponseWeight>(weight);
  }
  if (may_count(date)) row.segments = number_segments(cells, facts, binding);
  survey::Response& response = row.response;
  response.score = facts.score.score;
  response.category = facts.score.category;
  response.file = binding.file;
  response.record = record;
  response.ordinal = binding.ordinal_base + record;
  response.respondent = base::trim(cell_with(Role::respondent, cells, binding));
  read_comment(cells, binding, response);
  if (facts.doubtful) row.doubts = doubts_about(cells, record, binding);
  use(row, binding);
}

/// Counts a row that is no response.
void Worker::leave_out(csv::RowCells cells, std::uint64_t record, const DateReading& date,
                       const RowFacts& facts, const std::optional<Unusable>& unusable,
                       const FileBinding& binding, BlockOutcome& outcome) {
  ingest::PerOrder<bool> rejected{};
  tallies_.for_each([&](Tally& tally, DateOrder order, bool both) {
    Accounting& accounting = tally.of_file(binding.file);
    ++accounting.records;
    auto exclusion =
        facts.unwanted ? facts.unwanted : outside_window(date.stamps[ingest::index_of(order)]);
    if (!exclusion && facts.score.kind == ScoreReading::Kind::no_opinion) {
      exclusion = survey::Exclusion::no_opinion;
    }
    if (!exclusion && unusable) {
      ++accounting.rejected[static_cast<std::size_t>(unusable->reason)];
      const auto counts = counts_in(order, both);
      rejected = {rejected[0] || counts[0], rejected[1] || counts[1]};
      return;
    }
    ++(exclusion ? accounting.excluded[static_cast<std::size_t>(*exclusion)]
                 : accounting.unanswered);
    keep_example(order, both, exclusion, cells, record, binding);
  });
  if (!rejected[0] && !rejected[1]) return;
  outcome.problems.push_back({{unusable->reason, binding.file, record,
                               std::string(unusable->column), std::string(unusable->cell)},
                              rejected});
}

/// Counts a row with a score as a response, unless its date lies outside the window.
void Worker::use(ScoredRow& row, const FileBinding& binding) {
  survey::Response& response = row.response;
  const bool held = rules_.settings->dedupe.value_or(Dedupe::all) != Dedupe::all;
  const bool counted = !windowed() && !held;
  std::string_view respondent;
  if (!response.respondent.empty() && !(counted && respondents_[0].given_up())) {
    respondent = respondent_key(response.respondent, respondent_room_);
  }
  if (counted && !respondent.empty()) respondents_[0].update(respondent);
  tallies_.for_each([&](Tally& tally, DateOrder order, bool both) {
    Accounting& accounting = tally.of_file(binding.file);
    ++accounting.records;
    const auto& stamp = row.date.stamps[ingest::index_of(order)];
    if (const auto exclusion = outside_window(stamp)) {
      ++accounting.excluded[static_cast<std::size_t>(*exclusion)];
      keep_example(order, both, exclusion, row.cells, response.record, binding);
      return;
    }
    if (held && !respondent.empty()) {
      hold(tally, order, both, std::string(respondent), held_response(row));
      return;
    }
    if (windowed() && !respondent.empty()) count_respondent_in_window(order, both, respondent);
    response.stamp = rules_.dates_needed ? stamp : std::nullopt;
    tally.use(response, row.segments, row.weight);
    cover(order, both, row.date);
    if (!row.doubts.empty()) doubt(order, both, row.doubts);
    if (!row.group_cell.empty()) compare_group(order, both, response, row.group, row.group_cell);
  });
}

HeldResponse Worker::held_response(const ScoredRow& row) const {
  const survey::Response& response = row.response;
  return {response,
          row.date.stamps,
          row.date.kind == DateReading::Kind::blank,
          {row.segments.begin(), row.segments.end()},
          std::string(rules_.tally.comments ? response.comment : ""),
          std::string(response.respondent),
          std::string(row.group_cell),
          row.doubts,
          row.weight};
}

/// Several answers of one respondent become one verbatim, each behind its question.
void Worker::read_comment(csv::RowCells cells, const FileBinding& binding,
                          survey::Response& response) {
  const auto& columns = binding.columns.comment_cells;
  std::size_t answers = 0;
  for (std::uint32_t i = 0; i < columns.size(); ++i) {
    const std::string_view cell = columns[i] ? cells[*columns[i]] : std::string_view{};
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

/// Without a need for dates one tally serves both orders, so both coverages are kept here; most
/// dates are the same in both.
void Worker::cover(DateOrder order, bool both, const DateReading& date) {
  const bool is_blank = date.kind == DateReading::Kind::blank;
  if (both && !date.needs_order) {
    common_coverage_.update(date.stamps[0], is_blank);
    return;
  }
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

void Worker::keep_example(DateOrder order, bool both, LeftOutReason reason, csv::RowCells cells,
                          std::uint64_t record, const FileBinding& binding) {
  for (const DateOrder each : ingest::all_date_orders) {
    LeftOutExamples& examples = left_out_[ingest::index_of(each)];
    if ((!both && each != order) || !examples.wants(reason, binding.file, record)) continue;
    examples.keep(reason, evidence_of(reason, cells, record, binding, rules_));
  }
}

/// Rules of the export come first: a preview is none of the survey's answers, whatever is asked.
std::optional<survey::Exclusion> Worker::set_aside(csv::RowCells cells,
                                                   const FileBinding& binding) const {
  for (const auto& [cell, rule] : binding.columns.ruled_cells) {
    if (ingest::sets_aside(rule, cells[cell])) return rule.exclusion;
  }
  if (!conditions_hold(cells, binding)) return survey::Exclusion::filter;
  return std::nullopt;
}

std::vector<DoubtfulRow> Worker::doubts_about(csv::RowCells cells, std::uint64_t record,
                                              const FileBinding& binding) {
  std::vector<DoubtfulRow> doubts;
  for (const auto& [cell, rule] : binding.columns.doubted_cells) {
    const std::string_view text = cells[cell];
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

bool Worker::conditions_hold(csv::RowCells cells, const FileBinding& binding) const {
  const bool decimal_comma = binding.dialect.delimiter == ';';
  for (std::size_t i = 0; i < binding.columns.condition_cells.size(); ++i) {
    const std::string_view cell = cells[binding.columns.condition_cells[i]];
    if (!rules_.settings->conditions[i].holds(cell, decimal_comma)) return false;
  }
  return true;
}

/// What the last cell said is kept: where rows stand in the order of time, many dates repeat.
const DateReading& Worker::read_date_cell(csv::RowCells cells, std::uint64_t record,
                                          const FileBinding& binding) {
  const std::string_view cell = cell_with(Role::date, cells, binding);
  if (cell != date_cell_) {
    date_ = ingest::read_date(cell, rules_.dates);
    if (rules_.settings->date_format == DateFormat::year_first && date_.needs_order) {
      date_.stamps = {};
      date_.needs_order = false;
      date_.kind = DateReading::Kind::unreadable;
    }
    date_cell_ = cell.size() <= longest_known_date ? cell : no_cell;
  }
  if (date_.needs_order) {
    evidence_.update(date_, cell, binding.file, record);
    if (rules_.dates_needed) tallies_.take_in(date_);
  }
  const bool unreadable = date_.kind == DateReading::Kind::unreadable ||
                          (rules_.fixed_order && date_.kind == DateReading::Kind::read &&
                           !date_.stamps[ingest::index_of(*rules_.fixed_order)]);
  if (unreadable) keep_unreadable(cell, binding.file, record);
  return date_;
}

void Worker::keep_unreadable(std::string_view cell, std::uint32_t file, std::uint64_t record) {
  const bool first =
      !unreadable_ || std::tie(file, record) < std::tie(unreadable_->file, unreadable_->record);
  if (first) unreadable_ = ingest::DateWitness{file, record, std::string(base::clip(cell, 64))};
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

} // namespace npslice::engine
