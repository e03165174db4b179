// SPDX-License-Identifier: MIT
#include "cli/progress_line.hpp"

#include <catch2/catch.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

using namespace npslice::cli;

TEST_CASE("progress tells bytes, records, the rate and what is left at that rate") {
  struct Row {
    ReadSoFar so_far;
    std::string words;
  };
  const std::vector<Row> table{
      {{0, std::nullopt, 0, 1.0}, "npslice: 0 bytes, 0 records, 0 bytes/s"},
      {{999, std::nullopt, 7, 1.0}, "npslice: 999 bytes, 7 records, 999 bytes/s"},
      {{1'000, std::nullopt, 7, 2.0}, "npslice: 1.0 kB, 7 records, 500 bytes/s"},
      {{9'999'999, std::nullopt, 65'432, 1.0}, "npslice: 9.9 MB, 65,432 records, 9.9 MB/s"},
      {{10'000'000, std::nullopt, 65'432, 1.0}, "npslice: 10 MB, 65,432 records, 10 MB/s"},
      {{412'345'678, 1'590'000'000, 2'600'000, 2.0},
       "npslice: 412 MB of 1.5 GB, 2,600,000 records, 206 MB/s, 5 s left"},
      {{100, 100, 1, 4.0}, "npslice: 100 bytes of 100 bytes, 1 record, 25 bytes/s, 0 s left"},
      {{1'000'000, 120'999'999, 9, 1.0},
       "npslice: 1.0 MB of 120 MB, 9 records, 1.0 MB/s, 119 s left"},
      {{1'000'000, 121'000'000, 9, 1.0},
       "npslice: 1.0 MB of 121 MB, 9 records, 1.0 MB/s, 2 min left"},
      {{1'000'000, 3'000'000'000'000, 9, 1.0},
       "npslice: 1.0 MB of 3.0 TB, 9 records, 1.0 MB/s, 833 h left"},
  };
  for (const Row& row : table) {
    CHECK(progress_words(row.so_far) == row.words);
  }
}

TEST_CASE("what is left is not told when a file grew beyond its size, or nothing came yet") {
  CHECK(progress_words({200, 100, 1, 1.0}) ==
        "npslice: 200 bytes of 100 bytes, 1 record, 200 bytes/s");
  CHECK(progress_words({0, 100, 0, 5.0}) == "npslice: 0 bytes of 100 bytes, 0 records, 0 bytes/s");
}
