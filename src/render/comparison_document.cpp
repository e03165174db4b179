// SPDX-License-Identifier: MIT
#include "comparison_cells.hpp"
#include "comparison_sentence.hpp"
#include "text_words.hpp"

#include <npslice/base/text.hpp>
#include <npslice/render/comparison_words.hpp>
#include <npslice/render/document.hpp>
#include <npslice/render/foot_words.hpp>

#include <array>
#include <utility>

namespace npslice::render {
namespace {

using report::ComparedRow;
using report::ComparedTable;
using report::Comparison;

/// Makes the document of one comparison.
class ComparisonPage {
public:
  ComparisonPage(const Comparison& comparison, const Wording& wording)
      : comparison_(comparison), cells_(comparison, wording, {}), language_(*wording.language),
        labels_(language_.labels()), words_(language_.comparison()) {}

  Document document() {
    Document document{&language_, cells_.title(), {}};
    auto& blocks = document.blocks;
    const ComparedRow& total = comparison_.tables.front().total;
    if (total.test) blocks.emplace_back(tiles(total));
    blocks.emplace_back(DocumentSentence{cells_.headline()});
    blocks.emplace_back(sides(total));
    for (const ComparedTable& table : comparison_.tables) {
      if (!table.dimensions.empty()) add_segments(table, blocks);
    }
    if (comparison_.paired) add_paired(*comparison_.paired, blocks);
    for (std::size_t i = 0; i < comparison_.feet.size(); ++i) {
      blocks.emplace_back(foot(i));
    }
    return document;
  }

private:
  [[nodiscard]] std::vector<Tile> tiles(const ComparedRow& total) const {
    const auto side = [&](const std::string& name, const report::Figures& figures) {
      return Tile{shown_score(figures), base::printable(name) + ", " + labels_.base.text() + " = " +
                                            language_.grouped(figures.responses())};
    };
    const std::string verdict =
        total.test->significant ? "" : ", " + labels_.not_significant.text();
    return {Tile{cells_.change(total),
                 labels_.change.text() + " (" + cells_.change_limits() + ")" + verdict},
            side(comparison_.before, total.before), side(comparison_.after, total.after)};
  }

  /// Remembers the mark of a base for the foot.
  void note_mark(const report::Figures& figures) {
    const std::string mark = base_mark(figures);
    small_ = small_ || mark == "*";
    very_small_ = very_small_ || mark == "**";
    suppressed_ = suppressed_ || figures.suppressed;
  }

  DocumentTable sides(const ComparedRow& total) {
    const bool weighed = total.before.weighted || total.after.weighted;
    DocumentTable table{
        cells_.title(), {"", cells_.score(), cells_.level(), labels_.base.text()}, 1, {}};
    for (std::string& weight : weight_heads(weighed, labels_)) {
      table.head.push_back(std::move(weight));
    }
    table.head.insert(table.head.end(),
                      {labels_.promotion.bottom.text(), labels_.promotion.middle.text(),
                       labels_.promotion.top.text()});
    for (const auto& [name, figures] : {std::pair(&comparison_.before, &total.before),
                                        std::pair(&comparison_.after, &total.after)}) {
      note_mark(*figures);
      std::vector<std::string> row{base::printable(*name), shown_score(*figures),
                                   figures->suppressed ? labels_.suppressed.text()
                                                       : shown_limits(*figures),
                                   language_.grouped(figures->responses())};
      for (std::string& weight : weight_cells(*figures, weighed, language_)) {
        row.push_back(std::move(weight));
      }
      for (std::string& share : share_cells(*figures, language_)) {
        row.push_back(std::move(share));
      }
      table.rows.push_back({std::move(row), false});
    }
    return table;
  }

