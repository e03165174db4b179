// SPDX-License-Identifier: MIT
#include "shared_rows.hpp"

#include <npslice/base/fingerprint.hpp>

#include <string_view>

namespace npslice::csv {

SharedRows::Found SharedRows::find(const char* text, std::size_t begin, std::size_t end) {
  if (known_.size() == most) return {rows_++, true};
  const std::string_view row(text + begin, end - begin);
  const std::uint64_t fingerprint = base::fingerprint_of(row);
  std::size_t slot = fingerprint % slots;
  for (; slots_[slot] != 0; slot = (slot + 1) % slots) {
    const std::uint32_t number = slots_[slot] - 1U;
    const Known& known = known_[number];
    if (known.fingerprint == fingerprint &&
        row == std::string_view(text + known.begin, known.end - known.begin)) {
      return {number, false};
    }
  }
  known_.push_back({begin, end, fingerprint});
  slots_[slot] = static_cast<std::uint16_t>(known_.size());
  return {rows_++, true};
}

} // namespace npslice::csv
