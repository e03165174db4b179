// SPDX-License-Identifier: MIT
#include "test_words.hpp"
#include "text_sections.hpp"
#include "text_table.hpp"
#include "text_words.hpp"

#include <npslice/render/display_width.hpp>
#include <npslice/render/number.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace npslice::render {
namespace {

using report::ScoreRow;

/// More significant segments than this are for CSV, which has all of them.
constexpr std::size_t most_rows = 8;
constexpr std::size_t most_names = 6;
/// The tested segments, the significant ones by how far they move the total.
struct Outcome {
  std::vector<const ScoreRow*> significant;
  std::vector<std::string> others;
  std::vector<double> detectable; ///< of the others
};

Outcome outcome_of(const report::ScoreTable& table) {
  Outcome outcome;
  for (const ScoreRow& row : table.rows) {
    if (!row.against_rest) continue;
    if (row.against_rest->significant) {
      outcome.significant.push_back(&row);
    } else {
      outcome.others.push_back(shown_key(row.key, false));
      outcome.detectable.push_back(row.detectable);
    }
  }
  std::stable_sort(outcome.significant.begin(), outcome.significant.end(),
                   [](const ScoreRow* left, const ScoreRow* right) {
                     return std::abs(left->against_rest->impact) >
                            std::abs(right->against_rest->impact);
                   });
  return outcome;
}

TextTable table_of(const std::vector<const ScoreRow*>& rows, const TextPage& page,
                   const Glyphs& glyphs) {
  TextTable lines(
      {Align::left, Align::right, Align::right, Align::right, Align::right, Align::right});
  lines.add_row({"", "difference", page.level, "p", "impact", page.level});
  for (std::size_t i = 0; i < std::min(rows.size(), most_rows); ++i) {
    const stats::SegmentTest& test = *rows[i]->against_rest;
    lines.add_row({shown_key(rows[i]->key, false), points(test.from_rest.difference, glyphs.minus),
                   shown_limits(test.from_rest.interval, glyphs), shown_p_alone(test.corrected_p),
                   tenth_points(test.impact, glyphs.minus),
                   shown_fine_limits(test.impact_interval, glyphs)});
  }
  return lines;
}

} // namespace

void append_segment_tests(const report::ScoreTable& table, TextPage& page, std::string& out) {
  if (table.tested < 2) return;
  const Glyphs glyphs = glyphs_of(page.style);
  const Outcome outcome = outcome_of(table);
  page.shows_tests = page.corrects = true;
  out += '\n';
  if (outcome.significant.empty()) {
    append_wrapped("No segment differs significantly from the rest; " +
                       detectable_words(outcome.detectable, "differences", glyphs),
                   page.style, out);
  } else {
    out += title_line("Segments against the rest", {}, page.style.width, page.style);
    TextTable lines = table_of(outcome.significant, page, glyphs);
    lines.fit({page.style.width, 1, narrowest_name, 2}, glyphs.ellipsis);
    for (const std::string& line : lines.lines()) {
      out += line + '\n';
    }
    if (outcome.significant.size() > most_rows) {
      out += fmt::format("{} more are significant; CSV has all\n",
                         outcome.significant.size() - most_rows);
    }
    if (!outcome.others.empty()) {
      append_wrapped(fmt::format("Not significant: {}; {}", listed(outcome.others, most_names),
                                 detectable_words(outcome.detectable, "differences", glyphs)),
                     page.style, out);
    }
  }
  if (table.overlapping) {
    append_wrapped("The segments overlap: each can be held against its rest, but not all against "
                   "each other.",
                   page.style, out);
  } else if (table.heterogeneity && table.tested > 2) {
    out += fmt::format("Do they differ at all? {} (Q = {:.1f}, {} degrees of freedom)\n",
                       shown_p(table.heterogeneity->p), table.heterogeneity->statistic,
                       table.heterogeneity->degrees);
  }
}

} // namespace npslice::render
