// SPDX-License-Identifier: MIT
#include "markup.hpp"

#include <npslice/base/text.hpp>
#include <npslice/page/mail.hpp>
#include <npslice/render/number.hpp>
#include <npslice/render/shown_periods.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace npslice::page {
namespace {

constexpr std::size_t longest_subject = 300;
constexpr std::size_t longest_quotation = 2000;

// Colours are written out with each element: few mail programs keep a style sheet.
constexpr std::string_view quiet_style = "color:#59636e;font-size:13px";
constexpr std::array<std::string_view, 3> bar_colors{"#b34700", "#d3d8de", "#0b5cad"};

std::string subject_of(const report::Foot& foot) {
  const std::string& text = foot.score_label.empty() ? foot.score_column : foot.score_label;
  return base::printable(text, longest_subject);
}

/// Writes one report into a message of limited length.
class Mail {
public:
  Mail(const render::Wording& wording, std::size_t room)
      : wording_(wording), language_(*wording.language), labels_(language_.labels()), room_(room) {}

  std::string write(const report::Report& report) {
    const std::string foot = foot_of_mail(report.foot);
    const std::string cut = paragraph(escaped(labels_.message_cut));
    room_ -= std::min(room_, foot.size() + cut.size());
    heading(1, survey_text(subject_of(report.foot)));
    if (report.foot.first && report.foot.last) {
      add(paragraph(escaped(
          language_.span(survey::day_of(*report.foot.first), survey::day_of(*report.foot.last)))));
    }
    for (const report::ScoreTable& table : report.scores) {
      table.dimensions.empty() ? headline(table.total.figures) : scores(table);
    }
    for (const report::TrendTable& table : report.trends) {
      trend(table);
    }
    for (const report::VerbatimTable& table : report.verbatims) {
      verbatims(table);
    }
    return out_ + (full_ ? cut : "") + foot;
  }

private:
  /// Adds a piece that is whole by itself, unless there is no room, or was none before it.
  void add(const std::string& piece) {
    full_ = full_ || out_.size() + piece.size() > room_;
    if (!full_) out_ += piece;
  }

  static std::string paragraph(const std::string& markup) {
    return fmt::format("<p style=\"{}\">{}</p>\n", quiet_style, markup);
  }

  void heading(int level, const std::string& markup) {
    add(fmt::format("<h{0} style=\"font-size:{1}px;margin:20px 0 8px\">{2}</h{0}>\n", level,
                    level == 1   ? 20
                    : level == 2 ? 17
                                 : 15,
                    markup));
  }

  /// A table with its end, as one piece for each so many rows: a message may end between them.
  void table(const std::string& head, const std::vector<std::string>& rows) {
    const std::string begin =
        "<table cellpadding=\"5\" cellspacing=\"0\" border=\"0\" "
        "style=\"border-collapse:collapse;font-size:14px;white-space:nowrap\">\n" +
        fmt::format("<tr style=\"{}\" align=\"right\">{}</tr>\n", quiet_style, head);
    const std::string end = "</table>\n";
    std::string body;
    std::size_t shown = 0;
    for (const std::string& row : rows) {
      if (full_ || out_.size() + begin.size() + body.size() + row.size() + 64 > room_) break;
      body += fmt::format("<tr align=\"right\"{}>{}</tr>\n",
                          shown % 2 == 0 ? " bgcolor=\"#f6f7f9\"" : "", row);
      ++shown;
    }
    if (shown > 0) add(begin + body + end);
    full_ = full_ || shown < rows.size();
  }

  void headline(const report::Figures& figures) {
    if (!figures.net_share) {
      add(paragraph(
          escaped(wording_.score + labels_.colon.text() +
                  (figures.suppressed ? labels_.suppressed : labels_.no_response).text())));
      return;
    }
    add(fmt::format("<p style=\"margin:8px 0\"><b style=\"font-size:34px\">{}</b> &nbsp;{} &nbsp;"
                    "<span style=\"{}\">{}{}{} · {}</span></p>\n",
                    render::shown_score(figures), escaped(wording_.score), quiet_style,
                    escaped(language_.interval(wording_.level_percent)), labels_.colon.text(),
                    escaped(render::shown_limits(figures)),
                    escaped(language_.responses(figures.responses()) +
                            render::weight_words(figures, language_))));
    bar(figures);
  }

