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
  static constexpr std::size_t piece_words = piece_bytes / sizeof(std::uint64_t);

  /// Begins the key of another row.
  void clear() { size_ = hash_ = 0; }

  /// Adds a cell. If it is shorter than a piece, `readable` may say that so many bytes can be read
  /// from its first one on.
  void add(std::string_view cell, std::size_t readable) {
    if (cell.size() >= piece_bytes || readable < piece_bytes) {
      add_by_pieces(cell);
      return;
    }
    make_room(1);
    Front front(words_.data() + size_, hash_);
    front.add(cell.data(), cell.size());
    take(front, 1);
  }

  /// Adds short cells, of which a piece can be read, at the front of a key that has room for them.
  /// A value by itself, so that it stays in the processor.
  class Front {
  public:
    Front(std::uint64_t* at, std::uint64_t hash) : at_(at), hash_(hash) {}

    /// Adds a cell that is shorter than a piece.
    void add(const char* cell, std::size_t length) {
      Piece piece;
      std::memcpy(piece.data(), cell, piece_bytes); // of a fixed length: one instruction
      const Piece& front = fronts[length];          // looked up: lengths cannot be foreseen
      put(piece[0] & front[0], piece[1] & front[1]);
    }

    /// Adds a piece. Its words are multiplied side by side, so that pieces follow each other
    /// quickly.
    void put(std::uint64_t first, std::uint64_t second) {
      at_[0] = first;
      at_[1] = second;
      at_ += piece_words;
      hash_ = std::rotl(hash_, 23) + ((first * odd) ^ (second * other_odd));
    }

    /// Of the pieces, not spread yet.
    [[nodiscard]] std::uint64_t hash() const { return hash_; }

  private:
    std::uint64_t* at_;
    std::uint64_t hash_;
  };

  /// Begins the key of another row, at whose front so many short cells may be added.
  Front begin(std::size_t cells) {
    clear();
    make_room(cells);
    return {words_.data(), 0};
  }

  /// Takes in the pieces that were added at the front.
  void take(const Front& front, std::size_t pieces) {
    size_ += pieces * piece_words;
    hash_ = front.hash();
  }

  /// What was added.
  [[nodiscard]] std::span<const std::uint64_t> words() const {
    return std::span(words_).first(size_);
  }

  /// Spreads keys over slots; whether two are the same is told by themselves.
  [[nodiscard]] std::uint64_t hash() const {
    const std::uint64_t hash = (hash_ ^ (hash_ >> 32U)) * odd;
    return hash ^ (hash >> 32U);
  }

private:
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

  static constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;
  static constexpr std::uint64_t other_odd = 0xBF58476D1CE4E5B9U;

  void make_room(std::size_t pieces) {
    const std::size_t needed = size_ + pieces * piece_words;
    if (words_.size() < needed) words_.resize(needed * 2);
  }

  void add_by_pieces(std::string_view cell);

  std::vector<std::uint64_t> words_; // more than are used
  std::size_t size_ = 0;
  std::uint64_t hash_ = 0; // of the pieces that were added, not spread yet
};

} // namespace npslice::csv
