// SPDX-License-Identifier: MIT
#include "cli/accepted.hpp"
#include "cli/values.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <cstdint>
#include <string>
#include <vector>

using namespace npslice;
using namespace npslice::tests;
using survey::PeriodLength;

TEST_CASE("a day is a date as YYYY-MM-DD and nothing else") {
  CHECK(accepted({"score", "--since", "2026-01-31"}).read.since == survey::make_day(2026, 1, 31));
  CHECK(accepted({"score", "--until", "2024-02-29"}).read.until == survey::make_day(2024, 2, 29));
  for (const std::string text :
       {"2026-02-29", "2026-13-01", "2026-00-10", "31/01/2026", "01-31-2026", "2026", "2026-01",
        "yesterday", "20260131", "1899-12-31", "2200-01-01", "2026/01/31", "-", "31-01-2026"}) {
    refused({"score", "--since", text}, "--since \"" + text + "\": expected a date as YYYY-MM-DD");
    refused({"score", "--until", text}, "--until \"" + text + "\": expected a date as YYYY-MM-DD");
  }
}

TEST_CASE("a day is numbers only, so that --since reads the same in every language") {
  refused({"score", "--since", "2026-Jan-1"}, "expected a date as YYYY-MM-DD");
  refused({"score", "--since", "1 mar 2026"}, "expected a date as YYYY-MM-DD");
  refused({"score", "--since", "20260131"}, "expected a date as YYYY-MM-DD");
  refused({"score", "--since", "2026-01"}, "expected a date as YYYY-MM-DD");
}

TEST_CASE("a day with a time is refused, since the time would be passed over") {
  refused({"score", "--since", "2026-01-31T12:00"}, "expected a date as YYYY-MM-DD");
  refused({"score", "--until", "2026-01-31 23:59:59"}, "expected a date as YYYY-MM-DD");
}

TEST_CASE("a window that ends before it begins is refused, a window of one day is not") {
  refused({"score", "--since", "2026-02-01", "--until", "2026-01-31"}, "lies before");
  CHECK(accepted({"score", "--since", "2026-02-01", "--until", "2026-02-01"}).read.until);
}

TEST_CASE("a scale other than one up to 10 needs its cuts") {
  struct Case {
    std::vector<std::string> options;
    survey::Scale scale;
  };
  const std::vector<Case> cases{
      {{}, {0, 10, 6, 8}},
      {{"--scale", "0-10"}, {0, 10, 6, 8}},
      {{"--scale", "1-10"}, {1, 10, 6, 8}},
      {{"--scale", " 1 - 10 "}, {1, 10, 6, 8}},
      {{"--cuts", "7,9"}, {0, 10, 7, 9}},
      {{"--cuts", "5, 8"}, {0, 10, 5, 8}},
      {{"--scale", "1-5", "--cuts", "3,4"}, {1, 5, 3, 4}},
      {{"--scale", "0-100", "--cuts", "60,80"}, {0, 100, 60, 80}},
  };
  for (const Case& row : cases) {
    std::vector<std::string> arguments{"score"};
    arguments.insert(arguments.end(), row.options.begin(), row.options.end());
    CHECK(accepted(arguments).read.scale == row.scale);
  }
  refused({"score", "--scale", "1-5"}, "--scale 1-5 --cuts 3,4");
  refused({"score", "--scale", "0-5"}, "say where detractors and passives end");
  refused({"score", "--scale", "7-10"}, "say where detractors and passives end");
}

TEST_CASE("a scale or cuts that make no sense are refused") {
  for (const std::string text :
       {"10", "0", "a-b", "0:10", "0-", "-10", "0-10-20", "1.5-5", "0..10", "0-99999999999"}) {
    refused({"score", "--scale", text}, "--scale \"" + text + "\"");
  }
  for (const std::string text : {"6", "a,b", "6-8", "6,", ",8", "6,8,9", "6.5,8", "6;8"}) {
    refused({"score", "--cuts", text}, "--cuts \"" + text + "\"");
  }
  refused({"score", "--scale", "10-0", "--cuts", "6,8"}, "--scale and --cuts");
  refused({"score", "--cuts", "8,6"}, "--scale and --cuts");
  refused({"score", "--cuts", "6,10"}, "--scale and --cuts");
  refused({"score", "--cuts", "-1,8"}, "--scale and --cuts");
  refused({"score", "--scale", "0-101", "--cuts", "6,8"}, "between 0 and 100");
  refused({"score", "--scale", "1-2", "--cuts", "1,1"}, "at least three scores");
}

