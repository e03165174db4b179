// SPDX-License-Identifier: MIT
#include "glyphs.hpp"
#include "text_sections.hpp"
#include "text_words.hpp"

#include <npslice/base/text.hpp>
#include <npslice/render/display_width.hpp>
#include <npslice/render/number.hpp>

#include <algorithm>
#include <string_view>

namespace npslice::render {
namespace {

/// The lines of a comment as written, each made harmless; blank ones at the ends are left out.
std::vector<std::string> lines_of(std::string_view comment) {
  std::vector<std::string> lines;
  for (;;) {
    const std::size_t end = comment.find('\n');
    lines.push_back(base::printable(base::trim(comment.substr(0, end)), comment.size()));
    if (end == std::string_view::npos) break;
    comment.remove_prefix(end + 1);
  }
  return lines;
}

/// Whether all shown comments are of one year, so that it need not be repeated.
bool spans_years(const report::VerbatimTable& table) {
  std::optional<std::chrono::year> seen;
  for (const report::VerbatimGroup& group : table.groups) {
    for (const report::Verbatim& verbatim : group.shown) {
      if (!verbatim.stamp) continue;
      const auto year = std::chrono::year_month_day{survey::day_of(*verbatim.stamp)}.year();
      if (seen && *seen != year) return true;
      seen = year;
    }
  }
  return false;
}

/// The columns that stand before each comment.
struct Margin {
  std::size_t date_width = 0;
  bool with_year = false;
};

constexpr std::size_t longest_asked = 60;

void append_verbatim(const report::Verbatim& verbatim, const Margin& margin, const TextStyle& style,
                     std::string& out) {
  constexpr std::size_t score_width = 3;
  const std::string score = verbatim.score ? std::to_string(*verbatim.score) : "";
  std::string lead = "  " + padded_left(score, score_width) + "  ";
  if (margin.date_width > 0) {
    const std::string day =
        verbatim.stamp
            ? style.wording.language->day(survey::day_of(*verbatim.stamp), margin.with_year)
            : "";
    lead += padded_left(day, margin.date_width) + "  ";
  }
  const std::size_t indent = display_width(lead);
  const std::size_t room = std::max<std::size_t>(20, style.width - std::min(style.width, indent));
  const std::string text =
      verbatim.question.empty()
          ? verbatim.comment
          : base::labelled(base::printable(verbatim.question, longest_asked), verbatim.comment);
  for (const std::string& line : lines_of(text)) {
    for (const std::string& part : wrapped(line, room)) {
      out += lead + part;
      while (out.ends_with(' ')) {
        out.pop_back();
      }
      out += '\n';
      lead.assign(indent, ' ');
    }
  }
}

} // namespace

void append_verbatims(const report::VerbatimTable& table, TextPage& page, std::string& out) {
  const std::string title = page.style.wording.language->verbatims(table);
  out += title_line(title, page.span, std::min(page.style.width, default_width), page.style);
  Margin margin;
  margin.with_year = spans_years(table);
  if (table.newest_first)
    margin.date_width = page.style.wording.language->day_width(margin.with_year);
  for (const report::VerbatimGroup& group : table.groups) {
    out += '\n' + title_line(page.style.wording.language->group(group, table.metric), {},
                             page.style.width, page.style);
    for (const report::Verbatim& verbatim : group.shown) {
      append_verbatim(verbatim, margin, page.style, out);
    }
    if (group.suppressed) {
      out += "       " + page.style.wording.language->labels().comments_suppressed.text() + '\n';
      continue;
    }
    const std::uint64_t more = group.comments - group.shown.size();
    if (more > 0) out += "       " + page.style.wording.language->more(more) + "\n";
  }
  if (table.groups.empty())
    out += '\n' + page.style.wording.language->labels().no_comments.text() + '\n';
}

} // namespace npslice::render
