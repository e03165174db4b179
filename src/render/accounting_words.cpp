// SPDX-License-Identifier: MIT
#include "reading_words.hpp"
#include "segment_words.hpp"

#include <npslice/base/text.hpp>
#include <npslice/render/accounting_words.hpp>
#include <npslice/render/number.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace npslice::render {
namespace {

using Kind = report::Note::Kind;

template <class Reasons, class Counts>
std::string reason_list(const Reasons& reasons, const Counts& counts) {
  std::string list;
  for (const auto reason : reasons) {
    const std::uint64_t count = counts[static_cast<std::size_t>(reason)];
    if (count == 0) continue;
    list += fmt::format("{}{} {}", list.empty() ? "" : ", ", grouped(count), words_of(reason));
  }
  return list;
}

std::string undated_words(const report::Note& note) {
  std::string words =
      grouped(note.count) + (note.count == 1 ? " response has" : " responses have") + " no date";
  if (note.kind == Kind::in_no_period) {
    words += note.count == 1 ? " and is in no period" : " and are in no period";
  }
  if (note.text.empty()) return words + ".";
  return fmt::format("{}; the first date that cannot be read is {} in record {}.", words,
                     base::quoted(note.text), note.value);
}

std::string not_whole_words(const report::Note& note) {
  return fmt::format("{} not whole and {} rejected; --decimals threshold counts such a score as "
                     "the whole one below it, --decimals round as the nearest.",
                     note.count == 1 ? "1 score is" : grouped(note.count) + " scores are",
                     note.count == 1 ? "is" : "are");
}

std::string doubt_words(const report::Note& note) {
  const bool one = note.count == 1;
  const bool test = note.kind == Kind::may_be_tests;
  return fmt::format("{} may be {}, and {}; if so, --where '{}' leaves {}.",
                     one ? "1 response" : grouped(note.count) + " responses",
                     test ? one ? "a test" : "tests" : "unfinished", one ? "counts" : "count",
                     base::printable(note.text),
                     one ? "it out" : "those out that say so as the first of them does");
}

} // namespace

std::string group_words(const report::GroupComparison& groups) {
  const engine::GroupCheck& check = groups.check;
  const std::string column = base::quoted(groups.column);
  const std::string compared =
      grouped(check.compared) + (check.compared == 1 ? " response" : " responses");
  std::string others;
  if (check.unreadable > 0) {
    others = fmt::format(" In {} more the group cannot be read.", grouped(check.unreadable));
  }
  if (!check.first) {
    return fmt::format("the groups in {} agree with the scores in all {}.{}", column, compared,
                       others);
  }
  const engine::GroupWitness& first = *check.first;
  const std::string score = first.score ? fmt::format("score {}", *first.score)
                                        : fmt::format("a {}", survey::name_of(first.category));
  return fmt::format("the groups in {} disagree with the scores in {} of {}, first in record {}{}: "
                     "{} is {} there.{}",
                     column, grouped(check.disagreements), compared, first.record,
                     groups.file.empty() ? "" : " of " + base::shown_path(groups.file), score,
                     base::quoted(first.group), others);
}

std::string_view words_of(survey::Rejection rejection) {
  constexpr std::array<std::string_view, survey::all_rejections.size()> words{
      "with an unclosed quote",
      "with too long a line",
      "cut at the end",
      "with too many columns",
      "with another delimiter",
      "not a number",
      "not whole",
      "out of range",
      "without a weight",
      "with a weight that is no number",
      "with a negative weight",
      "with an absurd weight"};
  return words[static_cast<std::size_t>(rejection)];
}

std::string_view words_of(survey::Exclusion exclusion) {
  constexpr std::array<std::string_view, survey::all_exclusions.size()> words{
      "by --where",
      "outside the dates",
      "without a date",
      "from a preview",
      "from a test",
      "marked as spam",
      "not finished",
      "screened out",
      "dismissed",
      "excluded from calculations",
      "about another question",
      "by --dedupe",
      "at the foot",
      "without an opinion",
      "repeating the header"};
  return words[static_cast<std::size_t>(exclusion)];
}

std::string accounting_words(const engine::Accounting& accounting, bool point_on) {
  std::string text =
      fmt::format("{} = {} used", grouped(accounting.records), grouped(accounting.used));
  if (accounting.unanswered > 0)
    text += fmt::format(" + {} unanswered", grouped(accounting.unanswered));
  if (accounting.excluded_total() > 0) {
    text += fmt::format(" + {} excluded ({})", grouped(accounting.excluded_total()),
                        reason_list(survey::all_exclusions, accounting.excluded));
  }
  if (accounting.rejected_total() == 0) return text;
  text += fmt::format(" + {} rejected ({})", grouped(accounting.rejected_total()),
                      reason_list(survey::all_rejections, accounting.rejected));
  return point_on ? text + "; npslice inspect shows them" : text;
}

