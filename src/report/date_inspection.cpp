// SPDX-License-Identifier: MIT
#include "date_inspection.hpp"

#include <npslice/base/text.hpp>

#include <fmt/format.h>

#include <array>

namespace npslice::report {
namespace {

using ingest::DateForm;
using ingest::DateOrder;
using ingest::Role;

DateProof proof_of(const ingest::DateWitness& witness, const engine::Findings& findings) {
  return {findings.files[witness.file].name, witness.record, witness.text};
}

std::string place_words(const DateProof& proof, bool several) {
  const std::string text = base::quoted(proof.text);
  return several ? fmt::format("{}:{} {}", base::shown_path(proof.file), proof.record, text)
                 : fmt::format("record {}, {}", proof.record, text);
}

void inspect_order(const engine::Findings& findings, const engine::ReadSettings& settings,
                   DateInspection& dates) {
  const engine::DateFindings& found = findings.dates;
  const auto& against_day_first = found.evidence.against(DateOrder::day_first);
  const auto& against_month_first = found.evidence.against(DateOrder::month_first);
  if (found.settled && found.needs_order) dates.order = found.order;
  if (settings.date_format) {
    dates.state = OrderState::told;
    return;
  }
  if (!found.needs_order) return;
  if (against_day_first && against_month_first) {
    dates.state = OrderState::contradictory;
    dates.proofs = {proof_of(*against_day_first, findings),
                    proof_of(*against_month_first, findings)};
  } else if (against_day_first || against_month_first) {
    dates.state = OrderState::proved;
    dates.proofs = {
        proof_of(against_day_first ? *against_day_first : *against_month_first, findings)};
  } else {
    dates.state = OrderState::open;
    dates.proofs = {proof_of(*found.evidence.undecided(), findings)};
  }
}

} // namespace

std::string_view name_of(OrderState state) {
  constexpr std::array<std::string_view, 5> names{"not_needed", "told", "proved", "contradictory",
                                                  "open"};
  return names[static_cast<std::size_t>(state)];
}

DateInspection inspect_dates(const engine::Findings& findings,
                             const engine::ReadSettings& settings) {
  DateInspection dates;
  dates.column = *findings.columns.name_of_role(Role::date);
  dates.form = findings.columns.date_form;
  if (dates.form == DateForm::calendar) inspect_order(findings, settings, dates);
  if (findings.dates.settled) dates.coverage = findings.dates.coverage;
  if (findings.dates.unreadable) dates.unreadable = proof_of(*findings.dates.unreadable, findings);
  return dates;
}

std::string order_words(const DateInspection& dates, bool several) {
  switch (dates.state) {
  case OrderState::told:
    return "as --date-format says";
  case OrderState::not_needed:
    return "no value depends on the order of day and month";
  case OrderState::contradictory:
    return fmt::format("contradictory: {} is no day/month date, {} no month/day date; "
                       "--date-format dmy or mdy decides",
                       place_words(dates.proofs[0], several),
                       place_words(dates.proofs[1], several));
  case OrderState::proved:
    return fmt::format("{} first, proved by {}",
                       dates.order == DateOrder::day_first ? "day" : "month",
                       place_words(dates.proofs[0], several));
  case OrderState::open:
    return fmt::format("open: {} fits both orders and nothing settles it; --date-format dmy or "
                       "mdy decides",
                       place_words(dates.proofs[0], several));
  }
  return {};
}

std::string form_words(const DateInspection& dates, const ingest::ColumnSample& sample,
                       const std::string& zone, const engine::ReadSettings& settings) {
  if (dates.form == DateForm::calendar) {
    return zone.empty() ? std::string{}
                        : "as written; those that tell their zone are shown in " + zone;
  }
  std::string text{ingest::words_of(dates.form)};
  if (ingest::is_universal(dates.form)) {
    text += zone.empty() ? ", read as UTC" : ", shown in " + zone;
  } else if (dates.form == DateForm::spreadsheet_serial) {
    text += ", counted from 1900";
  }
  if (settings.date_form) return text + ", as --date-format says";
  return fmt::format("{}: {} of {} values are such numbers", text,
                     sample.numeric_dates[ingest::index_of(dates.form)], sample.filled);
}

std::string date_format_of(const DateInspection& dates, const engine::ReadSettings& settings) {
  if (settings.date_format) {
    constexpr std::array<std::string_view, 3> names{"dmy", "mdy", "ymd"};
    return std::string(names[static_cast<std::size_t>(*settings.date_format)]);
  }
  return std::string(dates.order ? ingest::name_of(*dates.order) : ingest::name_of(dates.form));
}

} // namespace npslice::report
