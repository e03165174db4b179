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

/// From so many values on, nothing but 1 to 5 under a clear name is a question to the user.
constexpr std::size_t judged_as_stars = 10;

/// From so many values on, nothing but 1, 2 and 3 is no accident.
constexpr std::size_t fewest_codes = 3;

/// Where the most usual other scale ends.
constexpr int stars = 5;

std::string share_text(std::size_t part, std::size_t filled, std::string_view what) {
  return fmt::format("{} of {} values {}", part, filled, what);
}

/// What speaks against a column that holds other things than numbers of the scale.
std::optional<std::string> other_form(std::string_view name, const ColumnSample& column,
                                      const survey::Scale& scale) {
  const ScoreForm form = form_of(name, column, scale);
  if (form.kind == ScoreForm::Kind::categories) return "holds groups, not scores";
  if (form.kind == ScoreForm::Kind::recoded) return "holds -100, 0 and 100 in place of scores";
  const bool odd_labels =
      !form.end_labels && column.scores > 0 && column.end_labels * 20 >= column.filled;
  if (odd_labels) {
    return column.highest_score < scale.high - 1
               ? fmt::format("labels at its ends and no number above {}; if it is the score, say "
                             "its --scale and --cuts",
                             column.highest_score)
               : "labels at its ends, but too many other words";
  }
  return flaw_of_score(name, column, scale);
}

/// What speaks against a column whose scores use a part of the scale only. `told` says that the
/// user named the scale: then a clear name is believed.
std::optional<std::string> other_scale(const ColumnSample& column, NameTier tier,
                                       const survey::Scale& scale, bool told) {
  const int highest = column.highest_score;
  const int middle = scale.low + (scale.high - scale.low) / 2;
  // 1, 2 and 3 are the codes of the three categories, whatever the column is called.
  const bool codes = column.lowest_score >= 1 && highest <= 3 && scale.high > 3;
  if (codes && column.scores >= fewest_codes) return "holds 1 to 3 only: codes of categories?";
  // Ranks and small counts stay low; a column without a telling name must use the top of the scale.
  if (tier == NameTier::none && highest < scale.high - 1) return "stays low";
  if (column.scores == 0 || (told && tier == NameTier::clear)) return std::nullopt;
  const bool usual_stars = scale.low == 0 && scale.high > stars && highest <= stars;
  if (tier == NameTier::clear && usual_stars && column.lowest_score >= 1 &&
      column.scores >= judged_as_stars && column.scores < judged_from_named) {
    return fmt::format("holds 1 to {} only; if the question ran from 1 to {}, add --scale 1-{} and "
                       "--cuts, if from {} to {}, --scale {}-{}",
                       highest, stars, stars, scale.low, scale.high, scale.low, scale.high);
  }
  const bool judged = tier != NameTier::clear || column.filled >= judged_from_named;
  if (!judged || highest > middle) return std::nullopt;
  return fmt::format(
      "never above {}: another scale, or codes{}", highest,
      highest == stars && scale.low == 0 ? "; if it is the score, add --scale 1-5 and --cuts" : "");
}

/// Comments are text, and people do not all write the same. Without a telling name they must be
/// sentences.
Content comment_content(const ColumnSample& column, NameTier tier) {
  if (column.filled == 0) return {false, false, "holds no value"};
  if (holds_groups(column)) return {false, false, "holds groups"};
  const std::size_t text = column.filled - std::min(column.filled, column.numbers + column.dates);
  const bool mostly_text = text * 2 > column.filled;
  const bool wordy = column.words >= column.filled * 3;
  const bool varied = column.distinct * 3 > column.filled || column.filled < 5;
  const bool enough = tier == NameTier::none ? wordy && varied : wordy || varied;
  return {mostly_text && enough, false,
          fmt::format("{} different texts in {} values", column.distinct, column.filled)};
}

