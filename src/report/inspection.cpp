// SPDX-License-Identifier: MIT
#include <npslice/base/text.hpp>
#include <npslice/report/inspection.hpp>

#include <fmt/format.h>

#include <utility>

namespace npslice::report {
namespace {

using ingest::DateOrder;
using ingest::Role;

FileInspection inspect_file(const engine::FileFacts& facts) {
  FileInspection file;
  file.name = facts.name;
  file.size = facts.size;
  file.compression = facts.compression;
  file.encoding = facts.encoding.name;
  file.encoding_reason = facts.encoding.reason;
  file.delimiter = facts.dialect.dialect.delimiter;
  file.delimiter_reason = facts.dialect.reason;
  if (facts.dialect.fits.size() > 1 && facts.dialect.fits[1].header_cells > 1) {
    file.runner_up = facts.dialect.fits[1];
  }
  file.preamble_rows = facts.dialect.preamble.rows;
  file.preamble = facts.dialect.preamble.text;
  file.header_first = facts.header_first;
  file.header_record = facts.header_record;
  file.header_reason = facts.header_reason;
  if (const auto service = ingest::recognise_export(facts.header)) {
    file.service = service->known->service;
    file.service_reason = service->reason;
    file.service_verified = service->known->verified;
  }
  file.columns = facts.header.size();
  file.blank_lines = facts.blank_lines;
  file.short_records = facts.short_records;
  file.replaced = facts.replaced;
  file.repaired = facts.repaired;
  return file;
}

/// The file that the columns were settled on: the first one with records.
const engine::FileFacts& judged_file(const engine::Findings& findings) {
  for (const engine::FileFacts& file : findings.files) {
    if (file.sample.records > 0) return file;
  }
  return findings.files.front();
}

std::vector<ColumnInspection> inspect_columns(const engine::Findings& findings,
                                              const engine::FileFacts& facts) {
  std::vector<ColumnInspection> columns;
  for (std::uint32_t i = 0; i < facts.header.size(); ++i) {
    const ingest::ColumnSample& sample = facts.sample.columns[i];
    ColumnInspection column{
        facts.header.names()[i], {}, sample.filled, sample.distinct, sample.examples};
    for (const Role role : ingest::all_roles) {
      if (findings.columns.roles.of(role).column == i) column.role = role;
    }
    columns.push_back(std::move(column));
  }
  return columns;
}

std::vector<RoleInspection> inspect_roles(const engine::Findings& findings,
                                          const engine::FileFacts& facts) {
  std::vector<RoleInspection> roles;
  for (const Role role : ingest::all_roles) {
    const ingest::RoleChoice& choice = findings.columns.roles.of(role);
    RoleInspection found{role, findings.columns.name_of_role(role), choice.reason, {}};
    for (const std::uint32_t candidate : choice.candidates) {
      found.candidates.push_back(facts.header.names()[candidate]);
    }
    roles.push_back(std::move(found));
  }
  return roles;
}

std::string witness_text(const ingest::DateWitness& witness, const engine::Findings& findings) {
  return fmt::format("{}:{} {}", base::shown_path(findings.files[witness.file].name),
                     witness.record, base::quoted(witness.text));
}

std::string date_order_text(const engine::Findings& findings,
                            const engine::ReadSettings& settings) {
  const engine::DateFindings& dates = findings.dates;
  const auto& against_day_first = dates.evidence.against(DateOrder::day_first);
  const auto& against_month_first = dates.evidence.against(DateOrder::month_first);
  if (settings.date_format) return "as --date-format says";
  if (!dates.needs_order) return "no value depends on the order of day and month";
  if (against_day_first && against_month_first) {
    return fmt::format("contradictory: {} is no day/month date, {} no month/day date; "
                       "--date-format dmy or mdy decides",
                       witness_text(*against_day_first, findings),
                       witness_text(*against_month_first, findings));
  }
  if (against_month_first) {
    return "day first, proved by " + witness_text(*against_month_first, findings);
  }
  if (against_day_first) {
    return "month first, proved by " + witness_text(*against_day_first, findings);
  }
  return fmt::format("open: {} fits both orders and nothing settles it; --date-format dmy or mdy "
                     "decides",
                     witness_text(*dates.evidence.undecided(), findings));
}

/// How the dates are written, where that is not simply as dates, and in which zone they are.
std::string date_form_text(const engine::Findings& findings, const engine::FileFacts& judged,
                           const engine::ReadSettings& settings) {
  const ingest::DateForm form = findings.columns.date_form;
  const std::string& zone = findings.dates.zone;
  if (form == ingest::DateForm::calendar) {
    return zone.empty() ? std::string{}
                        : "as written; those that tell their zone are shown in " + zone;
  }
  std::string text{ingest::words_of(form)};
  if (ingest::is_universal(form)) {
    text += zone.empty() ? ", read as UTC" : ", shown in " + zone;
  } else if (form == ingest::DateForm::spreadsheet_serial) {
    text += ", counted from 1900";
  }
  if (settings.date_form) return text + ", as --date-format says";
  const auto column = findings.columns.roles.of(Role::date).column;
  if (!column) return text;
  const ingest::ColumnSample& sample = judged.sample.columns[*column];
  return fmt::format("{}: {} of {} values are such numbers", text,
                     sample.numeric_dates[ingest::index_of(form)], sample.filled);
}

std::vector<RejectionExample> inspect_rejections(const engine::Findings& findings,
                                                 const engine::Accounting& accounting) {
  std::vector<RejectionExample> rejections;
  for (const survey::Rejection reason : survey::all_rejections) {
    const auto index = static_cast<std::size_t>(reason);
    if (accounting.rejected[index] == 0) continue;
    RejectionExample example{reason, accounting.rejected[index], findings.examples[index], {}};
    if (example.first) example.file = findings.files[example.first->file].name;
    rejections.push_back(std::move(example));
  }
  return rejections;
}

} // namespace

Inspection inspect(const engine::Findings& findings, const engine::ReadSettings& settings,
                   const engine::Questions& questions) {
  Inspection inspection;
  const engine::FileFacts& judged = judged_file(findings);
  for (const engine::FileFacts& facts : findings.files) {
    inspection.files.push_back(inspect_file(facts));
  }
  inspection.sampled_records = judged.sample.records;
  inspection.columns = inspect_columns(findings, judged);
  inspection.roles = inspect_roles(findings, judged);
  if (!findings.tally) return inspection;
  const auto& accountings = findings.tally->files();
  for (std::size_t i = 0; i < accountings.size(); ++i) {
    inspection.files[i].records = accountings[i].records;
  }
  const auto& scores = findings.tally->scores();
  const bool has_scores = findings.columns.score_form.has_scores();
  for (int score = settings.scale.low; has_scores && score <= settings.scale.high; ++score) {
    inspection.scores.push_back(scores[static_cast<std::size_t>(score)]);
  }
  if (findings.columns.name_of_role(Role::date)) {
    const ingest::DateForm form = findings.columns.date_form;
    inspection.date_form = date_form_text(findings, judged, settings);
    inspection.date_format = ingest::name_of(form);
    if (form == ingest::DateForm::calendar) {
      inspection.date_order = date_order_text(findings, settings);
    }
    if (findings.dates.settled && findings.dates.needs_order) {
      inspection.date_format = ingest::name_of(findings.dates.order);
    }
  }
  inspection.foot = foot_of(findings, settings, questions);
  inspection.rejections = inspect_rejections(findings, inspection.foot->accounting);
  return inspection;
}

} // namespace npslice::report
