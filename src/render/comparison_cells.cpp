// SPDX-License-Identifier: MIT
#include "comparison_cells.hpp"

#include "text_words.hpp"

#include <npslice/base/text.hpp>
#include <npslice/render/comparison_words.hpp>
#include <npslice/render/number.hpp>
#include <npslice/render/test_words.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace npslice::render {
namespace {

/// Whether a change reads as less than two points, where a language tells points from a point.
bool is_few(double net_share) { return std::llround(std::abs(net_share) * 100) < 2; }

/// Both sides in one cell; once where they are the same.
std::string pair_of(const std::string& before, const std::string& after, const Glyphs& glyphs) {
  return before == after ? before : before + " " + glyphs.to + " " + after;
}

} // namespace

ComparisonCells::ComparisonCells(const report::Comparison& comparison, const Wording& wording,
                                 Glyphs glyphs)
    : comparison_(comparison), wording_(wording), glyphs_(std::move(glyphs)),
      level_(wording.language->level(comparison.feet.front().interval.level_percent)) {}

std::string ComparisonCells::title() const {
  return language().comparison().title(base::printable(comparison_.before),
                                       base::printable(comparison_.after));
}

std::string ComparisonCells::change_limits() const {
  const auto& test = comparison_.tables.front().total.test;
  if (!test) return {};
  return level_ + language().labels().colon.text() + limits_of(test->change.interval, glyphs_) +
         ", " + language().p_value(test->change.p);
}

std::string ComparisonCells::headline() const {
  const report::ComparedRow& total = comparison_.tables.front().total;
  const ComparisonWords& words = language().comparison();
  const std::string colon = language().labels().colon.text();
  const bool withheld = total.before.suppressed || total.after.suppressed;
  if (withheld) return score() + colon + words.labels().withheld.text();
  if (!total.test) return score() + colon + words.labels().untested.text();
  const bool real = total.test->significant;
  std::string text =
      score() + " " + shown_nps(total.before, glyphs_) + " " + glyphs_.to + " " +
      shown_nps(total.after, glyphs_) + colon +
      words.points(points(*total.change, glyphs_.minus), is_few(total.test->change.difference)) +
      (real ? "" : ", " + words.labels().not_significant.text()) + " (" + change_limits() + ")";
  if (real) return text;
  return text + language().labels().semicolon.text() +
         detectable_words({total.test->detectable}, Tested::changes, language(), glyphs_);
}

std::string ComparisonCells::counts(const report::ComparedRow& row) const {
  return language().grouped(row.before.responses()) + " " + glyphs_.to + " " +
         language().grouped(row.after.responses());
}

std::string ComparisonCells::share(const report::ComparedRow& row,
                                   const report::ComparedTable& table) const {
  const auto percent = [](const report::Figures& part, const report::Figures& all) {
    return std::to_string(static_cast<std::int64_t>(rounded(report::share_of(part, all), 2)));
  };
  return pair_of(percent(row.before, table.total.before), percent(row.after, table.total.after),
                 glyphs_) +
         language().comparison().labels().percent.text();
}

std::string ComparisonCells::side(const report::Figures& figures) const {
  if (figures.suppressed) return language().labels().suppressed.text();
  return shown_nps(figures, glyphs_) + base_mark(figures);
}

std::string ComparisonCells::scores(const report::ComparedRow& row) const {
  if (row.before.suppressed && row.after.suppressed) {
    return language().labels().suppressed.text();
  }
  return side(row.before) + " " + glyphs_.to + " " + side(row.after);
}

std::string ComparisonCells::change(const report::ComparedRow& row) const {
  return row.change ? points(*row.change, glyphs_.minus) : "";
}

std::string ComparisonCells::verdict(const report::ComparedRow& row) const {
  if (!row.test) return {};
  if (!row.test->significant) return language().labels().not_significant.text();
  return arrow_of(*row.test, glyphs_) + " " + language().p_value(row.corrected_p);
}

std::string ComparisonCells::unseen(const report::ComparedTable& table) const {
  std::vector<double> smallest;
  std::size_t tests = 0;
  for (const report::ComparedRow& row : table.rows) {
    tests += row.test ? 1U : 0U;
    if (row.test && !row.test->significant) smallest.push_back(row.test->detectable);
  }
  if (smallest.empty()) return {};
  return language().tests().unseen_segments(smallest.size(), tests) +
         language().labels().semicolon.text() +
         detectable_words(smallest, Tested::changes, language(), glyphs_);
}

std::string ComparisonCells::paired_change(const report::PairedRespondents& paired) const {
  const ComparisonWords& words = language().comparison();
  const stats::PairedCounts& counts = paired.counts;
  const stats::Change& change = *paired.change;
  const bool real = stats::is_significant(change.p, comparison_.feet.front().interval);
  const std::string colon = language().labels().colon.text();
  return words.points(points(change.difference, glyphs_.minus), is_few(change.difference)) +
         (real ? "" : ", " + words.labels().not_significant.text()) + " (" + level_ + colon +
         limits_of(change.interval, glyphs_) + ", " + language().p_value(change.p) + ")" + colon +
         words.moved(counts.rose(), counts.fell(), counts.pairs() - counts.rose() - counts.fell());
}

std::string shown_tenths(std::int64_t tenths, const Language& language, const Glyphs& glyphs) {
  constexpr double tenths_of_a_share = 1000;
  return tenths_of(static_cast<double>(tenths) / tenths_of_a_share, language, glyphs);
}

} // namespace npslice::render
