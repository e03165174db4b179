// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/render/language.hpp>
#include <npslice/report/comparison.hpp>

#include <cstdint>
#include <string>

namespace npslice::render {

/// The single words of a comparison.
struct ComparisonLabels {
  Label withheld;        ///< in place of the change
  Label untested;        ///< the same, of clusters
  Label not_significant; ///< of the change of the whole
  Label percent;         ///< behind a share: " %"
  Label share;           ///< columns
  Label mix;             //
  Label rate;            //
  Label total;           //
  Label all;             //
  Label overlapping;     ///< why there is no mix and rate
  Label crossed;         ///< the corner of the table of respondents: before \ after
  Label detractor;       ///< its rows and columns
  Label passive;         //
  Label promoter;        //
};

/// What a comparison says in one language. Numbers come in as text, as the language writes them.
class ComparisonWords {
public:
  ComparisonWords() = default;
  ComparisonWords(const ComparisonWords&) = delete;
  ComparisonWords& operator=(const ComparisonWords&) = delete;
  virtual ~ComparisonWords() = default;

  [[nodiscard]] virtual const ComparisonLabels& labels() const = 0;
  /// The title: "2026-01 compared with 2026-02".
  [[nodiscard]] virtual std::string title(const std::string& before,
                                          const std::string& after) const = 0;
  /// A number of points, of which there are less than two where `few`.
  [[nodiscard]] virtual std::string points(const std::string& number, bool few) const = 0;
  /// The title of a table by segment: "By Region".
  [[nodiscard]] virtual std::string by(const std::string& dimensions) const = 0;

  /// The parts of the sentence about a change that is split. Nothing of it came from the mix; so
  /// much did, and toward which segment or away from which it moved.
  [[nodiscard]] virtual std::string no_mix(const std::string& dimensions) const = 0;
  [[nodiscard]] virtual std::string mix(const std::string& points,
                                        const std::string& dimensions) const = 0;
  [[nodiscard]] virtual std::string toward(const std::string& segment) const = 0;
  [[nodiscard]] virtual std::string away_from(const std::string& segment) const = 0;
  /// So much came from within the segments, and from which most of it, or more than from others.
  [[nodiscard]] virtual std::string rate(const std::string& points) const = 0;
  [[nodiscard]] virtual std::string most_of_it(const std::string& segment) const = 0;
  [[nodiscard]] virtual std::string first_of_all(const std::string& segment) const = 0;

  /// The title of the respondents on both sides.
  [[nodiscard]] virtual std::string paired(const std::string& column,
                                           std::uint64_t pairs) const = 0;
  [[nodiscard]] virtual std::string moved(std::uint64_t rose, std::uint64_t fell,
                                          std::uint64_t stayed) const = 0;
  /// Whether the categories shifted.
  [[nodiscard]] virtual std::string shift(const stats::ChiSquaredTest& test) const = 0;
  [[nodiscard]] virtual std::string not_paired(const report::PairedRespondents& paired) const = 0;
};

} // namespace npslice::render
