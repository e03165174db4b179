// SPDX-License-Identifier: MIT
#include <npslice/csv/records.hpp>
#include <npslice/ingest/roles.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

using namespace npslice;
using ingest::Role;
using Names = std::vector<std::string>;

namespace {

/// A file of a few columns: each a name and the values that its cells go through.
struct Column {
  std::string name;
  Names values;
};

const Names scores{"9", "10", "7", "3", "8", "0", "10", "6"};
const Names other_scores{"10", "9", "8", "2", "5", "9", "1", "7"};
const Names stars{"4", "5", "3", "1", "2"};
const Names codes{"1", "2", "3"};
const Names groups{"Promoter", "Passive", "Detractor"};
const Names dates{"2026-01-05", "2026-01-09", "2026-02-11"};
const Names other_dates{"2026-01-04 10:00:00", "2026-01-08 11:00:00", "2026-02-10 12:30:00"};
const Names texts{"very good service",   "too slow for me",    "it just works",
                  "nothing to add here", "the staff was kind", "I like it",
                  "never again please",  "could be better"};
const Names reasons{"price", "service", "price", "service", "quality"};
const Names names{"Ann", "Bob", "Cid", "Dot", "Eve", "Fay", "Gus", "Hal"};
const Names numbers{"17", "250", "48", "1200", "3", "95"};
const Names empty{""};

struct Recognised {
  ingest::Header header;
  ingest::Roles roles;

  [[nodiscard]] std::string column(Role role) const {
    const auto& column = roles.of(role).column;
    return column ? header.names()[*column] : "";
  }
  [[nodiscard]] Names candidates(Role role) const {
    Names found;
    for (const std::uint32_t column : roles.of(role).candidates) {
      found.push_back(header.names()[column]);
    }
    return found;
  }
};

Recognised recognised(const std::vector<Column>& columns, std::size_t records = 16,
                      const survey::Scale& scale = {}) {
  Names cells;
  for (const Column& column : columns) {
    cells.push_back(column.name);
  }
  std::string text;
  for (std::size_t i = 0; i < records; ++i) {
    for (const Column& column : columns) {
      text += column.values[i % column.values.size()] + '|';
    }
    text.back() = '\n';
  }
  Recognised result{ingest::Header(cells), {}};
  const auto sample = ingest::sample_columns(text, {'|'}, columns.size(), true, scale);
  result.roles = ingest::recognise_roles(result.header, sample, scale);
  return result;
}

struct Row {
  std::vector<Column> columns;
  std::string chosen;
  Names candidates = {};
};

void check_role(Role role, const Row& row) {
  const Recognised result = recognised(row.columns);
  std::string header;
  for (const Column& column : row.columns) {
    header += column.name + " | ";
  }
  CAPTURE(header, result.roles.of(role).reason);
  CHECK(result.column(role) == row.chosen);
  CHECK(result.candidates(role) == row.candidates);
  CHECK_FALSE(result.roles.of(role).reason.empty());
  CHECK_FALSE(result.roles.of(role).told);
}

} // namespace

TEST_CASE("the score column is recognised by its name and its cells", "[ingest]") {
  check_role(Role::score,
             GENERATE(values<Row>({
                 {{{"id", numbers}, {"NPS", scores}}, "NPS"},
                 {{{"id", numbers}, {"nps_score", scores}, {"region", names}}, "nps_score"},
                 {{{"How likely are you to recommend us to a friend?", scores}},
                  "How likely are you to recommend us to a friend?"},
                 {{{"LikelyToRecommend", scores}, {"age", numbers}}, "LikelyToRecommend"},
                 {{{"Recommanderiez-vous notre service \xC3\xA0 vos amis ?", scores},
                   {"satisfaction", other_scores}},
                  "Recommanderiez-vous notre service \xC3\xA0 vos amis ?"},
                 {{{"Quelle est la probabilit\xC3\xA9 que vous nous recommandiez ?", scores},
                   {"Note", other_scores}},
                  "Quelle est la probabilit\xC3\xA9 que vous nous recommandiez ?"},
                 {{{"Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen?", scores}},
                  "Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen?"},
                 {{{"Score", scores}, {"Comment", texts}}, "Score"},
                 {{{"Note", scores}, {"Commentaire", texts}}, "Note"},
                 {{{"Net Promoter Score", scores}, {"Score", other_scores}}, "Net Promoter Score"},
                 {{{"NPS", {"10 (Very Likely)", "9", "8", "0 (Not Likely)"}}}, "NPS"},
                 {{{"NPS", {"9.0", "10.0", "NA", "", "3.0"}}}, "NPS"},
                 {{{"On a scale from 0 to 10, what do you think?", scores}},
                  "On a scale from 0 to 10, what do you think?"},
             })));
}

