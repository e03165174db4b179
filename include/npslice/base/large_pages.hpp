// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <new>

namespace npslice::base {

/// Memory for `bytes`, aligned to `alignment`; where it is large, the system is asked for large
/// pages of it. A table that is looked at in all places meets a page that the processor does not
/// know at nearly each look: so there are fewer of them. Throws std::bad_alloc.
void* take_large(std::size_t bytes, std::size_t alignment);

/// Gives back what `take_large` gave for as many bytes.
void give_large(void* memory, std::size_t bytes, std::size_t alignment) noexcept;

/// The allocator of containers that may become large tables.
template <class Value>
struct LargePages {
  using value_type = Value;

  LargePages() = default;
  template <class Other>
  explicit LargePages(const LargePages<Other>& /*other*/) noexcept {}

  Value* allocate(std::size_t count) {
    if (count > static_cast<std::size_t>(-1) / sizeof(Value)) throw std::bad_array_new_length();
    return static_cast<Value*>(take_large(count * sizeof(Value), alignof(Value)));
  }
  void deallocate(Value* memory, std::size_t count) noexcept {
    give_large(memory, count * sizeof(Value), alignof(Value));
  }

  friend bool operator==(const LargePages& /*left*/, const LargePages& /*right*/) { return true; }
};

} // namespace npslice::base