  void add_segments(const ComparedTable& table, std::vector<DocumentBlock>& blocks) {
    const std::string names = shown_dimensions(table, {});
    blocks.emplace_back(DocumentHeading{words_.by(names)});
    std::optional<WholeParts> parts;
    if (table.split) {
      parts = whole_parts_of(table, 3);
      blocks.emplace_back(DocumentSentence{comparison_sentence(table, *parts, language_)});
    }
    DocumentTable drawn{words_.by(names),
                        {names, labels_.base.text(), words_.labels().share.text(), cells_.score(),
                         labels_.change.text()},
                        1,
                        {}};
    if (parts) {
      for (const Label& head : {words_.labels().mix, words_.labels().rate, words_.labels().total}) {
        drawn.head.push_back(head.text());
      }
    }
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
      note_mark(table.rows[i].before);
      note_mark(table.rows[i].after);
      add_row(table.rows[i], table, parts ? &parts->parts[i] : nullptr, drawn);
    }
    const WholeParts::Part whole =
        parts ? WholeParts::Part{parts->mix, parts->rate} : WholeParts::Part{};
    add_row(table.total, table, parts ? &whole : nullptr, drawn);
    blocks.emplace_back(std::move(drawn));
    const std::string unseen = cells_.unseen(table);
    if (!unseen.empty()) blocks.emplace_back(DocumentSentence{unseen});
    if (table.overlapping) {
      blocks.emplace_back(DocumentSentence{words_.labels().overlapping.text()});
    }
    corrects_ = true;
  }

  void add_row(const ComparedRow& row, const ComparedTable& table, const WholeParts::Part* part,
               DocumentTable& drawn) const {
    const std::string verdict = cells_.verdict(row);
    std::vector<std::string> cells{shown_key(row.key, row.is_total, language_), cells_.counts(row),
                                   cells_.share(row, table), cells_.scores(row),
                                   cells_.change(row) + (verdict.empty() ? "" : ", " + verdict)};
    if (part != nullptr) {
      for (const std::int64_t tenths : {part->mix, part->rate, part->mix + part->rate}) {
        cells.push_back(shown_tenths(tenths, language_));
      }
    }
    drawn.rows.push_back({std::move(cells), row.is_total});
  }

  void add_paired(const report::PairedRespondents& paired,
                  std::vector<DocumentBlock>& blocks) const {
    const stats::PairedCounts& counts = paired.counts;
    const ComparisonLabels& labels = words_.labels();
    const std::string title = words_.paired(paired.column, counts.pairs());
    blocks.emplace_back(DocumentHeading{title});
    blocks.emplace_back(DocumentSentence{cells_.paired_change(paired)});
    DocumentTable table{title,
                        {labels.crossed.text(), labels.detractor.text(), labels.passive.text(),
                         labels.promoter.text(), labels.all.text()},
                        1,
                        {}};
    const auto add = [&](const Label& name, const stats::CategoryCounts& row, bool all) {
      table.rows.push_back(
          {{name.text(), language_.grouped(row.detractors), language_.grouped(row.passives),
            language_.grouped(row.promoters), language_.grouped(row.responses())},
           all});
    };
    add(labels.detractor, counts.were_detractors, false);
    add(labels.passive, counts.were_passives, false);
    add(labels.promoter, counts.were_promoters, false);
    add(labels.all, counts.after(), true);
    blocks.emplace_back(std::move(table));
    blocks.emplace_back(DocumentSentence{words_.shift(paired.shift)});
    blocks.emplace_back(DocumentSentence{words_.not_paired(paired)});
  }

  /// The foot of one input; how figures were made stands in the first.
  [[nodiscard]] DocumentFoot foot(std::size_t index) const {
    DocumentFoot foot{labels_.method.text(), {}};
    if (comparison_.feet.size() > 1) {
      foot.heading = base::printable(index == 0 ? comparison_.before : comparison_.after);
    }
    const bool first = index == 0;
    if (first && small_) foot.lines.push_back({"*", labels_.small_base.text()});
    if (first && very_small_) foot.lines.push_back({"**", labels_.very_small_base.text()});
    FootView view;
    view.figures = view.tests = first;
    view.corrects = corrects_;
    view.suppressed = suppressed_;
    for (FootLine& line : foot_lines(comparison_.feet[index], language_, view)) {
      foot.lines.push_back(std::move(line));
    }
    return foot;
  }

  const Comparison& comparison_;
  ComparisonCells cells_;
  const Language& language_;
  const Labels& labels_;
  const ComparisonWords& words_;
  bool small_ = false;
  bool very_small_ = false;
  bool suppressed_ = false;
  bool corrects_ = false;
};

} // namespace

Document document_of(const Comparison& comparison, const Wording& wording) {
  return ComparisonPage(comparison, wording).document();
}

} // namespace npslice::render
