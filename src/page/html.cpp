// SPDX-License-Identifier: MIT
#include "html_tables.hpp"
#include "html_tests.hpp"
#include "markup.hpp"
#include "page_frame.hpp"

#include <npslice/base/text.hpp>
#include <npslice/page/figure.hpp>
#include <npslice/page/html.hpp>
#include <npslice/render/foot_words.hpp>
#include <npslice/render/number.hpp>
#include <npslice/render/test_words.hpp>

#include <fmt/format.h>

#include <array>
#include <string_view>

namespace npslice::page {
namespace {

constexpr std::size_t longest_question = 300;

std::string question_of(const report::Foot& foot) {
  const std::string& text = foot.score_label.empty() ? foot.score_column : foot.score_label;
  return base::printable(text, longest_question);
}

/// A figure in two widths, of which the style sheet shows one.
template <class Draw>
void append_figure(const Draw& draw, PageContext& page) {
  const std::optional<Figure> wide = draw(Extent::wide);
  const std::optional<Figure> narrow = draw(Extent::narrow);
  if (!wide || !narrow) return;
  const std::string id = fmt::format("figure-{}", ++page.figures);
  page.out += svg_element(*wide, id, "wide") + svg_element(*narrow, id + "n", "narrow");
}

void append_heading(const std::string& text, PageContext& page) {
  page.out += fmt::format("<h2>{}</h2>\n", escaped(text));
}

void append_tile(const std::string& number, const std::string& words, PageContext& page,
                 std::string_view css_class = "tile") {
  page.out += fmt::format(R"(<div class="{}"><b>{}</b><span class="quiet">{}</span></div>)",
                          css_class, number, escaped(words)) +
              "\n";
}

/// The newest change, from the trend of the whole survey where there is one.
void append_change_tile(const report::Report& report, PageContext& page) {
  for (const report::TrendTable& table : report.trends) {
    const auto& rows = table.total.rows;
    if (!table.dimensions.empty() || rows.size() < 2 || !rows.back().change) continue;
    const std::size_t before = rows.back().against.value_or(rows.size() - 2);
    const std::string verdict = render::shown_verdict(rows.back(), page.language);
    append_tile(render::points(*rows.back().change, "−"),
                page.language.change_from(rows[before].period) +
                    (verdict.empty() ? "" : ", " + verdict),
                page);
    return;
  }
}

/// The shares of the whole survey as one bar, with their names below it.
void append_stack(const report::Figures& figures, PageContext& page) {
  const auto tenths = render::tenths_of_percent(figures.parts());
  const std::array<std::uint64_t, 3> counts{figures.counts.detractors, figures.counts.passives,
                                            figures.counts.promoters};
  page.out += R"(<div class="stack"><svg viewBox="0 0 1000 10" preserveAspectRatio="none" )"
              R"(aria-hidden="true">)";
  std::uint64_t x = 0;
  for (std::size_t i = 0; i < tenths.size(); ++i) {
    page.out +=
        fmt::format(R"(<rect x="{}" y="0" width="{}" height="10" class="c{}"/>)", x, tenths[i], i);
    x += tenths[i];
  }
  page.out += "</svg></div>\n<ul class=\"legend\">\n";
  for (std::size_t i = 0; i < tenths.size(); ++i) {
    page.out += fmt::format(R"(<li><span class="key k{}"></span>{} {} )"
                            R"(<span class="quiet">({})</span></li>)",
                            i, escaped(render::plural_of(survey::all_categories[i], page.wording)),
                            page.language.share(tenths[i]), page.language.grouped(counts[i])) +
                "\n";
  }
  page.out += "</ul>\n";
}

void append_headline(const report::Report& report, const report::ScoreTable& table,
                     PageContext& page) {
  const report::Figures& figures = table.total.figures;
  page.out += "<section class=\"tiles\">\n";
  if (!figures.net_share) {
    page.suppressed = page.suppressed || figures.suppressed;
    append_tile("–",
                page.wording.score + page.labels.colon.text() +
                    (figures.suppressed ? page.labels.suppressed : page.labels.no_response).text(),
                page);
    page.out += "</section>\n";
    return;
  }
  const std::string mark = page.mark(figures);
  append_tile(render::shown_score(figures), page.wording.score + (mark.empty() ? "" : " " + mark),
              page, "tile first");
  if (figures.interval) { // of a single cluster there is none
    std::string limits = render::shown_limits(figures);
    limits.resize(limits.size() - (mark.empty() ? 0 : mark.size() + 1));
    append_tile(limits, page.language.interval(page.wording.level_percent), page);
  }
  append_tile(page.language.grouped(figures.responses()),
              page.labels.responses.text() + render::weight_words(figures, page.language), page);
  append_change_tile(report, page);
  page.out += "</section>\n";
  append_stack(figures, page);
}

void append_scores(const report::ScoreTable& table, PageContext& page) {
  append_heading(
      page.language.by(page.wording.score, render::shown_names(table.dimensions, table.labels)),
      page);
  append_figure([&](Extent extent) { return bars_figure(table, page.wording, extent); }, page);
  if (table.rows.size() > most_bars) {
    page.out += fmt::format(R"(<p class="quiet">{}</p>)",
                            escaped(page.language.largest(most_bars, table.rows.size()))) +
                "\n";
  }
  append_score_table(table, page);
  append_segment_tests(table, page);
}

void append_trend(const report::TrendTable& table, PageContext& page) {
  const std::string per = page.language.per(page.wording.score, table.every);
  const std::string names = render::shown_names(table.dimensions, table.labels);
  append_heading((table.dimensions.empty() ? per : page.language.by(per, names)) +
                     render::rule_words(table.rules, table.every, page.language),
                 page);
  if (table.total.rows.empty()) {
    page.out += fmt::format("<p>{}</p>\n",
                            escaped(table.newest ? page.labels.few_periods : page.labels.undated));
    return;
  }
  if (!table.segments.empty()) {
    append_heat_table(table, page);
    page.out += fmt::format("<h3>{}</h3>\n", escaped(page.labels.all));
  }
  append_figure([&](Extent extent) { return trend_figure(table.total, per, page.wording, extent); },
                page);
  append_trend_table(table, page);
  append_trend_tests(table, page);
}

void append_foot(const report::Report& report, PageContext& page) {
  page.out += fmt::format("<footer>\n<h2>{}</h2>\n<dl>\n", escaped(page.labels.method));
  const auto add = [&](const std::string& label, const std::string& text) {
    page.out += fmt::format("<dt>{}</dt><dd>{}</dd>\n", escaped(label), survey_text(text));
  };
  if (page.marks_small) add("*", page.labels.small_base.text());
  if (page.marks_very_small) add("**", page.labels.very_small_base.text());
  render::FootView view;
  view.tests = page.tests;
  view.corrects = page.corrects;
  view.suppressed = page.suppressed || (!report.verbatims.empty() && report.foot.least_base > 0);
  for (const render::FootLine& line : render::foot_lines(report.foot, page.language, view)) {
    add(line.label, line.text);
  }
  page.out += "</dl>\n</footer>\n";
}

void append_report(const report::Report& report, std::optional<survey::Day> stamp,
                   PageContext& page) {
  page.out += fmt::format("<header>\n<h1>{}</h1>\n", survey_text(question_of(report.foot)));
  std::string under = page.language.title(page.wording.score);
  if (report.foot.first && report.foot.last) {
    under += " · " + page.language.span(survey::day_of(*report.foot.first),
                                        survey::day_of(*report.foot.last));
  }
  if (stamp) under += " · " + page.language.made_on(*stamp);
  page.out += fmt::format(R"(<p class="quiet">{}</p>)", escaped(under)) + "\n</header>\n";
  for (const report::ScoreTable& table : report.scores) {
    if (table.dimensions.empty()) {
      append_headline(report, table, page);
    } else {
      append_scores(table, page);
    }
  }
  if (report.distribution) {
    append_heading(page.labels.distribution.text(), page);
    append_figure(
        [&](Extent extent) {
          return distribution_figure(*report.distribution, page.wording, extent);
        },
        page);
    append_distribution_table(*report.distribution, page);
  }
  for (const report::TrendTable& table : report.trends) {
    append_trend(table, page);
  }
  for (const report::VerbatimTable& table : report.verbatims) {
    append_heading(page.language.verbatims(table), page);
    append_comments(table, page);
  }
  append_foot(report, page);
}

} // namespace

std::string html_of(const std::vector<report::Report>& reports, const render::Wording& wording,
                    std::optional<survey::Day> stamp) {
  std::string out;
  PageContext page{wording, *wording.language, wording.language->labels(), out};
  const std::string title = reports.empty() ? "" : " – " + question_of(reports.front().foot);
  append_page_begin(page.language.tag(), page.language.title(wording.score) + title, out);
  for (const report::Report& report : reports) {
    page.marks_small = page.marks_very_small = false;
    page.tests = page.corrects = page.suppressed = false;
    page.interval = report.foot.interval;
    page.wording.level_percent = report.foot.interval.level_percent;
    append_report(report, stamp, page);
  }
  append_page_end(out);
  return out;
}

} // namespace npslice::page
