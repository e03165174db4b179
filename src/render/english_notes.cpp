// SPDX-License-Identifier: MIT
#include "english.hpp"
#include "text_words.hpp"

#include <npslice/base/text.hpp>
#include <npslice/render/number.hpp>

#include <fmt/format.h>

namespace npslice::render {
namespace {

/// `value` per `count`, with one decimal; never as low as 1.0, which would be nothing to note.
std::string average_words(std::uint64_t value, std::uint64_t count) {
  const auto tenths = static_cast<std::uint64_t>(
      rounded(stats::Ratio{stats::WideInteger{value}, stats::WideInteger{count}}, 1));
  if (tenths <= 10) return "fewer than 1.1";
  return fmt::format("{}.{}", grouped(tenths / 10), tenths % 10);
}

/// How many responses lie apart, and the option that leaves them out.
std::string apart_words(std::uint64_t responses, std::string_view where, std::string_view option,
                        survey::Day day) {
  return fmt::format(" {} long {} all others; {} {} leaves {} out.",
                     responses == 1 ? "1 response lies" : grouped(responses) + " responses lie",
                     where, option, survey::iso_text(day), responses == 1 ? "it" : "them");
}

/// A count with the verb of its noun: "1 response has", "3 responses have".
std::string having(std::uint64_t count, std::string_view noun) {
  return counted(count, noun) + (count == 1 ? " has" : " have");
}

std::string perhaps(const std::string& columns) {
  return columns.empty() ? std::string(".") : fmt::format(": perhaps {}.", columns);
}

std::string doubt_words(const report::Note& note, std::string_view one_doubt,
                        std::string_view doubt) {
  const bool one = note.count == 1;
  return fmt::format("{} may be {}, and {}; if so, --where '{}' leaves {}.",
                     counted(note.count, "response"), one ? one_doubt : doubt,
                     one ? "counts" : "count", base::printable(note.text),
                     one ? "it out" : "those out that say so as the first of them does");
}

class EnglishNotes : public NoteWords {
public:
  [[nodiscard]] std::string scale_may_start_at_one(const Note& note) const override {
    return fmt::format("no score of 0 among {} responses. If the question ran from 1 to 10, say "
                       "--scale 1-10; if from 0, --scale 0-10 ends this note.",
                       grouped(note.count));
  }
  [[nodiscard]] std::string scale_may_be_shorter(const Note& note,
                                                 std::uint64_t top) const override {
    return fmt::format("no score above {} among {} responses. If the question ran from 1 to {}, "
                       "say --scale 1-{} and --cuts.",
                       note.value, grouped(note.count), top, top);
  }
  [[nodiscard]] std::string undated(const Note& note) const override {
    std::string words = having(note.count, "response") + " no date";
    if (note.kind == Note::Kind::in_no_period) {
      words += note.count == 1 ? " and is in no period" : " and are in no period";
    }
    if (note.text.empty()) return words + ".";
    return fmt::format("{}; the first date that cannot be read is {} in record {}.", words,
                       base::quoted(note.text), note.value);
  }
  [[nodiscard]] std::string dates_far_apart(const report::DateSpread& spread,
                                            const std::string& column) const override {
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
  [[nodiscard]] std::string dates_contradict() const override {
    return "the dates contradict each other in their order of day and month; no figure here "
           "depends on it. --date-format dmy or mdy settles it.";
  }
  [[nodiscard]] std::string dates_open() const override {
    return "the dates can be read as day/month or as month/day; no figure here depends on it. "
           "--date-format dmy or mdy settles it.";
  }
  [[nodiscard]] std::string short_records(const Note& note) const override {
    return having(note.count, "record") +
           " fewer cells than the header; the missing ones count as blank.";
  }
  [[nodiscard]] std::string not_whole(const Note& note) const override {
    return fmt::format("{} not whole and {} rejected; --decimals threshold counts such a score as "
                       "the whole one below it, --decimals round as the nearest.",
                       counted(note.count, "score") + (note.count == 1 ? " is" : " are"),
                       note.count == 1 ? "is" : "are");
  }
  [[nodiscard]] std::string repeated_respondents(const Note& note) const override {
    return fmt::format("{} the same {} as one before; all count. If that is the same person, "
                       "--dedupe respondent:last keeps the last response of each.",
                       having(note.count, "response"), base::quoted(note.text));
  }
  [[nodiscard]] std::string groups(const report::GroupComparison& groups) const override {
    const engine::GroupCheck& check = groups.check;
    const std::string column = base::quoted(groups.column);
    const std::string compared = counted(check.compared, "response");
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
    return fmt::format("the groups in {} disagree with the scores in {} of {}, first in record "
                       "{}{}: {} is {} there.{}",
                       column, grouped(check.disagreements), compared, first.record,
                       groups.file.empty() ? "" : " of " + base::shown_path(groups.file), score,
                       base::quoted(first.group), others);
  }
  [[nodiscard]] std::string replaced_bytes(const Note& note) const override {
    const std::string_view is = note.count == 1 ? "is" : "are";
    return fmt::format("{} that {} not valid in the encoding {} read as Windows-1252 or shown "
                       "as \xEF\xBF\xBD; --encoding names another one.",
                       counted(note.count, "byte"), is, is);
  }
  [[nodiscard]] std::string repaired_bytes(const Note& note) const override {
    return fmt::format("{} left over from CP850 in Windows-1252 text {} read as the {} for there.",
                       counted(note.count, "byte"), note.count == 1 ? "is" : "are",
                       note.count == 1 ? "letter it stands" : "letters they stand");
  }
  [[nodiscard]] std::string no_date_column(const Note& note) const override {
    return "no column was recognised as the date of the response, so there is no trend; --date "
           "names it" +
           perhaps(note.text);
  }
  [[nodiscard]] std::string no_comment_column(const Note& note) const override {
    return "no column was recognised as the comment, so there are no verbatims; --comment names "
           "it" +
           perhaps(note.text);
  }
  [[nodiscard]] std::string in_several_segments(const Note& note) const override {
    return fmt::format("responses count in several segments of {} ({} on average), so the bases "
                       "add up to more than {}.",
                       base::quoted(note.text), average_words(note.value, note.count),
                       grouped(note.count));
  }
  [[nodiscard]] std::string split_nowhere(const Note& note) const override {
    return fmt::format("no response counts in several segments of {}: none of its cells holds two "
                       "values with the separator between them. --split COL:SEP names another one.",
                       base::quoted(note.text));
  }
  [[nodiscard]] std::string looks_multi_select(const Note& note) const override {
    return fmt::format("cells of {} seem to hold several values each; --split counts a response "
                       "under each of them.",
                       base::quoted(note.text));
  }
  [[nodiscard]] std::string in_no_band(const Note& note) const override {
    return fmt::format("{} a number in {} that lies in no band.", having(note.count, "response"),
                       base::quoted(note.text));
  }
  [[nodiscard]] std::string no_number(const Note& note) const override {
    return fmt::format("{} a value in {} that is no number.", having(note.count, "response"),
                       base::quoted(note.text));
  }
  [[nodiscard]] std::string folded_segments(const Note& note) const override {
    return fmt::format("{} holds {} of {}.", report::other_value, counted(note.count, "segment"),
                       base::quoted(note.text));
  }
  [[nodiscard]] std::string other_in_cells(const Note& note) const override {
    return fmt::format("cells of {} hold the word {} themselves; that segment stands apart, the "
                       "last one is that of --other.",
                       base::quoted(note.text), report::other_value);
  }
  [[nodiscard]] std::string unused_map_entries(const Note& note) const override {
    return fmt::format("{} of --map met no value; the first is {} in record {}.",
                       note.count == 1 ? "1 entry" : grouped(note.count) + " entries",
                       note.text.empty() ? "(blank)" : base::quoted(note.text), note.value);
  }
  [[nodiscard]] std::string no_population(const Note& note) const override {
    return fmt::format("{} of {} {} no size in --population, so {} intervals are not narrowed by "
                       "it.",
                       counted(note.count, "segment"), base::quoted(note.text),
                       note.count == 1 ? "has" : "have", note.count == 1 ? "its" : "their");
  }
  [[nodiscard]] std::string unused_population(const Note& note) const override {
    return fmt::format("{} of --population met no segment; the first is {}.",
                       counted(note.count, "size"),
                       note.text.empty() ? "(blank)" : base::quoted(note.text));
  }
  [[nodiscard]] std::string may_be_unfinished(const Note& note) const override {
    return doubt_words(note, "unfinished", "unfinished");
  }
  [[nodiscard]] std::string may_be_tests(const Note& note) const override {
    return doubt_words(note, "a test", "tests");
  }
  [[nodiscard]] std::string all_records_short(const Note& note) const override {
    return fmt::format("{} {} has fewer cells than its header; the missing ones count as blank.{}",
                       note.count == 1 ? "the one record of"
                                       : "every one of the " + grouped(note.count) + " records of",
                       base::shown_path(note.text),
                       note.value > 0 ? " Was the line end behind the header lost? Then the first "
                                        "response is part of it and not counted."
                                      : "");
  }
  [[nodiscard]] std::string header_reads_as_score(const Note& note) const override {
    return fmt::format("the first row of {} was taken for its header, and holds {} in the score "
                       "column. If the file has no header, one response is missing here: put a row "
                       "of names before it.",
                       base::shown_path(note.text), note.value);
  }
  [[nodiscard]] std::string copied_file(const Note& note) const override {
    return fmt::format("{} seems to be a copy of {}, so {} twice. If it is one, leave it out.",
                       base::shown_path(note.text), base::shown_path(note.other_file),
                       note.count == 1 ? "its record counts"
                                       : "its " + grouped(note.count) + " records count");
  }
  [[nodiscard]] std::string cut_inside_record(const Note& note) const override {
    return fmt::format("{} ends inside a record: was it cut?", base::shown_path(note.text));
  }
  [[nodiscard]] std::string cut_in_score(const Note& note) const override {
    return fmt::format("{} ends with a score of 1 and without a line end. If it was cut, that may "
                       "be the beginning of 10.",
                       base::shown_path(note.text));
  }
  [[nodiscard]] std::string swallowed_lines(const Note& note) const override {
    const bool one = note.count == 1;
    return fmt::format("{} inside {} of {} like {} of {} own, which {} then not counted: was a "
                       "quotation mark lost there?",
                       counted(note.count, "line"),
                       one ? fmt::format("record {}", note.value)
                           : fmt::format("records from {} on", note.value),
                       base::shown_path(note.text) + (one ? " reads" : " read"),
                       one ? "a record" : "records", one ? "its" : "their", one ? "is" : "are");
  }
  [[nodiscard]] std::string changed_while_read(const Note& note) const override {
    return fmt::format("{} was changed while it was read: run again.", base::shown_path(note.text));
  }
  [[nodiscard]] std::string raking_did_not_converge(const Note& note) const override {
    return fmt::format("raking did not converge in {} rounds: the share of {} misses its target by "
                       "{:.3f} %. The targets contradict each other in this sample.",
                       grouped(note.count), base::quoted(note.text),
                       static_cast<double>(note.value) / 1000);
  }
  [[nodiscard]] std::string few_clusters(const Note& note) const override {
    return fmt::format("only {} in {}; below some thirty, intervals by clusters are too narrow.",
                       counted(note.count, "cluster"), base::quoted(note.text));
  }
};

} // namespace

const NoteWords& english_words::notes() {
  static const EnglishNotes words;
  return words;
}

} // namespace npslice::render
