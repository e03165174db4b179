// SPDX-License-Identifier: MIT
#include "paired_respondents.hpp"

#include <npslice/base/errors.hpp>
#include <npslice/base/text.hpp>

namespace npslice::report {
namespace {

/// Where a respondent with this one answer is counted.
stats::CategoryCounts& row_for(const stats::CategoryCounts& answer, stats::PairedCounts& pairs) {
  if (answer.promoters > 0) return pairs.were_promoters;
  return answer.passives > 0 ? pairs.were_passives : pairs.were_detractors;
}

} // namespace

PairedRespondents pair(const SidesOfTable& respondents, const FigureRules& rules) {
  PairedRespondents paired;
  paired.column = respondents.dimensions.front();
  for (const auto& [key, counts] : respondents.counts) {
    const std::uint64_t before = counts.before.responses();
    const std::uint64_t after = counts.after.responses();
    if (key.front().empty()) continue;
    if (before == 0) {
      ++paired.after_only;
    } else if (after == 0) {
      ++paired.before_only;
    } else if (before > 1 || after > 1) {
      ++paired.repeated;
    } else {
      row_for(counts.before.counts(), paired.counts).merge(counts.after.counts());
    }
  }
  if (paired.counts.pairs() == 0) {
    throw base::UsageError("--paired: nobody answered once on both sides by " +
                           base::quoted(paired.column) + "; --respondent COL names another column");
  }
  if (paired.counts.pairs() < rules.least_base) {
    throw base::UsageError("--paired: fewer respondents than --min-base answered on both sides");
  }
  paired.change = stats::paired_change(paired.counts, rules.interval);
  paired.shift = stats::stuart_maxwell(paired.counts);
  return paired;
}

} // namespace npslice::report
