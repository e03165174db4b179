// SPDX-License-Identifier: MIT
#include <npslice/base/text.hpp>
#include <npslice/render/accounting_words.hpp>
#include <npslice/render/number.hpp>

#include <fmt/format.h>

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

} // namespace

std::string_view words_of(survey::Rejection rejection) {
  constexpr std::array<std::string_view, survey::all_rejections.size()> words{
      "with an unclosed quote",
      "with too long a line",
      "cut at the end",
      "with too many columns",
      "not a number",
      "not whole",
      "out of range"};
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
      "duplicates",
      "at the foot",
      "without an opinion"};
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
  const std::string count = grouped(note.count);
  switch (note.kind) {
  case Kind::scale_may_start_at_one:
    return fmt::format("no score of 0 among {} responses. If the question ran from 1 to 10, say "
                       "--scale 1-10; if from 0, --scale 0-10 ends this note.",
                       count);
  case Kind::scale_may_be_shorter:
    return fmt::format(
        "no score above {} among {} responses. If the question ran from 1 to {}, say "
        "--scale 1-{} and --cuts.",
        note.value, count, note.value, note.value);
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
  case Kind::replaced_bytes:
    return fmt::format("{} that {} not valid in the encoding {} read as Windows-1252 or shown "
                       "as \xEF\xBF\xBD; --encoding names another one.",
                       note.count == 1 ? "1 byte" : count + " bytes",
                       note.count == 1 ? "is" : "are", note.count == 1 ? "is" : "are");
  case Kind::no_date_column:
    return "no column was recognised as the date of the response, so there is no trend; --date "
           "names it.";
  case Kind::no_comment_column:
    return "no column was recognised as the comment, so there are no verbatims; --comment names "
           "it.";
  case Kind::cut_inside_record:
    return fmt::format("{} ends inside a record: was it cut?", base::shown_path(note.text));
  case Kind::changed_while_read:
    return fmt::format("{} was changed while it was read: run again.", base::shown_path(note.text));
  }
  return {};
}

} // namespace npslice::render
