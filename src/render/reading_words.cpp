// SPDX-License-Identifier: MIT
#include "reading_words.hpp"

#include <npslice/base/text.hpp>
#include <npslice/render/number.hpp>

#include <fmt/format.h>

#include <string_view>

namespace npslice::render {
namespace {

using Kind = report::Note::Kind;

/// How many responses lie apart, and the option that leaves them out.
std::string apart_words(std::uint64_t responses, std::string_view where, std::string_view option,
                        survey::Day day) {
  return fmt::format(" {} long {} all others; {} {} leaves {} out.",
                     responses == 1 ? "1 response lies" : grouped(responses) + " responses lie",
                     where, option, survey::iso_text(day), responses == 1 ? "it" : "them");
}

std::string spread_words(const report::DateSpread& spread, const std::string& column) {
  const std::string first = survey::iso_text(spread.first);
  std::string words = fmt::format("the dates in {} ", base::quoted(column));
  words += spread.first == spread.last
               ? "are all " + first
               : fmt::format("run from {} to {}", first, survey::iso_text(spread.last));
  words += '.';
  if (spread.first_stands_for_none) words += ' ' + first + " often stands for no date.";
  if (spread.early > 0) words += apart_words(spread.early, "before", "--since", spread.since);
  if (spread.late > 0) words += apart_words(spread.late, "after", "--until", spread.until);
  if (spread.early + spread.late > 0) return words;
  return words + " If that is not when the responses were given, --date names another column; "
                 "--since and --until pick a time.";
}

} // namespace

std::string reading_words(const report::Note& note) {
  const std::string count = grouped(note.count);
  const bool one = note.count == 1;
  switch (note.kind) {
  case Kind::all_records_short:
    return fmt::format("{} {} has fewer cells than its header; the missing ones count as blank.{}",
                       one ? "the one record of" : "every one of the " + count + " records of",
                       base::shown_path(note.text),
                       note.value > 0 ? " Was the line end behind the header lost? Then the first "
                                        "response is part of it and not counted."
                                      : "");
  case Kind::header_reads_as_score:
    return fmt::format("the first row of {} was taken for its header, and holds {} in the score "
                       "column. If the file has no header, one response is missing here: put a row "
                       "of names before it.",
                       base::shown_path(note.text), note.value);
  case Kind::copied_file:
    return fmt::format("{} seems to be a copy of {}, so {} twice. If it is one, leave it out.",
                       base::shown_path(note.text), base::shown_path(note.other_file),
                       one ? "its record counts" : "its " + count + " records count");
  case Kind::dates_far_apart:
    return note.spread ? spread_words(*note.spread, note.text) : std::string{};
  default:
    return {};
  }
}

} // namespace npslice::render
