// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/ingest/column_sample.hpp>
#include <npslice/survey/scale.hpp>

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace npslice::ingest {

/// How the answers are written in a score column. Decided once, on the sample of the column, never
/// from one row: a word that stands for a 10 in one column is nonsense in another.
struct ScoreForm {
  enum class Kind : unsigned char {
    numbers,    ///< scores of the scale, with or without labels
    stars,      ///< as many filled stars as the score
    recoded,    ///< -100, 0 and 100 in place of detractor, passive and promoter
    categories, ///< the name of the category
  };
  Kind kind = Kind::numbers;
  bool end_labels = false; ///< of numbers: the label of an end of the scale alone is that end

  /// Whether an answer says more than its category, so that a distribution can be shown.
  [[nodiscard]] bool has_scores() const { return kind == Kind::numbers || kind == Kind::stars; }

  friend bool operator==(const ScoreForm&, const ScoreForm&) = default;
};

/// What becomes of a score between two whole ones.
enum class Decimals : unsigned char {
  reject,    ///< it is rejected as not whole
  threshold, ///< it counts as the whole score below it: what lies between two cuts stays there
  round,     ///< it counts as the nearest whole score, a half as the one above
};

/// The name of a treatment, which is the value of --decimals.
constexpr std::string_view name_of(Decimals decimals) {
  constexpr std::array<std::string_view, 3> names{"reject", "threshold", "round"};
  return names[static_cast<std::size_t>(decimals)];
}

/// Whether a column holds a vague label of an end, "Very likely", and the number of that end too,
/// so that the label may be another answer.
bool labels_beside_their_number(const ColumnSample& column, const survey::Scale& scale);

/// Whether stars can be scores of that scale. No survey shows ten of them.
bool takes_stars(const survey::Scale& scale);

/// Whether a column holds -100, 0 and 100 in place of categories. `named` says that its name speaks
/// of an NPS; otherwise one value alone is not enough.
bool is_recoded(const ColumnSample& column, const survey::Scale& scale, bool named);

/// Whether a column holds the names of categories and hardly anything else.
bool holds_groups(const ColumnSample& column);

/// The form of the score column `column`.
ScoreForm form_of(std::string_view name, const ColumnSample& column, const survey::Scale& scale);

/// How many values of the sample are scores in their form.
std::size_t scores_in(const ColumnSample& column, ScoreForm form, Decimals decimals);

/// Why a column that the user named cannot be read as the score, and what to do; nothing when it
/// can.
std::optional<std::string> flaw_of_score(std::string_view name, const ColumnSample& column,
                                         const survey::Scale& scale);

} // namespace npslice::ingest
