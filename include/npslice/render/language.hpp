// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/report/report.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace npslice::render {

/// A label of a catalogue. It cannot be made of nothing, so that a catalogue in which one is
/// missing does not compile.
class Label {
public:
  // NOLINTNEXTLINE(*-explicit-*): a catalogue is a list of texts
  consteval Label(const char* text) : text_(text) {
    if (text_.empty()) throw "a label is not empty"; // so that it does not compile
  }
  // NOLINTNEXTLINE(*-explicit-*): a label is a text
  constexpr operator std::string_view() const { return text_; }
  [[nodiscard]] std::string text() const { return std::string(text_); }

private:
  std::string_view text_;
};

/// The names of the three categories in the plural, for columns and legends.
struct CategoryLabels {
  Label bottom;
  Label middle;
  Label top;
};

class FootWords;
class NoteWords;
class TestWords;
class ComparisonWords;
class PlanWords;

/// The single words and titles of a report. Columns begin with a small letter, titles with a
/// capital.
struct Labels {
  Label colon;                 ///< what stands between a label and its text: ": "
  Label semicolon;             ///< between two clauses: "; "
  Label decimal_sign;          ///< of numbers
  Label all;                   ///< the whole survey
  Label blank;                 ///< a value that is empty
  Label other;                 ///< the folded segments
  Label base;                  ///< the column of responses: "n"
  Label effective_base;        ///< the column of effective responses
  Label design_effect;         ///< the column of design effects
  Label responses;             ///< a title
  CategoryLabels promotion;    ///< of the NPS
  CategoryLabels satisfaction; ///< of CSAT
  CategoryLabels effort;       ///< of CES
  CategoryLabels boxes;        ///< of any boxes
  Label top_box;               ///< what a score is called that is the share of a top box
  Label net_box;               ///< the same of a top box less a bottom box
  Label change;                ///< a column
  Label period;                ///< a column
  Label categories;            ///< a title of the shares
  Label score;                 ///< a column of comments
  Label date;                  //
  Label comment;               //
  Label no_response;           ///< in place of a headline
  Label suppressed;            ///< in place of figures that are withheld
  Label comments_suppressed;   ///< in place of comments that are withheld
  Label few_periods;           ///< in place of a trend whose window is longer than it
  Label not_significant;       ///< of a change
  Label no_comments;           ///< in place of groups of comments
  Label undated;               ///< in place of a trend without a dated response
  Label bars_described;        ///< what a figure of stacked bars shows, for those who cannot see it
  Label trend_described;       ///< the same of a trend
  Label heat_described;        ///< the same of segments by periods
  Label heat_title;            ///< segments by periods
  Label distribution;          ///< the title of the scores
  Label distribution_described; ///< what a figure of them shows
  Label mean;                   ///< of the scores
  Label median;                 //
  Label incomplete;             ///< marks a period that may still grow
  Label method;                 ///< the title of the foot
  Label small_base;             ///< what * means
  Label very_small_base;        ///< what ** means
  Label message_cut;            ///< in place of what a message has no room for
};

/// A line at the foot of a report: what it is about, and a sentence.
struct FootLine {
  std::string label;
  std::string text;
};

/// A sign of a language, and its nearest one in ASCII.
struct PlainSign {
  std::string_view sign;
  std::string_view plain;
};

/// How a report speaks to people. A language is one class; one that leaves something out does not
/// compile. Text from the survey comes out of it on one line and without control characters, not
/// escaped for any format.
class Language {
public:
  Language() = default;
  Language(const Language&) = delete;
  Language& operator=(const Language&) = delete;
  virtual ~Language() = default;

  /// Its BCP 47 tag: "en".
  [[nodiscard]] virtual std::string_view tag() const = 0;
  [[nodiscard]] virtual const Labels& labels() const = 0;

  /// A count with its groups of three digits apart.
  [[nodiscard]] virtual std::string grouped(std::uint64_t count) const = 0;
  /// A share in tenths of a percent.
  [[nodiscard]] virtual std::string share(std::uint64_t tenths) const = 0;
  /// A day, with its year or without.
  [[nodiscard]] virtual std::string day(survey::Day day, bool with_year) const = 0;
  /// The days from the first to the last, or the day that both are.
  [[nodiscard]] virtual std::string span(survey::Day first, survey::Day last) const = 0;
  /// A period as a reader calls it: "Jan 2026".
  [[nodiscard]] virtual std::string period(const survey::Period& period) const = 0;

  /// A period in the narrow column of a text report.
  [[nodiscard]] virtual std::string short_period(const survey::Period& period) const = 0;

  /// The column of intervals of a level: "95 %".
  [[nodiscard]] virtual std::string level(double percent) const = 0;
  /// The same in words: "95 % interval".
  [[nodiscard]] virtual std::string interval(double percent) const = 0;
  /// A p-value: "p < 0.001", "p = 0.012".
  [[nodiscard]] virtual std::string p_value(double p) const = 0;

