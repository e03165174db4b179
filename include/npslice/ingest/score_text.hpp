// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/ingest/score_form.hpp>
#include <npslice/survey/category.hpp>
#include <npslice/survey/row_problem.hpp>
#include <npslice/survey/scale.hpp>

#include <optional>
#include <string_view>

namespace npslice::ingest {

/// Whether a cell of any column means "no value": empty or blank, NA, N/A, null, none, NaN, `-`,
/// `.`, or the #N/A of a spreadsheet in one of its languages, in any letter case.
bool is_missing(std::string_view cell);

/// What a score cell says.
struct ScoreReading {
  enum class Kind : unsigned char {
    scored,
    unanswered,
    no_opinion, ///< "don't know", in words or as a code outside the scale
    rejected,
  };
  Kind kind = Kind::unanswered;
  std::optional<int> score; ///< when scored; nothing where only the category is known
  survey::Rejection reason = survey::Rejection::not_a_number; ///< when rejected
  survey::Category category = survey::Category::detractor;    ///< when scored
};

/// Reads a cell of a score column in the form that the column has. As numbers: a whole number of
/// the scale, also written `9.0`, `9,0`, `9/10`, `9 out of 10` or in full-width digits, with blanks
/// around it, followed by a label as in `10 (Very likely)` or `0: not at all`, or beside a known
/// label of that end as in `10 Very likely` and `Not at all likely - 0`. A missing value is
/// unanswered; what says "don't know" is no opinion; everything else is rejected with the reason.
ScoreReading read_score(std::string_view cell, const survey::Scale& scale, ScoreForm form = {},
                        Decimals decimals = Decimals::reject);

} // namespace npslice::ingest
