// SPDX-License-Identifier: MIT
#include <npslice/csv/record_scan.hpp>
#include <npslice/csv/records.hpp>

#include <utility>

namespace npslice::csv {

std::vector<Record> read_records(std::string_view text, Dialect dialect, bool last,
                                 std::size_t most) {
  std::vector<Record> records;
  std::size_t position = 0;
  std::uint64_t number = 0;
  while (records.size() < most && position < text.size()) {
    Record record;
    const RecordScan scan =
        scan_record(text.substr(position), dialect.delimiter, last, 0, [&](const RawCell& cell) {
          record.cells.emplace_back();
          append_value(cell, record.cells.back());
        });
    if (scan.ending != RecordEnding::line_end && scan.ending != RecordEnding::text_end) break;
    position += scan.next;
    ++number;
    if (scan.blank) continue;
    record.number = number;
    record.next = position;
    records.push_back(std::move(record));
  }
  return records;
}

} // namespace npslice::csv
