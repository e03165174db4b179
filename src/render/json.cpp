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

/// One member of an object, on a line of its own.
void append_member(const char* name, const Json& json, std::string& out) {
  out += "      \"" + std::string(name) + "\": " + written(json, -1);
}

void append_tables(const std::vector<Sheet>& sheets, std::string& out) {
  out += "      \"tables\": [";
  const char* lead = "\n";
  for (const Sheet& sheet : sheets) {
    out += lead;
    append_table(sheet, out);
    lead = ",\n";
  }
  out += "]";
}

/// What a survey is and how it was read: what stands before its tables, and behind them.
void append_survey(const report::Foot& foot, std::string& out) {
  const auto add = [&](const char* name, const Json& json) { append_member(name, json, out); };
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
  out += ",\n";
}

void append_account(const report::Foot& foot, std::string& out) {
  append_member("accounting", accounting_json(foot.accounting), out);
  out += ",\n";
  append_member("notes", notes_json(foot), out);
}

void append_report(const report::Report& report, bool total, std::string& out) {
  append_survey(report.foot, out);
  append_tables(sheets_of(report, total), out);
  out += ",\n";
  append_account(report.foot, out);
}

/// How many respondents are on both sides and on one, and how their score changed.
Json paired_json(const std::optional<report::PairedRespondents>& paired) {
  if (!paired) return {};
  Json json{{"respondent_column", paired->column}, {"pairs", paired->counts.pairs()},
            {"before_only", paired->before_only},  {"after_only", paired->after_only},
            {"repeated", paired->repeated},        {"rose", paired->counts.rose()},
            {"fell", paired->counts.fell()}};
  const auto add = [&](const char* name, const Cell& cell) { json[name] = json_of(cell); };
  add("change", paired->change ? hundredfold(paired->change->difference) : Cell{});
  add("change_low", paired->change ? hundredfold(paired->change->interval.low) : Cell{});
  add("change_high", paired->change ? hundredfold(paired->change->interval.high) : Cell{});
  add("change_p", paired->change ? probability(paired->change->p) : Cell{});
  add("shift_p", probability(paired->shift.p));
  return json;
}

/// The side that a survey is; null where one survey holds both.
Json survey_of(const report::Comparison& comparison, std::size_t index) {
  if (comparison.feet.size() == 1) return {};
  return index == 0 ? comparison.before : comparison.after;
}

std::string json_begin() { return "{\n  \"schema\": " + std::to_string(json_schema); }

/// The rows of a sheet as lines; `score_column` is null where there is none.
void append_lines_of(const Sheet& sheet, const Json& score_column, std::string& out,
                     const Json& more = Json::object()) {
  sheet.each_row([&](const SheetRow& row) {
    Json json;
    json["table"] = sheet.kind;
    json["score_column"] = score_column;
    json.update(more);
    json["segment"] = segment_json(sheet, row);
    add_cells(sheet, row, json);
    out += written(json, -1) + '\n';
  });
}

} // namespace

std::string json_of(const std::vector<report::Report>& reports, bool total) {
  std::string out = json_begin() + ",\n  \"reports\": [";
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
      append_lines_of(sheet, report.foot.score_column, out);
    }
  }
  return out;
}

std::string json_of(const report::Comparison& comparison, bool total) {
  std::string out = json_begin() + ",\n  \"comparison\": {\n";
  append_member("before", comparison.before, out);
  out += ",\n";
  append_member("after", comparison.after, out);
  out += ",\n";
  append_tables(sheets_of(comparison, total), out);
  out += ",\n";
  append_member("paired", paired_json(comparison.paired), out);
  out += ",\n      \"surveys\": [";
  const char* lead = "\n    {\n";
  for (std::size_t i = 0; i < comparison.feet.size(); ++i) {
    const report::Foot& foot = comparison.feet[i];
    out += lead;
    append_member("survey", survey_of(comparison, i), out);
    out += ",\n";
    append_survey(foot, out);
    append_account(foot, out);
    lead = "\n    },\n    {\n";
  }
  return out + "\n    }]\n  }\n}\n";
}

std::string json_lines_of(const report::Comparison& comparison, bool total) {
  std::string out;
  const Json score_column = comparison.feet.front().score_column;
  for (const Sheet& sheet : sheets_of(comparison, total)) {
    append_lines_of(sheet, score_column, out);
  }
  for (std::size_t i = 0; i < comparison.feet.size(); ++i) {
    const report::Foot& foot = comparison.feet[i];
    append_lines_of(sheet_of(foot.accounting), foot.score_column, out,
                    {{"survey", survey_of(comparison, i)}});
  }
  return out;
}

std::string json_of(const report::Plan& plan) {
  std::string out = json_begin() + ",\n  \"plan\": {\n";
  append_member("level_percent", static_cast<double>(plan.rules.interval.level_percent), out);
  out += ",\n";
  append_member("power_percent", static_cast<double>(plan.rules.power_percent), out);
  out += ",\n";
  append_member("spread", json_of(Number{std::llround(plan.spread * 1e4), 4}), out);
  out += ",\n";
  append_member("population", or_null(plan.rules.population), out);
  out += ",\n";
  append_member("pilot_responses", plan.pilot ? Json(plan.pilot->responses()) : Json(), out);
  out += ",\n";
  append_tables({sheet_of(plan)}, out);
  return out + "\n  }\n}\n";
}

std::string json_lines_of(const report::Plan& plan) {
  std::string out;
  append_lines_of(sheet_of(plan), {}, out);
  return out;
}

} // namespace npslice::render
