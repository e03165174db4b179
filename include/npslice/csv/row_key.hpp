// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace npslice::csv {

/// The wanted columns of a record, in a form that is quickly compared: where some of them stand
/// side by side, the text from the first to the last of them is one stretch, with its delimiters
/// and quotes, in pieces of 16 bytes with at least one NUL behind it. Since text holds none,
/// records of one dialect with the same key have the same cells; those whose cells are written
/// otherwise have another key. Differs between machines of different byte order, so it must not
/// show anywhere.
class RowKey {
public:
  static constexpr std::size_t piece_bytes = 16;
  static constexpr std::size_t piece_words = piece_bytes / sizeof(std::uint64_t);

  /// Adds stretches, of which as many pieces as they are given can be read, to the front of a key
  /// that has room for them. A value by itself, so that it stays in the processor.
  class Front {
  public:
    /// Adds a stretch that is shorter than so many pieces.
    void add(const char* stretch, std::size_t length, std::size_t pieces) {
      for (std::size_t before = 0; before < pieces * piece_bytes; before += piece_bytes) {
        Piece piece;
        std::memcpy(piece.data(), stretch + before, piece_bytes); // of a fixed length: one step
        // Looked up: lengths cannot be foreseen.
        const std::size_t rest = std::min(length - std::min(before, length), piece_bytes);
        put(piece[0] & fronts[rest][0], piece[1] & fronts[rest][1]);
      }
    }

  private:
    friend class RowKey;

    Front(std::uint64_t* at, std::uint64_t hash) : at_(at), hash_(hash) {}

    /// The words of a piece are multiplied side by side, so that pieces follow each other quickly.
    void put(std::uint64_t first, std::uint64_t second) {
      at_[0] = first;
      at_[1] = second;
      at_ += piece_words;
      hash_ = std::rotl(hash_, 23) + ((first * odd) ^ (second * other_odd));
    }

    std::uint64_t* at_;
    std::uint64_t hash_; // of the pieces that were added, not spread yet
  };

  /// Begins the key of another record, with room for so many pieces at its front.
  Front begin(std::size_t pieces) {
    clear();
    make_room(pieces);
    return {words_.data(), 0};
  }

  /// Takes in what was added to the front.
  void take(const Front& front) {
    size_ = static_cast<std::size_t>(front.at_ - words_.data());
    hash_ = front.hash_;
  }

  /// Begins the key of another record.
  void clear() { size_ = hash_ = 0; }

  /// Adds any stretch, in at least so many pieces. `readable` bytes can be read from its first one
  /// on.
  void add(std::string_view stretch, std::size_t pieces, std::size_t readable);

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

  /// By how many bytes of a piece belong to a stretch, which bits they are.
  static constexpr auto fronts = [] {
    std::array<Piece, piece_bytes + 1> all{};
    for (std::size_t length = 0; length <= piece_bytes; ++length) {
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

  std::vector<std::uint64_t> words_; // more than are used
  std::size_t size_ = 0;
  std::uint64_t hash_ = 0; // of the pieces that were added, not spread yet
  std::string room_;       // for a stretch with NUL behind it
};

} // namespace npslice::csv
