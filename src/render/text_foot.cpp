// SPDX-License-Identifier: MIT
#include "glyphs.hpp"
#include "text_sections.hpp"
#include "text_words.hpp"

#include <npslice/render/display_width.hpp>
#include <npslice/render/foot_words.hpp>

namespace npslice::render {
namespace {

/// A labelled paragraph whose further lines are indented under the first.
void append_paragraph(const std::string& label, const std::string& text, const TextStyle& style,
                      std::string& out) {
  constexpr std::size_t least_room = 20;
  std::string lead = label + style.wording.language->labels().colon.text();
  const std::size_t indent = display_width(lead);
  const std::size_t room = style.width > indent + least_room ? style.width - indent : style.width;
  for (const std::string& line : wrapped(text, room)) {
    out += lead + line + '\n';
    lead.assign(indent, ' ');
  }
}

} // namespace

void append_foot(const report::Foot& foot, const TextPage& page, std::string& out) {
  const Language& language = *page.style.wording.language;
  const Labels& labels = language.labels();
  if (page.marks_small) out += "*  " + labels.small_base.text();
  if (page.marks_small && page.marks_very_small) out += "   ";
  if (page.marks_very_small) out += "** " + labels.very_small_base.text();
  if (page.marks_small || page.marks_very_small) out += '\n';
  FootView view;
  view.glyphs = glyphs_of(page.style);
  view.dates_first = true;
  view.figures = page.shows_figures;
  view.tests = page.shows_tests;
  view.corrects = page.corrects;
  view.suppressed = page.suppressed;
  view.inspecting = page.inspecting;
  for (const FootLine& line : foot_lines(foot, language, view)) {
    append_paragraph(line.label, line.text, page.style, out);
  }
}

} // namespace npslice::render
