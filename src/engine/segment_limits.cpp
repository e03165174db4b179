// SPDX-License-Identifier: MIT
#include "segment_limits.hpp"

#include <npslice/base/errors.hpp>
#include <npslice/base/text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>

namespace npslice::engine {
namespace {

/// In a small survey nearly every response may well be from another shop.
constexpr std::uint64_t fewest_id_values = 50;

/// How many different values each dimension has.
std::vector<std::size_t> values_per_dimension(const KeyDictionary& segments,
                                              std::size_t dimensions) {
  std::vector<std::unordered_set<std::string_view>> values(dimensions);
  for (std::uint32_t i = 0; i < segments.size(); ++i) {
    std::string_view key = segments.key(i);
    for (auto& of_dimension : values) {
      const std::size_t end = std::min(key.find(key_separator), key.size());
      of_dimension.insert(key.substr(0, end));
      key.remove_prefix(std::min(end + 1, key.size()));
    }
  }
  std::vector<std::size_t> counts;
  counts.reserve(dimensions);
  for (const auto& of_dimension : values) {
    counts.push_back(of_dimension.size());
  }
  return counts;
}

constexpr std::string_view ways_out =
    "name another column, fold its values with --map or --band, or raise the limit with "
    "--max-segments";

} // namespace

void refuse_many_segments(const KeyDictionary& segments,
                          const std::vector<DimensionRules>& dimensions, std::uint64_t most) {
  const auto counts = values_per_dimension(segments, dimensions.size());
  const auto widest =
      static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin());
  const std::string column = base::quoted(dimensions[widest].column);
  if (counts[widest] > most) {
    throw base::UsageError(
        fmt::format("--by: the column {} has more than {} different values; is it an id?\n  If so, "
                    "{} N.",
                    column, most, ways_out));
  }
  throw base::UsageError(fmt::format("--by: the table has more than {} segments, and {} has the "
                                     "most different values; is it an id?\n  If so, {} N.",
                                     most, column, ways_out));
}

void refuse_id(const DimensionRules& dimension, std::uint64_t values, std::uint64_t responses) {
  if (values < fewest_id_values || values * 10 < responses * 9) return;
  throw base::UsageError(fmt::format(
      "--by: the column {} looks like an id: {} responses have {} different values.\n"
      "  Name another column, fold its values with --map or --band, or, if each is a "
      "segment, say --max-segments {}.",
      base::quoted(dimension.column), responses, values, std::max(values, usual_most_segments)));
}

} // namespace npslice::engine
