// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/base/large_pages.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace npslice::engine {

/// A set of mixed 64-bit hashes in one piece of memory, 16 to 128 bytes for each: open
/// addressing with linear probing. It grows and never shrinks but for `clear`.
class HashSet {
public:
  /// Puts a hash in unless it is there.
  void insert(std::uint64_t hash) {
    if (hash == 0) {
      holds_zero_ = true;
      return;
    }
    if (slots_.empty() || size_ * 2 > slots_.size()) grow();
    if (place(hash)) ++size_;
  }

  /// Fetches the place of a hash that is going to be put in soon: in a large set it is far away.
  void prefetch(std::uint64_t hash) const {
    if (!slots_.empty()) __builtin_prefetch(&slots_[hash & (slots_.size() - 1)]);
  }

  /// Calls `visit` for each hash, in no order that means anything.
  template <class Visit>
  void for_each(Visit&& visit) const {
    for (const std::uint64_t hash : slots_) {
      if (hash != 0) visit(hash);
    }
    if (holds_zero_) visit(std::uint64_t{0});
  }

  /// How many different hashes it holds.
  [[nodiscard]] std::size_t size() const { return size_ + (holds_zero_ ? 1U : 0U); }

  /// Gives the memory back.
  void clear() { *this = HashSet{}; }

private:
  using Slots = std::vector<std::uint64_t, base::LargePages<std::uint64_t>>;

  bool place(std::uint64_t hash) {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t slot = static_cast<std::size_t>(hash) & mask;; slot = (slot + 1) & mask) {
      if (slots_[slot] == hash) return false;
      if (slots_[slot] != 0) continue;
      slots_[slot] = hash;
      return true;
    }
  }

  void grow() {
    // In few steps: each one puts all in once more. The last one that is needed for a million holds
    // hardly more than them.
    constexpr std::size_t smallest = 64;
    constexpr std::size_t step = 8;
    Slots before(slots_.empty() ? smallest : slots_.size() * step);
    before.swap(slots_);
    for (const std::uint64_t hash : before) {
      if (hash != 0) place(hash);
    }
  }

  Slots slots_; // 0 for an empty one; a power of two of them
  std::size_t size_ = 0;
  bool holds_zero_ = false;
};

} // namespace npslice::engine
