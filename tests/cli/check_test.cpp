// SPDX-License-Identifier: MIT
#include "cli/accepted.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace npslice;
using namespace npslice::tests;

TEST_CASE("text shows a few comments of each group, CSV all of them, unless told otherwise") {
  const auto limit = [](const std::vector<std::string>& arguments) {
    return accepted(arguments).questions.comments->limit;
  };
  CHECK(limit({"verbatims"}) == 10U);
  CHECK(limit({"report"}) == 3U);
  CHECK_FALSE(limit({"verbatims", "--format", "csv"}));
  CHECK_FALSE(limit({"report", "--format", "csv", "-o", "tables"}));
  CHECK(limit({"verbatims", "--limit", "0"}) == 0U);
  CHECK(limit({"verbatims", "--limit", "7", "--format", "csv"}) == 7U);
  CHECK(limit({"report", "--sample", "20"}) == 20U);
}

TEST_CASE("a sample has a seed, 0 when none is given") {
  CHECK(accepted({"verbatims", "--sample", "5"}).questions.comments->sample_seed == 0U);
  CHECK(accepted({"verbatims", "--sample", "5", "--seed", "9"}).questions.comments->sample_seed ==
        9U);
  CHECK_FALSE(accepted({"verbatims", "--limit", "5"}).questions.comments->sample_seed);
  refused({"verbatims", "--seed", "9"}, "--seed goes with --sample");
  refused({"verbatims", "--sample", "5", "--limit", "5"}, "give one of them");
  refused({"verbatims", "--sample", "0"}, "from 1");
}

TEST_CASE("every report is written in every format, the page of inspect in three") {
  using cli::Format;
  for (const char* const verb : {"score", "trend", "verbatims"}) {
    CHECK(accepted({verb, "--format", "Markdown"}).output.format == Format::markdown);
    CHECK(accepted({verb, "--format", "json"}).output.format == Format::json);
    CHECK(accepted({verb, "--format", "jsonl"}).output.format == Format::jsonl);
    CHECK(accepted({verb, "--format", "tsv"}).output.format == Format::tsv);
  }
  refused({"inspect", "--format", "markdown"}, "expected one of text, csv, json");
  refused({"score", "--format", "jsn"}, "did you mean json?");
}

TEST_CASE("several outputs follow their names, and --format where a name says nothing") {
  using cli::Format;
  const auto output =
      accepted({"report", "-o", "a.md", "-o", "b.JSON", "-o", "tables", "--format", "csv"}).output;
  CHECK(output.format == Format::markdown);
  CHECK(output.path == "a.md");
  REQUIRE(output.further.size() == 2);
  CHECK(output.further[0].format == Format::json);
  CHECK(output.further[1].format == Format::csv);
  CHECK(output.further[1].path == "tables");
  CHECK(accepted({"score", "-o", "-", "-o", "b.csv"}).output.further[0].format == Format::csv);
  refused({"score", "-o", "-", "-o", "-"}, "once only");
  refused({"report", "-o", "a.md", "-o", "b.csv"}, "-o FOLDER");
}

TEST_CASE("comments are limited for people and whole for programs") {
  const auto people = accepted({"verbatims", "-o", "a.md", "-o", "b.txt"});
  CHECK(people.questions.comments->limit == 10U);
  CHECK_FALSE(people.output.comments_shown);
  const auto both = accepted({"report", "-o", "a.md", "-o", "b.json"});
  CHECK_FALSE(both.questions.comments->limit);
  CHECK(both.output.comments_shown == 3U);
  CHECK(accepted({"report", "-o", "a.md", "-o", "b.json", "--limit", "7"})
            .questions.comments->limit == 7U);
}

