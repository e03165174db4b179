// SPDX-License-Identifier: MIT
#include "json_parts.hpp"
#include "sheet.hpp"

#include <npslice/render/json.hpp>

#include <cmath>
#include <utility>
#include <variant>

namespace npslice::render {
namespace {

/// Of scaled / 10^digits, both exact as doubles, the quotient is the double nearest to the decimal:
/// the library writes it with just the digits that the decimal has.
Json json_of(const Number& number) {
  if (number.digits == 0) return number.scaled;
  return static_cast<double>(number.scaled) / std::pow(10.0, number.digits);
}

Json json_of(const Cell& cell) {
  struct Visitor {
    Json operator()(Nothing) const { return {}; }
    Json operator()(const Word& word) const { return word.value; }
    Json operator()(const Text& text) const { return or_null(std::string(text.value)); }
    Json operator()(const Count& count) const { return count.value; }
    Json operator()(const Number& number) const { return json_of(number); }
    Json operator()(const Flag& flag) const { return flag.value; }
    Json operator()(survey::Day day) const { return survey::iso_text(day); }
  };
  return std::visit(Visitor{}, cell);
}

/// The values of the dimensions by name; null for the whole survey.
Json segment_json(const Sheet& sheet, const SheetRow& row) {
  if (row.is_total || sheet.dimensions.empty()) return {};
  Json segment = Json::object();
  for (std::size_t i = 0; i < sheet.dimensions.size(); ++i) {
    segment[sheet.dimensions[i]] = (*row.key)[i];
  }
  return segment;
}

void add_cells(const Sheet& sheet, const SheetRow& row, Json& json) {
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    json[std::string(sheet.columns[i].name)] = json_of(row.cells[i]);
  }
}

/// One row a line: an object of the library for each would be many times as large as its text.
void append_table(const Sheet& sheet, std::string& out) {
  out += R"(        {"table": )" + written(sheet.kind, -1) + R"(, "by": )" +
         written(sheet.dimensions, -1) + ", \"rows\": [";
  const char* lead = "\n          ";
  sheet.each_row([&](const SheetRow& row) {
    Json json;
    json["segment"] = segment_json(sheet, row);
    add_cells(sheet, row, json);
    out += lead + written(json, -1);
    lead = ",\n          ";
  });
  out += "]}";
}

Json dates_json(const report::Foot& foot) {
  if (!foot.date_column) return {};
  return {{"column", *foot.date_column},
          {"first_day", day_or_null(foot.first)},
          {"last_day", day_or_null(foot.last)},
          {"zone", or_null(foot.timezone)}};
}

Json only_json(const report::Foot& foot) {
  const auto day = [](const std::optional<survey::Day>& one) {
    return one ? Json(survey::iso_text(*one)) : Json();
  };
  Json one_of_each;
  if (foot.dedupe != engine::Dedupe::all) {
    one_of_each = {{"respondent_column", foot.respondent_column},
                   {"kept", foot.dedupe == engine::Dedupe::last ? "last" : "first"}};
  }
  return {{"conditions", foot.conditions},
          {"since", day(foot.since)},
          {"until", day(foot.until)},
          {"dedupe", std::move(one_of_each)}};
}

/// A weight that was computed, with digits that no machine rounds differently.
double six_digits(double weight) { return std::round(weight * 1e6) / 1e6; }

Json weights_json(const report::Weights& weights) {
  Json raking;
  if (weights.raking) {
    const engine::RakingFindings& raked = *weights.raking;
    raking = {{"columns", raked.columns},
              {"converged", raked.raking.converged},
              {"rounds", raked.raking.rounds},
              {"smallest", six_digits(weights.smallest_raked)},
              {"largest", six_digits(weights.largest_raked)}};
  }
  Json clusters;
  if (!weights.cluster_column.empty()) {
    clusters = {{"column", weights.cluster_column}, {"count", weights.clusters}};
  }
  return {{"column", or_null(weights.column)},
          {"smallest", weights.smallest},
          {"largest", weights.largest},
          {"raking", std::move(raking)},
          {"clusters", std::move(clusters)}};
}

void append_report(const report::Report& report, bool total, std::string& out) {
  const report::Foot& foot = report.foot;
  const auto add = [&](const char* name, const Json& json) {
    out += "      \"" + std::string(name) + "\": " + written(json, -1);
  };
  add("score_column", foot.score_column);
  out += ",\n";
  add("question", or_null(foot.score_label == foot.score_column ? "" : foot.score_label));
  out += ",\n";
  add("score_form", score_form_json(foot));
  out += ",\n";
  add("dates", dates_json(foot));
  out += ",\n";
  add("only", only_json(foot));
  if (foot.weights) {
    out += ",\n";
    add("weights", weights_json(*foot.weights));
  }
  out += ",\n      \"tables\": [";
  const char* lead = "\n";
  for (const Sheet& sheet : sheets_of(report, total)) {
    out += lead;
    append_table(sheet, out);
    lead = ",\n";
  }
  out += "],\n";
  add("accounting", accounting_json(foot.accounting));
  out += ",\n";
  add("notes", notes_json(foot));
}

} // namespace

std::string json_of(const std::vector<report::Report>& reports, bool total) {
  std::string out = "{\n  \"schema\": " + std::to_string(json_schema) + ",\n  \"reports\": [";
  const char* lead = "\n    {\n";
  for (const report::Report& report : reports) {
    out += lead;
    append_report(report, total, out);
    lead = "\n    },\n    {\n";
  }
  return out + "\n    }]\n}\n";
}

std::string json_lines_of(const std::vector<report::Report>& reports, bool total) {
  std::string out;
  for (const report::Report& report : reports) {
    std::vector<Sheet> sheets = sheets_of(report, total);
    sheets.push_back(sheet_of(report.foot.accounting));
    for (const Sheet& sheet : sheets) {
      sheet.each_row([&](const SheetRow& row) {
        Json json;
        json["table"] = sheet.kind;
        json["score_column"] = report.foot.score_column;
        json["segment"] = segment_json(sheet, row);
        add_cells(sheet, row, json);
        out += written(json, -1) + '\n';
      });
    }
  }
  return out;
}

} // namespace npslice::render
