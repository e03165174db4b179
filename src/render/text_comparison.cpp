// SPDX-License-Identifier: MIT
#include "comparison_sentence.hpp"
#include "text_sections.hpp"
#include "text_table.hpp"
#include "text_words.hpp"

#include <npslice/base/text.hpp>
#include <npslice/render/display_width.hpp>
#include <npslice/render/language.hpp>
#include <npslice/render/number.hpp>
#include <npslice/render/test_words.hpp>
#include <npslice/render/text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace npslice::render {
namespace {

using report::ComparedRow;
using report::ComparedTable;
using report::Comparison;

void append_table(const TextTable& table, std::string& out) {
  for (const std::string& line : table.lines()) {
    out += line + '\n';
  }
}

/// What happened to the whole, and whether it is real.
std::string headline_of(const ComparedRow& total, const TextPage& page, const Glyphs& glyphs) {
  if (!total.test) return "NPS: the figures of one side are suppressed";
  const ComparedRow& row = total;
  std::string words =
      fmt::format("NPS {} {} {}: {} points{} ({}: {}, {})", shown_nps(row.before, glyphs),
                  glyphs.to, shown_nps(row.after, glyphs), points(*row.change, glyphs.minus),
                  row.test->significant ? "" : ", not significant", page.level,
                  limits_of(row.test->change.interval, glyphs), shown_p(row.test->change.p));
  if (row.test->significant) return words;
  return words + "; " +
         detectable_words({row.test->detectable}, Tested::changes, english(), glyphs);
}

/// Both sides, one below the other.
void append_sides(const Comparison& comparison, TextPage& page, std::string& out) {
  const Glyphs glyphs = glyphs_of(page.style);
  const ComparedRow& total = comparison.tables.front().total;
  TextTable lines({Align::left, Align::right, Align::left, Align::left, Align::right, Align::right,
                   Align::right, Align::right});
  lines.add_row({"", "NPS", page.level, "", "n", "detractors", "passives", "promoters"});
  for (const auto& [name, figures] :
       {std::pair(&comparison.before, &total.before), std::pair(&comparison.after, &total.after)}) {
    page.note_mark(*figures);
    std::vector<std::string> cells{base::printable(*name), shown_nps(*figures, glyphs),
                                   shown_interval(*figures, glyphs, english()),
                                   base_mark(figures->counts), grouped(figures->responses())};
    for (std::string& share : share_cells(*figures, english())) {
      cells.push_back(std::move(share));
    }
    lines.add_row(std::move(cells));
  }
  lines.fit({page.style.width, 1, narrowest_name, survey::all_categories.size()}, glyphs.ellipsis);
  append_table(lines, out);
}

/// Both sides in one cell; once where they are the same.
std::string pair_of(const std::string& before, const std::string& after, const Glyphs& glyphs) {
  return before == after ? before : before + " " + glyphs.to + " " + after;
}

std::string share_of(const ComparedRow& row, const ComparedTable& table, const Glyphs& glyphs) {
  const auto percent = [](const report::Figures& part, const report::Figures& all) {
    return std::to_string(static_cast<std::int64_t>(
        rounded(stats::Ratio{stats::WideInteger{part.responses()},
                             stats::WideInteger{std::max<std::uint64_t>(1, all.responses())}},
                2)));
  };
  return pair_of(percent(row.before, table.total.before), percent(row.after, table.total.after),
                 glyphs) +
         " %";
}

std::string side_nps(const report::Figures& figures, const Glyphs& glyphs) {
  if (figures.suppressed) return "(suppressed)";
  return shown_nps(figures, glyphs) + base_mark(figures.counts);
}

std::string nps_of(const ComparedRow& row, const Glyphs& glyphs) {
  if (row.before.suppressed && row.after.suppressed) return "(suppressed)";
  return side_nps(row.before, glyphs) + " " + glyphs.to + " " + side_nps(row.after, glyphs);
}

std::vector<std::string> cells_of(const ComparedRow& row, const ComparedTable& table,
                                  const std::optional<WholeParts::Part>& part, bool in_words,
                                  const Glyphs& glyphs) {
  std::string verdict;
  if (row.test && in_words) {
    verdict = row.test->significant ? arrow_of(*row.test, glyphs) + " " + shown_p(row.corrected_p)
                                    : "not significant";
  } else if (row.test && row.test->significant) {
    verdict = arrow_of(*row.test, glyphs);
  }
  return {shown_key(row.key, row.is_total, english()),
          grouped(row.before.responses()) + " " + glyphs.to + " " + grouped(row.after.responses()),
          share_of(row, table, glyphs),
          nps_of(row, glyphs),
          row.change ? points(*row.change, glyphs.minus) : "",
          verdict,
          part ? shown_tenths(part->mix, glyphs) : "",
          part ? shown_tenths(part->rate, glyphs) : "",
          part ? shown_tenths(part->mix + part->rate, glyphs) : ""};
}

TextTable table_of(const ComparedTable& table, const std::optional<WholeParts>& parts,
                   bool in_words, const Glyphs& glyphs) {
  TextTable lines({Align::left, Align::right, Align::right, Align::right, Align::right, Align::left,
                   Align::right, Align::right, Align::right});
  lines.add_row({"", "n", "share", "NPS", "change", "", parts ? "mix" : "", parts ? "rate" : "",
                 parts ? "total" : ""});
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    lines.add_row(cells_of(table.rows[i], table,
                           parts ? std::optional(parts->parts[i]) : std::nullopt, in_words,
                           glyphs));
  }
  lines.add_row(
      cells_of(table.total, table,
               parts ? std::optional(WholeParts::Part{parts->mix, parts->rate}) : std::nullopt,
               in_words, glyphs));
  return lines;
}

