// SPDX-License-Identifier: MIT
#include "left_out_evidence.hpp"
#include "row_cells.hpp"
#include "worker.hpp"

#include <npslice/base/decimal.hpp>
#include <npslice/base/text.hpp>
#include <npslice/csv/records.hpp>
#include <npslice/csv/row_reader.hpp>
#include <npslice/ingest/date_text.hpp>

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

/// The first cell of a row that holds something, without its quotes.
std::string_view unquoted(std::string_view cell) {
  const bool quoted = cell.size() >= 2 && cell.front() == '"' && cell.back() == '"';
  return quoted ? cell.substr(1, cell.size() - 2) : cell;
}

/// Whether a text names something: it is no number, no date and no address.
bool is_label(std::string_view text) {
  return !base::read_decimal(text, true) && text.find('@') == std::string_view::npos &&
         ingest::read_date(text).kind != DateReading::Kind::read;
}

} // namespace

/// Nearly all rows are counted at once. A repeated header ends one table and begins the next.
void Worker::take_row(csv::RowCells cells, std::size_t row, const FileBinding& binding,
                      BlockOutcome& outcome) {
  const csv::RowOrigin& origin = canonical_.origins[row];
  RowFacts& facts = facts_of(cells, row, binding);
  if (origin.filled == 0) {
    count_row(cells, facts, origin.record, binding, outcome);
    return;
  }
  if (facts.maybe_header && is_header(cells, row, binding)) {
    exclude_header(cells, origin.record, binding);
    outcome.ended.push_back(std::move(static_cast<TablePart&>(outcome)));
    static_cast<TablePart&>(outcome) = {};
    return;
  }
  const bool maybe_below_total = !outcome.foot.empty() || !outcome.counted;
  if (maybe_below_total || may_begin_foot(row)) {
    take_maybe_foot(cells, row, binding, outcome);
  } else {
    count_ordinary(cells, facts, origin.record, origin.filled, binding, outcome);
  }
}

/// A row that reads like a total waits for what follows, and so does one that hardly holds a thing
/// below a total; any other is counted, after those that waited. At the beginning of a block it is
/// not known what stands above. Rows without a value say nothing about that: a spreadsheet may
/// leave many behind a total.
void Worker::take_maybe_foot(csv::RowCells cells, std::size_t row, const FileBinding& binding,
                             BlockOutcome& outcome) {
  using ingest::FootReading;
  const csv::RowOrigin& origin = canonical_.origins[row];
  WaitingRow waiting = read_as_foot(cells, row, binding);
  const bool maybe_below_total = !outcome.foot.empty() || !outcome.counted;
  if (waiting.reading == FootReading::none && maybe_below_total &&
      reads_sparse(cells, row, binding)) {
    waiting.reading = FootReading::sparse;
    waiting.proof = FootProof::other_totals;
  }
  const bool waits = waiting.reading != FootReading::none;
  std::vector<WaitingRow> ordinary;
  if (waits) {
    waiting.record = origin.record;
    waiting.filled = origin.filled;
    waiting.cells.assign(cells.begin(), cells.end());
    waiting.first = canonical_.first_cell(row);
    ordinary = outcome.foot.wait(std::move(waiting));
  } else if (!outcome.foot.empty()) {
    ordinary = outcome.foot.release();
  }
  for (WaitingRow& waited : ordinary) {
    count_waiting_row(waited, binding, outcome);
  }
  if (waits) return;
  RowFacts& facts = facts_of(cells, row, binding);
  count_ordinary(cells, facts, origin.record, origin.filled, binding, outcome);
}

/// Whether a record is a row of the header once more. The score decides for almost all; only where
/// it holds what the header has there, the whole record is read.
bool Worker::is_header(csv::RowCells cells, std::size_t row, const FileBinding& binding) const {
  const ingest::HeaderRows& rows = binding.header_rows;
  const std::string_view score = cells[*binding.columns.cell_of(Role::score)];
  if (!rows.may_contain(score, canonical_.origins[row].filled)) return false;
  const char* const begin = canonical_.first_filled(row).data();
  const auto offset = static_cast<std::size_t>(begin - canonical_.source.data());
  const auto records =
      csv::read_records(canonical_.source.substr(offset), binding.dialect, true, 1);
  return !records.empty() && rows.contain(records.front().cells);
}

void Worker::count_ordinary(csv::RowCells cells, RowFacts& facts, std::uint64_t record,
                            std::uint32_t filled, const FileBinding& binding,
                            BlockOutcome& outcome) {
  outcome.counted = true;
  if (facts.has_score_cell) outcome.fewest_filled = std::min(outcome.fewest_filled, filled);
  count_row(cells, facts, record, binding, outcome);
}

