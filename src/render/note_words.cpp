// SPDX-License-Identifier: MIT
#include <npslice/render/accounting_words.hpp>
#include <npslice/render/note_words.hpp>

#include <algorithm>

namespace npslice::render {

std::string group_words(const report::GroupComparison& groups, const Language& language) {
  return language.notes().groups(groups);
}

// Without a default: a kind that is missing here is a warning, and those are errors.
std::string note_words(const report::Note& note, const Language& language) {
  using Kind = report::Note::Kind;
  constexpr std::uint64_t stars = 5; // the shortest scale that is usual
  const NoteWords& words = language.notes();
  switch (note.kind) {
  case Kind::scale_may_start_at_one:
    return words.scale_may_start_at_one(note);
  case Kind::scale_may_be_shorter:
    return words.scale_may_be_shorter(note, std::max(note.value, stars));
  case Kind::undated:
  case Kind::in_no_period:
    return words.undated(note);
  case Kind::dates_far_apart:
    return note.spread ? words.dates_far_apart(*note.spread, note.text) : std::string{};
  case Kind::dates_not_settled:
    return note.value > 0 ? words.dates_contradict() : words.dates_open();
  case Kind::short_records:
    return words.short_records(note);
  case Kind::not_whole:
    return words.not_whole(note);
  case Kind::repeated_respondents:
    return words.repeated_respondents(note);
  case Kind::groups_disagree:
    return note.groups ? words.groups(*note.groups) : std::string{};
  case Kind::replaced_bytes:
    return words.replaced_bytes(note);
  case Kind::repaired_bytes:
    return words.repaired_bytes(note);
  case Kind::no_date_column:
    return words.no_date_column(note);
  case Kind::no_comment_column:
    return words.no_comment_column(note);
  case Kind::in_several_segments:
    return words.in_several_segments(note);
  case Kind::split_nowhere:
    return words.split_nowhere(note);
  case Kind::looks_multi_select:
    return words.looks_multi_select(note);
  case Kind::in_no_band:
    return words.in_no_band(note);
  case Kind::no_number:
    return words.no_number(note);
  case Kind::folded_segments:
    return words.folded_segments(note);
  case Kind::other_in_cells:
    return words.other_in_cells(note);
  case Kind::unused_map_entries:
    return words.unused_map_entries(note);
  case Kind::no_population:
    return words.no_population(note);
  case Kind::unused_population:
    return words.unused_population(note);
  case Kind::may_be_unfinished:
    return words.may_be_unfinished(note);
  case Kind::may_be_tests:
    return words.may_be_tests(note);
  case Kind::all_records_short:
    return words.all_records_short(note);
  case Kind::header_reads_as_score:
    return words.header_reads_as_score(note);
  case Kind::copied_file:
    return words.copied_file(note);
  case Kind::cut_inside_record:
    return words.cut_inside_record(note);
  case Kind::cut_in_score:
    return words.cut_in_score(note);
  case Kind::swallowed_lines:
    return words.swallowed_lines(note);
  case Kind::changed_while_read:
    return words.changed_while_read(note);
  case Kind::raking_did_not_converge:
    return words.raking_did_not_converge(note);
  case Kind::few_clusters:
    return words.few_clusters(note);
  }
  return {};
}

} // namespace npslice::render
