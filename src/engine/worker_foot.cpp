// SPDX-License-Identifier: MIT
#include "row_cells.hpp"
#include "worker.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

// What a worker does about rows that may be the foot of a table.
namespace npslice::engine {

using ingest::DateOrder;
using ingest::DateReading;
using ingest::Role;
using ingest::ScoreReading;

namespace {

/// Whether a text is a row of as many cells with another delimiter, as of an export that was put
/// below this one: no remark.
bool is_row_cut_otherwise(std::string_view text, std::size_t columns) {
  return std::any_of(csv::known_delimiters.begin(), csv::known_delimiters.end(), [&](char other) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), other)) + 1 == columns;
  });
}

} // namespace

/// A row that reads like a total waits for what follows; any other is counted, after those that
/// waited. Rows without a value say nothing about that: a spreadsheet may leave many behind a
/// total.
void Worker::take_row(std::span<char* const> cells, std::size_t row, const FileBinding& binding,
                      BlockOutcome& outcome) {
  const std::uint64_t record = canonical_.record_numbers[row];
  if (canonical_.filled_cells[row] == 0) {
    count_row(cells, record, binding, outcome);
    return;
  }
  const ingest::FootReading reading = foot_reading(cells, row, binding);
  const bool waits = reading != ingest::FootReading::none;
  std::vector<WaitingRow> ordinary;
  if (waits) {
    ordinary = outcome.foot.wait({record, reading, {cells.begin(), cells.end()}});
  } else if (!outcome.foot.empty()) {
    ordinary = outcome.foot.release();
  }
  for (WaitingRow& waited : ordinary) {
    count_waiting_row(waited, binding, outcome);
  }
  if (waits) return;
  outcome.counted = true;
  count_row(cells, record, binding, outcome);
}

/// Beside a total stands hardly anything, no date, and mostly no score of the scale. A sentence
/// stands alone.
ingest::FootReading Worker::foot_reading(std::span<char* const> cells, std::size_t row,
                                         const FileBinding& binding) const {
  using ingest::FootReading;
  const auto kept = static_cast<std::size_t>(survey::Exclusion::total_row);
  if (rules_.settings->included[kept]) return FootReading::none;
  const FootReading reading = ingest::read_foot(cells[binding.columns.first_cell]);
  if (reading == FootReading::none) return reading;
  const std::size_t columns = binding.columns.projection.header_cells;
  const std::size_t filled = canonical_.filled_cells[row];
  if (reading == FootReading::remark) {
    const bool alone = filled == 1 && columns >= 3;
    const std::string_view text = cells[binding.columns.first_cell];
    return alone && !is_row_cut_otherwise(text, columns) ? reading : FootReading::none;
  }
  const auto date = binding.columns.cell_of(Role::date);
  const bool dated = date && *date != binding.columns.first_cell &&
                     ingest::read_date(text_of(cells[*date])).kind == DateReading::Kind::read;
  const std::string_view score = cell_with(Role::score, cells, binding);
  const bool scored =
      ingest::read_score(score, rules_.settings->scale).kind == ScoreReading::Kind::scored;
  const bool sparse = columns <= 2 || filled * 2 <= columns + 1;
  return dated || (scored && !sparse) ? FootReading::none : reading;
}

void Worker::count_waiting_row(WaitingRow& row, const FileBinding& binding, BlockOutcome& outcome) {
  std::vector<char*> cells;
  for (std::string& cell : row.cells) {
    cells.push_back(cell.data());
  }
  outcome.values.set(row.reading);
  outcome.counted = true;
  count_row(cells, row.record, binding, outcome);
}

BlockOutcome Worker::count_waiting(std::span<WaitingRow> rows, const FileBinding& binding) {
  BlockOutcome outcome;
  for (WaitingRow& row : rows) {
    count_waiting_row(row, binding, outcome);
  }
  return outcome;
}

void Worker::exclude_foot(const WaitingRow& row, const FileBinding& binding) {
  std::vector<const char*> cells;
  for (const std::string& cell : row.cells) {
    cells.push_back(cell.c_str());
  }
  tallies_.for_each([&](Tally& tally, DateOrder order, bool both) {
    Accounting& accounting = tally.of_file(binding.file);
    ++accounting.records;
    ++accounting.excluded[static_cast<std::size_t>(survey::Exclusion::total_row)];
    keep_example(order, both, survey::Exclusion::total_row, cells, row.record, binding);
  });
}

} // namespace npslice::engine
