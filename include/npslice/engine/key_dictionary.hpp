// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

namespace npslice::engine {

/// Gives each segment key a small number, counted up from 0 in the order of first appearance.
class KeyDictionary {
public:
  KeyDictionary() = default;
  KeyDictionary(KeyDictionary&&) noexcept = default;
  KeyDictionary& operator=(KeyDictionary&&) noexcept = default;
  KeyDictionary(const KeyDictionary&) = delete;
  KeyDictionary& operator=(const KeyDictionary&) = delete;
  ~KeyDictionary() = default;

  /// The number of a key, a new one when it was not seen before.
  std::uint32_t number_of(std::string_view key);

  /// The key with that number.
  [[nodiscard]] std::string_view key(std::uint32_t number) const { return keys_[number]; }

  /// How many keys there are.
  [[nodiscard]] std::size_t size() const { return keys_.size(); }

private:
  std::deque<std::string> keys_; // does not move its strings, so that the views below stay valid
  std::unordered_map<std::string_view, std::uint32_t> numbers_;
};

/// What separates the values of a crossed key; UTF-8 never contains it.
inline constexpr char key_separator = '\xFF';

/// What separates the values of one dimension in the key of responses that count in several
/// segments; UTF-8 never contains it, and no key holds it once a pass is done.
inline constexpr char value_separator = '\xFE';

/// The key of the segment into which small ones are folded. No cell can be this.
inline constexpr std::string_view other_key = "\xFE";

} // namespace npslice::engine
