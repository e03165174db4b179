// SPDX-License-Identifier: MIT
#include <npslice/report/score_rows.hpp>

#include <utility>

namespace npslice::report {

std::uint32_t ScoreRows::add_figures(SegmentFigures figures) {
  figures_.push_back(std::move(figures));
  return static_cast<std::uint32_t>(figures_.size() - 1);
}

void ScoreRows::add(const SegmentKey& key, std::uint32_t figures) {
  for (const std::string& value : key) {
    texts_ += value;
    ends_.push_back(texts_.size());
  }
  numbers_.push_back(figures);
}

void ScoreRows::reserve(std::size_t rows) {
  numbers_.reserve(rows);
  ends_.reserve(rows);
}

SegmentKey ScoreRows::key(std::size_t row) const {
  const std::size_t values = ends_.size() / numbers_.size();
  SegmentKey key;
  key.reserve(values);
  for (std::size_t at = row * values; at < (row + 1) * values; ++at) {
    const std::size_t begin = at == 0 ? 0 : ends_[at - 1];
    key.push_back(texts_.substr(begin, ends_[at] - begin));
  }
  return key;
}

} // namespace npslice::report
