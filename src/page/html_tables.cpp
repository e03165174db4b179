// SPDX-License-Identifier: MIT
#include "html_tables.hpp"

#include "markup.hpp"

#include <npslice/base/text.hpp>
#include <npslice/page/figure.hpp>
#include <npslice/render/distribution_words.hpp>
#include <npslice/render/number.hpp>
#include <npslice/render/shown_periods.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

namespace npslice::page {
namespace {

const std::string minus = "−";

std::string column(std::string_view name, std::string_view css_class = {}) {
  return css_class.empty()
             ? fmt::format(R"(<th scope="col">{}</th>)", escaped(name))
             : fmt::format(R"(<th scope="col" class="{}">{}</th>)", css_class, escaped(name));
}

std::string cell(std::string_view text) { return fmt::format("<td>{}</td>", escaped(text)); }

/// A table that scrolls by itself where it is wider than the page; a keyboard reaches it, too.
void open_table(const std::string& title, PageContext& page, std::string_view css_class = {}) {
  page.out += fmt::format(R"(<div class="scroll" tabindex="0" role="region" aria-label="{}">)"
                          "<table{}>\n<thead><tr>",
                          escaped(title),
                          css_class.empty() ? "" : fmt::format(R"( class="{}")", css_class));
}

void close_table(PageContext& page) { page.out += "</tbody></table></div>\n"; }

std::string figure_heads(bool weighed, const PageContext& page) {
  std::string heads = column(page.wording.score) +
                      column(page.language.level(page.wording.level_percent)) +
                      column(page.labels.base);
  for (const std::string& name : render::weight_heads(weighed, page.labels)) {
    heads += column(name);
  }
  for (const survey::Category category : survey::all_categories) {
    heads += column(render::plural_of(category, page.wording));
  }
  return heads;
}

std::string figure_cells(const report::Figures& figures, bool weighed, PageContext& page) {
  page.mark(figures);
  std::string cells =
      fmt::format(R"(<td class="main">{}</td>)", render::shown_score(figures)) +
      cell(figures.suppressed ? page.labels.suppressed.text() : render::shown_limits(figures)) +
      cell(page.language.grouped(figures.responses()));
  for (const std::string& weight : render::weight_cells(figures, weighed, page.language)) {
    cells += cell(weight);
  }
  for (const std::uint64_t tenths : render::tenths_of_percent(figures.parts())) {
    cells += cell(figures.net_share ? page.language.share(tenths) : std::string{});
  }
  return cells;
}

/// The change of a period, and whether it is real.
std::string change_cell(const report::TrendRow& row, const PageContext& page) {
  const std::string verdict = render::shown_verdict(row, page.language);
  std::string words = row.change ? escaped(render::points(*row.change, minus)) : "";
  if (!verdict.empty()) {
    words += fmt::format(R"( <span class="quiet">{}</span>)", escaped(verdict));
  }
  return "<td>" + words + "</td>";
}

/// The key of a row: a heading for each dimension.
std::string key_cells(const report::ScoreRow& row, std::size_t dimensions,
                      const PageContext& page) {
  if (row.is_total) {
    return fmt::format(R"(<th scope="row" colspan="{}">{}</th>)", dimensions,
                       escaped(page.labels.all));
  }
  std::string cells;
  for (const std::string& value : row.key) {
    cells += fmt::format(R"(<th scope="row">{}</th>)",
                         survey_text(render::shown_value(value, page.language)));
  }
  return cells;
}

/// How many columns of a heat table stand beside each other: what a page of paper holds, and a
/// whole year, quarter or fortnight where that fits.
std::size_t periods_in_row(survey::PeriodLength length) {
  if (length == survey::PeriodLength::week) return 13;
  return length == survey::PeriodLength::day ? 14 : 12;
}

std::string heat_cells(const report::TrendSeries& series, std::size_t begin, std::size_t end,
                       PageContext& page) {
  std::string cells;
  for (std::size_t i = begin; i < std::min(end, series.rows.size()); ++i) {
    const report::Figures& figures = series.rows[i].figures;
    if (figures.suppressed) {
      page.suppressed = true;
      cells += fmt::format(R"(<td class="quiet">{}</td>)", escaped(page.labels.suppressed));
      continue;
    }
    cells += figures.net_share ? fmt::format(R"(<td class="h{}">{}</td>)",
                                             heat_step(*figures.net_share, figures.measure),
                                             render::shown_score(figures))
                               : "<td></td>";
  }
  return cells;
}

std::string comment_class(survey::Category category) {
  switch (category) {
  case survey::Category::detractor:
    return "d";
  case survey::Category::passive:
    return "p";
  case survey::Category::promoter:
    return "m";
  }
  return {};
}

void append_comment(const report::Verbatim& verbatim, PageContext& page) {
  std::string about;
  const auto add = [&](const std::string& words) { about += (about.empty() ? "" : " · ") + words; };
  if (verbatim.score) add(std::to_string(*verbatim.score));
  if (verbatim.stamp) add(escaped(page.language.day(survey::day_of(*verbatim.stamp), true)));
  if (!verbatim.question.empty()) add(survey_text(verbatim.question));
  page.out += "<li>";
  if (!about.empty()) page.out += R"(<span class="quiet">)" + about + "</span><br>";
  page.out += survey_lines(verbatim.comment) + "</li>\n";
}

} // namespace

std::string PageContext::mark(const report::Figures& figures_of_base) {
  std::string mark = render::mark_of(figures_of_base);
  suppressed = suppressed || figures_of_base.suppressed;
  marks_small = marks_small || mark == "*";
  marks_very_small = marks_very_small || mark == "**";
  return mark;
}

void append_score_table(const report::ScoreTable& table, PageContext& page) {
  const auto& names = table.labels.empty() ? table.dimensions : table.labels;
  open_table(
      page.language.by(page.wording.score, render::shown_names(table.dimensions, table.labels)),
      page);
  for (const std::string& name : names) {
    page.out += column(base::printable(name), "name");
  }
  page.out += figure_heads(table.weighed, page) + "</tr></thead>\n<tbody>\n";
  for (const report::ScoreRow& row : table.rows) {
    page.out += "<tr>" + key_cells(row, names.size(), page) +
                figure_cells(row.figures, table.weighed, page) + "</tr>\n";
  }
  page.out += R"(<tr class="all">)" + key_cells(table.total, names.size(), page) +
              figure_cells(table.total.figures, table.weighed, page) + "</tr>\n";
  close_table(page);
}

void append_trend_table(const report::TrendTable& table, PageContext& page) {
  open_table(page.language.per(page.wording.score, table.every), page);
  page.out += column(page.labels.period, "name") + figure_heads(table.weighed, page) +
              column(page.labels.change) + "</tr></thead>\n<tbody>\n";
  const render::ShownPeriods shown = render::shown_periods(table.total);
  auto gap = shown.gaps.begin();
  for (std::size_t i = 0; i <= shown.rows.size(); ++i) {
    for (; gap != shown.gaps.end() && gap->before == i; ++gap) {
      page.out += fmt::format(R"(<tr><td class="left quiet" colspan="{}">… {}</td></tr>)",
                              table.weighed ? 10 : 8,
                              escaped(page.language.gap(gap->periods, gap->first, gap->last)));
    }
    if (i == shown.rows.size()) break;
    const report::TrendRow& row = shown.rows[i];
    std::string name = escaped(page.language.period(row.period));
    if (!row.complete && table.newest) {
      name += fmt::format(R"( <span class="quiet">{}</span>)",
                          escaped(page.language.until(*table.newest)));
    }
    page.out += fmt::format(R"(<tr><th scope="row">{}</th>)", name) +
                figure_cells(row.figures, table.weighed, page) + change_cell(row, page) + "</tr>\n";
  }
  close_table(page);
}

void append_heat_table(const report::TrendTable& table, PageContext& page) {
  const std::string names = render::shown_names(table.dimensions, table.labels);
  const std::size_t wide = periods_in_row(table.every);
  const std::size_t periods = table.total.rows.size();
  for (std::size_t begin = 0; begin < periods; begin += wide) {
    const std::size_t end = std::min(periods, begin + wide);
    open_table(page.language.by(page.language.per(page.wording.score, table.every), names), page,
               "heat");
    page.out += column(names, "name");
    for (std::size_t i = begin; i < end; ++i) {
      page.out += column(page.language.period(table.total.rows[i].period));
    }
    page.out += "</tr></thead>\n<tbody>\n";
    for (const report::TrendSeries& series : table.segments) {
      page.out += fmt::format(R"(<tr><th scope="row">{}</th>{}</tr>)",
                              survey_text(render::shown_key(series.key, false, page.language)),
                              heat_cells(series, begin, end, page)) +
                  "\n";
    }
    page.out += fmt::format(R"(<tr class="all"><th scope="row">{}</th>{}</tr>)",
                            escaped(page.labels.all), heat_cells(table.total, begin, end, page)) +
                "\n";
    close_table(page);
  }
}

void append_distribution_table(const report::Distribution& distribution, PageContext& page) {
  page.suppressed = page.suppressed || distribution.suppressed;
  const std::string nothing = render::no_distribution_words(distribution, page.language);
  if (!nothing.empty()) {
    page.out += fmt::format("<p>{}</p>\n", escaped(nothing));
    return;
  }
  open_table(page.labels.distribution.text(), page);
  page.out += column(page.labels.score, "name") + column("") + column(page.labels.base) +
              column("%") + "</tr></thead>\n<tbody>\n";
  const auto tenths = render::tenths_of_scores(distribution);
  for (std::size_t i = 0; i < tenths.size(); ++i) {
    const int score = distribution.scale.low + static_cast<int>(i);
    const auto category = distribution.scale.category_of(score);
    page.out += fmt::format(R"(<tr><th scope="row">{}</th>)", score) +
                cell(render::plural_of(category, page.wording)) +
                cell(page.language.grouped(distribution.counts[i])) +
                cell(page.language.share(tenths[i])) + "</tr>\n";
  }
  close_table(page);
  page.out += fmt::format(
      "<p>{}</p>\n",
      escaped(render::averages_words(distribution, page.wording.level_percent, page.language)));
}

void append_comments(const report::VerbatimTable& table, PageContext& page) {
  if (table.groups.empty()) {
    page.out += fmt::format("<p>{}</p>\n", escaped(page.labels.no_comments));
  }
  const report::SegmentKey* segment = nullptr;
  for (const report::VerbatimGroup& group : table.groups) {
    if (!group.key.empty() && (segment == nullptr || *segment != group.key)) {
      page.out += fmt::format("<h3>{}</h3>\n",
                              survey_text(render::shown_key(group.key, false, page.language)));
      segment = &group.key;
    }
    const int level = group.key.empty() ? 3 : 4;
    const std::string counts = group.counts_suppressed
                                   ? std::string{}
                                   : fmt::format(R"( <span class="quiet">{}, {}</span>)",
                                                 escaped(page.language.responses(group.responses)),
                                                 escaped(page.language.comments(group.comments)));
    page.out += fmt::format("<h{0}>{1}{2}</h{0}>\n", level,
                            escaped(render::plural_of(group.category, page.wording)), counts);
    if (group.suppressed) {
      page.out += fmt::format("<p>{}</p>\n", escaped(page.labels.comments_suppressed));
      continue;
    }
    const std::uint64_t more = group.comments - group.shown.size();
    if (group.comments == 0) continue;
    page.out += fmt::format(R"(<ul class="comments {}">)", comment_class(group.category)) + "\n";
    for (const report::Verbatim& verbatim : group.shown) {
      append_comment(verbatim, page);
    }
    if (more > 0) {
      page.out +=
          fmt::format(R"(<li class="quiet">{}</li>)", escaped(page.language.more(more))) + "\n";
    }
    page.out += "</ul>\n";
  }
}

} // namespace npslice::page
