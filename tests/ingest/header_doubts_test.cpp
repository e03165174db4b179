// SPDX-License-Identifier: MIT
#include "support/dice.hpp"

#include <npslice/csv/records.hpp>
#include <npslice/ingest/header_shape.hpp>

#include <catch2/catch.hpp>

#include <string>

using namespace npslice;
using ingest::HeaderKind;
using ingest::HeaderShape;

// A row of answers that is taken for a part of the header would be lost without a trace.

namespace {

HeaderShape shape_of(const std::string& text) {
  return ingest::header_shape_of(csv::read_records(text, {','}, true, 40));
}

} // namespace

TEST_CASE("no row of answers is swallowed by the header", "[ingest]") {
  struct Row {
    std::string_view what;
    std::string text;
  };
  const auto row = GENERATE(values<Row>({
      {"all answers are words",
       "name,plan,why\nAnn,Pro,slow\nBob,Free,fine\nCy,Pro,ok\nDi,Pro,x\n"},
      {"the first answer is all words",
       "name,nps,why\nAnn,none,slow\nBob,9,fine\nCy,8,ok\nDi,7,x\n"},
      {"junk in the first answer",
       "nps,csat,ces,why\ntest,test,test,test\n9,5,3,x\n8,4,2,\n7,5,1,y\n"},
      {"other junk in the first answer",
       "nps,csat,ces,why\nasdf,qwer,yxcv,uiop\n9,5,3,x\n8,4,2,\n7,5,1,y\n"},
      {"a refusal in every field",
       "nps,csat,ces,why\nI do not want to answer,I do not want to answer,I do not want to answer,"
       "no\n9,5,3,x\n8,4,2,\n7,5,1,y\n"},
      {"a joke in two fields",
       "nps,csat,why\neleven of course,six of five for you,great\n9,5,x\n8,4,y\n7,3,\n"},
      {"row names of R", "\"\",id,nps,why\n1,a,9,x\n2,b,8,\n3,c,7,y\n4,d,1,z\n"},
      {"row names of R and an answer that is all words",
       "\"\",id,nps,why\na,b,NA,x\n2,b,8,\n3,c,7,y\n4,d,1,z\n"},
      {"header cells without a name", "name,,,nps,why\nAnn,North,Pro,,slow\nBob,South,Free,9,"
                                      "fine\nCy,South,Pro,8,\nDi,North,Pro,7,\n"},
      {"header cells without a name and a score in words",
       "name,,,nps\nAnn,North,Pro,nine\nBob,South,Free,9\nCy,South,Pro,8\nDi,North,Pro,7\n"},
      {"header cells without a name and a first answer without an id",
       "id,,,nps\n,North,Pro,\n2,South,Free,9\n3,South,Pro,8\n4,North,Pro,7\n"},
      {"trailing empty columns", "name,nps,,,\nAnn,don't know,,,\nBob,9,,,\nCy,8,,,\nDi,7,,,\n"},
      {"hashtags as comments", "nps,why\n9,#love\n8,#meh\n"},
      {"nothing but hashtags", "why,more\n#love,#fast\n#meh,#slow\n"},
      {"a hashtag of the language as a comment", "nps,why\n,#service\n9,#value\n"},
      {"a hashtag of the language beside a score", "nps,why,more\n9,#service,#value\n"},
      {"the word response as an answer", "id,first,nps\n1,Response,9\n2,Response,8\n"},
      {"the word response as an answer without an id",
       "id,first,second,nps\n,Response,Response,9\n2,Response,Call,8\n"},
      {"the word response in a file of SurveyMonkey with one row",
       "Respondent ID,End Date,What do you "
       "want?,NPS\n,2026-01-05,Response,9\n2,2026-01-05,Call,8\n"},
      {"a first answer with a hashtag", "nps,comment\n10,#great\n9,ok\n8,\n7,\n"},
      {"a column of hashtags", "nps,tag\n9,#promo\n3,#price\n10,#team\n8,#team\n"},
      {"numbers of orders", "order,nps\n#1001,9\n#1002,3\n#1003,10\n"},
      {"the word response as a comment in a file of SurveyMonkey with one row",
       "Respondent ID,Collector ID,NPS,Comment\n,1,9,Response\n2,1,3,slow\n3,1,10,ok\n"},
      {"the same, with the score that all have",
       "Respondent ID,Collector ID,NPS,Comment\n,,9,Response\n2,1,9,slow\n"},
      {"the same, with a score out of ten",
       "Respondent ID,Collector ID,NPS,Comment\n,,9/10,Response\n2,1,9/10,slow\n"},
      {"the same, with an address",
       "Respondent ID,Collector ID,Email,NPS,Comment\n,,a@b.example,,Response\n2,1,,9,slow\n"},
      {"the same, below a question of two columns",
       "Respondent ID,Collector ID,NPS,\n,,9,Response\n2,1,3,slow\n"},
      {"an answer without ids where others have none either",
       "Respondent ID,Collector ID,NPS,Why?\n,,,slow\n,,9,fine\n"},
      {"an answer without an id and few others",
       "Respondent ID,NPS,Why?\n,,slow\n2,9,fine\n3,8,fine\n"},
      {"a score and a comment that are the words for them",
       "id,nps,why\na,Score,Answer\nb,9,x\nc,8,y\n"},
      {"the same without an id, above answers without one",
       "id,nps,why\n,Score,Answer\n,9,x\nc,8,y\n"},
      {"a comment that is the word for it", "id,nps,why\n,,Answer\nb,9,x\nc,8,y\n"},
      {"such words beside others", "id,nps,why,plan\n,Score,Answer,Pro\nb,9,x,Pro\nc,8,y,\n"},
      {"ImportId as an answer", "id,nps,why\n1,9,\"{\"\"ImportId\"\": what is this?}\"\n2,8,x\n"},
      {"V1 as a name", "V1,V2,nps,why\nx,Status,9,x\ny,Finished,8,y\n"},
      {"questions over a first answer of text",
       "How likely are you to recommend us?,Why is that so?,And what else?\n"
       "Extremely likely I would say,It is what I need,Nothing else to say "
       "here\n9,x,y\n8,x,y\n7,,\n"},
      {"only two answers below",
       "d,q1,q2,q3\nWhen was it?,How likely is it?,How much was it?,And age?\n"
       "2026-01-01,9,5,31\n2026-01-02,3,2,40\n"},
      {"blank cells in most of the row",
       "d,q1,q2,q3,q4,q5\n,How likely are you to do it?,How much?,Age?,,\n2026-01-01,9,5,31,1,1\n"
       "2026-01-02,3,2,40,1,1\n2026-01-03,3,2,40,1,1\n"},
  }));
  CAPTURE(row.what);
  const HeaderShape shape = shape_of(row.text);
  CHECK(shape.rows == 1);
  CHECK(shape.kind == HeaderKind::single);
  CHECK(shape.reason.empty());
}

TEST_CASE("whatever the records hold, the header takes up at most five and knows its columns",
          "[ingest]") {
  tests::Dice dice(11);
  const std::string_view cells[] = {"",
                                    "9",
                                    "Response",
                                    "Unnamed: 3",
                                    "#loc+a",
                                    "#date",
                                    "V1",
                                    "Status",
                                    "Finished",
                                    "{'ImportId': 'a'}",
                                    "2026-01-01",
                                    "Pro",
                                    "Respondent ID",
                                    "How likely are you to come?"};
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (std::size_t records = 1 + dice.below(8); records > 0; --records) {
      text += "x";
      for (std::size_t i = dice.below(6); i > 0; --i) {
        text += ',';
        text += dice.pick(cells);
      }
      text += '\n';
    }
    CAPTURE(text);
    const auto records = csv::read_records(text, {','}, true, 40);
    const HeaderShape shape = ingest::header_shape_of(records);
    CHECK(shape.rows >= 1);
    CHECK(shape.rows <= std::min<std::size_t>(5, records.size()));
    CHECK(shape.labels.size() == shape.ids.size());
    CHECK(shape.ids.size() >= records.front().cells.size());
    CHECK((shape.rows == 1) == shape.reason.empty());
  }
}