TEST_CASE("columns that only look like a score are not taken", "[ingest]") {
  check_role(Role::score,
             GENERATE(values<Row>({
                 // Qualtrics: the group column next to the question, which may be called anything.
                 {{{"Q1", scores}, {"Q1_NPS_GROUP", codes}}, "Q1"},
                 {{{"Q1", scores}, {"Q2", other_scores}, {"Q1_NPS_GROUP", groups}}, "Q1"},
                 {{{"NPS Question", scores}, {"NPS Question_NPS_GROUP", groups}}, "NPS Question"},
                 {{{"Q1_NPS_GROUP", codes}, {"age", numbers}}, ""},
                 {{{"Q16_NPS_DPP", {"0", "10", "9", "5"}}}, ""},
                 {{{"NPS category", scores}}, ""},
                 // Microsoft Forms: points of a quiz.
                 {{{"How likely are you to recommend us?", scores},
                   {"Points - How likely are you to recommend us?", other_scores}},
                  "How likely are you to recommend us?"},
                 {{{"Points - How likely are you to recommend us?", scores}}, ""},
                 {{{"How likely are you to recommend us?", scores},
                   {"Feedback - How likely are you to recommend us?", scores}},
                  "How likely are you to recommend us?"},
                 {{{"Punkte - W\xC3\xBCrden Sie uns weiterempfehlen?", scores}}, ""},
                 {{{"CSAT score", scores}}, ""},
                 {{{"NPS", scores}, {"CSAT", other_scores}, {"CES", other_scores}}, "NPS"},
                 {{{"Customer satisfaction rating", scores}}, ""},
                 {{{"Duration (in seconds)", scores}}, ""},
                 {{{"Progress", {"10", "9", "8"}}}, ""},
                 {{{"rating", stars}}, ""},
                 {{{"Why did you give this score?", scores}}, ""},
                 {{{"Pourquoi cette note ?", texts}, {"Note", scores}}, "Note"},
                 {{{"NPS", empty}}, "NPS"},
                 {{{"score", empty}}, ""},
                 {{{"score", numbers}}, ""},
                 // Ranks and counts are proposed at most.
                 {{{"rank", {"1", "2", "3", "4"}}}, ""},
                 {{{"Rank of price", scores}}, ""},
                 {{{"Importance of price", scores}}, "", {"Importance of price"}},
                 {{{"Rank of price", scores}, {"NPS", other_scores}}, "NPS"},
             })));
}

TEST_CASE("several questions that may be the score are a question to the user", "[ingest]") {
  check_role(Role::score,
             GENERATE(values<Row>({
                 {{{"NPS shop", scores}, {"NPS service", other_scores}, {"Score", scores}},
                  "",
                  {"NPS shop", "NPS service"}},
                 {{{"Would you recommend A?", scores}, {"Would you recommend B?", other_scores}},
                  "",
                  {"Would you recommend A?", "Would you recommend B?"}},
                 {{{"score", scores}, {"rating", other_scores}}, "", {"score", "rating"}},
                 {{{"a", scores}, {"b", other_scores}}, "", {"a", "b"}},
                 {{{"Q1", scores},
                   {"Q1_NPS_GROUP", groups},
                   {"Q2", other_scores},
                   {"Q2_NPS_GROUP", groups}},
                  "",
                  {"Q1", "Q2"}},
             })));
  CHECK(recognised({{"NPS a", scores}, {"NPS b", scores}}).roles.of(Role::score).named);
  CHECK_FALSE(recognised({{"a", scores}, {"b", scores}}).roles.of(Role::score).named);
}

TEST_CASE("few answers and low ones are enough for a telling name", "[ingest]") {
  CHECK(recognised({{"NPS", {"3"}}}, 1).column(Role::score) == "NPS");
  CHECK(recognised({{"NPS", {"4", "2"}}}, 4).column(Role::score) == "NPS");
  CHECK(recognised({{"NPS", stars}}, 40).column(Role::score).empty());
  CHECK(recognised({{"NPS", codes}}, 40).column(Role::score).empty());
  CHECK(recognised({{"rating", {"3"}}}, 1).column(Role::score).empty());
  CHECK(recognised({{"rating", stars}}, 30, {1, 5, 3, 4}).column(Role::score) == "rating");
}

