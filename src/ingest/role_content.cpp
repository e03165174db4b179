// SPDX-License-Identifier: MIT
#include "role_content.hpp"

#include <npslice/base/text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace npslice::ingest {
namespace {

/// From so many answers on, a column that never leaves the lower half of the scale is a question
/// with another scale (1–5 stars, yes/no codes), not a survey of detractors only. A column that
/// asks for a recommendation in so many words may have a bad week.
constexpr std::size_t judged_from_named = 30;

/// From so many values on, nothing but 1, 2 and 3 is no accident.
constexpr std::size_t fewest_codes = 3;

/// Where the most usual other scale ends.
constexpr int stars = 5;

std::string share_text(std::size_t part, std::size_t filled, std::string_view what) {
  return fmt::format("{} of {} values {}", part, filled, what);
}

Content score_content(std::string_view name, const ColumnSample& column, NameTier tier,
                      const survey::Scale& scale) {
  if (column.filled == 0) return {false, false, "holds no value"};
  const std::optional<NamedScale> named = scale_in_name(name);
  if (named && named->high != scale.high) {
    return {false, false,
            fmt::format("its name says {} to {}; if it is the score, add --scale {}-{} and --cuts",
                        named->low, named->high, named->low, named->high)};
  }
  const int middle = scale.low + (scale.high - scale.low) / 2;
  // 1, 2 and 3 are the codes of the three categories, whatever the column is called.
  const bool codes = column.lowest_score >= 1 && column.highest_score <= 3 && scale.high > 3;
  if (codes && column.scores >= fewest_codes) {
    return {false, false, "holds 1 to 3 only: codes of categories?"};
  }
  const bool judged = tier != NameTier::clear || column.filled >= judged_from_named;
  if (judged && column.scores > 0 && column.highest_score <= middle) {
    return {false, false,
            fmt::format("never above {}: another scale, or codes{}", column.highest_score,
                        column.highest_score == stars && scale.low == 0
                            ? "; if it is the score, add --scale 1-5 and --cuts"
                            : "")};
  }
  // Ranks and small counts stay low; a column without a telling name must use the top of the scale.
  if (tier == NameTier::none && column.highest_score < scale.high - 1) {
    return {false, false, "stays low"};
  }
  // A name that asks for a recommendation is most of the evidence; any other needs the cells to
  // agree.
  const bool certain = column.scores * 20 >= column.filled * 19;
  const bool mostly = column.scores * 2 > column.filled;
  std::string reason = share_text(column.scores, column.filled,
                                  fmt::format("are scores {}-{}", scale.low, scale.high));
  if (!mostly) reason += ", for example " + base::quoted(column.examples.front(), 40);
  return {tier == NameTier::clear ? mostly : certain, certain, reason};
}

Content date_content(const ColumnSample& column) {
  const std::string reason = share_text(column.dates, column.filled, "are dates");
  if (column.short_year_first)
    return {false, false, "two-digit years first (YY-MM-DD), which are not read"};
  return {column.filled > 0 && column.dates * 10 >= column.filled * 8, false, reason};
}

/// Comments are text, and people do not all write the same. Without a telling name they must be
/// sentences.
Content comment_content(const ColumnSample& column, NameTier tier) {
  if (column.filled == 0) return {false, false, "holds no value"};
  const std::size_t text = column.filled - std::min(column.filled, column.numbers + column.dates);
  const bool mostly_text = text * 2 > column.filled;
  const bool wordy = column.words >= column.filled * 3;
  const bool varied = column.distinct * 3 > column.filled || column.filled < 5;
  const bool enough = tier == NameTier::none ? wordy && varied : wordy || varied;
  return {mostly_text && enough, false,
          fmt::format("{} different texts in {} values", column.distinct, column.filled)};
}

/// "anonymous" in every row is nobody.
Content respondent_content(const ColumnSample& column) {
  if (column.filled > 1 && column.distinct == 1) return {false, false, "is always the same"};
  return {column.filled > 0, false, share_text(column.distinct, column.filled, "differ")};
}

} // namespace

Content content_of(Role role, std::string_view name, const ColumnSample& column, NameTier tier,
                   const survey::Scale& scale) {
  switch (role) {
  case Role::score:
    return score_content(name, column, tier, scale);
  case Role::date:
    return date_content(column);
  case Role::comment:
    return comment_content(column, tier);
  case Role::respondent:
    return respondent_content(column);
  }
  return {};
}

} // namespace npslice::ingest