TEST_CASE("the form of the output follows from --format, else from the name of the file") {
  using cli::Format;
  const auto format = [](const std::vector<std::string>& arguments) {
    return accepted(arguments).output.format;
  };
  CHECK(format({"score", "-o", "out.csv"}) == Format::csv);
  CHECK(format({"score", "--output", "OUT.CSV"}) == Format::csv);
  CHECK(format({"score", "-o", "out.txt"}) == Format::text);
  CHECK(format({"score", "-o", "csv"}) == Format::text);
  CHECK(format({"score", "-o", "out.csv", "--format", "text"}) == Format::text);
  CHECK(format({"score", "-o", "out.txt", "--format", "csv"}) == Format::csv);
  CHECK(format({"inspect", "--format", "json"}) == Format::json);
  CHECK(format({"inspect", "-o", "OUT.Json"}) == Format::json);
  CHECK(format({"inspect", "-o", "out.json", "--format", "text"}) == Format::text);
  CHECK(format({"score", "-o", "out.json"}) == Format::json);
  CHECK(format({"inspect", "-o", "out.md"}) == Format::text);
  CHECK(accepted({"score", "-o", "out.txt"}).output.path == "out.txt");
  CHECK(accepted({"score", "--rejects", "bad.csv"}).output.rejects == "bad.csv");
}

TEST_CASE("the output may be called - for standard output") {
  CHECK_FALSE(accepted({"score", "-o", "-"}).output.path);
  refused({"report", "--format", "csv", "-o", "-"}, "-o FOLDER");
}

TEST_CASE("a report as CSV goes into a folder, not into a file") {
  refused({"report", "-o", "report.csv"}, "-o FOLDER");
  refused({"report", "--format", "csv", "-o", "Report.CSV"}, "-o FOLDER");
}

TEST_CASE("a scale that the user names is known as named") {
  CHECK(accepted({"score", "--scale", "0-10"}).read.scale_told);
  CHECK_FALSE(accepted({"score"}).read.scale_told);
  CHECK_FALSE(accepted({"score", "--cuts", "6,8"}).read.scale_told);
}

TEST_CASE("several tables do not fit into one CSV stream") {
  refused({"report", "--format", "csv"}, "-o FOLDER");
  refused({"score", "--by", "a", "--by", "b", "--format", "csv"}, "--by A,B");
  refused({"trend", "--by", "a", "--by", "b", "-o", "x.csv"}, "one table");
  refused({"verbatims", "--by", "a", "--by", "b", "--format", "csv"}, "one table");
  CHECK(accepted({"report", "--by", "a", "--by", "b", "--format", "csv", "-o", "tables"})
            .questions.by.size() == 2);
  CHECK(accepted({"score", "--by", "a,b", "--format", "csv"}).questions.by.size() == 1);
  CHECK(accepted({"score", "--by", "a", "--by", "b"}).questions.by.size() == 2);
}

TEST_CASE("an empty value is refused, not taken for an option that was not given") {
  // A script whose variable is empty must not get the figures of another question.
  std::vector<std::string> passed_over;
  const auto try_empty = [&](const std::string& verb, const std::string& option) {
    const std::string message = refusal_of({verb, option, "", "a.csv"});
    if (message.find(option) == std::string::npos) passed_over.push_back(option);
  };
  for (const std::string option :
       {"--score",      "--decimals",  "--group",    "--date",        "--comment",
        "--respondent", "--where",     "--since",    "--until",       "--scale",
        "--cuts",       "--delimiter", "--encoding", "--date-format", "--max-record",
        "--block-size", "--by",        "--sort",     "--format",      "--output",
        "--rejects",    "--color",     "--width",    "--fail-under",  "--max-rejects",
        "--split",      "--band",      "--map",      "--other",       "--max-segments"}) {
    try_empty("score", option);
  }
  for (const std::string option : {"--category", "--limit", "--sample"}) {
    try_empty("verbatims", option);
  }
  try_empty("trend", "--every");
  CHECK(passed_over == std::vector<std::string>{});
}

TEST_CASE("a blank among the columns of --by is refused") {
  for (const std::string columns : {",", "Region,", ",Plan", "a,,b", " , "}) {
    refused({"score", "--by", columns}, "--by");
  }
}

