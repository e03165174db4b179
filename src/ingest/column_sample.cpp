// SPDX-License-Identifier: MIT
#include "column_observer.hpp"

#include <npslice/base/text.hpp>
#include <npslice/csv/block_cutter.hpp>
#include <npslice/csv/records.hpp>
#include <npslice/ingest/column_sample.hpp>
#include <npslice/ingest/total_row.hpp>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace npslice::ingest {
namespace {

/// Totals at the end of a file say nothing about its columns. More of them are no totals.
constexpr std::size_t most_totals = 12;

/// Tells the records that read like the foot of a table, as far as that can be told without knowing
/// which column is what.
class FootSense {
public:
  explicit FootSense(std::size_t columns) : columns_(columns) {}

  /// Whether a record reads like a total, or stands below one and is emptier than all before.
  bool is_foot(const csv::Record& record, bool below_total) {
    constexpr std::size_t label_and_value = 2;
    std::size_t filled = 0;
    std::string_view beginning;
    for (const std::string& cell : record.cells) {
      if (base::trim(cell).empty()) continue;
      if (filled++ == 0) beginning = cell;
    }
    if (is_total(read_foot(beginning))) return true;
    if (below_total && columns_ > label_and_value && filled <= label_and_value &&
        filled < fewest_filled_) {
      return true;
    }
    if (filled >= label_and_value) fewest_filled_ = std::min(fewest_filled_, filled);
    return false;
  }

private:
  std::size_t columns_;
  std::size_t fewest_filled_ = SIZE_MAX; // of records with more than one value
};

void observe(const csv::Record& record, std::vector<ColumnObserver>& observers,
             const survey::Scale& scale) {
  const std::size_t cells = std::min(observers.size(), record.cells.size());
  for (std::size_t i = 0; i < cells; ++i) {
    observers[i].observe(record.cells[i], scale);
  }
}

/// Observes each of the records, which are then done with.
void observe_all(std::vector<csv::Record>& records, std::vector<ColumnObserver>& observers,
                 const survey::Scale& scale) {
  for (const csv::Record& record : records) {
    observe(record, observers, scale);
  }
  records.clear();
}

} // namespace

void CellCounts::add(const CellCounts& other, std::size_t times) {
  const auto add_all = [times](auto& to, const auto& from) {
    std::transform(to.begin(), to.end(), from.begin(), to.begin(),
                   [times](std::size_t here, std::size_t there) { return here + there * times; });
  };
  const auto member = [&](std::size_t CellCounts::*count) { this->*count += other.*count * times; };
  for (const auto count :
       {&CellCounts::filled, &CellCounts::scores, &CellCounts::not_whole, &CellCounts::no_scores,
        &CellCounts::low_labels, &CellCounts::high_labels, &CellCounts::vague_low_labels,
        &CellCounts::vague_high_labels, &CellCounts::one_above, &CellCounts::stars,
        &CellCounts::dates, &CellCounts::whole_months, &CellCounts::numbers, &CellCounts::marks,
        &CellCounts::titled, &CellCounts::words}) {
    member(count);
  }
  add_all(recodes, other.recodes);
  add_all(groups, other.groups);
  add_all(numeric_dates, other.numeric_dates);
  highest_score = std::max(highest_score, other.highest_score);
  const bool lower = lowest_score < 0 || other.lowest_score < lowest_score;
  if (other.lowest_score >= 0 && lower) lowest_score = other.lowest_score;
}

DateForm date_form_of(const ColumnSample& column) {
  for (const DateForm form : numeric_date_forms) {
    const std::size_t fitting = column.numeric_dates[index_of(form)];
    if (fitting > 0 && fitting * 20 >= column.filled * 19) return form;
  }
  return DateForm::calendar;
}

FileSample sample_columns(std::string_view text, csv::Dialect dialect, std::size_t columns,
                          bool whole, const survey::Scale& scale, const HeaderRows& header_rows) {
  FileSample sample;
  sample.whole = whole;
  std::vector<ColumnObserver> observers(columns);
  csv::CuttingRules rules;
  rules.dialect = dialect;
  rules.columns = columns;
  FootSense foot(columns);
  std::vector<csv::Record> totals; // nothing but such came after them so far
  bool observed = false;
  csv::BlockCutter cutter(
      std::string(text), [](std::span<char>) { return std::size_t{0}; }, rules, 1);
  while (const auto block = cutter.next()) {
    if (block->damage) continue;
    for (const csv::Record& record : csv::read_records(block->text, dialect, true, SIZE_MAX)) {
      // The last record may be cut where the sample ends.
      if (!whole && block->ends_input && record.next == block->text.size()) continue;
      ++sample.records;
      if (header_rows.contain(record.cells)) {
        if (observed) totals.clear(); // they stood at the foot of the part above
        continue;
      }
      const bool total = foot.is_foot(record, !totals.empty());
      if (!total) observe_all(totals, observers, scale);
      if (total && totals.size() < most_totals) {
        totals.push_back(record);
      } else {
        observe(record, observers, scale);
        observed = true;
      }
    }
  }
  if (!whole || !observed) observe_all(totals, observers, scale);
  for (ColumnObserver& observer : observers) {
    sample.columns.push_back(observer.finish());
  }
  return sample;
}

} // namespace npslice::ingest
