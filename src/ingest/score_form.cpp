// SPDX-License-Identifier: MIT
#include "role_names.hpp"

#include <npslice/ingest/score_form.hpp>

#include <algorithm>
#include <numeric>

namespace npslice::ingest {
namespace {

/// The usual scale of stars, for messages.
constexpr std::string_view star_options = "--scale 1-5 --cuts 3,4";

std::size_t total_of(const std::array<std::size_t, 3>& counts) {
  return std::accumulate(counts.begin(), counts.end(), std::size_t{0});
}

/// The cells that ought to be scores: those that say "don't know" speak for and against nothing.
std::size_t answered(const ColumnSample& column) { return column.filled - column.no_scores; }

/// Whether the labels in a column are those of the ends of the scale. All else must be numbers of
/// it: other words are steps of a scale in words. They must reach up to the label: `Extremely
/// likely`, 6, 5, … is a scale of seven, whatever the active one is. And the number of an end must
/// not be there beside a vague label of it: that may stand for another one.
bool has_end_labels(const ColumnSample& column, const survey::Scale& scale) {
  const std::size_t labels = end_labels_in(column);
  const std::size_t others = answered(column) - std::min(answered(column), labels);
  const std::size_t numbers = column.scores + column.not_whole;
  const std::size_t misfits = others - std::min(others, numbers); // one may be a slip
  return labels > 0 && column.scores > 0 && (misfits <= 1 || misfits * 20 <= others) &&
         column.highest_score >= scale.high - 1 && !labels_beside_their_number(column, scale);
}

bool is_mostly_stars(const ColumnSample& column) {
  return column.stars > 0 && column.stars * 2 > answered(column);
}

} // namespace

bool labels_beside_their_number(const ColumnSample& column, const survey::Scale& scale) {
  return (column.vague_low_labels > 0 && column.lowest_score == scale.low) ||
         (column.vague_high_labels > 0 && column.highest_score == scale.high);
}

bool takes_stars(const survey::Scale& scale) { return scale.high < survey::Scale{}.high; }

bool is_recoded(const ColumnSample& column, const survey::Scale& scale, bool named) {
  const auto& [detractors, passives, promoters] = column.recodes;
  const bool nothing_else =
      total_of(column.recodes) > 0 && total_of(column.recodes) + column.no_scores >= column.filled;
  // A column of 0 and 100 may as well be one of percentages.
  const bool beyond_the_scale = detractors > 0 || (promoters > 0 && !scale.contains(100));
  const auto kinds = std::count_if(column.recodes.begin(), column.recodes.end(),
                                   [](std::size_t count) { return count > 0; });
  return nothing_else && beyond_the_scale && (named || kinds >= 2);
}

bool holds_groups(const ColumnSample& column) {
  const std::size_t groups = total_of(column.groups);
  const std::size_t sides = groups - column.groups[1]; // "neutral" alone says little
  return sides > 0 && groups * 20 >= answered(column) * 19;
}

ScoreForm form_of(std::string_view name, const ColumnSample& column, const survey::Scale& scale) {
  const bool promoters = !scale.boxes; // else the groups and codes of an NPS say nothing
  if (promoters && total_of(column.groups) * 2 > answered(column)) {
    return {ScoreForm::Kind::categories};
  }
  if (is_mostly_stars(column) && takes_stars(scale)) return {ScoreForm::Kind::stars};
  if (promoters && is_recoded(column, scale, names_an_nps(name))) return {ScoreForm::Kind::recoded};
  return {ScoreForm::Kind::numbers, has_end_labels(column, scale)};
}

std::size_t scores_in(const ColumnSample& column, ScoreForm form, Decimals decimals) {
  switch (form.kind) {
  case ScoreForm::Kind::numbers:
    return column.scores + (form.end_labels ? end_labels_in(column) : 0) +
           (decimals == Decimals::reject ? 0 : column.not_whole);
  case ScoreForm::Kind::stars:
    return column.stars;
  case ScoreForm::Kind::recoded:
    return total_of(column.recodes);
  case ScoreForm::Kind::categories:
    return total_of(column.groups);
  }
  return 0;
}

std::optional<std::string> flaw_of_score(std::string_view name, const ColumnSample& column,
                                         const survey::Scale& scale) {
  if (is_mostly_stars(column) && !takes_stars(scale)) {
    return "holds stars; if they are the score, add " + std::string(star_options);
  }
  const bool codes = !scale.boxes && column.scores > 0 && column.scores == answered(column) &&
                     column.lowest_score >= 1 && column.highest_score <= 3;
  if (codes && tier_of_name(Role::group, name) == NameTier::clear) {
    return "holds codes 1 to 3, and which of them are the promoters is not certain; export the "
           "groups as text, or name the column of the scores";
  }
  return std::nullopt;
}

} // namespace npslice::ingest
