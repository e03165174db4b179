// SPDX-License-Identifier: MIT
#include <npslice/engine/key_dictionary.hpp>

namespace npslice::engine {

std::uint32_t KeyDictionary::number_of(std::string_view key) {
  const auto found = numbers_.find(key);
  if (found != numbers_.end()) return found->second;
  const auto number = static_cast<std::uint32_t>(keys_.size());
  keys_.emplace_back(key);
  numbers_.emplace(keys_.back(), number);
  return number;
}

} // namespace npslice::engine
