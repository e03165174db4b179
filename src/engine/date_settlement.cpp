// SPDX-License-Identifier: MIT
#include "date_settlement.hpp"

#include <npslice/base/errors.hpp>
#include <npslice/base/text.hpp>

#include <fmt/format.h>

namespace npslice::engine {
namespace {

using ingest::DateOrder;
using ingest::DateWitness;

constexpr std::string_view options_line = "\n  Say which: --date-format dmy  or  --date-format mdy";

std::string place_of(const DateWitness& witness, const std::vector<FileFacts>& files) {
  return fmt::format("{}:{} {}", base::shown_path(files[witness.file].name), witness.record,
                     base::quoted(witness.text));
}

std::string ambiguous(const std::string& column, const DateWitness& witness,
                      const std::vector<FileFacts>& files) {
  return fmt::format("the dates of {} can be read as day/month or as month/day ({}; no value "
                     "settles it).{}",
                     base::quoted(column), place_of(witness, files), options_line);
}

std::string contradictory(const std::string& column, const ingest::DateOrderEvidence& evidence,
                          const std::vector<FileFacts>& files) {
  return fmt::format("the dates of {} contradict each other: {} has no day/month date and {} no "
                     "month/day date.{}\n  What does not fit then counts as undated.",
                     base::quoted(column), place_of(*evidence.against(DateOrder::day_first), files),
                     place_of(*evidence.against(DateOrder::month_first), files), options_line);
}

} // namespace

void settle_dates(DateFindings& dates, const ReadSettings& settings, bool dates_needed,
                  const std::vector<FileFacts>& files, const std::string& column) {
  const auto& against_day_first = dates.evidence.against(DateOrder::day_first);
  const auto& against_month_first = dates.evidence.against(DateOrder::month_first);
  dates.needs_order = against_day_first || against_month_first || dates.evidence.undecided();
  dates.settled = true;
  if (settings.date_format) {
    dates.order = *settings.date_format == DateFormat::month_first ? DateOrder::month_first
                                                                   : DateOrder::day_first;
  } else if (against_day_first && against_month_first) {
    if (dates_needed) throw base::UsageError(contradictory(column, dates.evidence, files));
    dates.settled = false;
  } else if (against_day_first || against_month_first) {
    dates.order = against_day_first ? DateOrder::month_first : DateOrder::day_first;
  } else if (dates.evidence.undecided()) {
    if (dates_needed) {
      throw base::UsageError(ambiguous(column, *dates.evidence.undecided(), files));
    }
    dates.settled = false;
  }
}

} // namespace npslice::engine
