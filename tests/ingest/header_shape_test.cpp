// SPDX-License-Identifier: MIT
#include <npslice/csv/records.hpp>
#include <npslice/ingest/header.hpp>
#include <npslice/ingest/header_shape.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace npslice;
using ingest::HeaderKind;
using ingest::HeaderShape;
using Names = std::vector<std::string>;

namespace {

HeaderShape shape_of(const std::string& text, char delimiter = ',') {
  return ingest::header_shape_of(csv::read_records(text, {delimiter}, true, 40));
}

} // namespace

TEST_CASE("a row of ids, one of questions and one of import ids is a Qualtrics header",
          "[ingest]") {
  const std::string ids = "StartDate,Q1_NPS_GROUP,Q1,Q2\n";
  const std::string questions = "Anfangsdatum,Gruppe,\"Wie wahrscheinlich\nist es, dass Sie uns "
                                "weiterempfehlen?\",\"Warum, \"\"bitte\"\"?\"\n";
  const auto* const imports = GENERATE(
      as<const char*>{},
      R"("{""ImportId"":""startDate""}","{""ImportId"":""QID1_NPS_GROUP""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2_TEXT""}")",
      R"("{ ""ImportId"" : ""startDate"" }","{ ""ImportId"" : ""g"" }","{  ""ImportId"":""QID1""}","{ ""ImportId"" : ""t"" }")",
      R"("{""ImportId"":""startDate""}","{""ImportId"":""g""}","{""ImportId"":""QID1"",""choiceId"":""1""}","{""ImportId"":""t""}")",
      R"("{""ImportId"":""startDate""}",,"{""ImportId"":""QID1""}",)",
      "{'ImportId': 'startDate'},{'ImportId': 'g'},{'ImportId': 'QID1'},{'ImportId': 't'}");
  const HeaderShape shape =
      shape_of(ids + questions + imports + "\n2026-01-01,Promoter,9,so good\n");
  CHECK(shape.kind == HeaderKind::qualtrics);
  CHECK(shape.rows == 3);
  CHECK(shape.reason == "row 3 holds {\"ImportId\"…}");
  CHECK(shape.ids == Names{"StartDate", "Q1_NPS_GROUP", "Q1", "Q2"});
  CHECK(shape.labels[2] == "Wie wahrscheinlich\nist es, dass Sie uns weiterempfehlen?");
  const ingest::Header header(shape);
  CHECK(header.label(2) == "Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen?");
  CHECK(header.label(3) == "Warum, \"bitte\"?");
  CHECK(header.find("wie wahrscheinlich ist es, dass sie uns weiterempfehlen?") ==
        std::vector<std::uint32_t>{2});
}

TEST_CASE("import ids right below the names are a header of two rows", "[ingest]") {
  const HeaderShape shape = shape_of("Q1,Q2\n{'ImportId': 'a'},{'ImportId': 'b'}\n9,x\n");
  CHECK(shape.kind == HeaderKind::qualtrics);
  CHECK(shape.rows == 2);
  CHECK(shape.labels == Names{"", ""});
}

TEST_CASE("V1, V2 over their meanings is the legacy header of Qualtrics", "[ingest]") {
  const HeaderShape shape =
      shape_of("V1,V2,V3,V4,V5,Q1,\nResponseID,ResponseSet,Name,Status,Finished,Recommend us?,\n"
               "R_1,Default,Anonymous,0,1,9,\n");
  CHECK(shape.kind == HeaderKind::qualtrics_legacy);
  CHECK(shape.rows == 2);
  CHECK(shape.ids == Names{"V1", "V2", "V3", "V4", "V5", "Q1", ""});
  CHECK(shape.labels ==
        Names{"ResponseID", "ResponseSet", "Name", "Status", "Finished", "Recommend us?", ""});
}

