// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace npslice::engine {

/// Gives each segment key a small number, counted up from 0 in the order of first appearance. About
/// 30 bytes for each beside its text.
class KeyDictionary {
public:
  /// The number of a key, a new one when it was not seen before.
  std::uint32_t number_of(std::string_view key);

  /// The key with that number. The view lasts as long as the dictionary, wherever it is moved.
  [[nodiscard]] std::string_view key(std::uint32_t number) const {
    return {keys_[number].text, keys_[number].length};
  }

  /// How many keys there are.
  [[nodiscard]] std::size_t size() const { return keys_.size(); }

private:
  using Piece = std::unique_ptr<char[]>; // NOLINT(*-avoid-c-arrays): no other form has no zeros
  struct Key {
    const char* text = nullptr;
    std::uint32_t length = 0;
    std::uint32_t mark = 0; // of the hash, to tell most other keys without a look at their text
  };

  std::uint32_t add(std::string_view key, std::uint32_t mark, std::size_t slot);
  const char* store(std::string_view key);
  void grow();

  std::vector<Key> keys_;
  std::vector<std::uint32_t> slots_; // number + 1 of a key, by its mark; 0 for none; a power of two
  std::vector<Piece> texts_;
  std::size_t room_ = 0; // in the last of them
  char* next_ = nullptr; // where it begins
};

/// What separates the values of a crossed key; UTF-8 never contains it.
inline constexpr char key_separator = '\xFF';

/// What separates the values of one dimension in the key of responses that count in several
/// segments; UTF-8 never contains it, and no key holds it once a pass is done.
inline constexpr char value_separator = '\xFE';

/// The key of the segment into which small ones are folded. No cell can be this.
inline constexpr std::string_view other_key = "\xFE";

} // namespace npslice::engine
