// SPDX-License-Identifier: MIT
#include "scale_doubts.hpp"

#include <fmt/format.h>

namespace npslice::ingest {
namespace {

/// From so many answers on, a column that never leaves the lower half of the scale is a question
/// with another scale (1–5 stars, yes/no codes), not a survey of detractors only. A column that
/// asks for a recommendation in so many words may have a bad week.
constexpr std::size_t judged_from_named = 30;

/// From so many values on, nothing but 1 to 5 under a clear name is a question to the user.
constexpr std::size_t judged_as_stars = 10;

/// From so many values on, nothing but 1, 2 and 3 is no accident.
constexpr std::size_t fewest_codes = 3;

/// Where the most usual other scale ends.
constexpr int stars = 5;

/// `1` and `0` alone, perhaps with -1, are yes and no, however they are asked for.
std::optional<std::string> yes_and_no(const ColumnSample& column) {
  const bool flags =
      column.scores >= fewest_codes && column.highest_score == 1 && column.distinct > 1;
  if (!flags) return std::nullopt;
  return "holds nothing but 0 and 1: yes and no?";
}

/// Some services write the first answer of a list, which is 0, as 1.
std::optional<std::string> codes_from_one(const ColumnSample& column, const survey::Scale& scale) {
  const bool shifted =
      scale.low == 0 && column.lowest_score >= 1 && column.one_above * 20 >= column.filled;
  if (!shifted || column.one_above < fewest_codes) return std::nullopt;
  return fmt::format("holds 1 to {}; if these are the codes of {} to {}, add --scale 1-{} --cuts "
                     "{},{}",
                     scale.high + 1, scale.low, scale.high, scale.high + 1, scale.detractor_max + 1,
                     scale.passive_max + 1);
}

/// From so many values on a name that asks for a recommendation, but not for an NPS, is doubted
/// when nothing lies above the usual shorter scales: these are asked on them too.
constexpr std::size_t fewest_doubted = 3;

/// From so many values on, nothing but 1 to 6 or 7 is one too.
constexpr std::size_t judged_as_seven = 20;

/// What speaks against a column that stays within a usual scale from 1 on that is shorter.
std::optional<std::string> shorter_scale(std::string_view name, const ColumnSample& column,
                                         const survey::Scale& scale) {
  constexpr int seven = 7;
  const int highest = column.highest_score;
  if (scale.low != 0 || scale.high <= seven || highest > seven || column.lowest_score < 1) {
    return std::nullopt;
  }
  const bool is_nps = names_an_nps(name);
  const std::size_t fewest = highest > stars ? (is_nps ? judged_as_seven : judged_as_stars)
                             : is_nps        ? judged_as_stars
                                             : fewest_doubted;
  if (column.scores < fewest) return std::nullopt;
  const int usual = highest > stars ? seven : stars;
  return fmt::format("holds {} to {} only; if the question ran from 1 to {}, add --scale 1-{} and "
                     "--cuts, if from {} to {}, --scale {}-{}",
                     column.lowest_score, highest, usual, usual, scale.low, scale.high, scale.low,
                     scale.high);
}

} // namespace

std::optional<std::string> other_scale(std::string_view name, const ColumnSample& column,
                                       NameTier tier, const survey::Scale& scale, bool told) {
  const int highest = column.highest_score;
  const int middle = scale.low + (scale.high - scale.low) / 2;
  // 1, 2 and 3 are the codes of the three categories, whatever the column is called.
  const bool codes = column.lowest_score >= 1 && highest <= 3 && scale.high > 3;
  if (codes && column.scores >= fewest_codes) return "holds 1 to 3 only: codes of categories?";
  // Ranks and small counts stay low; a column without a telling name must use the top of the scale.
  if (tier == NameTier::none && highest < scale.high - 1) return "stays low";
  if (column.scores == 0 || (told && tier == NameTier::clear)) return std::nullopt;
  if (auto flaw = yes_and_no(column)) return flaw;
  if (auto flaw = codes_from_one(column, scale)) return flaw;
  const bool judged_small = column.filled < judged_from_named || highest > middle;
  if (auto flaw = tier == NameTier::clear && judged_small ? shorter_scale(name, column, scale)
                                                          : std::nullopt) {
    return flaw;
  }
  const bool judged = tier != NameTier::clear || column.filled >= judged_from_named;
  if (!judged || highest > middle) return std::nullopt;
  return fmt::format(
      "never above {}: another scale, or codes{}", highest,
      highest == stars && scale.low == 0 ? "; if it is the score, add --scale 1-5 and --cuts" : "");
}

} // namespace npslice::ingest