TEST_CASE("questions over their parts are a SurveyMonkey header", "[ingest]") {
  struct Row {
    std::string text;
    Names ids;
  };
  const auto row = GENERATE(values<Row>({
      {"Respondent ID,Collector ID,Would you recommend us?\n,,Response\n1,2,9\n",
       {"Respondent ID", "Collector ID", "Would you recommend us?"}},
      {"Respondent ID,Collector ID,Start Date,End Date,Email Address,First Name,Last Name,"
       "Recommend?,Why?\n,,,,,,,Response,Open-Ended Response\n"
       "1,2,3/4/2026,3/4/2026,,,,9,x\n",
       {"Respondent ID", "Collector ID", "Start Date", "End Date", "Email Address", "First Name",
        "Last Name", "Recommend?", "Why?"}},
      {"Respondent ID,Which?,,,NPS\n,Web,App,Other (please specify),Response\n1,Web,,,9\n",
       {"Respondent ID", "Which? [Web]", "Which? [App]", "Which? [Other (please specify)]", "NPS"}},
      {"Respondent ID,Which?,Unnamed: 2,NPS,Unnamed: 4\n,Web,App,Response,Comment\n1,Web,,9,x\n",
       {"Respondent ID", "Which? [Web]", "Which? [App]", "NPS", "NPS [Comment]"}},
      {"Respondent ID,NPS,\n,Response,Other (please specify)\n1,9,\n",
       {"Respondent ID", "NPS", "NPS [Other (please specify)]"}},
      {"Respondent ID,NPS,\n,Question Viewed,Response\n1,1,9\n",
       {"Respondent ID", "NPS [Question Viewed]", "NPS [Response]"}},
      {"RespondentID,Since when?,,\n,2019,2020,Response\n1,2019,,\n",
       {"RespondentID", "Since when? [2019]", "Since when? [2020]", "Since when? [Response]"}},
      {"Respondent ID,Contact,,,\n,Name,Email,,Response\n1,x,y,,z\n",
       {"Respondent ID", "Contact [Name]", "Contact [Email]", "", "Response"}},
      {"Number,Recommend?,Pourquoi ?\n,Réponse,Réponse ouverte\n1,9,x\n",
       {"Number", "Recommend?", "Pourquoi ?"}},
  }));
  CAPTURE(row.text);
  const HeaderShape shape = shape_of(row.text);
  CHECK(shape.kind == HeaderKind::survey_monkey);
  CHECK(shape.rows == 2);
  CHECK(shape.ids == row.ids);
}

TEST_CASE("parts of questions are known by what stands below them", "[ingest]") {
  const std::string header = "uuid,date,Recommend?,,Which?,,\n,,Answer,Comment,Web,App,Other\n";
  const HeaderShape by_numbers = shape_of(header + "a,2026-01-01,9,x,,,\nb,2026-01-02,3,,Web,,\n"
                                                   "c,2026-01-03,5,,,,z\n");
  CHECK(by_numbers.kind == HeaderKind::merged);
  CHECK(by_numbers.ids == Names{"uuid", "date", "Recommend? [Answer]", "Recommend? [Comment]",
                                "Which? [Web]", "Which? [App]", "Which? [Other]"});
  const HeaderShape by_options = shape_of("uuid,Which?,,\n,Web,App,Other\na,Web,,\nb,Web,App,\n"
                                          "c,,App,by mail\n");
  CHECK(by_options.kind == HeaderKind::merged);
  CHECK(by_options.rows == 2);
}

