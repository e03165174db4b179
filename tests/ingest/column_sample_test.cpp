// SPDX-License-Identifier: MIT
#include <npslice/ingest/column_sample.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

using namespace npslice;

TEST_CASE("a sample counts what the cells of each column hold", "[ingest]") {
  const std::string text = "9,2026-01-02,very good work,A\n"
                           "10 (sure),25/12/2026,\"bad, really\",\n"
                           "NA,soon,,A\n"
                           "11,,no,B\n"
                           "8.5,2026-01-03,no,-\n";
  const auto sample = ingest::sample_columns(text, {','}, 4, true, {});
  CHECK(sample.records == 5);
  CHECK(sample.whole);
  REQUIRE(sample.columns.size() == 4);
  const auto& score = sample.columns[0];
  CHECK(score.filled == 4);
  CHECK(score.scores == 2);
  CHECK(score.highest_score == 10);
  CHECK(score.numbers == 3);
  CHECK(score.examples == std::vector<std::string>{"9", "10 (sure)", "11"});
  const auto& date = sample.columns[1];
  CHECK(date.filled == 4);
  CHECK(date.dates == 3);
  CHECK(date.highest_score == -1);
  const auto& comment = sample.columns[2];
  CHECK(comment.filled == 4);
  CHECK(comment.words == 7);
  CHECK(comment.distinct == 3);
  CHECK(sample.columns[3].filled == 3);
  CHECK(sample.columns[3].distinct == 2);
}

TEST_CASE("damaged, short and blank records do not disturb a sample", "[ingest]") {
  const std::string text = "9,a\n\n8,\"oops\n7,b\n6\n5,c,d\n";
  const auto sample = ingest::sample_columns(text, {','}, 2, true, {});
  CHECK(sample.records == 4);
  CHECK(sample.columns[0].scores == 4);
  CHECK(sample.columns[1].filled == 3);
}

TEST_CASE("the last record of a sample that is not the whole file does not count", "[ingest]") {
  const std::string text = "9,a\n8,b\n1";
  CHECK(ingest::sample_columns(text, {','}, 2, true, {}).records == 3);
  const auto part = ingest::sample_columns(text, {','}, 2, false, {});
  CHECK(part.records == 2);
  CHECK(part.columns[0].filled == 2);
  CHECK_FALSE(part.whole);
}

TEST_CASE("a sample of nothing has its columns", "[ingest]") {
  const auto sample = ingest::sample_columns("", {','}, 3, true, {});
  CHECK(sample.records == 0);
  REQUIRE(sample.columns.size() == 3);
  CHECK(sample.columns[2].filled == 0);
}

TEST_CASE("totals at the end of a file say nothing about its columns", "[ingest]") {
  struct Row {
    std::string text;
    bool whole;
    std::size_t scores;
    std::size_t filled;
  };
  const auto row = GENERATE(values<Row>({
      {"A,9\nB,3\nTotal,12\nMoyenne,6\n", true, 2, 2},
      {"A,9\nB,3\nTotal,12\nMoyenne,6\nC,1\n", false, 3, 4}, // the last may be cut
      {"A,9\nTotal,8\nB,3\n", true, 3, 3},                   // a name
      {"Total,9\nTotal,8\n", true, 2, 2},                    // a table is more than its foot
      {"A,9\nB,3\nAverage,6\nNumber of responses,2\n", true, 2, 2},
      {"A,9,x\nB,3,y\nAverage,6,\nVariation,2,\n", true, 2, 2}, // below a total
      {"A,9,x\nB,3,\n,Average,6\n", true, 2, 2},
      {"A,9,x\nB,3,\nAverage,6,\nVariation,2,\n", true, 4, 4},
  }));
  CAPTURE(row.text, row.whole);
  const auto columns = static_cast<std::size_t>(
      1 + std::count(row.text.begin(),
                     row.text.begin() + static_cast<std::ptrdiff_t>(row.text.find('\n')), ','));
  const auto sample = ingest::sample_columns(row.text, {}, columns, row.whole, {});
  CHECK(sample.columns[1].scores == row.scores);
  CHECK(sample.columns[1].filled == row.filled);
}