Content group_content(std::string_view name, const ColumnSample& column,
                      const survey::Scale& scale) {
  if (auto flaw = flaw_of_score(name, column, scale)) return {false, false, *std::move(flaw)};
  const std::size_t groups = scores_in(column, {ScoreForm::Kind::categories}, Decimals::reject);
  const bool possible = holds_groups(column);
  return {possible, possible, share_text(groups, column.filled - column.no_scores, "are groups")};
}

/// "anonymous" in every row is nobody.
Content respondent_content(const ColumnSample& column) {
  if (column.filled > 1 && column.distinct == 1) return {false, false, "is always the same"};
  return {column.filled > 0, false, share_text(column.distinct, column.filled, "differ")};
}

} // namespace

Content date_content_of(std::string_view name, const ColumnSample& column, NameTier tier,
                        std::optional<DateForm> told) {
  const DateForm form = told.value_or(date_form_of(column));
  if (form != DateForm::calendar) {
    // Any long number may be a date: the name, or the user, must say that these are.
    const bool named = told ? tier <= NameTier::weak : names_a_moment(name);
    const std::size_t fitting = column.numeric_dates[index_of(form)];
    std::string reason = share_text(fitting, column.filled, fmt::format("are {}", words_of(form)));
    if (!named) reason += ", but its name speaks of no time";
    return {named && fitting > 0 && fitting * 10 >= column.filled * 8, false, reason};
  }
  if (column.short_year_first)
    return {false, false, "two-digit years first (YY-MM-DD), which are not read"};
  // `2011-12` in a column that is not named like a date may be anything.
  const std::size_t dates = column.dates - (tier == NameTier::none ? column.whole_months : 0);
  return {column.filled > 0 && dates * 10 >= column.filled * 8, false,
          share_text(column.dates, column.filled, "are dates")};
}

Content score_content_of(std::string_view name, const ColumnSample& column, NameTier tier,
                         const survey::Scale& scale, const RoleHints& hints) {
  if (column.filled == 0) return {false, false, "holds no value"};
  const std::size_t answered = column.filled - column.no_scores;
  if (answered == 0) return {false, false, "says \"don't know\" only"};
  const std::optional<NamedScale> named = scale_in_name(name);
  if (named && named->high != scale.high) {
    return {false, false,
            fmt::format("its name says {} to {}; if it is the score, add --scale {}-{} and --cuts",
                        named->low, named->high, named->low, named->high)};
  }
  if (auto against = other_form(name, column, scale)) return {false, false, *std::move(against)};
  const std::size_t scores = scores_in(column, form_of(name, column, scale), hints.decimals);
  if (auto against = other_scale(column, tier, scale, hints.scale_told)) {
    return {false, false, *std::move(against)};
  }
  // A name that asks for a recommendation is most of the evidence; any other needs the cells to
  // agree.
  const bool certain = scores * 20 >= answered * 19;
  const bool mostly = scores * 2 > answered;
  std::string reason =
      share_text(scores, answered, fmt::format("are scores {}-{}", scale.low, scale.high));
  const bool between =
      hints.decimals == Decimals::reject && (scores + column.not_whole) * 2 > answered;
  if (!mostly && between) {
    reason += fmt::format(" and {} lie between two; --decimals takes those too", column.not_whole);
  } else if (!mostly) {
    reason += ", for example " + base::quoted(column.examples.front(), 40);
  }
  return {tier == NameTier::clear ? mostly : certain, certain, reason};
}

Content content_of(Role role, std::string_view name, const ColumnSample& column, NameTier tier,
                   const survey::Scale& scale) {
  switch (role) {
  case Role::score:
    return score_content_of(name, column, tier, scale, {});
  case Role::date:
    return date_content_of(name, column, tier, std::nullopt);
  case Role::comment:
    return comment_content(column, tier);
  case Role::respondent:
    return respondent_content(column);
  case Role::group:
    return group_content(name, column, scale);
  }
  return {};
}

} // namespace npslice::ingest