TEST_CASE("how values become segments is taken as it was typed, bands and counts are checked") {
  const auto call = accepted({"score", "--by", "a", "--by", "b", "--split", "a:b:;", "--split", "b",
                              "--band", "a:0-6,7-", "--map", "m.csv", "--map", "n.csv", "--other",
                              "20", "--max-segments", "50000"});
  const engine::SegmentRequests& segments = call.questions.segments;
  CHECK(segments.splits == std::vector<std::string>{"a:b:;", "b"});
  REQUIRE(segments.bands.size() == 1);
  CHECK(segments.bands[0].column == "a");
  CHECK(segments.bands[0].bands.size() == 2);
  CHECK(segments.maps == std::vector<std::string>{"m.csv", "n.csv"});
  CHECK(segments.others == 20U);
  CHECK(segments.most_segments == 50'000U);
  CHECK_FALSE(accepted({"score", "--by", "a"}).questions.segments.others);
  CHECK_FALSE(accepted({"score", "--by", "a"}).questions.segments.most_segments);
  refused({"score", "--by", "a", "--band", "a"}, "--band \"a\": expected a column");
  refused({"score", "--by", "a", "--band", "a:6-0"}, "ends before it begins");
  refused({"score", "--by", "a", "--other", "0"}, "--other \"0\": expected a whole number from 1");
  refused({"score", "--by", "a", "--max-segments", "-1"}, "--max-segments \"-1\"");
  refused({"score", "--by", "a", "--map", "-"}, "--map needs a file");
}

TEST_CASE("options about segments without --by are refused") {
  for (const std::vector<std::string>& option : std::vector<std::vector<std::string>>{
           {"--split", "a"}, {"--band", "a:0-6"}, {"--map", "m.csv"}, {"--other", "3"}}) {
    refused({"score", option[0], option[1]}, option[0] + " goes with --by COLUMN");
    refused({"inspect", option[0], option[1]}, "inspect has no option " + option[0]);
  }
  CHECK(accepted({"score", "--max-segments", "5"}).questions.segments.most_segments == 5U);
}

TEST_CASE("which responses of a respondent count is said with or without the column") {
  using engine::Dedupe;
  const auto column = [](const cli::Invocation& invocation) { return invocation.read.columns[3]; };
  CHECK_FALSE(accepted({"score", "a.csv"}).read.dedupe);
  for (const std::string text : {"last", "respondent:last", "Respondent : LAST", ":last"}) {
    const auto invocation = accepted({"score", "a.csv", "--dedupe", text});
    CHECK(invocation.read.dedupe == Dedupe::last);
    CHECK_FALSE(column(invocation));
  }
  const auto named = accepted({"score", "a.csv", "--dedupe", "Q1: who?:first"});
  CHECK(named.read.dedupe == Dedupe::first);
  CHECK(column(named) == "Q1: who?");
  const auto told =
      accepted({"score", "a.csv", "--dedupe", "respondent:all", "--respondent", "Email"});
  CHECK(told.read.dedupe == Dedupe::all);
  CHECK(column(told) == "Email");
  accepted({"score", "a.csv", "--dedupe", "Email:last", "--respondent", "Email"});
  refused({"score", "a.csv", "--dedupe", "Email:last", "--respondent", "Id"}, "different columns");
  refused({"score", "a.csv", "--dedupe", "Email"}, "\"Email\": expected WHO:WHICH");
  refused({"score", "a.csv", "--dedupe", "Email:"}, "\"Email:\": expected");
  refused({"score", "a.csv", "--dedupe", "Email:lst"}, "respondent:last");
  refused({"score", "a.csv", "--dedupe", "last", "--dedupe", "first"}, "only one");
}

TEST_CASE("several score columns and several columns of comments are kept in their order") {
  const auto invocation = accepted(
      {"verbatims", "--score", "A", "a.csv", "--score", "#3", "--comment", "X", "--comment", "Y"});
  CHECK(invocation.read.columns[0] == "A");
  CHECK(invocation.read.further_scores == std::vector<std::string>{"#3"});
  CHECK(invocation.read.columns[2] == "X");
  CHECK(invocation.read.further_comments == std::vector<std::string>{"Y"});
  refused({"inspect", "a.csv", "--score", "A", "--score", "B"}, "give --score once");
}
