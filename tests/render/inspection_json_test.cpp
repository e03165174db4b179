// SPDX-License-Identifier: MIT
#include "render/small_reports.hpp"

#include <npslice/render/inspection.hpp>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <string>
#include <vector>

using namespace npslice;
using namespace npslice::tests;
using ingest::Role;
using nlohmann::ordered_json;

namespace {

/// An inspection in which nothing is empty, with `text` wherever text of the survey can stand.
report::Inspection full_inspection(const std::string& text) {
  report::Inspection inspection;
  report::FileInspection file;
  file.name = text;
  file.size = 1234;
  file.compression = "gzip";
  file.encoding = "UTF-8";
  file.encoding_reason = "byte order mark";
  file.delimiter = '\t';
  file.delimiter_reason = "3 of 3";
  file.runner_up = csv::DelimiterFit{',', 2, 3, 0, 1, {}};
  file.preamble_rows = 1;
  file.preamble = text;
  file.header_first = 2;
  file.header_record = 3;
  file.header_rows = 2;
  file.header_reason = "row 2";
  file.service = "Qualtrics";
  file.service_reason = "by the rows of its header";
  file.service_verified = true;
  file.columns = 2;
  file.records = 4;
  file.lacks = {text};
  inspection.files = {file};
  inspection.sampled_records = 4;
  inspection.columns = {{text, Role::score, 3, 2, {text}}, {"Region", {}, 2, 1, {}}};
  inspection.columns[0].label = text;
  inspection.columns[0].role_reason = "by its name";
  inspection.columns[1].refusals = {{Role::score, "holds no value"}};
  inspection.columns[1].separator = "; ";
  inspection.roles = {{Role::score, text, "by its name", {}}, {Role::date, {}, "none", {text}}};
  inspection.roles[0].further = {text};
  inspection.roles[0].told = true;
  inspection.scores = {1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1};
  inspection.foot = foot(3);
  inspection.foot->groups = report::GroupComparison{text, {}, text};
  inspection.foot->notes = {{report::Note::Kind::short_records, 2, 0, {}}};
  inspection.foot->timezone = "UTC";
  report::DateInspection dates;
  dates.column = text;
  dates.state = report::OrderState::proved;
  dates.order = ingest::DateOrder::day_first;
  dates.proofs = {{text, 7, text}};
  dates.coverage.first = dates.coverage.last = survey::Stamp{day(2026, 1, 31)};
  dates.unreadable = report::DateProof{text, 8, text};
  inspection.dates = dates;
  inspection.left_out = {{{}, 1, engine::LeftOut{0, 4, text, text}, text},
                         {survey::Exclusion::spam, 2, engine::LeftOut{0, 5, text, text}, text}};
  inspection.rejections = {{survey::Rejection::not_a_number, 1,
                            survey::RowProblem{survey::Rejection::not_a_number, 0, 6, text, text},
                            text}};
  inspection.options = {{"--score", text}};
  return inspection;
}

/// The names in an object, and in the objects within it.
void collect_names(const ordered_json& json, const std::string& place,
                   std::vector<std::string>& names) {
  if (json.is_array() && !json.empty()) collect_names(json.front(), place + "[]", names);
  if (!json.is_object()) return;
  for (const auto& [name, value] : json.items()) {
    names.push_back(place + '.' + name);
    collect_names(value, place + '.' + name, names);
  }
}

} // namespace

TEST_CASE("the JSON of an inspection is one object with every documented name in its order") {
  const std::string text = render::json_of(full_inspection("Score"));
  CHECK(text.ends_with("}\n"));
  const ordered_json json = ordered_json::parse(text);
  std::vector<std::string> names;
  for (const auto& [name, value] : json.items()) {
    names.push_back(name);
  }
  CHECK(names == std::vector<std::string>{"schema", "files", "sampled_records", "sampled_all",
                                          "columns", "roles", "score_form", "scores", "groups",
                                          "dates", "accounting", "examples", "notes", "options"});
  names.clear();
  collect_names(json["files"], "files", names);
  CHECK(names == std::vector<std::string>{"files[].name",
                                          "files[].bytes",
                                          "files[].compression",
                                          "files[].encoding",
                                          "files[].encoding_reason",
                                          "files[].delimiter",
                                          "files[].delimiter_reason",
                                          "files[].delimiter_runner_up",
                                          "files[].delimiter_runner_up.delimiter",
                                          "files[].delimiter_runner_up.header_cells",
                                          "files[].delimiter_runner_up.records",
                                          "files[].delimiter_runner_up.consistent_records",
                                          "files[].preamble_rows",
                                          "files[].preamble_text",
                                          "files[].header_first_record",
                                          "files[].header_last_record",
                                          "files[].header_rows",
                                          "files[].header_reason",
                                          "files[].service",
                                          "files[].service_verified",
                                          "files[].service_reason",
                                          "files[].columns",
                                          "files[].lacking_columns",
                                          "files[].records",
                                          "files[].blank_lines",
                                          "files[].short_records",
                                          "files[].replaced_bytes",
                                          "files[].repaired_bytes",
                                          "files[].cut_inside_record",
                                          "files[].changed_while_read"});
  names.clear();
  for (const char* const part :
       {"columns", "roles", "score_form", "scores", "groups", "dates", "examples", "notes"}) {
    collect_names(json[part], part, names);
  }
  CHECK(names == std::vector<std::string>{"columns[].number",
                                          "columns[].name",
                                          "columns[].label",
                                          "columns[].role",
                                          "columns[].role_reason",
                                          "columns[].refusals",
                                          "columns[].filled",
                                          "columns[].distinct",
                                          "columns[].examples",
                                          "columns[].multi_select",
                                          "columns[].separator",
                                          "roles[].role",
                                          "roles[].column",
                                          "roles[].further_columns",
                                          "roles[].told",
                                          "roles[].reason",
                                          "roles[].candidates",
                                          "score_form.form",
                                          "score_form.end_labels",
                                          "score_form.decimals",
                                          "score_form.low",
                                          "score_form.high",
                                          "score_form.detractor_max",
                                          "score_form.passive_max",
                                          "score_form.metric",
                                          "score_form.top",
                                          "score_form.bottom",
                                          "scores[].score",
                                          "scores[].category",
                                          "scores[].responses",
                                          "groups.column",
                                          "groups.compared",
                                          "groups.disagreements",
                                          "groups.unreadable",
                                          "dates.column",
                                          "dates.form",
                                          "dates.zone",
                                          "dates.order",
                                          "dates.order_state",
                                          "dates.proofs",
                                          "dates.proofs[].file",
                                          "dates.proofs[].record",
                                          "dates.proofs[].text",
                                          "dates.first_day",
                                          "dates.last_day",
                                          "dates.blank",
                                          "dates.unreadable",
                                          "dates.first_unreadable",
                                          "dates.first_unreadable.file",
                                          "dates.first_unreadable.record",
                                          "dates.first_unreadable.text",
                                          "examples[].outcome",
                                          "examples[].reason",
                                          "examples[].records",
                                          "examples[].file",
                                          "examples[].record",
                                          "examples[].column",
                                          "examples[].text",
                                          "notes[].kind",
                                          "notes[].text"});
}

