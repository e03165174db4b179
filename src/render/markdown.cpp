// SPDX-License-Identifier: MIT
#include <npslice/base/text.hpp>
#include <npslice/render/distribution_words.hpp>
#include <npslice/render/foot_words.hpp>
#include <npslice/render/markdown.hpp>
#include <npslice/render/number.hpp>
#include <npslice/render/shown_periods.hpp>
#include <npslice/render/test_words.hpp>

#include <algorithm>
#include <string_view>
#include <utility>

namespace npslice::render {
namespace {

constexpr std::size_t longest_comment = 4000;

using Cells = std::vector<std::string>;

/// Cells are Markdown already. The first `left` columns stand on the left, the others on the right.
class MarkdownTable {
public:
  MarkdownTable(const Cells& head, std::size_t left) {
    add(head);
    for (std::size_t i = 0; i < head.size(); ++i) {
      out_ += i < left ? "| --- " : "| --: ";
    }
    out_ += "|\n";
  }

  void add(const Cells& cells) {
    for (const std::string& cell : cells) {
      out_ += "| " + cell + (cell.empty() ? "" : " ");
    }
    out_ += "|\n";
  }

  [[nodiscard]] const std::string& text() const { return out_; }

private:
  std::string out_;
};

/// Writes one report.
class Page {
public:
  Page(const Wording& wording, const stats::IntervalRules& interval, std::string& out)
      : wording_(wording), interval_(interval), language_(*wording.language),
        labels_(language_.labels()), out_(out) {}

  void headline(const report::ScoreTable& table) {
    const report::Figures& figures = table.total.figures;
    const std::string score = markdown_text(wording_.score);
    if (!figures.net_share) {
      suppressed_ = suppressed_ || figures.suppressed;
      paragraph("**" + score + " –** " +
                (figures.suppressed ? labels_.suppressed.text()
                                    : "(" + labels_.no_response.text() + ")"));
      return;
    }
    const std::string interval =
        figures.interval ? level() + labels_.colon.text() + limits(figures) + ", " : "";
    paragraph("**" + score + " " + shown_score(figures) + "**" + small(figures) + " (" + interval +
              labels_.base.text() + " = " + language_.grouped(figures.responses()) +
              markdown_text(weight_words(figures, language_)) + ")");
    MarkdownTable lines({"", labels_.base.text(), "%"}, 1);
    const auto tenths = tenths_of_percent(figures.parts());
    const std::array<std::uint64_t, 3> counts{figures.counts.detractors, figures.counts.passives,
                                              figures.counts.promoters};
    for (std::size_t i = counts.size(); i-- > 0;) {
      lines.add({std::string(plural_of(survey::all_categories[i], wording_)),
                 language_.grouped(counts[i]), language_.share(tenths[i])});
    }
    paragraph(lines.text());
  }

  void scores(const report::ScoreTable& table) {
    heading(language_.by(wording_.score, shown_names(table.dimensions, table.labels)));
    Cells head;
    for (const std::string& name : table.labels.empty() ? table.dimensions : table.labels) {
      head.push_back(markdown_text(base::printable(name)));
    }
    weighed_ = table.weighed;
    for (std::string& name : figure_heads()) {
      head.push_back(std::move(name));
    }
    MarkdownTable lines(head, table.dimensions.size());
    for (const report::ScoreRow& row : table.rows) {
      lines.add(score_cells(row, table.dimensions.size()));
    }
    lines.add(score_cells(table.total, table.dimensions.size()));
    paragraph(lines.text());
    segment_tests(table);
  }

  void distribution(const report::Distribution& distribution) {
    heading(labels_.distribution.text());
    suppressed_ = suppressed_ || distribution.suppressed;
    const std::string nothing = no_distribution_words(distribution, language_);
    if (!nothing.empty()) return paragraph(nothing);
    MarkdownTable lines({labels_.score.text(), labels_.base.text(), "%", ""}, 1);
    const auto tenths = tenths_of_scores(distribution);
    for (std::size_t i = 0; i < tenths.size(); ++i) {
      const int score = distribution.scale.low + static_cast<int>(i);
      lines.add({std::to_string(score), language_.grouped(distribution.counts[i]),
                 language_.share(tenths[i]),
                 std::string(plural_of(distribution.scale.category_of(score), wording_))});
    }
    paragraph(lines.text());
    paragraph(averages_words(distribution, wording_.level_percent, language_));
  }

  void trend(const report::TrendTable& table) {
    weighed_ = table.weighed;
    const std::string title = language_.per(wording_.score, table.every);
    heading((table.dimensions.empty()
                 ? title
                 : language_.by(title, shown_names(table.dimensions, table.labels))) +
            rule_words(table.rules, table.every, language_));
    for (const report::TrendSeries& series : table.segments) {
      heading(shown_key(series.key, false, language_), 3);
      periods(series, table.newest);
      trend_tests(series, table.every);
    }
    if (!table.segments.empty()) heading(labels_.all.text(), 3);
    if (table.total.rows.empty()) {
      paragraph(labels_.undated.text());
    } else {
      periods(table.total, table.newest);
      trend_tests(table.total, table.every);
    }
  }

