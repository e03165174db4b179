// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace npslice::engine {

/// Tells that many hashes are different without keeping them: each sets one of eight million bits,
/// so that there are at least as many different ones as bits are set. Two of a million meet now and
/// then, therefore it tells a little late. 1 MiB as soon as it knows any.
class HashMarks {
public:
  /// Takes in mixed hashes.
  void mark(std::span<const std::uint64_t> hashes) {
    if (words_.empty()) words_.resize(std::size_t{1} << (index_bits - word_bits));
    for (const std::uint64_t hash : hashes) {
      const std::uint64_t index = hash >> (64U - index_bits); // a set looks at the lowest ones
      std::uint64_t& word = words_[index >> word_bits];
      const std::uint64_t bit = index % (1U << word_bits);
      count_ += ~word >> bit & 1U;
      word |= std::uint64_t{1} << bit;
    }
  }

  /// At most so many different hashes were taken in as there are, and hardly fewer.
  [[nodiscard]] std::size_t at_least() const { return count_; }

  /// Gives the memory back.
  void clear() { *this = HashMarks{}; }

private:
  static constexpr unsigned index_bits = 23;
  static constexpr unsigned word_bits = 6;

  std::vector<std::uint64_t> words_;
  std::size_t count_ = 0; // of the bits that are set
};

} // namespace npslice::engine
