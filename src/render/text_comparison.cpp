// SPDX-License-Identifier: MIT
#include "comparison_cells.hpp"
#include "comparison_sentence.hpp"
#include "text_sections.hpp"
#include "text_table.hpp"
#include "text_words.hpp"

#include <npslice/base/text.hpp>
#include <npslice/render/comparison_words.hpp>
#include <npslice/render/display_width.hpp>
#include <npslice/render/text.hpp>

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

/// Both sides, one below the other.
void append_sides(const Comparison& comparison, const ComparisonCells& cells, TextPage& page,
                  std::string& out) {
  const Glyphs glyphs = glyphs_of(page.style);
  const Language& language = cells.language();
  const Labels& labels = language.labels();
  const ComparedRow& total = comparison.tables.front().total;
  const bool weighed = total.before.weighted || total.after.weighted;
  const std::vector<std::string> weights = weight_heads(weighed, labels);
  std::vector<Align> columns{Align::left, Align::right, Align::left, Align::left, Align::right};
  columns.insert(columns.end(), weights.size() + survey::all_categories.size(), Align::right);
  TextTable lines(std::move(columns));
  std::vector<std::string> head{"", cells.score(), page.level, "", labels.base.text()};
  head.insert(head.end(), weights.begin(), weights.end());
  head.insert(head.end(), {labels.promotion.bottom.text(), labels.promotion.middle.text(),
                           labels.promotion.top.text()});
  lines.add_row(std::move(head));
  for (const auto& [name, figures] :
       {std::pair(&comparison.before, &total.before), std::pair(&comparison.after, &total.after)}) {
    page.note_mark(*figures);
    std::vector<std::string> row{base::printable(*name), shown_nps(*figures, glyphs),
                                 shown_interval(*figures, glyphs, language), base_mark(*figures),
                                 language.grouped(figures->responses())};
    for (std::string& weight : weight_cells(*figures, weighed, language)) {
      row.push_back(std::move(weight));
    }
    for (std::string& share : share_cells(*figures, language)) {
      row.push_back(std::move(share));
    }
    lines.add_row(std::move(row));
  }
  lines.fit({page.style.width, 1, narrowest_name, survey::all_categories.size()}, glyphs.ellipsis);
  append_table(lines, out);
}

/// The segments of a table; without `in_words`, an arrow alone stands for what a test found.
TextTable table_of(const ComparedTable& table, const std::optional<WholeParts>& parts,
                   bool in_words, const ComparisonCells& cells, const Glyphs& glyphs) {
  TextTable lines({Align::left, Align::right, Align::right, Align::right, Align::right, Align::left,
                   Align::right, Align::right, Align::right});
  const Language& language = cells.language();
  const ComparisonLabels& labels = language.comparison().labels();
  const auto when_split = [&](const Label& label) { return parts ? label.text() : ""; };
  lines.add_row({"", language.labels().base.text(), labels.share.text(), cells.score(),
                 language.labels().change.text(), "", when_split(labels.mix),
                 when_split(labels.rate), when_split(labels.total)});
  const auto add = [&](const ComparedRow& row, const std::optional<WholeParts::Part>& part) {
    std::string verdict = cells.verdict(row);
    if (!in_words) {
      verdict = row.test && row.test->significant ? arrow_of(*row.test, glyphs) : "";
    }
    const auto tenths = [&](std::int64_t of) { return shown_tenths(of, language, glyphs); };
    lines.add_row({shown_key(row.key, row.is_total, language), cells.counts(row),
                   cells.share(row, table), cells.scores(row), cells.change(row), verdict,
                   part ? tenths(part->mix) : "", part ? tenths(part->rate) : "",
                   part ? tenths(part->mix + part->rate) : ""});
  };
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    add(table.rows[i], parts ? std::optional(parts->parts[i]) : std::nullopt);
  }
  add(table.total, parts ? std::optional(WholeParts::Part{parts->mix, parts->rate}) : std::nullopt);
  return lines;
}

void append_segments(const ComparedTable& table, const ComparisonCells& cells, TextPage& page,
                     std::string& out) {
  if (table.dimensions.empty()) return;
  const Glyphs glyphs = glyphs_of(page.style);
  const ComparisonWords& words = cells.language().comparison();
  out += '\n' +
         title_line(words.by(shown_dimensions(table, glyphs)), {}, page.style.width, page.style);
  std::optional<WholeParts> parts;
  if (table.split) {
    parts = whole_parts_of(table, 3);
    append_wrapped(comparison_sentence(table, *parts, cells.language(), glyphs), page.style, out);
  }
  out += '\n';
  for (const ComparedRow& row : table.rows) {
    page.note_mark(row.before);
    page.note_mark(row.after);
  }
  TextTable lines = table_of(table, parts, true, cells, glyphs);
  if (lines.width() > page.style.width) lines = table_of(table, parts, false, cells, glyphs);
  lines.fit({page.style.width, 1, narrowest_name, 3}, glyphs.ellipsis);
  append_table(lines, out);
  const std::string unseen = cells.unseen(table);
  if (!unseen.empty()) append_wrapped(unseen, page.style, out);
  if (table.overlapping) append_wrapped(words.labels().overlapping.text(), page.style, out);
  page.corrects = true;
}

void append_paired(const report::PairedRespondents& paired, const ComparisonCells& cells,
                   TextPage& page, std::string& out) {
  const stats::PairedCounts& counts = paired.counts;
  const Language& language = cells.language();
  const ComparisonWords& words = language.comparison();
  const ComparisonLabels& labels = words.labels();
  out += '\n' +
         title_line(words.paired(paired.column, counts.pairs()), {}, page.style.width, page.style);
  append_wrapped(cells.paired_change(paired), page.style, out);
  out += '\n';
  TextTable lines({Align::left, Align::right, Align::right, Align::right, Align::right});
  lines.add_row({labels.crossed.text(), labels.detractor.text(), labels.passive.text(),
                 labels.promoter.text(), labels.all.text()});
  const auto add = [&](const Label& name, const stats::CategoryCounts& row) {
    lines.add_row({name.text(), language.grouped(row.detractors), language.grouped(row.passives),
                   language.grouped(row.promoters), language.grouped(row.responses())});
  };
  add(labels.detractor, counts.were_detractors);
  add(labels.passive, counts.were_passives);
  add(labels.promoter, counts.were_promoters);
  add(labels.all, counts.after());
  append_table(lines, out);
  append_wrapped(words.shift(paired.shift), page.style, out);
  append_wrapped(words.not_paired(paired), page.style, out);
}

} // namespace

std::string text_of(const Comparison& comparison, const TextStyle& style) {
  TextPage page;
  page.style = style;
  const ComparisonCells cells(comparison, style.wording, glyphs_of(style));
  page.interval = comparison.feet.front().interval;
  page.level = cells.level();
  page.shows_figures = page.shows_tests = true;
  std::string out = title_line(cells.title(), {}, style.width, style);
  append_wrapped(cells.headline(), page.style, out);
  out += '\n';
  append_sides(comparison, cells, page, out);
  for (const ComparedTable& table : comparison.tables) {
    append_segments(table, cells, page, out);
  }
  if (comparison.paired) append_paired(*comparison.paired, cells, page, out);
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