TEST_CASE("a delimiter is a name or one ASCII character") {
  const std::vector<std::pair<std::string, char>> cases{
      {"comma", ','}, {"semicolon", ';'}, {"tab", '\t'}, {"\\t", '\t'},
      {"pipe", '|'},  {"space", ' '},     {"Tab", '\t'}, {",", ','},
      {";", ';'},     {"\t", '\t'},       {"~", '~'},    {" ", ' '}};
  for (const auto& [text, delimiter] : cases) {
    CAPTURE(text);
    CHECK(accepted({"score", "--delimiter", text}).read.delimiter == delimiter);
  }
  for (const std::string text : {";;", "colon", "é", "\"", "\n", "\r", "\xFF"}) {
    refused({"score", "--delimiter", text}, "--delimiter");
  }
}

TEST_CASE("words of a short list are known in any letter case, a mistyped one gets the nearest") {
  CHECK(accepted({"trend", "--every", "week"}).questions.every == PeriodLength::week);
  CHECK(accepted({"trend", "--every", "Quarter"}).questions.every == PeriodLength::quarter);
  CHECK_FALSE(accepted({"report", "--every", "year"}).questions.dates_optional);
  CHECK(accepted({"score", "--sort", "nps"}).tables.order == report::SegmentOrder::nps);
  CHECK(accepted({"score", "--sort", "responses"}).tables.order == report::SegmentOrder::responses);
  CHECK(accepted({"score", "--format", "CSV"}).output.format == cli::Format::csv);
  CHECK(accepted({"score", "--color", "never"}).output.color == cli::ColorChoice::never);
  CHECK(accepted({"score", "--color", "always"}).output.color == cli::ColorChoice::always);
  using engine::DateFormat;
  CHECK(accepted({"score", "--date-format", "dmy"}).read.date_format == DateFormat::day_first);
  CHECK(accepted({"score", "--date-format", "mdy"}).read.date_format == DateFormat::month_first);
  CHECK(accepted({"score", "--date-format", "YMD"}).read.date_format == DateFormat::year_first);
  using ingest::DateForm;
  CHECK(accepted({"score", "--date-format", "unix"}).read.date_form == DateForm::unix_seconds);
  CHECK(accepted({"score", "--date-format", "unix-ms"}).read.date_form ==
        DateForm::unix_milliseconds);
  CHECK(accepted({"score", "--date-format", "Serial"}).read.date_form ==
        DateForm::spreadsheet_serial);
  CHECK(accepted({"score", "--date-format", "yyyymmdd"}).read.date_form == DateForm::compact_day);
  CHECK(accepted({"score", "--date-format", "yyyymm"}).read.date_form == DateForm::compact_month);
  CHECK_FALSE(accepted({"score", "--date-format", "unix"}).read.date_format);
  CHECK_FALSE(accepted({"score", "--date-format", "dmy"}).read.date_form);
  refused({"trend", "--every", "wek"},
          "one of day, week, month, quarter, year; did you mean week?");
  refused({"trend", "--every", "decade"}, "one of day, week, month, quarter, year");
  refused({"score", "--sort", "npss"}, "did you mean nps?");
  refused({"score", "--format", "cvs"}, "did you mean csv?");
  refused({"score", "--format", "xml"}, "one of text, markdown");
  refused({"score", "--color", "sometimes"}, "one of auto, always, never");
  CHECK(accepted({"score"}).read.decimals == ingest::Decimals::reject);
  CHECK(accepted({"score", "--decimals", "threshold"}).read.decimals ==
        ingest::Decimals::threshold);
  CHECK(accepted({"score", "--decimals", "Round"}).read.decimals == ingest::Decimals::round);
  refused({"score", "--decimals", "up"}, "one of reject, threshold, round");
  refused({"score", "--date-format", "dym"},
          "one of dmy, mdy, ymd, unix, unix-ms, serial, yyyymmdd, yyyymm");
}

