// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/render/glyphs.hpp>
#include <npslice/render/language.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace npslice::render {

/// The single words and short sentences about tests.
struct TestLabels {
  Label difference;        ///< a column: how far a segment is from the rest
  Label impact;            ///< a column: how far a segment moves the whole
  Label against_rest;      ///< the title of the segments that differ
  Label none_differs;      ///< in place of such segments
  Label not_significant;   ///< the beginning of a line: "Not significant"
  Label hardly_any;        ///< too few responses to find any difference
  Label overlapping;       ///< the segments overlap
  Label all_within_limits; ///< no period is odd
  Label outside_limits;    ///< the beginning of a list of odd periods
};

/// What a test is about.
enum class Tested : unsigned char { changes, differences };

/// What tests say in one language. Numbers come in as text, as the language writes them.
class TestWords {
public:
  TestWords() = default;
  TestWords(const TestWords&) = delete;
  TestWords& operator=(const TestWords&) = delete;
  virtual ~TestWords() = default;

  [[nodiscard]] virtual const TestLabels& labels() const = 0;
  /// Which true changes are likely to be found, from and to so many points.
  [[nodiscard]] virtual std::string detectable(Tested what, std::int64_t from, std::int64_t to,
                                               const std::string& ellipsis) const = 0;
  /// How many more significant segments there are than the table shows.
  [[nodiscard]] virtual std::string more_significant(std::size_t count) const = 0;
  /// How many further names a list would have.
  [[nodiscard]] virtual std::string more_names(std::size_t count) const = 0;
  /// Whether segments differ at all.
  [[nodiscard]] virtual std::string heterogeneity(const stats::ChiSquaredTest& test) const = 0;
  /// The slope of a trend in points, of which there are less than two where `few`.
  [[nodiscard]] virtual std::string slope(const std::string& points, bool few,
                                          survey::PeriodLength every) const = 0;
  /// That a period lies below or above a limit.
  [[nodiscard]] virtual std::string beyond(bool below, const std::string& limit) const = 0;
  /// How many of the changes, or of the segments, are not significant.
  [[nodiscard]] virtual std::string unseen_changes(std::size_t unseen, std::size_t tests) const = 0;
  [[nodiscard]] virtual std::string unseen_segments(std::size_t unseen,
                                                    std::size_t tests) const = 0;
  /// How many of the tests would look significant if nothing ever changed.
  [[nodiscard]] virtual std::string by_chance(const std::string& expected,
                                              std::size_t tests) const = 0;
  /// What the rows of a trend are: windows of several periods; what they are held against.
  [[nodiscard]] virtual std::string rolling(std::uint64_t periods,
                                            survey::PeriodLength every) const = 0;
  [[nodiscard]] virtual std::string against_year_ago() const = 0;
  [[nodiscard]] virtual std::string against_first(survey::PeriodLength every) const = 0;
  [[nodiscard]] virtual std::string against(const std::string& period) const = 0;
};

/// A number with the decimal sign of a language.
std::string in_language(std::string number, const Language& language);

/// A p-value without its letter, for a column: "< 0.001", "0.012".
std::string p_alone(double p, const Language& language);

/// An interval in whole points, "+13 … +23", and in tenths, "+1.7 … +3.1".
std::string limits_of(const stats::Interval& interval, const Glyphs& glyphs = {});
std::string fine_limits_of(const stats::Interval& interval, const Language& language,
                           const Glyphs& glyphs = {});

/// A number of points in tenths with its sign: "+2.4".
std::string tenths_of(double net_share, const Language& language, const Glyphs& glyphs = {});

/// What a test says of a change: "▲ p < 0.001" where it is significant, else "not significant".
std::string verdict_of(const report::ChangeTest& test, const Language& language,
                       const Glyphs& glyphs = {});

/// Which true changes or differences are likely to be found, given the smallest ones of several
/// tests, as shares: "true changes of 6 … 14 points would likely be found".
std::string detectable_words(const std::vector<double>& smallest, Tested what,
                             const Language& language, const Glyphs& glyphs = {});

/// The places in the table of the segments that differ significantly from the rest, those first
/// that move the whole most.
std::vector<std::size_t> significant_segments(const report::ScoreTable& table);

/// What the tests of the segments of a table say beside the table of the significant ones. What
/// there is nothing to say of is empty.
struct SegmentSentences {
  std::string none;    ///< no segment is significant
  std::string more;    ///< significant ones that are not shown
  std::string others;  ///< those that are not significant
  std::string overlap; ///< the segments overlap
  std::string whole;   ///< whether they differ at all
};

/// Of a table that shows the first `shown` of its significant segments. Fewer than two tested
/// segments are nothing to speak of.
SegmentSentences segment_sentences(const report::ScoreTable& table, std::size_t shown,
                                   const Language& language, const Glyphs& glyphs = {});

/// What the tests of a series say, a sentence each: its changes, its slope, its odd periods.
std::vector<std::string> trend_sentences(const report::TrendSeries& series,
                                         survey::PeriodLength every,
                                         const stats::IntervalRules& rules,
                                         const Language& language, const Glyphs& glyphs = {});

/// What the rows of a trend are, where they are not single periods beside the ones before them:
/// ", rolling 3 months, against a year ago"; else empty.
std::string rule_words(const report::TrendRules& rules, survey::PeriodLength every,
                       const Language& language);

} // namespace npslice::render