/// What the segments say that are not significant.
std::string unseen_words(const ComparedTable& table, const Glyphs& glyphs) {
  std::vector<double> unseen;
  std::size_t tests = 0;
  for (const ComparedRow& row : table.rows) {
    tests += row.test ? 1U : 0U;
    if (row.test && !row.test->significant) unseen.push_back(row.test->detectable);
  }
  if (unseen.empty()) return {};
  return fmt::format("Not significant: {} of {}; {}", unseen.size(), counted(tests, "segment"),
                     detectable_words(unseen, Tested::changes, english(), glyphs));
}

void append_segments(const ComparedTable& table, TextPage& page, std::string& out) {
  if (table.dimensions.empty()) return;
  const Glyphs glyphs = glyphs_of(page.style);
  out +=
      '\n' + title_line("By " + shown_dimensions(table, glyphs), {}, page.style.width, page.style);
  std::optional<WholeParts> parts;
  if (table.split) {
    parts = whole_parts_of(table, 3);
    append_wrapped(comparison_sentence(table, *parts, glyphs), page.style, out);
  }
  out += '\n';
  for (const ComparedRow& row : table.rows) {
    page.note_mark(row.before);
    page.note_mark(row.after);
  }
  TextTable lines = table_of(table, parts, true, glyphs);
  if (lines.width() > page.style.width) lines = table_of(table, parts, false, glyphs);
  lines.fit({page.style.width, 1, narrowest_name, 3}, glyphs.ellipsis);
  append_table(lines, out);
  const std::string unseen = unseen_words(table, glyphs);
  if (!unseen.empty()) append_wrapped(unseen, page.style, out);
  if (table.overlapping) {
    append_wrapped("The segments overlap, so that the change cannot be split into mix and rate.",
                   page.style, out);
  }
  page.corrects = true;
}

void append_paired(const report::PairedRespondents& paired, TextPage& page, std::string& out) {
  const Glyphs glyphs = glyphs_of(page.style);
  const stats::PairedCounts& counts = paired.counts;
  const stats::Change& change = *paired.change;
  out += '\n' + title_line(fmt::format("The same respondents, by {}: {} answered on both sides",
                                       base::quoted(paired.column), grouped(counts.pairs())),
                           {}, page.style.width, page.style);
  const bool real = stats::is_significant(change.p, page.interval);
  append_wrapped(fmt::format("{} points{} ({}: {}, {}): {} rose, {} fell, {} stayed",
                             points(change.difference, glyphs.minus),
                             real ? "" : ", not significant", page.level,
                             limits_of(change.interval, glyphs), shown_p(change.p),
                             grouped(counts.rose()), grouped(counts.fell()),
                             grouped(counts.pairs() - counts.rose() - counts.fell())),
                 page.style, out);
  out += '\n';
  TextTable lines({Align::left, Align::right, Align::right, Align::right, Align::right});
  lines.add_row({"before \\ after", "detractor", "passive", "promoter", "all"});
  const auto add = [&](const std::string& name, const stats::CategoryCounts& row) {
    lines.add_row({name, grouped(row.detractors), grouped(row.passives), grouped(row.promoters),
                   grouped(row.responses())});
  };
  add("detractor", counts.were_detractors);
  add("passive", counts.were_passives);
  add("promoter", counts.were_promoters);
  add("all", counts.after());
  append_table(lines, out);
  append_wrapped(fmt::format("Did the categories shift? {} (Stuart-Maxwell {:.2f}, {})",
                             shown_p(paired.shift.p), paired.shift.statistic,
                             paired.shift.degrees == 1
                                 ? "1 degree of freedom"
                                 : fmt::format("{} degrees of freedom", paired.shift.degrees)),
                 page.style, out);
  append_wrapped(
      fmt::format("Not paired: {} answered on the first side only, {} on the second only; "
                  "{} answered several times on a side",
                  grouped(paired.before_only), grouped(paired.after_only),
                  grouped(paired.repeated)),
      page.style, out);
}

} // namespace

std::string text_of(const Comparison& comparison, const TextStyle& style) {
  TextPage page;
  page.style = style;
  const report::Foot& first = comparison.feet.front();
  page.interval = first.interval;
  page.level = english().level(page.interval.level_percent);
  page.shows_figures = page.shows_tests = true;
  const Glyphs glyphs = glyphs_of(style);
  std::string out = title_line(base::printable(comparison.before) + " compared with " +
                                   base::printable(comparison.after),
                               {}, style.width, style);
  append_wrapped(headline_of(comparison.tables.front().total, page, glyphs), page.style, out);
  out += '\n';
  append_sides(comparison, page, out);
  for (const ComparedTable& table : comparison.tables) {
    append_segments(table, page, out);
  }
  if (comparison.paired) append_paired(*comparison.paired, page, out);
  for (std::size_t i = 0; i < comparison.feet.size(); ++i) {
    out += '\n';
    if (comparison.feet.size() > 1) {
      out += base::printable(i == 0 ? comparison.before : comparison.after) + '\n';
    }
    append_foot(comparison.feet[i], page, out);
    page.marks_small = page.marks_very_small = page.shows_figures = false;
  }
  return in_style(std::move(out), style);
}

} // namespace npslice::render