TEST_CASE("the date of the answer goes before all other dates", "[ingest]") {
  check_role(
      Role::date,
      GENERATE(values<Row>({
          {{{"Date", dates}}, "Date"},
          {{{"Start Date", other_dates}, {"End Date", dates}}, "End Date"},
          {{{"Start Date", other_dates}, {"End Date", other_dates}, {"Submitted", dates}},
           "Submitted"},
          {{{"StartDate", other_dates}, {"EndDate", other_dates}, {"RecordedDate", dates}},
           "RecordedDate"},
          {{{"Start Date (UTC)", other_dates},
            {"Stage Date (UTC)", other_dates},
            {"Submit Date (UTC)", dates}},
           "Submit Date (UTC)"},
          {{{"Time Started", other_dates}, {"Date Submitted", dates}}, "Date Submitted"},
          {{{"Start time", other_dates},
            {"Completion time", dates},
            {"Last modified time", other_dates}},
           "Completion time"},
          {{{"Start Date", dates}}, "Start Date"},
          {{{"Timestamp", {"2022/06/22 11:07:29 AM AST"}}}, "Timestamp"},
          {{{"Horodateur", {"22/06/2022 11:07:29"}}, {"Date de naissance", dates}}, "Horodateur"},
          {{{"Date of birth", other_dates}, {"Date", dates}}, "Date"},
          {{{"Date of birth", dates}}, ""},
          {{{"Date de naissance", dates}}, ""},
          {{{"Date", {"soon", "later"}}}, ""},
          {{{"Date", numbers}}, ""},
          {{{"When", dates}, {"id", numbers}}, "When"}, // the only dates there are
          {{{"A", dates}, {"B", dates}}, "", {"A", "B"}},
          {{{"Date", dates}, {"Day", dates}}, "", {"Date", "Day"}},
          {{{"Order date", dates}, {"Response date", other_dates}}, "Response date"},
          {{{"Date d'achat", dates}, {"Date de r\xC3\xA9ponse", other_dates}},
           "Date de r\xC3\xA9ponse"},
          {{{"Duration", dates}}, ""},
      })));
}

TEST_CASE("comments are texts that people wrote", "[ingest]") {
  check_role(
      Role::comment,
      GENERATE(values<Row>({
          {{{"NPS", scores}, {"Comment", texts}}, "Comment"},
          {{{"Verbatim", texts}, {"Text", texts}}, "Verbatim"},
          {{{"Why did you give this score?", texts}}, "Why did you give this score?"},
          {{{"Pourquoi cette note ?", texts}}, "Pourquoi cette note ?"},
          {{{"Raison principale de votre note", texts}, {"Agence", names}},
           "Raison principale de votre note"},
          {{{"Reason", reasons}}, ""},
          {{{"Reason", reasons}, {"Comment", texts}}, "Comment"},
          {{{"Comment", scores}}, ""},
          {{{"Comment", dates}}, ""},
          {{{"Comment", empty}}, "Comment"}, // nobody wrote one this week
          {{{"Text", empty}}, ""},
          {{{"Comment ID", texts}}, ""},
          {{{"notes", texts}}, "notes"}, // the only texts there are
          {{{"A", texts}, {"B", texts}}, "", {"A", "B"}},
          {{{"Comment 1", texts}, {"Comment 2", texts}}, "Comment 1"}, // and the other with it
      })));
}

TEST_CASE("the respondent is known by an exact name only", "[ingest]") {
  check_role(Role::respondent,
             GENERATE(values<Row>({
                 {{{"Respondent ID", numbers}}, "Respondent ID"},
                 {{{"respondent_id", numbers}, {"Email Address", names}}, "respondent_id"},
                 {{{"customerId", numbers}, {"ResponseId", numbers}}, "customerId"},
                 {{{"Email", names}, {"id", numbers}}, "Email"},
                 {{{"ID", numbers}}, "ID"},
                 {{{"ID client", numbers}}, "ID client"},
                 {{{"Collector ID", numbers}}, ""},
             })));
}

TEST_CASE("roles and their options have the same names", "[ingest]") {
  std::string all;
  for (const Role role : ingest::all_roles) {
    all += std::string(ingest::name_of(role)) + ' ';
  }
  CHECK(all == "score date comment respondent group ");
}
