// SPDX-License-Identifier: MIT
#include "glyphs.hpp"
#include "plan_parts.hpp"
#include "text_table.hpp"
#include "text_words.hpp"

#include <npslice/render/plan.hpp>
#include <npslice/render/plan_words.hpp>

namespace npslice::render {

std::string text_of(const report::Plan& plan, const TextStyle& style) {
  const Glyphs glyphs = glyphs_of(style);
  const Language& language = *style.wording.language;
  const PlanWords& words = language.plan();
  const PlanLabels& labels = words.labels();
  std::string out = title_line(labels.title.text(), {}, style.width, style) + '\n';
  const auto count = [&](const std::optional<std::uint64_t>& responses) {
    return responses ? language.grouped(*responses) : glyphs.dash;
  };
  const bool worst = is_worst_case(plan);
  TextTable needed({Align::left, Align::right, Align::right});
  needed.add_row(
      {labels.goal.text(), labels.responses.text(), worst ? "" : labels.worst_case.text()});
  TextTable bought({Align::left, Align::left});
  for (const report::PlanRow& row : plan.rows) {
    const std::string goal = plan_goal(row, plan, language);
    if (row.from_responses) {
      bought.add_row({words.buy(*row.responses), goal});
      continue;
    }
    needed.add_row({goal, count(row.responses), worst ? "" : count(row.in_worst_case)});
  }
  const std::vector<std::string> lines = needed.lines();
  if (lines.size() > 1) {
    for (const std::string& line : lines) {
      out += line + '\n';
    }
  }
  for (const std::string& line : bought.lines()) {
    out += line + '\n';
  }
  out += '\n';
  for (const std::string& sentence : plan_sentences(plan, language)) {
    append_wrapped(sentence, style, out);
  }
  return in_style(std::move(out), style);
}

} // namespace npslice::render
