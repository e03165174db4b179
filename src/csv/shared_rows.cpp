// SPDX-License-Identifier: MIT
#include <npslice/csv/canonical_block.hpp>
#include <npslice/csv/shared_rows.hpp>

#include <algorithm>

namespace npslice::csv {
namespace {

/// Spreads keys over slots; whether two are the same is told by themselves. The words of a piece
/// are multiplied side by side, so that the pieces follow each other quickly.
std::uint64_t hash_of(std::span<const std::uint64_t> words) {
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;
  constexpr std::uint64_t other_odd = 0xBF58476D1CE4E5B9U;
  std::uint64_t hash = 0;
  for (std::size_t i = 0; i + 1 < words.size(); i += 2) {
    hash = std::rotl(hash, 23) + ((words[i] * odd) ^ (words[i + 1] * other_odd));
  }
  hash = (hash ^ (hash >> 32U)) * odd;
  return hash ^ (hash >> 32U);
}

/// One by one: read in larger pieces than they were just written, they would have to wait for that.
bool same(std::span<const std::uint64_t> words, const std::uint64_t* others) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] != others[i]) return false;
  }
  return true;
}

} // namespace

void RowKey::add_by_pieces(std::string_view cell) {
  const std::size_t pieces = cell.size() / piece_bytes + 1;
  const std::size_t needed = size_ + pieces * piece_words;
  if (words_.size() < needed) words_.resize(needed * 2);
  std::uint64_t* const at = words_.data() + size_;
  std::fill_n(at, pieces * piece_words, 0);
  if (!cell.empty()) std::memcpy(at, cell.data(), cell.size());
  size_ = needed;
}

void SharedRows::begin_block(const Projection& projection) {
  const std::size_t width = projection.columns.size() + projection.apart.size();
  const std::uint64_t not_found = next_ - known_before_;
  const bool drifts = !learns_ && not_found > found_;
  if (drifts || width != width_ || columns_ != projection.columns) {
    clear();
    width_ = width;
    columns_ = projection.columns;
  }
  known_before_ = next_ = size();
  found_ = 0;
  learns_ = true;
}

std::uint32_t SharedRows::find(const RowKey& key) {
  const std::span<const std::uint64_t> words = key.words();
  const std::uint64_t hash = hash_of(words);
  std::size_t slot = hash % slots;
  for (; slots_[slot] != 0; slot = (slot + 1) % slots) {
    const std::uint64_t* const known = keys_.data() + slots_[slot];
    if (known[0] != hash || known[2] != words.size() || !same(words, known + head_words)) continue;
    ++found_;
    return static_cast<std::uint32_t>(known[1]);
  }
  learns_ = learns_ && size_ < most && words.size() <= longest_key;
  if (learns_) {
    if (keys_.empty()) keys_.assign(head_words, 0); // so that no row stands at 0
    slots_[slot] = static_cast<std::uint32_t>(keys_.size());
    keys_.insert(keys_.end(), {hash, size_++, words.size()});
    keys_.insert(keys_.end(), words.begin(), words.end());
  }
  return next_++;
}

void SharedRows::clear() {
  slots_.fill(0);
  keys_.clear();
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
