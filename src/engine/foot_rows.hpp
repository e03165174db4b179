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

/// What it takes to believe that a row at the end is no answer.
enum class FootProof : unsigned char {
  itself,       ///< its own words
  few_cells,    ///< it is emptier than every answer
  other_totals, ///< another total stands in the same foot; above it where nothing is known of it
};

/// A row that waits until it is known whether it stands at the foot of the table.
struct WaitingRow {
  std::uint64_t record = 0;
  ingest::FootReading reading = ingest::FootReading::none;
  std::vector<std::string> cells; ///< of the canonical row
  FootProof proof = FootProof::itself;
  std::uint32_t filled = 0; ///< cells of the record that are not empty
  std::string cut{};        ///< its text where the file ends within it, else empty
  std::string first{};      ///< the first cell of the record, wanted or not
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

/// What the rows that wait at the end of a file turned out to be.
struct SettledFoot {
  std::vector<WaitingRow> answers; ///< in their order
  std::vector<WaitingRow> totals;  ///< the others
};

/// The last rows of a part of the input, as long as they read like totals and remarks, or like
/// nothing much below such. At most a few wait: a longer run is no foot.
class FootRows {
public:
  /// Makes a row wait. When too many do, the oldest one is handed back, with the sparse ones that
  /// it held: they are ordinary rows.
  std::vector<WaitingRow> wait(WaitingRow&& row);

  /// Hands back all that wait, since an ordinary row follows them.
  std::vector<WaitingRow> release();

  /// Takes the rows of the next part, which nothing else came before, behind its own. Hands back
  /// those that are ordinary ones.
  std::vector<WaitingRow> append(FootRows&& next);

  /// Says that the file ends. `names` are words of totals that are values in it, and each of its
  /// answers fills at least `fewest_filled` cells.
  SettledFoot settle(TotalWords names, std::uint32_t fewest_filled);

  /// Whether none waits.
  [[nodiscard]] bool empty() const { return rows_.empty(); }

private:
  std::deque<WaitingRow> rows_;
};

} // namespace npslice::engine
