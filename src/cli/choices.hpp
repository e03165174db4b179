// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/base/errors.hpp>
#include <npslice/base/nearest.hpp>
#include <npslice/base/text.hpp>

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace npslice::cli {

/// Refuses the value of an option, saying what is expected instead.
[[noreturn]] inline void refuse(std::string_view option, std::string_view text,
                                std::string_view expected) {
  throw base::UsageError(fmt::format("{} {}: expected {}", option, base::quoted(text), expected));
}

/// A whole number and nothing else.
template <class Number>
std::optional<Number> read_whole(std::string_view text) {
  Number number{};
  if (text.size() > 1 && text[0] == '+' && text[1] >= '0' && text[1] <= '9') text.remove_prefix(1);
  const char* const end = text.data() + text.size();
  const auto result = std::from_chars(text.data(), end, number);
  if (text.empty() || result.ec != std::errc{} || result.ptr != end) return std::nullopt;
  return number;
}

/// Chooses one of a few words; a mistyped one is answered with the nearest.
template <class Value, std::size_t Count>
Value choose(std::string_view option, std::string_view text,
             const std::array<std::pair<std::string_view, Value>, Count>& choices) {
  std::vector<std::string> words;
  for (const auto& [word, value] : choices) {
    if (base::lower_ascii(text) == word) return value;
    words.emplace_back(word);
  }
  std::string expected = fmt::format("one of {}", fmt::join(words, ", "));
  if (const auto near = base::nearest(text, words))
    expected += fmt::format("; did you mean {}?", *near);
  refuse(option, text, expected);
}

} // namespace npslice::cli
