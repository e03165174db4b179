// SPDX-License-Identifier: MIT
#include "support/recognised_columns.hpp"

#include <catch2/catch.hpp>

using namespace npslice;
using ingest::Role;
using support::Column;

namespace {

const std::vector<std::string> five{"5", "4", "4", "2", "1", "3"};
const std::vector<std::string> seven{"7", "6", "5", "2", "1", "4"};
const std::vector<std::string> ten{"10", "9", "8", "3", "0", "7"};
const std::vector<std::string> remarks{"too slow for me", "very good service", "it just works"};

/// The column of the score where a metric is asked for.
std::string score_of(const std::vector<Column>& columns, survey::Metric metric) {
  ingest::RoleHints hints;
  hints.metric = metric;
  hints.scale_told = !survey::has_promoters(metric);
  return support::recognised(columns, 18, survey::usual_scale(metric), hints).column(Role::score);
}

} // namespace

TEST_CASE("each metric finds its own question among several", "[ingest]") {
  const std::vector<Column> columns{{"How likely are you to recommend us?", ten},
                                    {"How satisfied are you with our service?", five},
                                    {"Why are you satisfied?", remarks},
                                    {"The company made it easy to solve my problem", seven}};
  CHECK(score_of(columns, survey::Metric::nps) == "How likely are you to recommend us?");
  CHECK(score_of(columns, survey::Metric::enps) == "How likely are you to recommend us?");
  CHECK(score_of(columns, survey::Metric::csat) == "How satisfied are you with our service?");
  CHECK(score_of(columns, survey::Metric::ces) == "The company made it easy to solve my problem");
}

TEST_CASE("names of satisfaction and effort are known in several languages", "[ingest]") {
  for (const char* const name : {"CSAT", "Satisfaction globale", "Zufriedenheit", "Tevredenheid",
                                 "Quel est votre niveau de satisfaction ?"}) {
    CAPTURE(name);
    CHECK(score_of({{name, five}}, survey::Metric::csat) == name);
    CHECK(score_of({{name, five}}, survey::Metric::nps).empty());
  }
  for (const char* const name : {"CES", "Effort score", "Facilité", "Aufwand"}) {
    CAPTURE(name);
    CHECK(score_of({{name, seven}}, survey::Metric::ces) == name);
    CHECK(score_of({{name, seven}}, survey::Metric::csat).empty());
  }
}

TEST_CASE("what only goes with a question of satisfaction is not its score", "[ingest]") {
  for (const char* const name : {"CSAT category", "Previous CSAT", "Average satisfaction",
                                 "Reason for the satisfaction", "CSAT count", "NPS"}) {
    CAPTURE(name);
    CHECK(score_of({{name, five}}, survey::Metric::csat).empty());
  }
}

TEST_CASE("groups of an NPS beside it have no part in another metric", "[ingest]") {
  const auto found = [](survey::Metric metric) {
    ingest::RoleHints hints;
    hints.metric = metric;
    hints.scale_told = true;
    return support::recognised({{"CSAT", five}, {"NPS group", {"Promoter", "Detractor"}}}, 18,
                               survey::usual_scale(metric), hints);
  };
  CHECK(found(survey::Metric::csat).column(Role::score) == "CSAT");
  CHECK(found(survey::Metric::csat).column(Role::group).empty());
}
