// SPDX-License-Identifier: MIT
#include <npslice/csv/canonical_block.hpp>
#include <npslice/csv/shared_rows.hpp>

#include <algorithm>

namespace npslice::csv {
namespace {

/// The longest stretches that the columns make, which ascend.
std::vector<ColumnStretch> stretches_of(std::span<const std::uint32_t> columns) {
  std::vector<ColumnStretch> stretches;
  for (const std::uint32_t column : columns) {
    if (stretches.empty() || stretches.back().last + 1 != column) {
      stretches.push_back({column, column, 1});
      continue;
    }
    ColumnStretch& stretch = stretches.back();
    stretch.last = column;
    const std::size_t count = stretch.last - stretch.first + 1;
    stretch.pieces = count / 2 + 1; // mostly enough for scores and the names of segments
  }
  return stretches;
}

} // namespace

void SharedRows::begin_block(Dialect dialect, const Projection& projection) {
  const std::size_t width = projection.columns.size() + projection.apart.size();
  const std::uint64_t not_found = next_ - known_before_;
  const bool drifts = !learns_ && not_found > found_;
  const bool others =
      width != width_ || columns_ != projection.columns || dialect.delimiter != dialect_.delimiter;
  if (drifts || others) {
    clear();
    dialect_ = dialect;
    width_ = width;
    columns_ = projection.columns;
    stretches_ = stretches_of(columns_);
    short_words_ = 0;
    for (const ColumnStretch& stretch : stretches_) {
      short_words_ += stretch.pieces * RowKey::piece_words;
    }
  }
  known_before_ = next_ = size();
  found_ = 0;
  learns_ = true;
}

std::uint32_t SharedRows::learn(const RowKey& key, std::size_t slot) {
  const std::span<const std::uint64_t> words = key.words();
  learns_ = learns_ && size_ < most && words.size() <= longest_key;
  if (learns_) {
    slots_[slot] = static_cast<std::uint16_t>(mark_of(key.hash()) | ++size_);
    long_keys_.emplace_back();
    if (words.size() == short_words_) {
      short_keys_.insert(short_keys_.end(), words.begin(), words.end());
    } else {
      long_keys_.back().assign(words.begin(), words.end());
      short_keys_.resize(size_ * short_words_, ~std::uint64_t{0}); // bytes that UTF-8 never has
    }
  }
  return next_++;
}

void SharedRows::clear() {
  slots_.fill(0);
  short_keys_.clear();
  long_keys_.clear();
  size_ = 0;
  known_before_ = next_ = 0;
  found_ = 0;
  cells_.clear();
  texts_.clear();
}

void SharedRows::keep_cells(std::uint32_t row, std::span<const std::string_view> cells) {
  if (cells_.size() < std::size_t{size()} * width_) cells_.resize(std::size_t{size()} * width_);
  if (texts_.size() <= row) texts_.resize(std::size_t{row} + 1); // moves none of the others
  std::string& text = texts_[row];
  text.clear();
  for (const std::string_view cell : cells) {
    text += cell;
  }
  std::size_t begin = 0;
  const std::span<std::string_view> kept = cells_of(row);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    kept[i] = std::string_view(text).substr(begin, cells[i].size());
    begin += cells[i].size();
  }
}

} // namespace npslice::csv
