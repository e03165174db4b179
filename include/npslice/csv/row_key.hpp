// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <vector>

namespace npslice::csv {

/// The cells of a row in a form that is quickly compared: each stands in pieces of 16 bytes with at
/// least one NUL behind it. Since text holds none, rows with the same key have the same cells.
/// Differs between machines of different byte order, so it must not show anywhere.
class RowKey {
public:
  static constexpr std::size_t piece_bytes = 16;

  /// Begins the key of another row.
  void clear() { size_ = 0; }

  /// Adds a cell. If it is shorter than a piece, `readable` may say that so many bytes can be read
  /// from its first one on.
  void add(std::string_view cell, std::size_t readable) {
    if (words_.size() < size_ + piece_words) words_.resize((size_ + piece_words) * 2);
    if (cell.size() >= piece_bytes || readable < piece_bytes) {
      add_by_pieces(cell);
      return;
    }
    Piece piece;
    std::memcpy(piece.data(), cell.data(), piece_bytes); // of a fixed length: one instruction
    const Piece& front = fronts[cell.size()]; // looked up: their lengths cannot be foreseen
    words_[size_++] = piece[0] & front[0];
    words_[size_++] = piece[1] & front[1];
  }

  /// What was added.
  [[nodiscard]] std::span<const std::uint64_t> words() const {
    return std::span(words_).first(size_);
  }

private:
  static constexpr std::size_t piece_words = piece_bytes / sizeof(std::uint64_t);
  using Piece = std::array<std::uint64_t, piece_words>;

  /// By a length, which bits of a piece belong to a cell.
  static constexpr auto fronts = [] {
    std::array<Piece, piece_bytes> all{};
    for (std::size_t length = 0; length < piece_bytes; ++length) {
      std::array<unsigned char, piece_bytes> bytes{};
      std::fill_n(bytes.begin(), length, static_cast<unsigned char>(0xFF));
      all[length] = std::bit_cast<Piece>(bytes);
    }
    return all;
  }();

  void add_by_pieces(std::string_view cell);

  std::vector<std::uint64_t> words_; // more than are used
  std::size_t size_ = 0;
};

} // namespace npslice::csv
