// SPDX-License-Identifier: MIT
#include <npslice/csv/records.hpp>
#include <npslice/ingest/known_exports.hpp>

#include <catch2/catch.hpp>

#include <set>
#include <string>
#include <vector>

using namespace npslice;
using ingest::Header;
using ingest::KnownExport;

namespace {

struct Line {
  std::string_view service;
  std::string header;
};

/// The header lines as the services write them.
const std::vector<Line>& lines() {
  static const std::vector<Line> all{
      {"Qualtrics",
       "StartDate,EndDate,Status,IPAddress,Progress,Duration (in seconds),Finished,RecordedDate,"
       "ResponseId,RecipientLastName,RecipientFirstName,RecipientEmail,ExternalReference,"
       "LocationLatitude,LocationLongitude,DistributionChannel,UserLanguage,Q1_NPS_GROUP,Q1,Q2"},
      {"Qualtrics", "startdate,enddate,responsetype,finished,recordeddate,responseid,q1"},
      {"Qualtrics", "Q1,Q2\nWhy?,Who?\n{'ImportId': 'QID1'},{'ImportId': 'QID2'}\n9,x"},
      {"Qualtrics (legacy)", "V1,V2,V3,V4,V5,Q1,\n"
                             "ResponseID,ResponseSet,Name,Status,Finished,Recommend us?,\n"},
      {"SurveyMonkey",
       "Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,First Name,"
       "Last Name,Custom Data 1,NPS\n,,,,,,,,,Response\n"},
      {"SurveyMonkey", "Respondent ID,Collector ID,Start Date,End Date,Email Address, First Name"},
      {"Typeform", "#,How likely are you to recommend us?,Response Type,Start Date (UTC),"
                   "Stage Date (UTC),Submit Date (UTC),Network ID,Tags"},
      {"Typeform", "#,NPS,Start Date (UTC),Submit Date (UTC),Network ID"},
      {"Google Forms", "Timestamp,Email Address,How likely are you to recommend us?"},
      {"Google Forms", "Horodateur,Recommanderiez-vous ?"},
      {"Microsoft Forms", "ID,Start time,Completion time,Email,Name,Last modified time,NPS,"
                          "Points - NPS,Feedback - NPS"},
      {"Microsoft Forms", "Id,Start time,Completion time,Email,Name,NPS"},
      {"Microsoft Forms", "ID,Heure de début,Heure de fin,Adresse de messagerie,Nom,NPS"},
      {"LimeSurvey", "id,submitdate,lastpage,startlanguage,seed,token,startdate,datestamp,ipaddr,"
                     "refurl,Q[SQ001],interviewtime"},
      {"KoboToolbox", "start,end,Group 1/NPS,_id,_uuid,_submission_time,_validation_status,_index"},
      {"Alchemer",
       "Response ID,Time Started,Date Submitted,Status,Contact ID,Legacy Comments,Comments,"
       "Language,Referer,Extended Referer,SessionID,User Agent,Extended User Agent,Longitude,"
       "Latitude,Country,City,State/Region,Postal,NPS"},
      {"Alchemer", "Response ID,Time Started,Date Submitted,Status,Contact ID,Comments,NPS"},
      {"Formbricks", "No.,Response ID,Timestamp,Finished,Quotas,Survey ID,Formbricks ID (internal),"
                     "User ID,Notes,Tags,url,1. NPS"},
      {"Tally", "Submission ID,Respondent ID,Submitted at,NPS"},
      {"Delighted", "Person ID,Email,Name,Score,Comment,Permalink,Created At"},
      {"Delighted", "person_email,survey_response,score,comment,created_at"},
      {"AskNicely",
       "response_id,person_id,contact_id,name,email,answer,answerlabel,data,comment,note,status,"
       "dontcontact,sent,opened,responded,lastemailed,created,segment,question_type,published"},
      {"SatisMeter", "id,rating,category,score,feedback,dismissed,pending,created,user.id"},
      {"Wootric", "id,created_at,updated_at,score,text,ip_address,origin_url,end_user_id,"
                  "survey_id,completed,excluded_from_calculations,tags"},
      {"Zendesk", "comment,delivered_at,delivery_id,id,rated_at,rating,recipient_id,survey_id,"
                  "survey_name,user_email,user_id,user_name"},
      {"Medallia", "request_id,request_sent_at,request_delivery_status,response_received_at,"
                   "star_rating,comments,channel,tags,brand"},
      {"HubSpot", "Date,Feedback sentiment,Rating,Survey name"},
      {"Retently", "email,createdDate,score,feedback,tags,campaign"}};
  return all;
}

Header header_of(const std::string& text) {
  return Header(ingest::header_shape_of(csv::read_records(text, {','}, true, 40)));
}

std::string_view service_of(const std::string& text) {
  const auto found = ingest::recognise_export(header_of(text));
  return found ? found->known->service : "";
}

/// Whether all the signs of an entry stand in a header line.
std::size_t signs_met(const KnownExport& known, const Header& header) {
  std::size_t met = 0;
  for (const std::string_view sign : known.signs) {
    met += columns_named(header, sign).empty() ? 0U : 1U;
  }
  return met == known.signs.size() ? met : 0;
}

} // namespace

