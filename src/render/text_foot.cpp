// SPDX-License-Identifier: MIT
#include "foot_words.hpp"
#include "glyphs.hpp"
#include "metric_words.hpp"
#include "test_words.hpp"
#include "text_sections.hpp"
#include "text_words.hpp"

#include <npslice/base/text.hpp>
#include <npslice/render/accounting_words.hpp>
#include <npslice/render/display_width.hpp>
#include <npslice/render/number.hpp>

#include <fmt/format.h>

namespace npslice::render {
namespace {

constexpr std::size_t longest_question = 300;
constexpr std::size_t longest_of_several = 80;

/// A column by its name, with the text of its question where that is another.
std::string column_words(const std::string& name, const std::string& label, std::size_t longest) {
  const std::string column = base::quoted(name, longest);
  return label.empty() || label == name ? column : column + ": " + base::quoted(label, longest);
}

std::string comment_words(const report::Foot& foot) {
  const bool several = foot.verbatims_from.size() > 1;
  std::string words;
  for (const report::CommentColumn& column : foot.verbatims_from) {
    if (!words.empty()) words += ", ";
    words +=
        column_words(column.name, column.label, several ? longest_of_several : longest_question);
  }
  return words;
}

std::string scale_words(const report::Foot& foot, const Glyphs& glyphs) {
  const survey::Scale& scale = foot.scale;
  const std::string column = column_words(foot.score_column, foot.score_label, longest_question);
  if (foot.score_form.kind == ingest::ScoreForm::Kind::categories) {
    return fmt::format("from the groups in {}, which were formed by the export", column);
  }
  if (foot.score_form.kind == ingest::ScoreForm::Kind::recoded) {
    return fmt::format("{}, formed by the export: detractors {}100, passives 0, promoters 100",
                       column, glyphs.minus);
  }
  std::string_view decimals;
  if (foot.decimals == ingest::Decimals::threshold) {
    decimals = "; decimals count as the whole score below";
  } else if (foot.decimals == ingest::Decimals::round) {
    decimals = "; decimals are rounded";
  }
  return fmt::format("{}, {}{}{}, {}{}", column, scale.low, glyphs.dash, scale.high,
                     category_words(foot, english().labels(), glyphs.dash), decimals);
}

std::string condition_words(const report::Foot& foot) {
  std::string text;
  const auto add = [&](const std::string& condition) {
    text += (text.empty() ? "" : " and ") + condition;
  };
  for (const std::string& condition : foot.conditions) {
    add(base::printable(condition));
  }
  if (foot.since) add("from " + survey::iso_text(*foot.since));
  if (foot.until) add("to " + survey::iso_text(*foot.until));
  if (foot.dedupe != engine::Dedupe::all) {
    add(fmt::format("the {} response of each {}",
                    foot.dedupe == engine::Dedupe::last ? "last" : "first",
                    base::quoted(foot.respondent_column)));
  }
  return text;
}

/// In which zone the dates are, where that is not simply as written.
std::string zone_words(const report::Foot& foot) {
  if (foot.timezone.empty()) return {};
  return fmt::format("{} in {}",
                     foot.universal_dates ? "," : "; times that tell their zone are shown",
                     foot.timezone);
}

/// Roles that follow from what is only said of a service are for the reader to check.
std::string service_words(const report::Foot& foot) {
  if (foot.service_verified) return foot.service;
  return fmt::format(
      "looks like {}, whose files were not verified; npslice inspect shows the roles",
      foot.service);
}

/// How the intervals were made.
std::string interval_words(const report::Foot& foot) {
  std::string words =
      fmt::format("{}, {}", shown_level(foot.interval), method_words(foot.interval));
  if (foot.population) {
    words += fmt::format("; narrowed, since {} could have answered", grouped(*foot.population));
  } else if (!foot.population_source.empty()) {
    words += "; narrowed where it is known how many could have answered";
  }
  if (!foot.population_source.empty()) {
    words += fmt::format(" ({})", base::shown_path(foot.population_source));
  }
  return words;
}

/// What the tests of the page are.
std::string test_words(const report::Foot& foot, const TextPage& page) {
  std::string words = "at " + page.level;
  if (page.corrects) {
    const std::string correction = correction_words(foot.correction);
    words += correction.empty() ? ", p-values of segments not corrected"
                                : fmt::format(", p-values of segments corrected by {}", correction);
  }
  return words + fmt::format("; \"likely\" is a power of {:g} %", foot.power_percent);
}

/// A labelled paragraph whose further lines are indented under the first.
void append_paragraph(const std::string& label, const std::string& text, const TextStyle& style,
                      std::string& out) {
  const std::size_t room =
      style.width > label.size() + 20 ? style.width - label.size() - 2 : style.width;
  std::string lead = label + style.wording.language->labels().colon.text();
  for (const std::string& line : wrapped(text, room)) {
    out += lead + line + '\n';
    lead.assign(display_width(label) + display_width(style.wording.language->labels().colon), ' ');
  }
}

/// How the figures of the page were made.
void append_figure_lines(const report::Foot& foot, const TextPage& page, std::string& out) {
  append_paragraph("Intervals", interval_words(foot), page.style, out);
  if (page.shows_tests) append_paragraph("Tests", test_words(foot, page), page.style, out);
  if (!page.suppressed) return;
  append_paragraph("Suppressed",
                   fmt::format("figures of fewer than {} (--min-base), and of a group that could "
                               "be computed from the others",
                               counted(foot.least_base, "response")),
                   page.style, out);
}

/// A sentence with the dash of the page.
std::string with_plain_dash(std::string text, const Glyphs& glyphs) {
  constexpr std::string_view dash = "–";
  for (std::size_t at = text.find(dash); at != std::string::npos && glyphs.dash != dash;
       at = text.find(dash, at)) {
    text.replace(at, dash.size(), glyphs.dash);
  }
  return text;
}

} // namespace

std::vector<FootLine> figure_lines(const report::Foot& foot) {
  std::vector<FootLine> lines{{"Intervals", interval_words(foot)}};
  if (foot.least_base > 0) {
    lines.push_back({"Suppressed",
                     fmt::format("figures of fewer than {} (--min-base), and of a group that could "
                                 "be computed from the others",
                                 counted(foot.least_base, "response"))});
  }
  return lines;
}

std::vector<FootLine> foot_lines(const report::Foot& foot, const Glyphs& glyphs, bool inspecting) {
  std::vector<FootLine> lines{{"Score", scale_words(foot, glyphs)}};
  if (foot.metric != survey::Metric::nps) {
    lines.push_back({"Metric", with_plain_dash(english_definition(foot), glyphs)});
  }
  const std::string span = shown_span(foot.first, foot.last, glyphs);
  if (foot.date_column && !span.empty()) {
    lines.push_back({"Dates", base::quoted(*foot.date_column) + ", " + span + zone_words(foot)});
  }
  if (!foot.verbatims_from.empty()) lines.push_back({"Comments", comment_words(foot)});
  if (!foot.service.empty() && !inspecting) lines.push_back({"Export", service_words(foot)});
  const std::string conditions = condition_words(foot);
  if (!conditions.empty()) lines.push_back({"Only", conditions});
  lines.push_back({"Records", accounting_words(foot.accounting, !inspecting)});
  for (const report::Note& note : foot.notes) {
    lines.push_back({"Note", note_words(note)});
  }
  return lines;
}

void append_foot(const report::Foot& foot, const TextPage& page, std::string& out) {
  const Glyphs glyphs = glyphs_of(page.style);
  const Language& language = *page.style.wording.language;
  const Labels& labels = language.labels();
  if (page.marks_small) out += "*  " + labels.small_base.text();
  if (page.marks_small && page.marks_very_small) out += "   ";
  if (page.marks_very_small) out += "** " + labels.very_small_base.text();
  if (page.marks_small || page.marks_very_small) out += '\n';
  const bool is_english = &language == &english(); // whose foot knows plain signs, and inspections
  bool told = !page.shows_figures;
  for (const FootLine& line :
       is_english ? foot_lines(foot, glyphs, page.inspecting) : language.foot(foot)) {
    if (is_english && !told && line.label != "Score" && line.label != "Metric" &&
        line.label != "Dates") {
      append_figure_lines(foot, page, out);
      told = true;
    }
    append_paragraph(line.label, line.text, page.style, out);
  }
}

} // namespace npslice::render
