// SPDX-License-Identifier: MIT
#include "today.hpp"

#include <charconv>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace npslice::cli {

survey::Day today() {
  const char* const told = std::getenv("SOURCE_DATE_EPOCH"); // NOLINT(concurrency-mt-unsafe)
  if (told != nullptr) {
    const std::string_view text(told);
    std::int64_t seconds = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (result.ec == std::errc{}) {
      return survey::day_of(survey::Stamp{std::chrono::seconds{seconds}});
    }
  }
  return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
}

} // namespace npslice::cli
