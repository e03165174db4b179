// SPDX-License-Identifier: MIT
#include "render/whole_reports.hpp"

#include <npslice/render/csv.hpp>
#include <npslice/render/json.hpp>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <string>
#include <vector>

using namespace npslice;
using namespace npslice::tests;
using Json = nlohmann::json;
using render::json_lines_of;
using render::json_of;

namespace {

report::Report plain_report() { return whole_report("Region", "France", "Too slow"); }

} // namespace

TEST_CASE("numbers are numbers with the digits of CSV, and no value is null") {
  const Json json = Json::parse(json_of({plain_report()}, false));
  const Json& tables = json["reports"][0]["tables"];
  CHECK(tables[0]["rows"][0]["responses"] == 161);
  CHECK(tables[0]["rows"][0]["promoters_pct"].dump() == "53.4161");
  CHECK(tables[0]["rows"][0]["nps"].dump() == "37.8882");
  CHECK(tables[0]["rows"][0]["segment"].is_null());
  CHECK(tables[1]["rows"][0]["segment"] == Json{{"Region", "France"}});
  CHECK(tables[1]["rows"][1]["segment"] == Json{{"Region", ""}});
  const Json& periods = tables[2]["rows"];
  CHECK(periods[1]["nps"].is_null());
  CHECK(periods[1]["responses"] == 0);
  CHECK(periods[3]["complete"] == false);
  CHECK(periods[0]["change"].is_null());
}

TEST_CASE("the whole survey follows the segments only when asked for") {
  CHECK(Json::parse(json_of({plain_report()}, false))["reports"][0]["tables"][1]["rows"].size() ==
        2);
  const Json json = Json::parse(json_of({plain_report()}, true));
  CHECK(json["reports"][0]["tables"][1]["rows"].size() == 3);
  CHECK(json["reports"][0]["tables"][1]["rows"][2]["segment"].is_null());
}

TEST_CASE("JSON lines hold each row of each table by itself") {
  const std::vector<std::string> lines = lines_of(json_lines_of({plain_report()}, false));
  REQUIRE(lines.size() > 30);
  const Json first = Json::parse(lines[0]);
  CHECK(first["table"] == "score");
  CHECK(first["score_column"] == "Region");
  CHECK(first["responses"] == 161);
  CHECK(Json::parse(lines.back())["outcome"] == "records");
}

TEST_CASE("texts of the survey come back as they are, and steer no terminal on the way") {
  for (const std::string& text : hostile_texts()) {
    CAPTURE(text.substr(0, 60));
    const report::Report report = whole_report(text, text, text);
    const std::string out = json_of({report}, false);
    const Json json = Json::parse(out);
    CHECK(json["reports"][0]["score_column"] == text);
    CHECK(json["reports"][0]["tables"][4]["rows"][0]["comment"] == text);
    CHECK(json["reports"][0]["tables"][1]["rows"][0]["segment"][text] == text);
    CHECK(out.find('\x1B') == std::string::npos);
    CHECK(out.find("\u202E") == std::string::npos);
    for (const std::string& line : lines_of(json_lines_of({report}, false))) {
      CHECK(Json::accept(line));
    }
  }
}
