// SPDX-License-Identifier: MIT
#include "json_parts.hpp"

#include <npslice/render/inspection.hpp>

#include <string>
#include <utility>

// The page of `inspect` for programs: one object, all names of docs/output.md in its order.
namespace npslice::render {
namespace {

std::string one_character(char byte) { return {byte}; }

Json json_of(const std::optional<csv::DelimiterFit>& fit) {
  if (!fit) return {};
  return {{"delimiter", one_character(fit->delimiter)},
          {"header_cells", fit->header_cells},
          {"records", fit->records},
          {"consistent_records", fit->consistent}};
}

Json json_of(const report::FileInspection& file, bool counted) {
  Json json;
  json["name"] = file.name;
  json["bytes"] = or_null(file.size);
  json["compression"] = or_null(file.compression);
  json["encoding"] = file.encoding;
  json["encoding_reason"] = file.encoding_reason;
  json["delimiter"] = one_character(file.delimiter);
  json["delimiter_reason"] = file.delimiter_reason;
  json["delimiter_runner_up"] = json_of(file.runner_up);
  json["preamble_rows"] = file.preamble_rows;
  json["preamble_text"] = or_null(file.preamble);
  json["header_first_record"] = file.header_first;
  json["header_last_record"] = file.header_record;
  json["header_rows"] = file.header_rows;
  json["header_reason"] = or_null(file.header_reason);
  json["service"] = or_null(file.service);
  json["service_verified"] = file.service ? Json(file.service_verified) : Json();
  json["service_reason"] = or_null(file.service_reason);
  json["columns"] = file.columns;
  json["lacking_columns"] = file.lacks;
  json["records"] = counted ? Json(file.records) : Json();
  json["blank_lines"] = counted ? Json(file.blank_lines) : Json();
  json["short_records"] = counted ? Json(file.short_records) : Json();
  json["replaced_bytes"] = file.replaced;
  json["repaired_bytes"] = file.repaired;
  json["cut_inside_record"] = file.cut;
  json["changed_while_read"] = file.changed_while_read;
  return json;
}

Json json_of(const report::ColumnInspection& column, std::size_t number) {
  Json refusals = Json::array();
  for (const report::Refusal& refusal : column.refusals) {
    refusals.push_back({{"role", ingest::name_of(refusal.role)}, {"reason", refusal.reason}});
  }
  Json json;
  json["number"] = number;
  json["name"] = column.name;
  json["label"] = or_null(column.label);
  json["role"] = column.role ? Json(ingest::name_of(*column.role)) : Json();
  json["role_reason"] = or_null(column.role_reason);
  json["refusals"] = std::move(refusals);
  json["filled"] = column.filled;
  json["distinct"] = column.distinct;
  json["examples"] = column.examples;
  json["multi_select"] = column.separator.has_value();
  json["separator"] = or_null(column.separator);
  return json;
}

Json json_of(const report::RoleInspection& role) {
  Json json;
  json["role"] = ingest::name_of(role.role);
  json["column"] = or_null(role.column);
  json["further_columns"] = role.further;
  json["told"] = role.told;
  json["reason"] = role.reason;
  json["candidates"] = role.candidates;
  return json;
}

Json scores_json(const report::Inspection& inspection) {
  Json scores = Json::array();
  for (std::size_t i = 0; i < inspection.scores.size(); ++i) {
    const int score = inspection.foot->scale.low + static_cast<int>(i);
    scores.push_back({{"score", score},
                      {"category", survey::name_of(inspection.foot->scale.category_of(score),
                                                   inspection.foot->metric)},
                      {"responses", inspection.scores[i]}});
  }
  return scores;
}

Json json_of(const report::DateProof& proof) {
  return {{"file", proof.file}, {"record", proof.record}, {"text", proof.text}};
}

Json dates_json(const report::Inspection& inspection) {
  if (!inspection.dates) return {};
  const report::DateInspection& dates = *inspection.dates;
  const bool calendar = dates.form == ingest::DateForm::calendar;
  Json proofs = Json::array();
  for (const report::DateProof& proof : dates.proofs) {
    proofs.push_back(json_of(proof));
  }
  Json json;
  json["column"] = dates.column;
  json["form"] = calendar ? "calendar" : ingest::name_of(dates.form);
  json["zone"] = or_null(inspection.foot->timezone);
  json["order"] = dates.order ? Json(ingest::name_of(*dates.order)) : Json();
  json["order_state"] = calendar ? Json(report::name_of(dates.state)) : Json();
  json["proofs"] = std::move(proofs);
  json["first_day"] = day_or_null(dates.coverage.first);
  json["last_day"] = day_or_null(dates.coverage.last);
  json["blank"] = dates.coverage.blank;
  json["unreadable"] = dates.coverage.unreadable;
  json["first_unreadable"] = dates.unreadable ? json_of(*dates.unreadable) : Json();
  return json;
}

Json groups_json(const report::Inspection& inspection) {
  if (!inspection.foot || !inspection.foot->groups) return {};
  const report::GroupComparison& groups = *inspection.foot->groups;
  return {{"column", groups.column},
          {"compared", groups.check.compared},
          {"disagreements", groups.check.disagreements},
          {"unreadable", groups.check.unreadable}};
}

/// The first record of a reason.
template <class First>
Json example_json(std::string_view outcome, Json reason, std::uint64_t count,
                  const std::string& file, const std::optional<First>& first) {
  Json json;
  json["outcome"] = outcome;
  json["reason"] = std::move(reason);
  json["records"] = count;
  json["file"] = first ? Json(file) : Json();
  json["record"] = first ? Json(first->record) : Json();
  json["column"] = first ? or_null(first->column) : Json();
  json["text"] = first ? Json(first->text) : Json();
  return json;
}

Json examples_json(const report::Inspection& inspection) {
  Json examples = Json::array();
  for (const report::LeftOutExample& left : inspection.left_out) {
    examples.push_back(example_json(left.reason ? "excluded" : "unanswered",
                                    left.reason ? Json(survey::name_of(*left.reason)) : Json(),
                                    left.count, left.file, left.first));
  }
  for (const report::RejectionExample& rejected : inspection.rejections) {
    examples.push_back(example_json("rejected", Json(survey::name_of(rejected.reason)),
                                    rejected.count, rejected.file, rejected.first));
  }
  return examples;
}

/// Each option and value is one argument; a value that looks like an option is tied to its own.
Json options_json(const report::Inspection& inspection) {
  Json arguments = Json::array();
  for (const report::PinnedOption& option : inspection.options) {
    if (option.value.starts_with('-')) {
      arguments.push_back(option.option + "=" + option.value);
    } else {
      arguments.push_back(option.option);
      arguments.push_back(option.value);
    }
  }
  return arguments;
}

} // namespace

std::string json_of(const report::Inspection& inspection) {
  Json json;
  json["schema"] = json_schema;
  json["files"] = Json::array();
  for (const report::FileInspection& file : inspection.files) {
    json["files"].push_back(json_of(file, inspection.foot.has_value()));
  }
  json["sampled_records"] = inspection.sampled_records;
  json["sampled_all"] = inspection.sampled_all;
  json["columns"] = Json::array();
  for (std::size_t i = 0; i < inspection.columns.size(); ++i) {
    json["columns"].push_back(json_of(inspection.columns[i], i + 1));
  }
  json["roles"] = Json::array();
  for (const report::RoleInspection& role : inspection.roles) {
    json["roles"].push_back(json_of(role));
  }
  json["score_form"] = inspection.foot ? score_form_json(*inspection.foot) : Json();
  json["scores"] = scores_json(inspection);
  json["groups"] = groups_json(inspection);
  json["dates"] = dates_json(inspection);
  json["accounting"] = inspection.foot ? accounting_json(inspection.foot->accounting) : Json();
  json["examples"] = examples_json(inspection);
  json["notes"] = inspection.foot ? notes_json(*inspection.foot) : Json::array();
  json["options"] = options_json(inspection);
  constexpr int indent = 2;
  return written(json, indent) + '\n';
}

} // namespace npslice::render