  void verbatims(const report::VerbatimTable& table) {
    heading(language_.verbatims(table));
    if (table.groups.empty()) paragraph(labels_.no_comments.text());
    for (const report::VerbatimGroup& group : table.groups) {
      heading(language_.group(group, table.metric), 3);
      std::string list;
      for (const report::Verbatim& verbatim : group.shown) {
        list += comment_line(verbatim);
      }
      if (group.suppressed) {
        paragraph(labels_.comments_suppressed.text());
        continue;
      }
      const std::uint64_t more = group.comments - group.shown.size();
      if (more > 0) list += "- " + language_.more(more) + "\n";
      if (!list.empty()) paragraph(list);
    }
  }

  void foot(const report::Report& report) {
    out_ += "---\n\n";
    if (small_) paragraph("\\* " + labels_.small_base.text());
    if (very_small_) paragraph("\\*\\* " + labels_.very_small_base.text());
    FootView view;
    view.tests = tests_;
    view.corrects = corrects_;
    view.suppressed = suppressed_ || (!report.verbatims.empty() && report.foot.least_base > 0);
    for (const FootLine& line : foot_lines(report.foot, language_, view)) {
      out_ += "- **" + line.label + "**" + labels_.colon.text() + markdown_text(line.text) + "\n";
    }
  }

  void heading(const std::string& text, int level = 2) {
    out_ += std::string(static_cast<std::size_t>(level), '#') + " " + markdown_text(text) + "\n\n";
  }

private:
  void paragraph(const std::string& text) { out_ += text + (text.ends_with('\n') ? "\n" : "\n\n"); }

  [[nodiscard]] std::string level() const { return language_.level(wording_.level_percent); }

  [[nodiscard]] Cells figure_heads() const {
    Cells heads{markdown_text(wording_.score), level(), labels_.base.text()};
    for (std::string& weight : weight_heads(weighed_, labels_)) {
      heads.push_back(std::move(weight));
    }
    for (const survey::Category category : survey::all_categories) {
      heads.emplace_back(plural_of(category, wording_));
    }
    return heads;
  }

  /// The mark of a small base, remembered for the foot.
  std::string small(const report::Figures& figures) {
    const std::string mark = mark_of(figures);
    small_ = small_ || mark == "*";
    very_small_ = very_small_ || mark == "**";
    return mark.empty() ? "" : " " + markdown_text(mark);
  }

  static std::string limits(const report::Figures& figures) {
    if (!figures.interval) return {};
    const std::string limits = shown_limits(figures);
    return limits.substr(0, limits.find(" *"));
  }

  void sentence(const std::string& text) {
    if (text.empty()) return;
    tests_ = true;
    paragraph(markdown_text(text));
  }

  /// The segments that differ, in the columns of the text report, and what is to be said of others.
  void segment_tests(const report::ScoreTable& table) {
    if (table.tested < 2) return;
    corrects_ = true;
    const auto rows = significant_segments(table);
    const TestLabels& labels = language_.tests().labels();
    if (!rows.empty()) {
      tests_ = true;
      heading(labels.against_rest.text(), 3);
      MarkdownTable lines(
          {"", labels.difference.text(), level(), "p", labels.impact.text(), level()}, 1);
      for (const std::size_t row : rows) {
        const stats::SegmentTest& test = *table.rows.figures(row).against_rest;
        lines.add({markdown_text(shown_key(table.rows.key(row), false, language_)),
                   points(test.from_rest.difference, "−"), limits_of(test.from_rest.interval),
                   markdown_text(p_alone(test.corrected_p, language_)),
                   tenths_of(test.impact, language_),
                   fine_limits_of(test.impact_interval, language_)});
      }
      paragraph(lines.text());
    }
    const SegmentSentences sentences = segment_sentences(table, rows.size(), language_);
    sentence(sentences.none);
    sentence(sentences.others);
    sentence(sentences.overlap);
    sentence(sentences.whole);
  }

  void trend_tests(const report::TrendSeries& series, survey::PeriodLength every) {
    for (const std::string& text : trend_sentences(series, every, interval_, language_)) {
      sentence(text);
    }
  }

  void add_figures(const report::Figures& figures, Cells& cells) {
    suppressed_ = suppressed_ || figures.suppressed;
    cells.push_back(shown_score(figures));
    cells.push_back(figures.suppressed ? labels_.suppressed.text()
                                       : limits(figures) + small(figures));
    cells.push_back(language_.grouped(figures.responses()));
    for (std::string& weight : weight_cells(figures, weighed_, language_)) {
      cells.push_back(std::move(weight));
    }
    for (const std::uint64_t tenths : tenths_of_percent(figures.parts())) {
      cells.push_back(figures.net_share ? language_.share(tenths) : std::string{});
    }
  }

