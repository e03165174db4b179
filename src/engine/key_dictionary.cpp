// SPDX-License-Identifier: MIT
#include <npslice/base/fingerprint.hpp>
#include <npslice/engine/key_dictionary.hpp>

#include <algorithm>
#include <utility>

namespace npslice::engine {
namespace {

constexpr std::size_t fewest_slots = 64;

/// The texts lie one behind the other in pieces of so many bytes: small ones first, since most
/// tables have few segments.
constexpr std::size_t first_piece = std::size_t{1} << 10U;
constexpr std::size_t most_doublings = 8;

} // namespace

std::uint32_t KeyDictionary::number_of(std::string_view key) {
  if (slots_.empty()) grow();
  const auto mark = static_cast<std::uint32_t>(base::fingerprint_of(key));
  const std::size_t last = slots_.size() - 1;
  for (std::size_t slot = mark & last;; slot = (slot + 1) & last) {
    if (slots_[slot] == 0) return add(key, mark, slot);
    const Key& known = keys_[slots_[slot] - 1];
    if (known.mark == mark && std::string_view(known.text, known.length) == key) {
      return slots_[slot] - 1;
    }
  }
}

std::uint32_t KeyDictionary::add(std::string_view key, std::uint32_t mark, std::size_t slot) {
  keys_.push_back({store(key), static_cast<std::uint32_t>(key.size()), mark});
  slots_[slot] = static_cast<std::uint32_t>(keys_.size());
  if (keys_.size() * 2 > slots_.size()) grow();
  return static_cast<std::uint32_t>(keys_.size() - 1);
}

const char* KeyDictionary::store(std::string_view key) {
  if (key.size() > room_) {
    room_ = std::max(key.size(), first_piece << std::min(texts_.size(), most_doublings));
    texts_.push_back(std::make_unique_for_overwrite<char[]>(room_)); // NOLINT(*-avoid-c-arrays)
    next_ = texts_.back().get();
  }
  char* const text = std::exchange(next_, next_ + key.size());
  std::copy(key.begin(), key.end(), text);
  room_ -= key.size();
  return text;
}

void KeyDictionary::grow() {
  slots_.assign(std::max(slots_.size() * 2, fewest_slots), 0);
  const std::size_t last = slots_.size() - 1;
  for (std::uint32_t number = 0; number < keys_.size(); ++number) {
    std::size_t slot = keys_[number].mark & last;
    while (slots_[slot] != 0) {
      slot = (slot + 1) & last;
    }
    slots_[slot] = number + 1;
  }
}

} // namespace npslice::engine