  /// The shares as one row of coloured cells, their names below it.
  void bar(const report::Figures& figures) {
    const auto tenths = render::tenths_of_percent(figures.parts());
    std::string cells;
    std::string names;
    for (std::size_t i = 0; i < tenths.size(); ++i) {
      if (tenths[i] > 0) {
        cells += fmt::format("<td width=\"{}%\" height=\"16\" bgcolor=\"{}\" "
                             "style=\"font-size:0;line-height:0\">&nbsp;</td>",
                             std::max<std::uint64_t>(1, (tenths[i] + 5) / 10), bar_colors[i]);
      }
      names += fmt::format("{}<b>{}</b> {}", i == 0 ? "" : " · ",
                           escaped(render::plural_of(survey::all_categories[i], wording_)),
                           language_.share(tenths[i]));
    }
    add("<table width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" "
        "role=\"presentation\"><tr>" +
        cells + "</tr></table>\n" + paragraph(names));
  }

  static std::string cell(std::string_view text) { return "<td>" + escaped(text) + "</td>"; }

  /// A cell of words, which may take several lines where the window of the mail is narrow.
  static std::string wrapped_cell(std::string_view text) {
    return R"(<td style="white-space:normal">)" + escaped(text) + "</td>";
  }

  static std::string left_cell(const std::string& markup) {
    return R"(<th align="left" style="font-weight:normal;white-space:normal">)" + markup + "</th>";
  }

  [[nodiscard]] std::string figure_heads() const {
    std::string heads;
    const auto add_head = [&](std::string_view name) { heads += "<th>" + escaped(name) + "</th>"; };
    add_head(wording_.score);
    add_head(language_.level(wording_.level_percent));
    add_head(labels_.base);
    for (const survey::Category category : survey::all_categories) {
      add_head(render::plural_of(category, wording_));
    }
    return heads;
  }

  [[nodiscard]] std::string figure_cells(const report::Figures& figures) const {
    std::string cells =
        "<td><b>" + escaped(render::shown_score(figures)) + "</b></td>" +
        cell(figures.suppressed ? labels_.suppressed.text() : render::shown_limits(figures)) +
        cell(language_.grouped(figures.responses()));
    for (const std::uint64_t tenths : render::tenths_of_percent(figures.parts())) {
      cells += cell(figures.net_share ? language_.share(tenths) : std::string{});
    }
    return cells;
  }

  void scores(const report::ScoreTable& scores) {
    heading(2, escaped(language_.by(wording_.score,
                                    render::shown_names(scores.dimensions, scores.labels))));
    std::vector<std::string> rows;
    rows.reserve(scores.rows.size() + 1);
    for (const report::ScoreRow& row : scores.rows) {
      rows.push_back(left_cell(survey_text(render::shown_key(row.key, false, language_))) +
                     figure_cells(row.figures));
    }
    rows.push_back(left_cell("<b>" + escaped(labels_.all) + "</b>") +
                   figure_cells(scores.total.figures));
    table("<th></th>" + figure_heads(), rows);
  }

  void trend(const report::TrendTable& trend) {
    const std::string per = language_.per(wording_.score, trend.every);
    const std::string names = render::shown_names(trend.dimensions, trend.labels);
    heading(2, escaped(names.empty() ? per : language_.by(per, names)));
    if (trend.total.rows.empty()) {
      add(paragraph(escaped(trend.newest ? labels_.few_periods : labels_.undated)));
      return;
    }
    for (const report::TrendSeries& series : trend.segments) {
      heading(3, survey_text(render::shown_key(series.key, false, language_)));
      periods(series, trend.newest);
    }
    if (!trend.segments.empty()) heading(3, escaped(labels_.all));
    periods(trend.total, trend.newest);
  }