  Cells score_cells(const report::ScoreRow& row, std::size_t dimensions) {
    Cells cells;
    for (std::size_t i = 0; i < dimensions; ++i) {
      cells.push_back(!row.is_total ? markdown_text(shown_value(row.key[i], language_))
                      : i == 0      ? "**" + labels_.all.text() + "**"
                                    : "");
    }
    add_figures(row.figures, cells);
    return cells;
  }

  void periods(const report::TrendSeries& series, const std::optional<survey::Day>& newest) {
    Cells head{labels_.period.text()};
    for (std::string& name : figure_heads()) {
      head.push_back(std::move(name));
    }
    head.push_back(labels_.change.text());
    MarkdownTable lines(head, 1);
    const ShownPeriods shown = shown_periods(series);
    auto gap = shown.gaps.begin();
    for (std::size_t i = 0; i <= shown.rows.size(); ++i) {
      for (; gap != shown.gaps.end() && gap->before == i; ++gap) {
        lines.add({"… " + markdown_text(language_.gap(gap->periods, gap->first, gap->last))});
      }
      if (i == shown.rows.size()) break;
      const report::TrendRow& row = shown.rows[i];
      std::string name = language_.period(row.period);
      if (!row.complete && newest) name += " (" + language_.until(*newest) + ")";
      Cells cells{markdown_text(name)};
      add_figures(row.figures, cells);
      const std::string verdict = shown_verdict(row, language_);
      cells.push_back((row.change ? points(*row.change, "−") : "") +
                      (verdict.empty() ? "" : ", " + markdown_text(verdict)));
      lines.add(cells);
    }
    paragraph(lines.text());
  }

  [[nodiscard]] std::string comment_line(const report::Verbatim& verbatim) const {
    std::string line = "- ";
    if (verbatim.score) line += "**" + std::to_string(*verbatim.score) + "** · ";
    if (verbatim.stamp) {
      line += language_.day(survey::day_of(*verbatim.stamp), true) + " · ";
    }
    std::string text = verbatim.question.empty()
                           ? verbatim.comment
                           : base::labelled(base::printable(verbatim.question), verbatim.comment);
    std::string_view rest = text;
    for (;;) {
      const std::size_t end = rest.find('\n');
      line += markdown_text(base::printable(base::trim(rest.substr(0, end)), longest_comment));
      if (end == std::string_view::npos) return line + "\n";
      line += "<br>";
      rest.remove_prefix(end + 1);
    }
  }

  const Wording& wording_;
  const stats::IntervalRules& interval_;
  const Language& language_;
  const Labels& labels_;
  std::string& out_;
  bool small_ = false;
  bool very_small_ = false;
  bool weighed_ = false;    // the table that is written
  bool tests_ = false;      // some are shown
  bool corrects_ = false;   // some of them are of segments
  bool suppressed_ = false; // figures are withheld
};

} // namespace

std::string markdown_text(std::string_view text) {
  constexpr std::string_view marks = "\\`*_[]|~$#";
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    // An address would become a link by itself.
    const bool address =
        (text[i] == ':' && text.substr(i).starts_with("://")) ||
        (text[i] == '.' && i >= 3 && base::lower_ascii(text.substr(i - 3, 3)) == "www");
    const bool marks_line =
        i == 0 && std::string_view("+-=").find(text[i]) != std::string_view::npos;
    if (marks.find(text[i]) != std::string_view::npos || address || marks_line) out += '\\';
    // Wikis know the entities where they do not know a backslash before a sign of HTML.
    switch (text[i]) {
    case '<':
      out += "&lt;";
      break;
    case '>':
      out += "&gt;";
      break;
    case '&':
      out += "&amp;";
      break;
    default:
      out += text[i];
    }
  }
  return out;
}

std::string markdown_of(const std::vector<report::Report>& reports, const Wording& wording) {
  std::string out;
  for (const report::Report& report : reports) {
    if (!out.empty()) out += '\n';
    Wording own = wording;
    own.level_percent = report.foot.interval.level_percent;
    Page page(own, report.foot.interval, out);
    page.heading(base::printable(report.foot.score_label.empty() ? report.foot.score_column
                                                                 : report.foot.score_label),
                 1);
    for (const report::ScoreTable& table : report.scores) {
      if (table.dimensions.empty()) {
        page.headline(table);
      } else {
        page.scores(table);
      }
    }
    if (report.distribution) page.distribution(*report.distribution);
    for (const report::TrendTable& table : report.trends) {
      page.trend(table);
    }
    for (const report::VerbatimTable& table : report.verbatims) {
      page.verbatims(table);
    }
    page.foot(report);
  }
  return out;
}

} // namespace npslice::render
