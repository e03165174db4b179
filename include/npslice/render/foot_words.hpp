// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/render/glyphs.hpp>
#include <npslice/render/language.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace npslice::render {

/// The single words of the foot: what its lines are about, and parts of their sentences.
struct FootLabels {
  Label score;      ///< lines
  Label metric;     //
  Label intervals;  //
  Label tests;      //
  Label suppressed; //
  Label dates;      //
  Label comments;   //
  Label service;    //
  Label only;       //
  Label records;    //
  Label note;       //
  Label both;       ///< between two conditions that must hold: " and "
  Label decimals_below;
  Label decimals_rounded;
  Label narrowed_somewhere; ///< intervals, where sizes of populations are known
  Label not_corrected;      ///< the p-values of segments
  Label inspect_shows;      ///< where the rejected records are to be seen
};

/// What the foot of a report says in one language. Columns and texts of the survey come in as they
/// are and stand quoted in the sentence.
class FootWords {
public:
  FootWords() = default;
  FootWords(const FootWords&) = delete;
  FootWords& operator=(const FootWords&) = delete;
  virtual ~FootWords() = default;

  [[nodiscard]] virtual const FootLabels& labels() const = 0;
  /// Text of the survey in quotation marks, on one line, at most `longest` characters of it.
  [[nodiscard]] virtual std::string quoted(std::string_view text, std::size_t longest) const = 0;

  /// That the export formed the groups in `column`, which is quoted already.
  [[nodiscard]] virtual std::string from_groups(const std::string& column) const = 0;
  /// That `column` holds −100, 0 and 100.
  [[nodiscard]] virtual std::string recoded(const std::string& column,
                                            const std::string& minus) const = 0;
  /// Scores from one to another: "0–10".
  [[nodiscard]] virtual std::string range(int from, int to, const std::string& dash) const = 0;
  /// A column and the range of its scale.
  [[nodiscard]] virtual std::string scale(const std::string& column,
                                          const std::string& range) const = 0;
  [[nodiscard]] virtual std::string since(survey::Day day) const = 0;
  [[nodiscard]] virtual std::string until(survey::Day day) const = 0;
  /// Which response of each respondent counts; one of them does.
  [[nodiscard]] virtual std::string kept(engine::Dedupe which, const std::string& column) const = 0;
  /// In which zone the dates behind it are; `universal`: all of them.
  [[nodiscard]] virtual std::string zone(const std::string& zone, bool universal) const = 0;
  /// That a file looks like that of a service of which none was verified.
  [[nodiscard]] virtual std::string looks_like(const std::string& service) const = 0;
  /// How intervals are made; of shares by the score interval of Wilson, or by Wald.
  [[nodiscard]] virtual std::string method(const stats::IntervalRules& rules) const = 0;
  /// What the metric of a report is, in a sentence.
  [[nodiscard]] virtual std::string definition(const report::Foot& foot) const = 0;
  /// That the intervals are narrowed, since so many could have answered.
  [[nodiscard]] virtual std::string narrowed(std::uint64_t population) const = 0;
  /// At which level tests are made.
  [[nodiscard]] virtual std::string tested_at(double percent) const = 0;
  /// By which method the p-values of segments are corrected.
  [[nodiscard]] virtual std::string corrected_by(const std::string& method) const = 0;
  /// What is called likely.
  [[nodiscard]] virtual std::string power(double percent) const = 0;
  /// Which figures are withheld.
  [[nodiscard]] virtual std::string suppressed_below(std::uint64_t least_base) const = 0;

  /// How responses were weighed: up to three lines. An inspection has no figures.
  [[nodiscard]] virtual std::vector<FootLine> weights(const report::Weights& weights,
                                                      bool inspecting) const = 0;

  /// The parts of law 1, with their counts.
  [[nodiscard]] virtual std::string used(std::uint64_t count) const = 0;
  [[nodiscard]] virtual std::string unanswered(std::uint64_t count) const = 0;
  [[nodiscard]] virtual std::string excluded(std::uint64_t count) const = 0;
  [[nodiscard]] virtual std::string rejected(std::uint64_t count) const = 0;
  /// A reason behind a count: "out of range", "not a number".
  [[nodiscard]] virtual std::string_view reason(survey::Rejection rejection) const = 0;
  [[nodiscard]] virtual std::string_view reason(survey::Exclusion exclusion) const = 0;
};

/// What a page needs its foot to explain.
struct FootView {
  Glyphs glyphs{};
  bool dates_first = false; ///< the dates come before how figures were made
  bool figures = true;      ///< the page shows some, so that it says how intervals are made
  bool tests = false;       ///< the page shows some
  bool corrects = false;    ///< some of them are of segments
  bool suppressed = false;  ///< figures are withheld
  bool inspecting = false;  ///< the page itself shows what was rejected, and the service
};

/// The foot of a report in its order: question, how figures are made, dates, comments, conditions,
/// law 1, notes.
std::vector<FootLine> foot_lines(const report::Foot& foot, const Language& language,
                                 const FootView& view);

} // namespace npslice::render
