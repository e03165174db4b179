// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/csv/block_cutter.hpp>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <optional>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace npslice::tests {

/// One record as the block cutter gave it away.
struct CutRecord {
  std::uint64_t number = 0;
  std::optional<csv::Damage> damage;
  std::string text; ///< with its line end; the beginning when damaged

  friend bool operator==(const CutRecord&, const CutRecord&) = default;
  friend std::ostream& operator<<(std::ostream& out, const CutRecord& record) {
    out << record.number << (record.damage ? " damaged " : " ");
    if (record.damage) out << static_cast<int>(*record.damage) << ' ';
    return out << '\'' << record.text << '\'';
  }
};

/// Hands out a text in pieces of at most `piece` bytes and notes the largest buffer it was given.
class PiecewiseText {
public:
  PiecewiseText(std::string_view text, std::size_t piece) : rest_(text), piece_(piece) {}

  std::size_t operator()(std::span<char> buffer) {
    largest_buffer_ = std::max(largest_buffer_, buffer.size());
    const std::size_t count = std::min({piece_, buffer.size(), rest_.size()});
    std::copy_n(rest_.begin(), count, buffer.begin());
    rest_.remove_prefix(count);
    return count;
  }

  [[nodiscard]] std::size_t largest_buffer() const { return largest_buffer_; }

private:
  std::string_view rest_;
  std::size_t piece_;
  std::size_t largest_buffer_ = 0;
};

/// The records of one block.
inline void append_records(const csv::Block& block, csv::Dialect dialect,
                           std::vector<CutRecord>& records) {
  if (block.damage) {
    records.push_back({block.first_record, block.damage, std::string(block.text)});
    return;
  }
  std::string_view rest = block.text;
  for (std::uint64_t number = block.first_record; !rest.empty(); ++number) {
    const auto scan =
        csv::scan_record(rest, dialect.delimiter, true, 0, [](const csv::RawCell&) {});
    records.push_back({number, std::nullopt, std::string(rest.substr(0, scan.next))});
    rest.remove_prefix(scan.next);
  }
}

/// All records of a text, the first of which is number 1. Its first `front` bytes are there from
/// the start, the others arrive in pieces.
inline std::vector<CutRecord> cut_text(std::string_view text, const csv::CuttingRules& rules,
                                       std::size_t piece = SIZE_MAX, std::size_t front = 0) {
  PiecewiseText source(text.substr(front), piece);
  csv::BlockCutter cutter(std::string(text.substr(0, front)), std::ref(source), rules, 1);
  std::vector<CutRecord> records;
  while (const auto block = cutter.next()) {
    append_records(*block, rules.dialect, records);
  }
  return records;
}

} // namespace npslice::tests
