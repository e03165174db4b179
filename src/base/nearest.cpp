// SPDX-License-Identifier: MIT
#include <npslice/base/nearest.hpp>
#include <npslice/base/text.hpp>
#include <npslice/base/utf8.hpp>

#include <algorithm>
#include <vector>

namespace npslice::base {
namespace {

/// Longer texts are not typing errors of each other, and the table below is quadratic.
constexpr std::size_t longest_compared = 200;

std::u32string characters_of(std::string_view text) {
  std::u32string characters;
  for_each_code_point(fold(clip(text, longest_compared)),
                      [&](char32_t point, std::string_view) { characters += point; });
  return characters;
}

} // namespace

std::size_t edit_distance(std::string_view left, std::string_view right) {
  const std::u32string a = characters_of(left);
  const std::u32string b = characters_of(right);
  const std::size_t width = b.size() + 1;
  std::vector<std::size_t> before_last(width);
  std::vector<std::size_t> last(width);
  std::vector<std::size_t> row(width);
  for (std::size_t j = 0; j < width; ++j) {
    last[j] = j;
  }
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j < width; ++j) {
      const std::size_t cost = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + cost});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
    before_last.swap(last);
    last.swap(row);
  }
  return last[b.size()];
}

std::optional<std::string> nearest(std::string_view typed,
                                   std::span<const std::string> candidates) {
  const std::string folded = fold(typed);
  std::optional<std::string> best;
  std::size_t best_distance = std::max<std::size_t>(1, characters_of(typed).size() / 3) + 1;
  for (const std::string& candidate : candidates) {
    std::size_t distance = edit_distance(typed, candidate);
    if (folded.size() >= 3 && fold(candidate).starts_with(folded))
      distance = std::min<std::size_t>(distance, 1);
    if (distance < best_distance) {
      best_distance = distance;
      best = candidate;
    }
  }
  return best;
}

} // namespace npslice::base