TEST_CASE("a second row without ids and values is a part of the header", "[ingest]") {
  struct Row {
    std::string text;
    HeaderKind kind;
    Names ids;
  };
  const std::string ids = "Respondent ID,Collector ID,Start Date,";
  const auto row = GENERATE_COPY(values<Row>({
      {ids + "Recommend us?,Rate each aspect:,,\n,,,,Speed,Quality,Support\n"
             "1,1,2024-01-01,9,5,4,3\n2,1,2024-01-01,3,3,5,4\n",
       HeaderKind::survey_monkey,
       {"Respondent ID", "Collector ID", "Start Date", "Recommend us?", "Rate each aspect: [Speed]",
        "Rate each aspect: [Quality]", "Rate each aspect: [Support]"}},
      {ids + "Recommend us?\n,,,\n1,1,2024-01-01,9\n",
       HeaderKind::survey_monkey,
       {"Respondent ID", "Collector ID", "Start Date", "Recommend us?"}},
      {ids + "Recommend us?\n,,,\n",
       HeaderKind::survey_monkey,
       {"Respondent ID", "Collector ID", "Start Date", "Recommend us?"}},
      {"ID du r\xC3\xA9pondant,ID du collecteur,Note,Laquelle ?,\n,,,Web,App\n1,1,9,Web,\n",
       HeaderKind::survey_monkey,
       {"ID du r\xC3\xA9pondant", "ID du collecteur", "Note", "Laquelle ? [Web]",
        "Laquelle ? [App]"}},
      {"Respondent ID,Rate:,Rate:,Overall\n,Speed,Price,\n1,5,4,9\n2,5,4,9\n3,5,4,9\n",
       HeaderKind::merged,
       {"Respondent ID", "Rate: [Speed]", "Rate: [Price]", "Overall"}},
      {"Respondent ID,Again?,Overall\n,,\n1,Yes,9\n2,No,3\n3,No,8\n",
       HeaderKind::merged,
       {"Respondent ID", "Again?", "Overall"}},
      {"uuid,Date,NPS,Why?,Platform\n,,Score,Answer,\na,2026-01-02,9,x,Web\nb,2026-01-13,3,y,\n",
       HeaderKind::merged,
       {"uuid", "Date", "NPS", "Why?", "Platform"}},
      {"uuid,NPS,,Why?\n,Score,Comment,Text\na,9,x,y\nb,3,,\n",
       HeaderKind::merged,
       {"uuid", "NPS [Score]", "NPS [Comment]", "Why?"}},
  }));
  CAPTURE(row.text);
  const HeaderShape shape = shape_of(row.text);
  CHECK(shape.kind == row.kind);
  CHECK(shape.rows == 2);
  CHECK(shape.ids == row.ids);
  CHECK_FALSE(shape.reason.empty());
}

TEST_CASE("names over questions are a header of two rows", "[ingest]") {
  const HeaderShape shape = shape_of("d,q1,q2,age,q3\nDate of the visit,How likely are you to "
                                     "recommend us?,How content?,Age,Why?\n"
                                     "2026-01-01,9,5,31,x\n2026-01-02,3,,40,\n"
                                     "2026-01-03,8,4,22,y\n");
  CHECK(shape.kind == HeaderKind::labelled);
  CHECK(shape.rows == 2);
  CHECK(shape.ids == Names{"d", "q1", "q2", "age", "q3"});
  CHECK(shape.labels[1] == "How likely are you to recommend us?");
}

TEST_CASE("a row of HXL tags belongs to the header", "[ingest]") {
  struct Row {
    std::string text;
    HeaderKind kind;
    std::size_t rows;
  };
  const auto row = GENERATE(values<Row>({
      {"village,score\n#loc+name,#indicator+nps\nAba,9\n", HeaderKind::single, 2},
      {"village,score,_id\n#loc +name,#indicator +nps +x,\nAba,9,4\n", HeaderKind::single, 2},
      {"a,b,c\n#adm1,#own,#date\nAba,9,4\n", HeaderKind::single, 2},
  }));
  CAPTURE(row.text);
  const HeaderShape shape = shape_of(row.text);
  CHECK(shape.tags);
  CHECK(shape.kind == row.kind);
  CHECK(shape.rows == row.rows);
  CHECK(shape.reason == "a row of HXL tags");
}

TEST_CASE("the labels of a header are as many as its columns", "[ingest]") {
  const HeaderShape shape = shape_of("Q1,Q2,Q3\nonly one\n{'ImportId': 'a'}\n1,2,3\n");
  CHECK(shape.kind == HeaderKind::qualtrics);
  CHECK(shape.labels == Names{"only one", "", ""});
}

TEST_CASE("one record alone is a header", "[ingest]") {
  const HeaderShape shape = shape_of("Respondent ID,NPS");
  CHECK(shape.kind == HeaderKind::single);
  CHECK(shape.rows == 1);
  CHECK(shape.ids == Names{"Respondent ID", "NPS"});
  CHECK(shape.labels == Names{"", ""});
}
