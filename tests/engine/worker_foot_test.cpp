// SPDX-License-Identifier: MIT
#include "support/survey_run.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace npslice;

namespace {

struct Counts {
  std::uint64_t used = 0;
  std::uint64_t unanswered = 0;
  std::uint64_t total_rows = 0;
  std::uint64_t rejected = 0;

  friend bool operator==(const Counts&, const Counts&) = default;
  friend std::ostream& operator<<(std::ostream& out, const Counts& counts) {
    return out << counts.used << ' ' << counts.unanswered << ' ' << counts.total_rows << ' '
               << counts.rejected;
  }
};

Counts counts_of(const std::string& rows, std::size_t block_bytes) {
  tests::SurveyRun run({"id,nps,comment,region\nR1,9,good,North\nR2,3,bad,South\n" + rows});
  run.settings.block_bytes = block_bytes;
  const engine::Findings findings = run.run();
  const engine::Accounting& file = findings.tally->files().at(0);
  CHECK(file.adds_up());
  const auto total_row = static_cast<std::size_t>(survey::Exclusion::total_row);
  return {file.used, file.unanswered, file.excluded[total_row], file.rejected_total()};
}

} // namespace

TEST_CASE("rows without a value and rows cut otherwise do not hide or make a foot", "[engine]") {
  struct Row {
    std::string rows;
    Counts counts;
  };
  const auto row = GENERATE(values<Row>({
      {"", {2, 0, 0, 0}},
      {"Total,9,,\n", {2, 0, 1, 0}},
      {"Average,6,,\nSource: the survey platform,,,\n", {2, 0, 2, 0}},
      {"Total,9,,\nR3,10,fine,East\n", {4, 0, 0, 0}}, // in the middle it is a name
      // Rows without a value are unanswered, and a total before them is still the foot.
      {",,,\n,,,\nTotal,9,,\n,,,\n,,,\n", {2, 4, 1, 0}},
      {"Total,9,,\n,,,\nAverage,6,,\n", {2, 1, 2, 0}},
      {"Total,9,,\n,,,\nR3,10,fine,East\n", {4, 1, 0, 0}},
      // Answers of an export with another delimiter are no remarks.
      {"R3;9;it was very good;East\nR4;9;it was very good;East\n", {2, 0, 0, 2}},
      {"R3|9|it was very good|East\n", {2, 0, 0, 1}},
      {"good; fair; in short: fine\n", {2, 0, 1, 0}},
  }));
  for (const std::size_t block_bytes : {1U, 30U, 1U << 20U}) {
    CAPTURE(row.rows, block_bytes);
    CHECK(counts_of(row.rows, block_bytes) == row.counts);
  }
}