std::string note_words(const report::Note& note) {
  const auto maybe = [](const std::string& columns) {
    return columns.empty() ? std::string(".") : fmt::format(": perhaps {}.", columns);
  };
  const std::string count = grouped(note.count);
  constexpr std::uint64_t stars = 5; // the shortest scale that is usual
  switch (note.kind) {
  case Kind::scale_may_start_at_one:
    return fmt::format("no score of 0 among {} responses. If the question ran from 1 to 10, say "
                       "--scale 1-10; if from 0, --scale 0-10 ends this note.",
                       count);
  case Kind::scale_may_be_shorter:
    return fmt::format(
        "no score above {} among {} responses. If the question ran from 1 to {}, say "
        "--scale 1-{} and --cuts.",
        note.value, count, std::max(note.value, stars), std::max(note.value, stars));
  case Kind::undated:
  case Kind::in_no_period:
    return undated_words(note);
  case Kind::dates_not_settled:
    if (note.value > 0) {
      return "the dates contradict each other in their order of day and month; no figure here "
             "depends "
             "on it. --date-format dmy or mdy settles it.";
    }
    return "the dates can be read as day/month or as month/day; no figure here depends on it. "
           "--date-format dmy or mdy settles it.";
  case Kind::short_records:
    return note.count == 1
               ? "1 record has fewer cells than the header; the missing ones count as blank."
               : fmt::format(
                     "{} records have fewer cells than the header; the missing ones count as "
                     "blank.",
                     count);
  case Kind::not_whole:
    return not_whole_words(note);
  case Kind::repeated_respondents:
    return fmt::format("{} the same {} as one before; all count. If that is the same person, "
                       "--dedupe respondent:last keeps the last response of each.",
                       note.count == 1 ? "1 response has" : count + " responses have",
                       base::quoted(note.text));
  case Kind::groups_disagree:
    return note.groups ? group_words(*note.groups) : std::string{};
  case Kind::replaced_bytes:
    return fmt::format("{} that {} not valid in the encoding {} read as Windows-1252 or shown "
                       "as \xEF\xBF\xBD; --encoding names another one.",
                       note.count == 1 ? "1 byte" : count + " bytes",
                       note.count == 1 ? "is" : "are", note.count == 1 ? "is" : "are");
  case Kind::repaired_bytes:
    return fmt::format("{} left over from CP850 in Windows-1252 text {} read as the {} for there.",
                       note.count == 1 ? "1 byte" : count + " bytes",
                       note.count == 1 ? "is" : "are",
                       note.count == 1 ? "letter it stands" : "letters they stand");
  case Kind::no_date_column:
    return "no column was recognised as the date of the response, so there is no trend; --date "
           "names it" +
           maybe(note.text);
  case Kind::no_comment_column:
    return "no column was recognised as the comment, so there are no verbatims; --comment names "
           "it" +
           maybe(note.text);
  case Kind::may_be_unfinished:
  case Kind::may_be_tests:
    return doubt_words(note);
  case Kind::cut_inside_record:
    return fmt::format("{} ends inside a record: was it cut?", base::shown_path(note.text));
  case Kind::cut_in_score:
    return fmt::format("{} ends with a score of 1 and without a line end. If it was cut, that may "
                       "be the beginning of 10.",
                       base::shown_path(note.text));
  case Kind::swallowed_lines:
    return fmt::format("{} inside {} of {} like {} of {} own, which {} then not counted: was a "
                       "quotation mark lost there?",
                       note.count == 1 ? "1 line" : count + " lines",
                       note.count == 1 ? fmt::format("record {}", note.value)
                                       : fmt::format("records from {} on", note.value),
                       base::shown_path(note.text) + (note.count == 1 ? " reads" : " read"),
                       note.count == 1 ? "a record" : "records", note.count == 1 ? "its" : "their",
                       note.count == 1 ? "is" : "are");
  case Kind::changed_while_read:
    return fmt::format("{} was changed while it was read: run again.", base::shown_path(note.text));
  case Kind::in_several_segments:
  case Kind::split_nowhere:
  case Kind::looks_multi_select:
  case Kind::in_no_band:
  case Kind::no_number:
  case Kind::folded_segments:
  case Kind::other_in_cells:
  case Kind::unused_map_entries:
  case Kind::no_population:
  case Kind::unused_population:
    return segment_words(note);
  case Kind::raking_did_not_converge:
    return fmt::format("raking did not converge in {} rounds: the share of {} misses its target by "
                       "{:.3f} %. The targets contradict each other in this sample.",
                       count, base::quoted(note.text), static_cast<double>(note.value) / 1000);
  case Kind::few_clusters:
    return fmt::format("only {} in {}; below some thirty, intervals by clusters are too narrow.",
                       note.count == 1 ? "1 cluster" : count + " clusters",
                       base::quoted(note.text));
  case Kind::all_records_short:
  case Kind::header_reads_as_score:
  case Kind::copied_file:
  case Kind::dates_far_apart:
    return reading_words(note);
  }
  return {};
}

} // namespace npslice::render
