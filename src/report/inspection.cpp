// SPDX-License-Identifier: MIT
#include "date_inspection.hpp"
#include "pinned_options.hpp"

#include <npslice/ingest/known_exports.hpp>

#include <algorithm>
#include <utility>

namespace npslice::report {
namespace {

using ingest::Role;

/// What stands around the table, and who wrote it.
void inspect_header(const engine::FileFacts& facts, FileInspection& file) {
  file.preamble_rows = facts.dialect.preamble.rows;
  file.preamble = facts.dialect.preamble.text;
  file.header_first = facts.header_first;
  file.header_record = facts.header_record;
  file.header_rows = facts.header_rows;
  file.header_reason = facts.header_reason;
  file.columns = facts.header.size();
  if (const auto service = ingest::recognise_export(facts.header)) {
    file.service = service->known->service;
    file.service_reason = service->reason;
    file.service_verified = service->known->verified;
  }
}

FileInspection inspect_file(const engine::FileFacts& facts, const engine::Findings& findings) {
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
  inspect_header(facts, file);
  file.blank_lines = facts.blank_lines;
  file.short_records = facts.short_records;
  file.replaced = facts.replaced;
  file.repaired = facts.repaired;
  file.cut = facts.cut;
  file.changed_while_read = facts.changed_while_read;
  for (const auto& name : findings.columns.role_names) {
    const bool judged = name && facts.sample.records > 0;
    if (judged && facts.header.find_unique(*name).size() != 1) file.lacks.push_back(*name);
  }
  return file;
}

/// The file that the columns were settled on: the first one with records.
const engine::FileFacts& judged_file(const engine::Findings& findings) {
  for (const engine::FileFacts& file : findings.files) {
    if (file.sample.records > 0) return file;
  }
  return findings.files.front();
}

/// What a column is, or is not, in one role.
void inspect_role(const ingest::RoleChoice& choice, Role role, std::uint32_t index,
                  ColumnInspection& column) {
  const auto& further = choice.further;
  if (choice.column == index || std::find(further.begin(), further.end(), index) != further.end()) {
    column.role = role;
    column.role_reason = choice.reason;
  }
  for (const auto& [refused, reason] : choice.refused) {
    if (refused == index) column.refusals.push_back({role, reason});
  }
}

std::vector<ColumnInspection> inspect_columns(const engine::Findings& findings,
                                              const engine::FileFacts& facts) {
  std::vector<ColumnInspection> columns;
  for (std::uint32_t i = 0; i < facts.header.size(); ++i) {
    const ingest::ColumnSample& sample = facts.sample.columns[i];
    ColumnInspection column{
        facts.header.names()[i], {}, sample.filled, sample.distinct, sample.examples};
    if (facts.header.label(i) != column.name) column.label = facts.header.label(i);
    // Numbers with commas hold one value each.
    const bool numbers = sample.numbers * 2 >= sample.filled;
    if (sample.multi_select.likely && !numbers) column.separator = sample.multi_select.separator;
    for (const Role role : ingest::all_roles) {
      inspect_role(findings.columns.roles.of(role), role, i, column);
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
    for (const std::uint32_t column : choice.further) {
      found.further.push_back(facts.header.names()[column]);
    }
    found.told = choice.told;
    roles.push_back(std::move(found));
  }
  return roles;
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

std::vector<LeftOutExample> inspect_left_out(const engine::Findings& findings,
                                             const engine::Accounting& accounting) {
  std::vector<LeftOutExample> left_out;
  const auto add = [&](engine::LeftOutReason reason, std::uint64_t count) {
    if (count == 0) return;
    LeftOutExample example{reason, count, findings.left_out.of(reason), {}};
    if (example.first) example.file = findings.files[example.first->file].name;
    if (example.first && reason == survey::Exclusion::duplicate) {
      example.first->column = findings.columns.name_of_role(Role::respondent).value_or("");
    }
    left_out.push_back(std::move(example));
  };
  add(std::nullopt, accounting.unanswered);
  for (const survey::Exclusion reason : survey::all_exclusions) {
    add(reason, accounting.excluded[static_cast<std::size_t>(reason)]);
  }
  return left_out;
}

/// What only a survey with a score has: its records were read to the end.
void inspect_counts(const engine::Findings& findings, const engine::FileFacts& judged,
                    const engine::ReadSettings& settings, Inspection& inspection) {
  const auto& accountings = findings.tally->files();
  for (std::size_t i = 0; i < accountings.size(); ++i) {
    inspection.files[i].records = accountings[i].records;
  }
  const auto& scores = findings.tally->scores();
  const bool has_scores = findings.columns.score_form.has_scores();
  for (int score = settings.scale.low; has_scores && score <= settings.scale.high; ++score) {
    inspection.scores.push_back(scores[static_cast<std::size_t>(score)]);
  }
  if (const auto& column = findings.columns.roles.of(Role::date).column) {
    const DateInspection dates = inspect_dates(findings, settings);
    inspection.date_form =
        form_words(dates, judged.sample.columns[*column], findings.dates.zone, settings);
    inspection.date_format = date_format_of(dates, settings);
    if (dates.form == ingest::DateForm::calendar) {
      inspection.date_order = order_words(dates, findings.files.size() > 1);
    }
    inspection.dates = dates;
  }
}

} // namespace

Inspection inspect(const engine::Findings& findings, const engine::ReadSettings& settings,
                   const engine::Questions& questions) {
  Inspection inspection;
  const engine::FileFacts& judged = judged_file(findings);
  for (const engine::FileFacts& facts : findings.files) {
    inspection.files.push_back(inspect_file(facts, findings));
  }
  inspection.sampled_records = judged.sample.records;
  inspection.sampled_all = judged.sample.whole;
  inspection.columns = inspect_columns(findings, judged);
  inspection.roles = inspect_roles(findings, judged);
  if (findings.tally) {
    inspect_counts(findings, judged, settings, inspection);
    inspection.foot = foot_of(findings, settings, questions);
    inspection.left_out = inspect_left_out(findings, inspection.foot->accounting);
    inspection.rejections = inspect_rejections(findings, inspection.foot->accounting);
  }
  inspection.options = pinned_options(findings, judged, settings, inspection);
  return inspection;
}

} // namespace npslice::report
