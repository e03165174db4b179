// SPDX-License-Identifier: MIT
#include "foot_rows.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

namespace npslice::engine {
namespace {

/// Average, median, lowest, highest, responses, the three groups, a remark, the source: a foot has
/// no more rows.
constexpr std::size_t most_foot_rows = 12;

bool is_sparse(const WaitingRow& row) { return row.reading == ingest::FootReading::sparse; }

/// Whether a row shows by itself that the foot has begun.
bool is_proved(const WaitingRow& row, const TotalWords& names, std::uint32_t fewest_filled) {
  if (!ingest::is_total(row.reading) || names.test(row.reading)) return false;
  return row.proof == FootProof::itself ||
         (row.proof == FootProof::few_cells && row.filled < fewest_filled);
}

/// Where the foot begins: behind the last sparse row that may be an answer. What stands above an
/// answer is none either.
std::size_t begin_of_foot(const std::vector<WaitingRow>& rows, const TotalWords& names,
                          std::uint32_t fewest_filled) {
  std::size_t begin = 0;
  bool below_total = false;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!is_sparse(rows[i])) {
      below_total = below_total || is_proved(rows[i], names, fewest_filled);
    } else if (!below_total || rows[i].filled >= fewest_filled) {
      begin = i + 1;
      below_total = false;
    }
  }
  return begin;
}

} // namespace

std::vector<WaitingRow> FootRows::wait(WaitingRow&& row) {
  rows_.push_back(std::move(row));
  std::vector<WaitingRow> ordinary;
  if (rows_.size() > most_foot_rows) {
    do {
      ordinary.push_back(std::move(rows_.front()));
      rows_.pop_front();
    } while (!rows_.empty() && is_sparse(rows_.front()));
  }
  return ordinary;
}

std::vector<WaitingRow> FootRows::release() {
  std::vector<WaitingRow> ordinary(std::make_move_iterator(rows_.begin()),
                                   std::make_move_iterator(rows_.end()));
  rows_.clear();
  return ordinary;
}

std::vector<WaitingRow> FootRows::append(FootRows&& next) {
  std::vector<WaitingRow> ordinary;
  for (WaitingRow& row : next.rows_) {
    if (rows_.empty() && is_sparse(row)) {
      ordinary.push_back(std::move(row));
      continue;
    }
    for (WaitingRow& oldest : wait(std::move(row))) {
      ordinary.push_back(std::move(oldest));
    }
  }
  next.rows_.clear();
  return ordinary;
}

SettledFoot FootRows::settle(TotalWords names, std::uint32_t fewest_filled) {
  SettledFoot settled;
  std::vector<WaitingRow> rows = release();
  const std::size_t begin = begin_of_foot(rows, names, fewest_filled);
  for (std::size_t i = 0; i < begin; ++i) {
    names.set(rows[i].reading);
  }
  const bool proved =
      std::any_of(rows.begin() + static_cast<std::ptrdiff_t>(begin), rows.end(),
                  [&](const WaitingRow& row) { return is_proved(row, names, fewest_filled); });
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const bool total = ingest::is_total(rows[i].reading);
    const bool doubtful = is_sparse(rows[i]) || (total && rows[i].proof != FootProof::itself);
    if (i < begin || (total && names.test(rows[i].reading)) || (doubtful && !proved)) {
      settled.answers.push_back(std::move(rows[i]));
    } else {
      settled.totals.push_back(std::move(rows[i]));
    }
  }
  return settled;
}

} // namespace npslice::engine