TEST_CASE("the JSON of an inspection has numbers as numbers and null where there is no value") {
  const ordered_json json = ordered_json::parse(render::json_of(full_inspection("Score")));
  CHECK(json["schema"] == 1);
  CHECK(json["files"][0]["bytes"] == 1234);
  CHECK(json["files"][0]["delimiter"] == "\t");
  CHECK(json["files"][0]["service_verified"] == true);
  CHECK(json["columns"][1]["role"].is_null());
  CHECK(json["columns"][1]["refusals"][0]["role"] == "score");
  CHECK(json["columns"][1]["separator"] == "; ");
  CHECK(json["columns"][1]["examples"].is_array());
  CHECK(json["scores"][9] ==
        ordered_json({{"score", 9}, {"category", "promoter"}, {"responses", 1}}));
  CHECK(json["dates"]["order"] == "dmy");
  CHECK(json["dates"]["first_day"] == "2026-01-31");
  CHECK(json["accounting"]["used"] == 3);
  CHECK(json["accounting"]["excluded"].size() == survey::all_exclusions.size());
  CHECK(json["accounting"]["rejected"].size() == survey::all_rejections.size());
  CHECK(json["examples"][0]["outcome"] == "unanswered");
  CHECK(json["examples"][0]["reason"].is_null());
  CHECK(json["examples"][1]["reason"] == "spam");
  CHECK(json["examples"][2]["outcome"] == "rejected");
  CHECK(json["notes"][0]["kind"] == "short_records");
  CHECK(json["options"] == ordered_json({"--score", "Score"}));
}

TEST_CASE("the JSON of an inspection without a score says so with null") {
  report::Inspection inspection = full_inspection("Score");
  inspection.foot.reset();
  inspection.dates.reset();
  inspection.scores.clear();
  inspection.left_out.clear();
  inspection.rejections.clear();
  const ordered_json json = ordered_json::parse(render::json_of(inspection));
  for (const char* const name : {"score_form", "groups", "dates", "accounting"}) {
    CAPTURE(name);
    CHECK(json[name].is_null());
  }
  CHECK(json["files"][0]["records"].is_null());
  for (const char* const name : {"scores", "examples", "notes"}) {
    CAPTURE(name);
    CHECK(json[name] == ordered_json::array());
  }
}

TEST_CASE("texts of the survey come back from JSON as they were and steer no terminal") {
  for (const std::string& text : std::vector<std::string>{
           "a\x1B[31mb", "a\u009Bb", "a\u202Eb\u2028c", "a\x7F", "tab\tline\nend\r", "\"quoted\\\"",
           "Région \U0001F600 \U000E0041", std::string("nul\0nul", 7)}) {
    CAPTURE(text);
    const std::string json = render::json_of(full_inspection(text));
    CHECK(ordered_json::parse(json)["columns"][0]["name"] == text);
    for (const std::string_view bad :
         {"\x1B", "\u009B", "\u202E", "\u2028", "\x7F", "\t", "\r", "\U000E0041"}) {
      CHECK(json.find(bad) == std::string::npos);
    }
  }
}

TEST_CASE("a file name that is not valid UTF-8 does no harm to JSON") {
  const std::string json = render::json_of(full_inspection("caf\xE9.csv"));
  CHECK(ordered_json::parse(json)["files"][0]["name"] == "caf\uFFFD.csv");
}

TEST_CASE("a value that looks like an option is tied to its own") {
  const ordered_json json = ordered_json::parse(render::json_of(full_inspection("--score")));
  CHECK(json["options"] == ordered_json::array({"--score=--score"}));
}
