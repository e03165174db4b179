// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace npslice::survey {

/// Why a record was unusable and was rejected.
enum class Rejection : unsigned char {
  unterminated_quote, ///< a quote opens a cell and nothing closes it
  record_too_long,    ///< one line longer than the record limit
  cut_record,         ///< the last record ends in the middle
  too_many_columns,   ///< more cells with text than the header has
  other_delimiter,    ///< separated by another delimiter than the file
  not_a_number,       ///< the score cell holds something else than a score
  not_whole,          ///< the score is a number between two scores
  out_of_range,       ///< the score lies outside the scale
  missing_weight,     ///< the cell of the weight is blank
  not_a_weight,       ///< it holds something else than a decimal number
  negative_weight,    ///< the weight is below 0
  absurd_weight,      ///< it is too large for a weight, or rounds to 0 without being it
};

/// All rejections, in the order in which reports show them.
inline constexpr std::array all_rejections{
    Rejection::unterminated_quote, Rejection::record_too_long, Rejection::cut_record,
    Rejection::too_many_columns,   Rejection::other_delimiter, Rejection::not_a_number,
    Rejection::not_whole,          Rejection::out_of_range,    Rejection::missing_weight,
    Rejection::not_a_weight,       Rejection::negative_weight, Rejection::absurd_weight};

/// The stable name of a rejection in CSV and JSON.
std::string_view name_of(Rejection rejection);

/// Why a record was set aside by a rule that the user can see.
enum class Exclusion : unsigned char {
  filter,                     ///< a --where condition does not hold
  outside_dates,              ///< its date lies before --since or after --until
  undated,                    ///< it has no readable date and a date window was asked for
  preview,                    ///< the survey's author looked at it, nobody answered
  test,                       ///< a test answer
  spam,                       ///< marked as spam by the survey service
  unfinished,                 ///< the respondent did not get to the end
  disqualified,               ///< the respondent was screened out
  dismissed,                  ///< the question was shown and closed
  excluded_from_calculations, ///< the service itself leaves it out of its figures
  other_question,             ///< an answer to a question of another kind in the same file
  duplicate,                  ///< --dedupe keeps another response of the same respondent
  total_row,                  ///< a total or remark at the foot of the table
  no_opinion,                 ///< "don't know" in place of a score, in words or as a code
  repeated_header,            ///< a row of the header, again among the answers
};

/// All exclusions, in the order in which reports show them.
inline constexpr std::array all_exclusions{
    Exclusion::filter,         Exclusion::outside_dates,
    Exclusion::undated,        Exclusion::preview,
    Exclusion::test,           Exclusion::spam,
    Exclusion::unfinished,     Exclusion::disqualified,
    Exclusion::dismissed,      Exclusion::excluded_from_calculations,
    Exclusion::other_question, Exclusion::duplicate,
    Exclusion::total_row,      Exclusion::no_opinion,
    Exclusion::repeated_header};

/// The stable name of an exclusion in CSV and JSON.
std::string_view name_of(Exclusion exclusion);

/// A rejected record: what is wrong, where, and the offending text.
struct RowProblem {
  Rejection reason = Rejection::not_a_number;
  std::uint32_t file = 0;   ///< index of the input file
  std::uint64_t record = 0; ///< record number in that file; the header is record 1
  std::string column;       ///< the name of the column, empty when the whole record is meant
  std::string text;         ///< the text in question as it stands in the input, valid UTF-8
};

} // namespace npslice::survey
