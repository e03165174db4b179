// SPDX-License-Identifier: MIT
#include "cli/accepted.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace npslice;
using namespace npslice::tests;
using cli::Verb;
using Names = std::vector<std::string>;

TEST_CASE("each command is known by its name and asks for its own tables") {
  const auto report = accepted({"report", "a.csv"});
  CHECK(report.verb == Verb::report);
  CHECK((report.tables.headline && report.tables.scores && report.tables.trends &&
         report.tables.verbatims));
  CHECK_FALSE(report.tables.trends_by_segment);
  CHECK(report.questions.every == survey::PeriodLength::month);
  CHECK(report.questions.dates_optional);
  CHECK(report.questions.comments_optional);

  const auto score = accepted({"score", "a.csv"});
  CHECK(score.verb == Verb::score);
  CHECK((score.tables.scores && !score.tables.headline && !score.tables.trends));
  CHECK_FALSE(score.questions.every);
  CHECK_FALSE(score.questions.comments);

  const auto trend = accepted({"trend", "a.csv"});
  CHECK((trend.tables.trends && trend.tables.trends_by_segment && !trend.tables.scores));
  CHECK(trend.questions.every == survey::PeriodLength::month);
  CHECK_FALSE(trend.questions.dates_optional);

  const auto verbatims = accepted({"verbatims", "a.csv"});
  CHECK((verbatims.tables.verbatims && !verbatims.tables.scores));
  CHECK(verbatims.questions.comments);
  CHECK_FALSE(verbatims.questions.comments_optional);

  const auto inspect = accepted({"inspect", "a.csv"});
  CHECK(inspect.verb == Verb::inspect);
  CHECK(inspect.questions.score_optional);
}

TEST_CASE("the files are read in their order, none or - is standard input") {
  CHECK(accepted({"score", "b.csv", "a.csv"}).read.files == Names{"b.csv", "a.csv"});
  CHECK(accepted({"score"}).read.files == Names{"-"});
  CHECK(accepted({"score", "-"}).read.files == Names{"-"});
  CHECK(accepted({"score", "a.csv", "-"}).read.files == Names{"a.csv", "-"});
  CHECK(accepted({"score", "--by", "Region", "a.csv"}).read.files == Names{"a.csv"});
  CHECK(accepted({"score", "a.csv", "--by", "Region", "b.csv"}).read.files ==
        Names{"a.csv", "b.csv"});
  CHECK(accepted({"score", "--", "-odd.csv"}).read.files == Names{"-odd.csv"});
  refused({"score", "-", "-"}, "once only");
}

TEST_CASE("without options, everything is as documented") {
  const auto plain = accepted({"score", "a.csv"});
  CHECK(plain.read.scale == survey::Scale{0, 10, 6, 8});
  CHECK(plain.read.conditions.empty());
  CHECK_FALSE(plain.read.since);
  CHECK_FALSE(plain.read.until);
  CHECK_FALSE(plain.read.delimiter);
  CHECK(plain.read.encoding.empty());
  CHECK_FALSE(plain.read.date_format);
  CHECK_FALSE(plain.read.date_form);
  CHECK(plain.read.timezone.empty());
  CHECK(plain.read.record_bytes == 1048576);
  CHECK(plain.read.block_bytes == 262144);
  CHECK(plain.questions.by.empty());
  CHECK(plain.tables.order == report::SegmentOrder::name);
  CHECK(plain.output.format == cli::Format::text);
  CHECK(plain.output.color == cli::ColorChoice::automatic);
  CHECK_FALSE(plain.output.path);
  CHECK_FALSE(plain.output.rejects);
  CHECK_FALSE(plain.output.width);
  CHECK_FALSE((plain.output.ascii || plain.output.quiet || plain.output.raw || plain.output.total));
  CHECK_FALSE(plain.alarms.fail_under);
  CHECK_FALSE(plain.alarms.max_rejects);
}

TEST_CASE("--by a,b is one crossed table, --by repeated is several") {
  using Tables = std::vector<Names>;
  CHECK(accepted({"score", "--by", "a,b"}).questions.by == Tables{{"a", "b"}});
  CHECK(accepted({"score", "--by", "a", "--by", "b"}).questions.by == Tables{{"a"}, {"b"}});
  CHECK(accepted({"score", "--by", " a , b ", "--by=c"}).questions.by == Tables{{"a", "b"}, {"c"}});
  CHECK(accepted({"score", "--by", "Région", "a.csv"}).questions.by == Tables{{"Région"}});
}