/// Beside a total stands hardly anything, no date, and mostly no score of the scale. A sentence
/// stands alone. The reading is `none` for any other row.
WaitingRow Worker::read_as_foot(csv::RowCells cells, std::size_t row,
                                const FileBinding& binding) const {
  using ingest::FootReading;
  WaitingRow waiting;
  if (!may_begin_foot(row)) return waiting;
  const std::string first = canonical_.first_cell(row);
  const bool indented = base::trim(first).empty();
  const FootReading reading =
      ingest::read_foot(indented ? unquoted(canonical_.first_filled(row)) : first);
  if (reading == FootReading::none) return waiting;
  const std::size_t columns = binding.columns.projection.header_cells;
  waiting.filled = canonical_.origins[row].filled;
  if (reading == FootReading::remark) {
    const bool alone = waiting.filled == 1 && columns >= 3 && !indented;
    if (alone) waiting.reading = reading;
    return waiting;
  }
  const auto date = binding.columns.cell_of(Role::date);
  const bool dated = date && !binding.columns.is_first(*date) &&
                     ingest::read_date(cells[*date]).kind == DateReading::Kind::read;
  const std::string_view score = cell_with(Role::score, cells, binding);
  const bool scored =
      ingest::read_score(score, rules_.settings->scale).kind == ScoreReading::Kind::scored;
  // Without dates that it lacks, an indented row with a score must be emptier still.
  const std::size_t most = indented && !date ? columns : columns + 1;
  const bool sparse = (columns <= 2 && !indented) || waiting.filled * std::size_t{2} <= most;
  if (dated || (scored && !sparse)) return waiting;
  waiting.reading = reading;
  if (ingest::is_sure_total(reading) && !indented) return waiting;
  const bool lacks = date || !scored || ingest::is_sure_total(reading);
  waiting.proof = lacks ? FootProof::few_cells : FootProof::other_totals;
  return waiting;
}

/// At most a label and a value, and nothing of what tells who answered when.
bool Worker::reads_sparse(csv::RowCells cells, std::size_t row, const FileBinding& binding) const {
  constexpr std::size_t label_and_value = 2;
  const auto kept = static_cast<std::size_t>(survey::Exclusion::total_row);
  const std::size_t columns = binding.columns.projection.header_cells;
  const std::size_t filled = canonical_.origins[row].filled;
  const auto date = binding.columns.cell_of(Role::date);
  const std::size_t most = date ? columns + 1 : columns;
  if (rules_.settings->included[kept] || filled > label_and_value || columns <= label_and_value ||
      filled * 2 > most) {
    return false;
  }
  const std::string first_cell = canonical_.first_cell(row);
  const std::string_view first = base::trim(first_cell);
  const auto respondent = binding.columns.cell_of(Role::respondent);
  const bool named = respondent && !binding.columns.is_first(*respondent) &&
                     !ingest::is_missing(cells[*respondent]);
  const bool dated = date && ingest::read_date(cells[*date]).kind == DateReading::Kind::read;
  return !dated && !named && (first.empty() || is_label(first));
}

/// A file may end without a line end behind a total with few cells; any other record that ends so
/// is cut.
void Worker::take_cut(const csv::DamagedRecord& record, const FileBinding& binding,
                      BlockOutcome& outcome) {
  csv::Block block;
  block.hold(record.text + '\n');
  block.first_record = record.record;
  settle_plain_rows(); // of rows that are forgotten now
  make_canonical(block, binding.dialect, binding.columns.projection, canonical_);
  bool waits = false;
  std::vector<WaitingRow> ordinary;
  const auto take = [&](csv::RowCells cells) {
    WaitingRow waiting = read_as_foot(cells, 0, binding);
    if (!ingest::is_total(waiting.reading)) return;
    waits = ingest::is_sure_total(waiting.reading) && waiting.proof == FootProof::itself;
    if (!waits) return;
    waiting.record = record.record;
    waiting.cells.assign(cells.begin(), cells.end());
    waiting.first = canonical_.first_cell(0);
    waiting.cut = record.text;
    ordinary = outcome.foot.wait(std::move(waiting));
  };
  if (canonical_.origins.size() == 1) {
    take(csv::RowReader(canonical_, binding.columns.projection).record(0));
  }
  canonical_.shared.clear(); // nobody read what this row says
  for (WaitingRow& waited : ordinary) {
    count_waiting_row(waited, binding, outcome);
  }
  if (!waits) count_cut(record, binding, outcome);
}

void Worker::count_cut(const csv::DamagedRecord& record, const FileBinding& binding,
                       BlockOutcome& outcome) {
  count_damaged(record, binding, outcome);
  outcome.cut = true;
}

void Worker::count_waiting_row(WaitingRow& row, const FileBinding& binding, BlockOutcome& outcome) {
  outcome.values.set(row.reading);
  outcome.counted = true;
  if (!row.cut.empty()) {
    count_cut({csv::Damage::cut_record, row.record, row.cut}, binding, outcome);
    return;
  }
  const std::vector<std::string_view> cells(row.cells.begin(), row.cells.end());
  read_facts(cells, binding, waiting_facts_);
  count_ordinary(cells, waiting_facts_, row.record, row.filled, binding, outcome);
}

BlockOutcome Worker::count_waiting(std::span<WaitingRow> rows, const FileBinding& binding) {
  BlockOutcome outcome;
  for (WaitingRow& row : rows) {
    count_waiting_row(row, binding, outcome);
  }
  return outcome;
}

void Worker::exclude_foot(const WaitingRow& row, const FileBinding& binding) {
  exclude({binding.file, row.record, binding.columns.first_name,
           std::string(base::clip(row.first, longest_evidence))},
          survey::Exclusion::total_row);
}

void Worker::exclude_header(csv::RowCells cells, std::uint64_t record, const FileBinding& binding) {
  constexpr auto reason = survey::Exclusion::repeated_header;
  exclude(evidence_of(reason, cells, record, binding, rules_), reason);
}

void Worker::exclude(const LeftOut& row, survey::Exclusion reason) {
  tallies_.for_each([&](Tally& tally, DateOrder order, bool both) {
    Accounting& accounting = tally.of_file(row.file);
    ++accounting.records;
    ++accounting.excluded[static_cast<std::size_t>(reason)];
    for (const DateOrder each : ingest::all_date_orders) {
      if (both || each == order) left_out_[ingest::index_of(each)].keep(reason, row);
    }
  });
}

} // namespace npslice::engine
