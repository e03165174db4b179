// SPDX-License-Identifier: MIT
#include "report/small_surveys.hpp"

#include <npslice/report/inspection.hpp>

#include <catch2/catch.hpp>

#include <string>

using namespace npslice;
using namespace npslice::tests;

namespace {

/// The options that an inspection of a file gives, in one line.
std::string pinned(const std::string& csv, engine::ReadSettings settings = {}) {
  engine::Questions questions;
  questions.score_optional = true;
  const ReadSurvey survey = read_survey(csv, questions, std::move(settings));
  std::string line;
  for (const report::PinnedOption& option :
       report::inspect(survey.findings, survey.settings, survey.questions).options) {
    line += (line.empty() ? "" : " ") + option.option + ' ' + option.value;
  }
  return line;
}

const std::string as_read = " --delimiter comma --encoding UTF-8";

} // namespace

TEST_CASE("columns are pinned by their names where these mean one column and can be typed") {
  CHECK(pinned("NPS,Date,Why?\n9,2026-01-31,it is a good one\n") ==
        "--score NPS --date Date --comment Why?" + as_read);
  engine::ReadSettings first;
  first.columns[0] = "#1";
  CHECK(pinned("NPS,Region,NPS\n9,a,9\n", first) == "--score #1" + as_read);
  CHECK(pinned("NPS\x1B,Region\n9,a\n") == "--score #1" + as_read);
  CHECK(pinned("NPS " + std::string(300, 'x') + ",Region\n9,a\n") == "--score #1" + as_read);
  CHECK(pinned("NPS,nps#2,NPS\n9,a,\n", first) == "--score #1" + as_read);
}

TEST_CASE("several columns of comments are pinned one by one, in their order") {
  CHECK(pinned("NPS,Why that score?,What is the reason?\n9,it is fine,\n3,,slow as ever\n") ==
        "--score NPS --comment Why that score? --comment What is the reason?" + as_read);
}

TEST_CASE("what the user said about the scale, the dates and the rows is pinned with it") {
  engine::ReadSettings settings;
  settings.scale = {1, 5, 3, 4};
  settings.scale_told = true;
  settings.decimals = ingest::Decimals::round;
  settings.date_format = engine::DateFormat::year_first;
  settings.timezone = "Europe/Paris";
  settings.record_bytes = 5000;
  settings.dedupe = engine::Dedupe::last;
  settings.columns[0] = "NPS";
  settings.columns[3] = "Email";
  settings.included[static_cast<std::size_t>(survey::Exclusion::preview)] = true;
  settings.included[static_cast<std::size_t>(survey::Exclusion::spam)] = true;
  CHECK(pinned("NPS,Date,Email\n4,2026-01-31,a@x.org\n", settings) ==
        "--score NPS --date Date --respondent Email --scale 1-5 --cuts 3,4 --decimals round "
        "--date-format ymd --timezone Europe/Paris" +
            as_read +
            " --max-record 5000 --dedupe respondent:last --include preview --include spam");
  engine::ReadSettings cuts;
  cuts.scale.passive_max = 9;
  CHECK(pinned("NPS,Region\n9,a\n", cuts) == "--score NPS --cuts 6,9" + as_read);
}

TEST_CASE("the form of dates is pinned where they need one") {
  CHECK_THAT(pinned("NPS,Date\n9,2026-01-31\n"), !Catch::Contains("--date-format"));
  CHECK_THAT(pinned("NPS,Date\n9,31/01/2026\n"), Catch::Contains(" --date-format dmy "));
  CHECK_THAT(pinned("NPS,Date\n9,01/31/2026\n"), Catch::Contains(" --date-format mdy "));
  CHECK_THAT(pinned("NPS,Date\n9,01/02/2026\n"), !Catch::Contains("--date-format"));
  CHECK_THAT(pinned("NPS,Submitted\n9,1719790200\n"), Catch::Contains(" --date-format unix "));
}

TEST_CASE("an encoding with repairs is not pinned, since it would take them back") {
  CHECK_THAT(pinned("NPS;R\xE9gion\n9;Rh\xF4ne\n"),
             Catch::EndsWith("--delimiter semicolon --encoding WINDOWS-1252"));
  CHECK_THAT(pinned("NPS;R\xE9gion\n9;appr\x82"
                    "ci\x82\n"),
             Catch::EndsWith("--delimiter semicolon"));
}

TEST_CASE("the groups that the user named for a score are pinned as groups") {
  engine::ReadSettings settings;
  settings.columns[4] = "G1";
  CHECK(pinned("Row,G1,G2\n1,Promoter,Passive\n2,Detractor,Passive\n", settings) ==
        "--group G1" + as_read);
}

TEST_CASE("without a score column the other choices are pinned") {
  CHECK(pinned("Name,Date\nAnn,2026-01-31\n") == "--date Date" + as_read);
}