TEST_CASE("the columns that the user names are kept as typed") {
  const auto named = accepted({"score", "--score", "How likely, 0-10?", "--date", "#7",
                               "--comment=Why?", "--respondent", "ID", "--group", "Q1_NPS_GROUP"});
  CHECK(named.read.columns[0] == "How likely, 0-10?");
  CHECK(named.read.columns[1] == "#7");
  CHECK(named.read.columns[2] == "Why?");
  CHECK(named.read.columns[3] == "ID");
  CHECK(named.read.columns[4] == "Q1_NPS_GROUP");
}

TEST_CASE("conditions may be repeated and hold all that is typed") {
  const auto limited =
      accepted({"score", "--where", "Region = France", "--where", "Wait >= -5", "a.csv"});
  REQUIRE(limited.read.conditions.size() == 2);
  CHECK(limited.read.conditions[0].text() == "Region = France");
  CHECK(limited.read.conditions[1].text() == "Wait >= -5");
  CHECK(limited.read.files == Names{"a.csv"});
}

TEST_CASE("a mistyped command is answered with the nearest one and the list") {
  refused({"socre", "a.csv"}, "Did you mean score?");
  refused({"verbatim"}, "Did you mean verbatims?");
  refused({"REPORTS"}, "Did you mean report?");
  refused({"banana"}, "The commands are report, score, trend, verbatims, compare, plan, inspect.");
  refused({"export.csv"}, "npslice report export.csv");
  refused({"x\x1B[2J"}, "\uFFFD[2J");
  refused({}, "npslice report export.csv");
  refused({""}, "no command");
}

TEST_CASE("a mistyped option is answered with the nearest one and where to look") {
  refused({"score", "--bye", "x"}, "Did you mean --by?");
  refused({"score", "--formt=csv"}, "Did you mean --format?");
  refused({"trend", "--evry", "week"}, "Did you mean --every?");
  refused({"score", "--color-blind"}, "npslice score --help");
  refused({"score", "--nonsense"}, "npslice score has no option --nonsense");
  refused({"score", "-x"}, "has no option -x");
  refused({"score", "--x\x1B[2J"}, "\uFFFD[2J");
}

TEST_CASE("an option of another command is refused, not passed over") {
  refused({"score", "--every", "week"}, "--every");
  refused({"score", "--limit", "5"}, "--limit");
  refused({"trend", "--category", "promoter"}, "--category");
  refused({"verbatims", "--total"}, "--total");
  refused({"report", "--total"}, "--total");
  refused({"inspect", "--by", "Region"}, "--by");
  refused({"inspect", "--fail-under", "10"}, "--fail-under");
  refused({"--score", "x"}, "--score");
}

TEST_CASE("an option that needs a value and has none is refused by its name") {
  for (const std::string option :
       {"--score",      "--date",     "--comment", "--respondent",  "--where",
        "--since",      "--until",    "--scale",   "--cuts",        "--delimiter",
        "--encoding",   "--decimals", "--group",   "--date-format", "--max-record",
        "--block-size", "--by",       "--sort",    "--format",      "--output",
        "--rejects",    "--color",    "--width",   "--fail-under",  "--max-rejects"}) {
    CAPTURE(option);
    refused({"score", "a.csv", option}, option + " needs a value");
  }
  refused({"score", "a.csv", "-o"}, "--output needs a value");
}

TEST_CASE("an option that may be given once is refused the second time") {
  for (const std::string option : {"--date", "--format", "--since", "--width", "--scale"}) {
    CAPTURE(option);
    refused({"score", option, "a", option, "b"}, option);
  }
}

TEST_CASE("a flag takes no value of its own") {
  refused({"score", "--quiet=perhaps"}, "--quiet takes no value");
  CHECK(accepted({"score", "--quiet", "a.csv"}).read.files == Names{"a.csv"});
  CHECK(accepted({"score", "--ascii", "--raw", "--total", "--quiet"}).output.total);
}
