// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/survey/row_problem.hpp>
#include <npslice/survey/scale.hpp>

#include <string_view>

namespace npslice::ingest {

/// Whether a cell means "no value": empty or blank, NA, N/A, #N/A, null, none, NaN or `-`, in any
/// letter case.
bool is_missing(std::string_view cell);

/// What a score cell says.
struct ScoreReading {
  enum class Kind : unsigned char { scored, unanswered, rejected };
  Kind kind = Kind::unanswered;
  int score = 0;                                              ///< when scored
  survey::Rejection reason = survey::Rejection::not_a_number; ///< when rejected
};

/// Reads a score cell: a whole number of the scale, also written `9.0` or `9,0`, with blanks around
/// it, or followed by a label as in `10 (Very likely)`, `10 - Extremely likely` or `0: not at all`.
/// A missing value is unanswered; everything else is rejected with the reason.
ScoreReading read_score(std::string_view cell, const survey::Scale& scale);

} // namespace npslice::ingest