TEST_CASE("categories are told by name, several with commas or repeated") {
  const auto wanted = [](const std::vector<std::string>& options) {
    std::vector<std::string> arguments{"verbatims"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    return accepted(arguments).questions.comments->categories;
  };
  using Wanted = std::array<bool, 3>;
  CHECK(wanted({}) == Wanted{true, true, true});
  CHECK(wanted({"--category", "detractor"}) == Wanted{true, false, false});
  CHECK(wanted({"--category", "Promoters"}) == Wanted{false, false, true});
  CHECK(wanted({"--category", "passive, promoter"}) == Wanted{false, true, true});
  CHECK(wanted({"--category", "passive", "--category", "detractor"}) == Wanted{true, true, false});
  CHECK(wanted({"--category", "PROMOTERS"}) == Wanted{false, false, true});
  refused({"verbatims", "--category", "pass"}, "--category \"pass\"");
  refused({"verbatims", "--category", "detracter"}, "did you mean detractor?");
  refused({"verbatims", "--category", "detractor,"}, "--category \"\"");
  refused({"verbatims", "--category", "all"}, "one of detractor");
}

TEST_CASE("counts are whole numbers in decimal, within their limits") {
  CHECK(accepted({"score", "--width", "40"}).output.width == 40U);
  CHECK(accepted({"score", "--width", "080"}).output.width == 80U);
  CHECK(accepted({"score", "--max-rejects", "0"}).alarms.max_rejects == 0U);
  CHECK(accepted({"score", "--max-rejects", "18446744073709551615"}).alarms.max_rejects ==
        UINT64_MAX);
  CHECK(accepted({"score", "--max-record", "100"}).read.record_bytes == 100);
  CHECK(accepted({"score", "--block-size", "1"}).read.block_bytes == 1);
  for (const std::string text : {"-1", "1.5", "ten", "1e3", "0x10", "1,000", " 5", "5 ", "nan",
                                 "18446744073709551616", "+", "+-5"}) {
    for (const std::string option : {"--width", "--max-rejects", "--max-record", "--block-size"}) {
      refused({"score", option, text}, option + " \"" + text + "\": expected a whole number");
    }
    refused({"verbatims", "--limit", text}, "--limit");
    refused({"verbatims", "--sample", text}, "--sample");
    refused({"verbatims", "--sample", "5", "--seed", text}, "--seed");
  }
  refused({"score", "--width", "39"}, "from 40 to 1000");
  refused({"score", "--width", "1001"}, "from 40 to 1000");
  refused({"score", "--max-record", "0"}, "from 1");
  refused({"score", "--block-size", "0"}, "from 1");
  refused({"score", "--block-size", "8388609"}, "to 8388608");
}

TEST_CASE("an alarm is a whole number of points") {
  const std::vector<std::pair<std::string, int>> cases{{"30", 30}, {"+30", 30},  {"-30", -30},
                                                       {"0", 0},   {"100", 100}, {"-100", -100}};
  for (const auto& [text, points] : cases) {
    CAPTURE(text);
    CHECK(accepted({"score", "--fail-under", text}).alarms.fail_under == points);
    CHECK(accepted({"score", "--fail-under=" + text}).alarms.fail_under == points);
  }
  for (const std::string text : {"101", "-101", "30.5", "30 %", "nan", "+-5", "--5", "thirty"}) {
    refused({"score", "--fail-under=" + text}, "from -100 to 100");
  }
}

TEST_CASE("a condition without a column or an operator is refused with an example") {
  for (const std::string text : {"Region", "= France", " ", "Region France"}) {
    refused({"score", "--where", text}, "--where 'Region = France'");
  }
}
