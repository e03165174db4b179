// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/render/language.hpp>
#include <npslice/report/report.hpp>

#include <string>

namespace npslice::render {

/// The sentence of each kind of note in one language, with what `report::Note` says of its kind. A
/// kind of note that a language lacks does not compile.
class NoteWords {
public:
  using Note = report::Note;

  NoteWords() = default;
  NoteWords(const NoteWords&) = delete;
  NoteWords& operator=(const NoteWords&) = delete;
  virtual ~NoteWords() = default;

  [[nodiscard]] virtual std::string scale_may_start_at_one(const Note& note) const = 0;
  /// `top`: the scale may end there.
  [[nodiscard]] virtual std::string scale_may_be_shorter(const Note& note,
                                                         std::uint64_t top) const = 0;
  /// Also of responses in no period.
  [[nodiscard]] virtual std::string undated(const Note& note) const = 0;
  [[nodiscard]] virtual std::string dates_far_apart(const report::DateSpread& spread,
                                                    const std::string& column) const = 0;
  [[nodiscard]] virtual std::string dates_contradict() const = 0;
  [[nodiscard]] virtual std::string dates_open() const = 0;
  [[nodiscard]] virtual std::string short_records(const Note& note) const = 0;
  [[nodiscard]] virtual std::string not_whole(const Note& note) const = 0;
  [[nodiscard]] virtual std::string repeated_respondents(const Note& note) const = 0;
  [[nodiscard]] virtual std::string groups(const report::GroupComparison& groups) const = 0;
  [[nodiscard]] virtual std::string replaced_bytes(const Note& note) const = 0;
  [[nodiscard]] virtual std::string repaired_bytes(const Note& note) const = 0;
  [[nodiscard]] virtual std::string no_date_column(const Note& note) const = 0;
  [[nodiscard]] virtual std::string no_comment_column(const Note& note) const = 0;
  [[nodiscard]] virtual std::string in_several_segments(const Note& note) const = 0;
  [[nodiscard]] virtual std::string split_nowhere(const Note& note) const = 0;
  [[nodiscard]] virtual std::string looks_multi_select(const Note& note) const = 0;
  [[nodiscard]] virtual std::string in_no_band(const Note& note) const = 0;
  [[nodiscard]] virtual std::string no_number(const Note& note) const = 0;
  [[nodiscard]] virtual std::string folded_segments(const Note& note) const = 0;
  [[nodiscard]] virtual std::string other_in_cells(const Note& note) const = 0;
  [[nodiscard]] virtual std::string unused_map_entries(const Note& note) const = 0;
  [[nodiscard]] virtual std::string no_population(const Note& note) const = 0;
  [[nodiscard]] virtual std::string unused_population(const Note& note) const = 0;
  [[nodiscard]] virtual std::string may_be_unfinished(const Note& note) const = 0;
  [[nodiscard]] virtual std::string may_be_tests(const Note& note) const = 0;
  [[nodiscard]] virtual std::string all_records_short(const Note& note) const = 0;
  [[nodiscard]] virtual std::string header_reads_as_score(const Note& note) const = 0;
  [[nodiscard]] virtual std::string copied_file(const Note& note) const = 0;
  [[nodiscard]] virtual std::string cut_inside_record(const Note& note) const = 0;
  [[nodiscard]] virtual std::string cut_in_score(const Note& note) const = 0;
  [[nodiscard]] virtual std::string swallowed_lines(const Note& note) const = 0;
  [[nodiscard]] virtual std::string changed_while_read(const Note& note) const = 0;
  [[nodiscard]] virtual std::string raking_did_not_converge(const Note& note) const = 0;
  [[nodiscard]] virtual std::string few_clusters(const Note& note) const = 0;
};

} // namespace npslice::render
