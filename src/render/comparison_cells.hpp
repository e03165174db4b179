// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/render/glyphs.hpp>
#include <npslice/render/language.hpp>
#include <npslice/report/comparison.hpp>

#include <string>

namespace npslice::render {

/// How the cells and sentences of one comparison are written, for each format for people.
class ComparisonCells {
public:
  ComparisonCells(const report::Comparison& comparison, const Wording& wording, Glyphs glyphs);

  /// Of the intervals: "95 %".
  [[nodiscard]] const std::string& level() const { return level_; }
  [[nodiscard]] const Language& language() const { return *wording_.language; }
  [[nodiscard]] const std::string& score() const { return wording_.score; }

  [[nodiscard]] std::string title() const;
  /// What happened to the whole, and whether it is real.
  [[nodiscard]] std::string headline() const;
  /// The interval of the change of the whole and its p-value; empty where there is no test.
  [[nodiscard]] std::string change_limits() const;

  /// Cells of a row of a table: "405 → 380", "28 → 27 %", "+23 → +38*", "+15".
  [[nodiscard]] std::string counts(const report::ComparedRow& row) const;
  [[nodiscard]] std::string share(const report::ComparedRow& row,
                                  const report::ComparedTable& table) const;
  [[nodiscard]] std::string scores(const report::ComparedRow& row) const;
  [[nodiscard]] std::string change(const report::ComparedRow& row) const;
  /// "▲ p = 0.020", "not significant"; empty where there is no test.
  [[nodiscard]] std::string verdict(const report::ComparedRow& row) const;

  /// What the segments say that are not significant; empty where all are.
  [[nodiscard]] std::string unseen(const report::ComparedTable& table) const;

  /// How the score of the same respondents changed.
  [[nodiscard]] std::string paired_change(const report::PairedRespondents& paired) const;

private:
  [[nodiscard]] std::string side(const report::Figures& figures) const;

  const report::Comparison& comparison_;
  const Wording& wording_;
  Glyphs glyphs_;
  std::string level_;
};

/// Tenths of points with sign and one decimal: "+2.4", "−0.3", "0.0".
std::string shown_tenths(std::int64_t tenths, const Language& language, const Glyphs& glyphs = {});

} // namespace npslice::render
