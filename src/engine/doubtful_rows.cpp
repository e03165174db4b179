// SPDX-License-Identifier: MIT
#include <npslice/engine/doubtful_rows.hpp>

#include <tuple>

namespace npslice::engine {

void DoubtfulRows::update(const DoubtfulRow& row) {
  ++counts_[static_cast<std::size_t>(row.doubt)];
  offer(row);
}

void DoubtfulRows::merge(const DoubtfulRows& other) {
  for (std::size_t i = 0; i < counts_.size(); ++i) {
    counts_[i] += other.counts_[i];
    if (other.first_[i]) offer(*other.first_[i]);
  }
}

void DoubtfulRows::offer(const DoubtfulRow& row) {
  std::optional<DoubtfulRow>& first = first_[static_cast<std::size_t>(row.doubt)];
  const bool before =
      !first || std::tie(row.file, row.record) < std::tie(first->file, first->record);
  if (before) first = row;
}

} // namespace npslice::engine
