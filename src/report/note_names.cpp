// SPDX-License-Identifier: MIT
#include <npslice/report/report.hpp>

namespace npslice::report {

std::string_view name_of(Note::Kind kind) {
  using Kind = Note::Kind;
  switch (kind) {
  case Kind::scale_may_start_at_one:
    return "scale_may_start_at_one";
  case Kind::scale_may_be_shorter:
    return "scale_may_be_shorter";
  case Kind::undated:
    return "undated";
  case Kind::in_no_period:
    return "in_no_period";
  case Kind::dates_far_apart:
    return "dates_far_apart";
  case Kind::dates_not_settled:
    return "dates_not_settled";
  case Kind::short_records:
    return "short_records";
  case Kind::not_whole:
    return "not_whole";
  case Kind::repeated_respondents:
    return "repeated_respondents";
  case Kind::groups_disagree:
    return "groups_disagree";
  case Kind::replaced_bytes:
    return "replaced_bytes";
  case Kind::repaired_bytes:
    return "repaired_bytes";
  case Kind::no_date_column:
    return "no_date_column";
  case Kind::no_comment_column:
    return "no_comment_column";
  case Kind::in_several_segments:
    return "in_several_segments";
  case Kind::split_nowhere:
    return "split_nowhere";
  case Kind::looks_multi_select:
    return "looks_multi_select";
  case Kind::in_no_band:
    return "in_no_band";
  case Kind::no_number:
    return "no_number";
  case Kind::folded_segments:
    return "folded_segments";
  case Kind::other_in_cells:
    return "other_in_cells";
  case Kind::unused_map_entries:
    return "unused_map_entries";
  case Kind::no_population:
    return "no_population";
  case Kind::unused_population:
    return "unused_population";
  case Kind::may_be_unfinished:
    return "may_be_unfinished";
  case Kind::may_be_tests:
    return "may_be_tests";
  case Kind::all_records_short:
    return "all_records_short";
  case Kind::header_reads_as_score:
    return "header_reads_as_score";
  case Kind::copied_file:
    return "copied_file";
  case Kind::cut_inside_record:
    return "cut_inside_record";
  case Kind::cut_in_score:
    return "cut_in_score";
  case Kind::swallowed_lines:
    return "swallowed_lines";
  case Kind::changed_while_read:
    return "changed_while_read";
  case Kind::raking_did_not_converge:
    return "raking_did_not_converge";
  case Kind::few_clusters:
    return "few_clusters";
  }
  return {};
}

} // namespace npslice::report
