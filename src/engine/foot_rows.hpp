// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/ingest/total_row.hpp>

#include <bitset>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <vector>

namespace npslice::engine {

/// A row that waits until it is known whether it stands at the foot of the table.
struct WaitingRow {
  std::uint64_t record = 0;
  ingest::FootReading reading = ingest::FootReading::none;
  std::vector<std::string> cells; ///< of the canonical row
};

/// The words of totals that occurred as values in the middle of a table: there they are names.
class TotalWords {
public:
  void set(ingest::FootReading word) { words_.set(static_cast<std::size_t>(word)); }
  [[nodiscard]] bool test(ingest::FootReading word) const {
    return words_.test(static_cast<std::size_t>(word));
  }
  void merge(const TotalWords& other) { words_ |= other.words_; }

private:
  std::bitset<256> words_;
};

/// The last rows of a part of the input, as long as they read like totals and remarks. At most a
/// few wait: a longer run is no foot.
class FootRows {
public:
  /// Makes a row wait. When too many do, the oldest one is handed back: it is an ordinary row.
  std::vector<WaitingRow> wait(WaitingRow&& row);

  /// Hands back all that wait, since an ordinary row follows them.
  std::vector<WaitingRow> release();

  /// Takes the rows of the next part, which nothing else came before, behind its own.
  std::vector<WaitingRow> append(FootRows&& next);

  /// Whether none waits.
  [[nodiscard]] bool empty() const { return rows_.empty(); }

private:
  std::deque<WaitingRow> rows_;
};

} // namespace npslice::engine