  void periods(const report::TrendSeries& series, const std::optional<survey::Day>& newest) {
    const render::ShownPeriods shown = render::shown_periods(series);
    std::vector<std::string> rows;
    auto gap = shown.gaps.begin();
    for (std::size_t i = 0; i <= shown.rows.size(); ++i) {
      for (; gap != shown.gaps.end() && gap->before == i; ++gap) {
        rows.push_back(fmt::format("<td colspan=\"8\" align=\"left\">… {}</td>",
                                   escaped(language_.gap(gap->periods, gap->first, gap->last))));
      }
      if (i == shown.rows.size()) break;
      const report::TrendRow& row = shown.rows[i];
      std::string name = language_.period(row.period);
      if (!row.complete && newest) name += " (" + language_.until(*newest) + ")";
      const std::string verdict = render::shown_verdict(row, language_);
      rows.push_back(left_cell(escaped(name)) + figure_cells(row.figures) +
                     wrapped_cell((row.change ? render::points(*row.change, "−") : "") +
                                  (verdict.empty() ? "" : ", " + verdict)));
    }
    table("<th align=\"left\">" + escaped(labels_.period) + "</th>" + figure_heads() + "<th>" +
              escaped(labels_.change) + "</th>",
          rows);
  }

  void verbatims(const report::VerbatimTable& comments) {
    heading(2, escaped(language_.verbatims(comments)));
    if (comments.groups.empty()) add(paragraph(escaped(labels_.no_comments)));
    for (const report::VerbatimGroup& group : comments.groups) {
      heading(3, survey_text(language_.group(group, comments.metric)));
      if (group.suppressed) {
        add(paragraph(escaped(labels_.comments_suppressed)));
        continue;
      }
      for (const report::Verbatim& verbatim : group.shown) {
        comment(verbatim);
      }
      const std::uint64_t more = group.comments - group.shown.size();
      if (more > 0) add(paragraph(escaped(language_.more(more))));
    }
  }

  void comment(const report::Verbatim& verbatim) {
    std::string before;
    if (verbatim.score) before += "<b>" + std::to_string(*verbatim.score) + "</b> · ";
    if (verbatim.stamp) {
      before += escaped(language_.day(survey::day_of(*verbatim.stamp), true)) + " · ";
    }
    const std::string text =
        verbatim.question.empty()
            ? verbatim.comment
            : base::labelled(base::printable(verbatim.question), verbatim.comment);
    const std::string_view kept = base::clip(text, longest_quotation);
    add("<p style=\"margin:6px 0;padding-left:10px;border-left:3px solid #d9dee3\">" + before +
        survey_lines(kept) + (kept.size() < text.size() ? "…" : "") + "</p>\n");
  }

  [[nodiscard]] std::string foot_of_mail(const report::Foot& foot) const {
    std::string text = fmt::format("<h2 style=\"font-size:15px;margin:24px 0 4px\">{}</h2>\n",
                                   escaped(labels_.method));
    text += paragraph("* " + escaped(labels_.small_base) + " &nbsp; ** " +
                      escaped(labels_.very_small_base));
    for (const render::FootLine& line : language_.foot(foot)) {
      text += paragraph("<b>" + escaped(line.label) + "</b>" + escaped(labels_.colon) +
                        survey_text(line.text));
    }
    return text;
  }

  const render::Wording& wording_;
  const render::Language& language_;
  const render::Labels& labels_;
  std::size_t room_;
  std::string out_;
  bool full_ = false;
};

} // namespace

std::string mail_of(const std::vector<report::Report>& reports, const render::Wording& wording) {
  constexpr std::size_t around = 700; // what stands around the reports
  const render::Language& language = *wording.language;
  const std::string title = reports.empty() ? "" : " – " + subject_of(reports.front().foot);
  std::string out =
      fmt::format("<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
                  "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                  "<title>{}</title>\n</head>\n<body style=\"margin:0;padding:12px;color:#1d2329;"
                  "background:#ffffff;font-family:Arial,Helvetica,sans-serif;font-size:14px\">\n"
                  "<div style=\"max-width:720px\">\n",
                  language.tag(), escaped(language.title(wording.score) + title));
  for (const report::Report& report : reports) {
    render::Wording own = wording;
    own.level_percent = report.foot.interval.level_percent;
    out += Mail(own, (longest_mail - around) / reports.size()).write(report);
  }
  return out + "</div>\n</body>\n</html>\n";
}

} // namespace npslice::page
