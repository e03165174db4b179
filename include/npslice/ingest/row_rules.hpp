// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/survey/row_problem.hpp>

#include <array>
#include <string_view>

namespace npslice::ingest {

/// A rule that sets rows aside by what one of their columns holds. The texts live as long as the
/// program.
struct RowRule {
  enum class Test : unsigned char {
    one_of,       ///< the cell is one of `values`
    none_of,      ///< the cell holds something that is none of `values`
    number_below, ///< the cell is a number smaller than the only value
    blank,        ///< the cell holds nothing
  };
  std::string_view columns; ///< names as `name_key` makes them, `|` between; empty: no rule
  Test test = Test::one_of;
  std::string_view values; ///< folded, `|` between
  survey::Exclusion exclusion = survey::Exclusion::preview;
};

/// Whether a rule sets aside a row whose column holds `cell`.
bool sets_aside(const RowRule& rule, std::string_view cell);

/// The reasons that `--include` can take back: those for which rows are set aside unasked.
inline constexpr std::array includable{survey::Exclusion::preview,
                                       survey::Exclusion::test,
                                       survey::Exclusion::spam,
                                       survey::Exclusion::unfinished,
                                       survey::Exclusion::disqualified,
                                       survey::Exclusion::dismissed,
                                       survey::Exclusion::excluded_from_calculations,
                                       survey::Exclusion::other_question,
                                       survey::Exclusion::total_row,
                                       survey::Exclusion::repeated_header};

} // namespace npslice::ingest