TEST_CASE("each service is known by its header line", "[ingest]") {
  for (const Line& line : lines()) {
    CAPTURE(line.header);
    CHECK(service_of(line.header) == line.service);
  }
}

TEST_CASE("each entry has a header line in the test above", "[ingest]") {
  std::set<std::string_view> tried;
  for (const Line& line : lines()) {
    tried.insert(line.service);
  }
  for (const KnownExport& known : ingest::known_exports()) {
    CAPTURE(known.service);
    CHECK(tried.count(known.service) == 1);
  }
}

TEST_CASE("no two entries fit a header line equally well", "[ingest]") {
  for (const Line& line : lines()) {
    const Header header = header_of(line.header);
    std::size_t own = 0;
    for (const KnownExport& known : ingest::known_exports()) {
      if (known.service == line.service) own = signs_met(known, header);
    }
    if (header.kind() != ingest::HeaderKind::single) continue; // its rows are a sure sign
    for (const KnownExport& known : ingest::known_exports()) {
      CAPTURE(line.header, known.service);
      if (known.service != line.service) CHECK(signs_met(known, header) < own);
    }
  }
}

TEST_CASE("near misses are of no service", "[ingest]") {
  const auto* const header =
      GENERATE(as<const char*>{}, "nps", "id,nps,comment", "Date,Score,Comment,Email",
               "ResponseId,EndDate,Q1",               // no status, no flag of completion
               "Status,Finished,Score",               // a list of tasks
               "Score,Timestamp",                     // a timestamp that is not the first
               "ID,Start time,Email,Name,NPS",        // no completion time
               "Response ID,Time Started,Status,NPS", // no date of submission
               "score,text,created_at",               // no user
               "email,score,feedback,createdDate",    // no campaign
               "rating,feedback,created",             // no dismissal
               "submitdate,NPS", "#,NPS,Submit Date (UTC)", "_submission_time,NPS",
               "Submission ID,Submission time,NPS", "Person ID,Score,Comment",
               "answer,responded,comment", "rating,survey_name,comment", "request_id,star_rating",
               "V1,V2,V3,V4,Q1", "My timestamp,NPS", "Timestamps,NPS");
  CHECK(service_of(header).empty());
}

TEST_CASE("the signs may stand in any order, in any case and between other columns", "[ingest]") {
  CHECK(service_of("NPS,COMPLETION TIME,x,start_time,Id") == "Microsoft Forms");
  CHECK(service_of("Q1,Finished,Extra,ResponseID,status,End Date") == "Qualtrics");
}

TEST_CASE("the reason names the columns", "[ingest]") {
  const auto reason = [](const std::string& text) {
    return ingest::recognise_export(header_of(text))->reason;
  };
  CHECK(reason("Horodateur,NPS") == "by its column Horodateur");
  CHECK(reason("Submission ID,x,Respondent ID,Submitted at") ==
        "by its columns Submission ID, Respondent ID, Submitted at");
  CHECK(reason("Q1\nWhy?\n{'ImportId': 'QID1'}\n") == "by the rows of its header");
}

TEST_CASE("what was asked is no sign, only what columns are called", "[ingest]") {
  const Header header = header_of("StartDate,Q1,Q2\nStart Date,Finished?,Status\n"
                                  "{'ImportId': 'a'},{'ImportId': 'b'},{'ImportId': 'c'}\n");
  CHECK(header.label(1) == "Finished?");
  CHECK(columns_named(header, "finished").empty());
  CHECK(columns_named(header, "status|responsetype").empty());
  CHECK(columns_named(header, "q2|startdate|q1") == std::vector<std::uint32_t>{2, 0, 1});
}

TEST_CASE("names are compared by their words", "[ingest]") {
  CHECK(ingest::name_key("Completion time") == "completiontime");
  CHECK(ingest::name_key("completion_time") == "completiontime");
  CHECK(ingest::name_key("CompletionTime") == "completiontime");
  CHECK(ingest::name_key("Heure de début") == "heurededebut");
  CHECK(ingest::name_key("#") == "#");
  CHECK(ingest::name_key("") == "");
}

TEST_CASE("the table is written as it is compared", "[ingest]") {
  const auto check = [](std::string_view alternatives) {
    while (!alternatives.empty()) {
      const std::size_t end = std::min(alternatives.find('|'), alternatives.size());
      const std::string one(alternatives.substr(0, end));
      CAPTURE(one);
      CHECK(ingest::name_key(one) == one);
      alternatives.remove_prefix(std::min(end + 1, alternatives.size()));
    }
  };
  for (const KnownExport& known : ingest::known_exports()) {
    for (const std::string_view sign : known.signs) {
      check(sign);
    }
    for (const auto& role : known.roles) {
      check(role.columns);
    }
    for (const auto& rule : known.rules) {
      check(rule.columns);
    }
    CHECK((known.header != ingest::HeaderKind::single || !known.signs.empty()));
  }
}
