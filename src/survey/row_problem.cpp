// SPDX-License-Identifier: MIT
#include <npslice/survey/row_problem.hpp>

namespace npslice::survey {

std::string_view name_of(Rejection rejection) {
  constexpr std::array<std::string_view, all_rejections.size()> names{
      "unterminated_quote", "record_too_long", "cut_record",      "too_many_columns",
      "other_delimiter",    "not_a_number",    "not_whole",       "out_of_range",
      "missing_weight",     "not_a_weight",    "negative_weight", "absurd_weight"};
  return names[static_cast<std::size_t>(rejection)];
}

std::string_view name_of(Exclusion exclusion) {
  constexpr std::array<std::string_view, all_exclusions.size()> names{
      "filter",         "outside_dates", "undated",      "preview",    "test",
      "spam",           "unfinished",    "disqualified", "dismissed",  "excluded_from_calculations",
      "other_question", "duplicate",     "total_row",    "no_opinion", "repeated_header"};
  return names[static_cast<std::size_t>(exclusion)];
}

} // namespace npslice::survey
