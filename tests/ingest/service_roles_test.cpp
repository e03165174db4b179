// SPDX-License-Identifier: MIT
#include <npslice/csv/records.hpp>
#include <npslice/ingest/known_exports.hpp>
#include <npslice/ingest/roles.hpp>
#include <npslice/ingest/survey_columns.hpp>

#include <catch2/catch.hpp>

#include <string>

using namespace npslice;
using ingest::Role;

namespace {

/// A file with its columns recognised.
struct Recognised {
  ingest::Header header;
  ingest::SurveyColumns columns;

  Recognised(const std::string& header_lines, const std::string& answers)
      : header(ingest::header_shape_of(csv::read_records(header_lines, {','}, true, 3))),
        columns(ingest::settle_columns(
            "a.csv", header, ingest::sample_columns(answers, {','}, header.size(), true, {}), {},
            {})) {}

  [[nodiscard]] std::string name(Role role) const {
    return columns.name_of_role(role).value_or("(none)");
  }

  /// The columns whose cells set rows aside, in the order of the rules.
  [[nodiscard]] std::string ruled() const {
    const ingest::Binding binding = ingest::bind_columns("a.csv", header, columns, {});
    std::string names;
    for (const auto& [cell, rule] : binding.ruled_cells) {
      names += header.names()[binding.projection.column_of(cell)] + ' ' +
               std::string(survey::name_of(rule.exclusion)) + ", ";
    }
    return names;
  }
};

std::string repeated(const std::string& line, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) {
    text += line;
  }
  return text;
}

} // namespace

TEST_CASE("one word in every row is no respondent", "[ingest]") {
  const std::string header = "ID,Start time,Completion time,Email,Name,NPS\n";
  const Recognised anonymous(header, "1,8/2/25 9:00,8/2/25 9:01,anonymous,,9\n"
                                     "2,8/3/25 9:00,8/3/25 9:01,anonymous,,3\n");
  CHECK(anonymous.name(Role::respondent) == "ID");
  CHECK(anonymous.name(Role::date) == "Completion time");
  const Recognised known(header, "1,8/2/25 9:00,8/2/25 9:01,a@example.org,,9\n"
                                 "2,8/3/25 9:00,8/3/25 9:01,b@example.org,,3\n");
  CHECK(known.name(Role::respondent) == "Email");
}

TEST_CASE("columns beside the question are never its score", "[ingest]") {
  struct Row {
    std::string header;
    std::string answers;
    std::string score;
  };
  const auto row = GENERATE(values<Row>({
      {"Q1_NPS_GROUP,Q1\n", "3,9\n1,2\n2,8\n3,10\n", "Q1"},
      {"Q1_NPS_GROUP,NPS\n", "Promoter,9\nDetractor,2\n", "NPS"},
      {"How likely are you to recommend us?,Points - How likely are you to recommend us?\n",
       "9,0\n2,10\n8,9\n", "How likely are you to recommend us?"},
      {"1. Recommend us?,1. Recommend us? - Option ID\n", "9,9\n2,2\n8,8\n", "1. Recommend us?"},
      {"Progress,Duration (in seconds)\n", "10,9\n9,8\n10,10\n", "(none)"},
      {"star_rating\n", "5\n4\n5\n1\n", "(none)"},
      {"Recommend us? [Shop],Recommend us? [Web]\n", "9,9\n2,2\n8,8\n", "(none)"}, // a question
      {"id,rating,category,score,feedback,dismissed,pending\n",
       "a,9,promoter,100,x,false,false\nb,3,detractor,-100,y,false,false\n", "rating"},
  }));
  CAPTURE(row.header);
  CHECK(Recognised(row.header, row.answers).name(Role::score) == row.score);
}

TEST_CASE("a service's column of another question is no score", "[ingest]") {
  const std::string header = "score,text,end_user_id,created_at\n";
  const std::string line = "5,x,1,2026-01-05\n4,y,2,2026-01-06\n1,,3,2026-01-07\n";
  CHECK(Recognised(header, repeated(line, 3)).name(Role::score) == "(none)");
  CHECK(Recognised(header, line + "9,,4,2026-01-08\n").name(Role::score) == "score");
}

TEST_CASE("a column of a service that holds something else leaves its role to others", "[ingest]") {
  const std::string header = "Timestamp,Submitted,NPS\n";
  const Recognised swapped(header, "a,2026-01-05,9\nb,2026-01-06,3\nc,2026-01-07,3\n");
  CHECK(swapped.columns.service->known->service == "Google Forms");
  CHECK(swapped.name(Role::date) == "Submitted");
}

TEST_CASE("a feeling in a word is no comment", "[ingest]") {
  const Recognised hub("Date,Feedback sentiment,Rating,Survey name,Feedback\n",
                       "2026-01-05,Promoter,9,x,so good\n2026-01-06,Detractor,2,x,so bad\n");
  CHECK(hub.name(Role::comment) == "Feedback");
}

TEST_CASE("each file has the rules of its own columns", "[ingest]") {
  const std::string answer = "x,2026-01-05,9,True,100\n";
  const Recognised qualtrics("Status,EndDate,Q1,Finished,Progress,ResponseId\n", answer);
  CHECK(qualtrics.ruled() == "Status preview, Status test, Status spam, Finished unfinished, "
                             "Progress unfinished, Status preview, Status test, Status spam, "
                             "Finished unfinished, ");
  CHECK(Recognised("Status,When,NPS\n", answer).ruled() ==
        "Status preview, Status test, Status spam, Status unfinished, ");
  CHECK(Recognised("Name,When,NPS\n", answer).ruled().empty());
}

TEST_CASE("a question that is called like a column of the service rules nothing", "[ingest]") {
  const Recognised asked("EndDate,Q1,Q2\nEnd Date,Would you recommend us?,Finished?\n"
                         "{'ImportId': 'a'},{'ImportId': 'b'},{'ImportId': 'c'}\n",
                         "2026-01-05,9,No\n2026-01-06,3,Yes\n");
  CHECK(asked.columns.service->known->service == "Qualtrics");
  CHECK(asked.ruled().empty());
}

TEST_CASE("the legacy header of Qualtrics names its columns in the second row", "[ingest]") {
  const Recognised legacy("V1,V2,V7,V8,V9,V10,Q1\nResponseID,ResponseSet,Status,StartDate,EndDate,"
                          "Finished,Would you recommend us?\n",
                          "R_1,x,0,2016-01-05,2016-01-05,1,9\n");
  CHECK(legacy.name(Role::date) == "V9");
  CHECK(legacy.name(Role::score) == "Q1");
  CHECK(legacy.ruled() == "V7 preview, V7 test, V7 spam, V10 unfinished, V7 preview, V7 test, "
                          "V7 spam, V10 unfinished, ");
}

TEST_CASE("reasons that are taken back have no rule", "[ingest]") {
  const ingest::Header header(std::vector<std::string>{"Status", "NPS"});
  ingest::ColumnRequests requests;
  requests.included[static_cast<std::size_t>(survey::Exclusion::preview)] = true;
  requests.included[static_cast<std::size_t>(survey::Exclusion::spam)] = true;
  const auto sample = ingest::sample_columns("x,9\n", {','}, 2, true, {});
  const auto columns = ingest::settle_columns("a.csv", header, sample, {}, requests);
  const auto binding = ingest::bind_columns("a.csv", header, columns, requests);
  REQUIRE(binding.ruled_cells.size() == 2);
  CHECK(binding.ruled_cells[0].rule.exclusion == survey::Exclusion::test);
  CHECK(binding.ruled_cells[1].rule.exclusion == survey::Exclusion::unfinished);
}
