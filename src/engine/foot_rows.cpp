// SPDX-License-Identifier: MIT
#include "foot_rows.hpp"

#include <iterator>
#include <utility>

namespace npslice::engine {
namespace {

/// Totals, averages, a remark, the source: a foot has no more rows.
constexpr std::size_t most_foot_rows = 8;

} // namespace

std::vector<WaitingRow> FootRows::wait(WaitingRow&& row) {
  rows_.push_back(std::move(row));
  std::vector<WaitingRow> ordinary;
  if (rows_.size() > most_foot_rows) {
    ordinary.push_back(std::move(rows_.front()));
    rows_.pop_front();
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
    for (WaitingRow& oldest : wait(std::move(row))) {
      ordinary.push_back(std::move(oldest));
    }
  }
  next.rows_.clear();
  return ordinary;
}

} // namespace npslice::engine
