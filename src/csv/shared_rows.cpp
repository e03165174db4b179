// SPDX-License-Identifier: MIT
#include "shared_rows.hpp"

#include <npslice/base/fingerprint.hpp>

#include <cstring>
#include <string_view>

namespace npslice::csv {
namespace {

/// Whether two texts of one length are the same. They are short: no call pays.
bool same(const char* left, const char* right, std::size_t length) {
  constexpr std::size_t piece = sizeof(std::uint64_t);
  const auto differ = [&](std::size_t at) {
    std::uint64_t one = 0;
    std::uint64_t other = 0;
    std::memcpy(&one, left + at, piece);
    std::memcpy(&other, right + at, piece);
    return one ^ other;
  };
  if (length < piece) return std::memcmp(left, right, length) == 0;
  std::uint64_t difference = differ(length - piece);
  for (std::size_t at = 0; at + piece < length; at += piece) {
    difference |= differ(at);
  }
  return difference == 0;
}

} // namespace

SharedRows::Found SharedRows::find(const char* text, std::size_t begin, std::size_t end) {
  if (known_.size() == most) return {rows_++, true};
  const std::string_view row(text + begin, end - begin);
  const std::uint64_t fingerprint = base::fingerprint_of(row);
  std::size_t slot = fingerprint % slots;
  for (; slots_[slot] != 0; slot = (slot + 1) % slots) {
    const std::uint32_t number = slots_[slot] - 1U;
    const Known& known = known_[number];
    if (known.fingerprint == fingerprint && known.end - known.begin == row.size() &&
        same(text + known.begin, row.data(), row.size())) {
      return {number, false};
    }
  }
  known_.push_back({begin, end, fingerprint});
  slots_[slot] = static_cast<std::uint16_t>(known_.size());
  return {rows_++, true};
}

} // namespace npslice::csv