  /// The title of a page: "NPS report".
  [[nodiscard]] virtual std::string title(const std::string& score) const = 0;
  /// What a change is measured from: "change from Feb 2026".
  [[nodiscard]] virtual std::string change_from(survey::Period period) const = 0;
  /// That a figure shows only the segments with the most responses.
  [[nodiscard]] virtual std::string largest(std::size_t drawn, std::size_t all) const = 0;
  /// That texts were longer than a cell of a workbook takes.
  [[nodiscard]] virtual std::string cut_texts(std::uint64_t count) const = 0;
  /// That a chart of a workbook shows only the first segments of a sheet.
  [[nodiscard]] virtual std::string first_in_chart(std::size_t drawn, std::size_t all) const = 0;
  /// When a page was made.
  [[nodiscard]] virtual std::string made_on(survey::Day day) const = 0;
  /// The title of a trend, `score` being "NPS" or what the reader calls it: "NPS per month".
  [[nodiscard]] virtual std::string per(const std::string& score,
                                        survey::PeriodLength every) const = 0;
  /// The title of a table by segment: "NPS by Region".
  [[nodiscard]] virtual std::string by(const std::string& score,
                                       const std::string& dimensions) const = 0;
  /// The title of comments: "Verbatims by Region, newest first".
  [[nodiscard]] virtual std::string verbatims(const report::VerbatimTable& table) const = 0;
  /// The title of one group of comments: "France, detractors: 12 responses, 3 comments".
  [[nodiscard]] virtual std::string group(const report::VerbatimGroup& group,
                                          survey::Metric metric) const = 0;
  /// What stands for periods that are left out: "30 months without a response, 2020-01 – 2022-06".
  [[nodiscard]] virtual std::string gap(std::uint64_t periods, survey::Period first,
                                        survey::Period last) const = 0;
  /// A real number with so many digits behind the point: "1.25".
  [[nodiscard]] virtual std::string decimal(double value, int digits) const = 0;
  /// "1 response", "2,214 responses".
  [[nodiscard]] virtual std::string responses(std::uint64_t count) const = 0;
  [[nodiscard]] virtual std::string comments(std::uint64_t count) const = 0;
  /// How many comments are not shown: "12 more".
  [[nodiscard]] virtual std::string more(std::uint64_t count) const = 0;
  /// Up to when a period is known: "to 29 Mar".
  [[nodiscard]] virtual std::string until(survey::Day day) const = 0;

  /// How many columns of a terminal the longest day takes up.
  [[nodiscard]] virtual std::size_t day_width(bool with_year) const = 0;
  /// Signs of its sentences, and what stands for them where a report is drawn with plain ones.
  [[nodiscard]] virtual const std::vector<PlainSign>& plain_signs() const = 0;

  /// What the foot, notes and tests say, comparisons and plans: foot_words.hpp, note_words.hpp,
  /// test_words.hpp, comparison_words.hpp, plan_words.hpp.
  [[nodiscard]] virtual const FootWords& foot_words() const = 0;
  [[nodiscard]] virtual const NoteWords& notes() const = 0;
  [[nodiscard]] virtual const TestWords& tests() const = 0;
  [[nodiscard]] virtual const ComparisonWords& comparison() const = 0;
  [[nodiscard]] virtual const PlanWords& plan() const = 0;

  /// The foot of a report that shows figures but no tests.
  [[nodiscard]] std::vector<FootLine> foot(const report::Foot& foot) const;
};

const Language& english();
const Language& french();

/// The language with that tag, or nothing; and all tags.
const Language* language_with(std::string_view tag);
std::vector<std::string> language_tags();

/// How one report speaks.
struct Wording {
  const Language* language = &english();
  std::string score = "NPS"; ///< what the reader calls it
  survey::Metric metric = survey::Metric::nps;
  double level_percent = stats::interval_level_percent; ///< of the intervals of the report
};

/// What is shown of a value of a dimension, one line long.
std::string shown_value(const std::string& value, const Language& language);

/// A key in one piece: "France, Pro"; the whole survey by its label.
std::string shown_key(const report::SegmentKey& key, bool is_total, const Language& language);

/// The dimensions of a table as its reader calls them, in one piece: "Region × Plan".
std::string shown_names(const std::vector<std::string>& dimensions,
                        const std::vector<std::string>& labels);

/// The name of a category in the plural: "detractors", "satisfied".
std::string_view plural_of(survey::Category category, survey::Metric metric, const Labels& labels);
inline std::string_view plural_of(survey::Category category, const Wording& wording) {
  return plural_of(category, wording.metric, wording.language->labels());
}

/// What the score of a metric is called: "NPS", "CSAT", "top box".
std::string short_name_of(survey::Metric metric, const Labels& labels);

/// A score, or a dash where there is none: an NPS with its sign, "+34", a share as "72 %".
std::string shown_score(const report::Figures& figures);

/// An interval and the mark of a small base: "+32 … +36 *", "56 … 84 % *"; empty where there is
/// none.
std::string shown_limits(const report::Figures& figures);

/// What a test found of a change: "▲ p < 0.001", "not significant"; empty where none was made.
std::string shown_verdict(const report::TrendRow& row, const Language& language);

/// The columns of effective responses and of the design effect; none where responses weigh alike.
std::vector<std::string> weight_heads(bool weighed, const Labels& labels);

/// What stands in them; empty cells where figures are withheld.
std::vector<std::string> weight_cells(const report::Figures& figures, bool weighed,
                                      const Language& language);

/// The same in words, behind the base of a headline: ", n eff. = 412, deff = 1.21"; empty where
/// responses weigh alike.
std::string weight_words(const report::Figures& figures, const Language& language);

/// The mark of a small base: "*" or "**".
std::string mark_of(const report::Figures& figures);

} // namespace npslice::render
