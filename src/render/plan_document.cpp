// SPDX-License-Identifier: MIT
#include "plan_parts.hpp"

#include <npslice/render/document.hpp>
#include <npslice/render/plan_words.hpp>

#include <utility>

namespace npslice::render {

Document document_of(const report::Plan& plan, const Wording& wording) {
  const Language& language = *wording.language;
  const PlanWords& words = language.plan();
  const PlanLabels& labels = words.labels();
  Document document{&language, labels.title.text(), {}};
  const auto count = [&](const std::optional<std::uint64_t>& responses) {
    return responses ? language.grouped(*responses) : std::string("–");
  };
  const bool worst = is_worst_case(plan);
  DocumentTable needed{labels.title.text(), {labels.goal.text(), labels.responses.text()}, 1, {}};
  if (!worst) needed.head.push_back(labels.worst_case.text());
  std::vector<DocumentBlock> bought;
  for (const report::PlanRow& row : plan.rows) {
    const std::string goal = plan_goal(row, plan, language);
    if (row.from_responses) {
      bought.emplace_back(DocumentSentence{words.buy(*row.responses) + " " + goal});
      continue;
    }
    std::vector<std::string> cells{goal, count(row.responses)};
    if (!worst) cells.push_back(count(row.in_worst_case));
    needed.rows.push_back({std::move(cells), false});
  }
  if (!needed.rows.empty()) document.blocks.emplace_back(std::move(needed));
  for (DocumentBlock& sentence : bought) {
    document.blocks.push_back(std::move(sentence));
  }
  for (std::string& sentence : plan_sentences(plan, language)) {
    document.blocks.emplace_back(DocumentSentence{std::move(sentence)});
  }
  return document;
}

} // namespace npslice::render
