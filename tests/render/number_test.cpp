// SPDX-License-Identifier: MIT
#include <npslice/render/number.hpp>

#include <catch2/catch.hpp>

#include <cstdint>
#include <numeric>
#include <string>
#include <vector>

using namespace npslice::render;
using npslice::stats::CategoryCounts;
using npslice::stats::net_share;
using npslice::stats::Ratio;

namespace {

struct Rounding {
  Ratio ratio;
  int digits;
  long long expected;
};

struct Shown {
  Ratio ratio;
  std::string expected;
};

/// The share of `part` in tenths of a percent, rounded by itself.
long long tenths_alone(std::uint64_t part, std::uint64_t n) {
  return static_cast<long long>((part * 2000 + n) / (2 * n));
}

long long rounded_percent(std::uint64_t part, std::uint64_t n) {
  return static_cast<long long>((part * 200 + n) / (2 * n));
}

template <class Visit>
void for_all_counts(std::uint64_t below, Visit visit) {
  for (std::uint64_t n = 1; n < below; ++n) {
    for (std::uint64_t promoters = 0; promoters <= n; ++promoters) {
      for (std::uint64_t detractors = 0; detractors + promoters <= n; ++detractors) {
        visit(CategoryCounts{promoters, n - promoters - detractors, detractors});
      }
    }
  }
}

} // namespace

TEST_CASE("halves are rounded away from zero, once, from the exact ratio") {
  const std::vector<Rounding> cases{
      {{0, 1}, 0, 0},       {{1, 2}, 0, 1},       {{-1, 2}, 0, -1},     {{49, 100}, 0, 0},
      {{-49, 100}, 0, 0},   {{3, 2}, 0, 2},       {{5, 2}, 0, 3},       {{-5, 2}, 0, -3},
      {{1, 3}, 2, 33},      {{2, 3}, 2, 67},      {{-2, 3}, 2, -67},    {{1, 200}, 2, 1},
      {{-1, 200}, 2, -1},   {{1, 201}, 2, 0},     {{1, 8}, 2, 13},      {{-1, 8}, 2, -13},
      {{1, 3}, 6, 333333},  {{2, 3}, 6, 666667},  {{1, 1}, 6, 1000000}, {{-1, 1}, 6, -1000000},
      {{1, 2000000}, 6, 1}, {{1, 2000001}, 6, 0}, {{2345, 100}, 0, 23}, {{2, -1 + 3}, 0, 1},
  };
  for (const Rounding& row : cases) {
    CAPTURE(static_cast<long long>(row.ratio.numerator),
            static_cast<long long>(row.ratio.denominator), row.digits);
    CHECK(static_cast<long long>(rounded(row.ratio, row.digits)) == row.expected);
  }
}

TEST_CASE("the largest counts are rounded without overflow") {
  using npslice::stats::WideInteger;
  const WideInteger n = WideInteger{1} << 47U;
  const Ratio change = Ratio{n, n} - Ratio{-n, n}; // as large as a change can be
  CHECK(static_cast<long long>(rounded(change, 6)) == 2000000);
}

TEST_CASE("a scaled number is written with its point, never as -0") {
  CHECK(with_point(-12345, 4) == "-1.2345");
  CHECK(with_point(12345, 4) == "1.2345");
  CHECK(with_point(5, 4) == "0.0005");
  CHECK(with_point(-5, 4) == "-0.0005");
  CHECK(with_point(0, 4) == "0.0000");
  CHECK(with_point(1000000, 4) == "100.0000");
  CHECK(with_point(7, 1) == "0.7");
}

TEST_CASE("CSV has percents with four decimals, a point, no plus sign") {
  const std::vector<Shown> cases{
      {{86, 161}, "53.4161"},    {{0, 7}, "0.0000"},         {{1, 1}, "100.0000"},
      {{-1, 1}, "-100.0000"},    {{1, 3}, "33.3333"},        {{2, 3}, "66.6667"},
      {{-1, 3}, "-33.3333"},     {{1, 2000000}, "0.0001"},   {{1, 2000001}, "0.0000"},
      {{-1, 2000001}, "0.0000"}, {{-1, 2000000}, "-0.0001"}, {{55, 100}, "55.0000"},
      {{1, 8}, "12.5000"},       {{2, 1}, "200.0000"},
  };
  for (const Shown& row : cases) {
    CHECK(csv_percent(row.ratio) == row.expected);
  }
}

TEST_CASE("an NPS is shown in points with its sign") {
  const std::vector<Shown> cases{
      {{55, 100}, "+55"}, {{-1, 3}, "−33"},    {{1, 3}, "+33"},      {{1, 1}, "+100"},
      {{-1, 1}, "−100"},  {{0, 9}, "0"},       {{1, 200}, "+1"},     {{-1, 200}, "−1"},
      {{25, 1000}, "+3"}, {{-25, 1000}, "−3"}, {{149, 10000}, "+1"}, {{2, 1}, "+200"},
  };
  for (const Shown& row : cases) {
    CHECK(points(row.ratio, "−") == row.expected);
  }
  CHECK(points(Ratio{-1, 3}, "-") == "-33");
}

TEST_CASE("an NPS of minus 0.4 points is shown as 0, never as −0") {
  CHECK(points(Ratio{-4, 1000}, "−") == "0");
  CHECK(points(Ratio{4, 1000}, "−") == "0");
  CHECK(points(-0.004, "−") == "0");
  CHECK(points(-0.0, "−") == "0");
}

TEST_CASE("the limit of an interval is shown like an NPS") {
  CHECK(points(0.341, "−") == "+34");
  CHECK(points(-0.117, "−") == "−12");
  CHECK(points(1.0, "−") == "+100");
  CHECK(points(-1.0, "-") == "-100");
  CHECK(points(0.005, "−") == "+1");
}

TEST_CASE("one promoter and two detractors are an NPS of −33, not 33 − 67 = −34") {
  CHECK(points(*net_share({1, 0, 2}), "−") == "−33");
}

TEST_CASE("rounded percents would be off by a point in 8,690 of 37,810 small tables") {
  int tables = 0;
  int different = 0;
  for_all_counts(60, [&](const CategoryCounts& counts) {
    const std::uint64_t n = counts.responses();
    if (n < 3) return;
    ++tables;
    const long long by_percents =
        rounded_percent(counts.promoters, n) - rounded_percent(counts.detractors, n);
    const long long exact = static_cast<long long>(rounded(*net_share(counts), 2));
    different += by_percents == exact ? 0 : 1;
    REQUIRE(exact - by_percents >= -1);
    REQUIRE(exact - by_percents <= 1);
  });
  CHECK(tables == 37810);
  CHECK(different == 8690);
}

TEST_CASE("the three shares add up to 100.0 percent and none is a whole tenth off") {
  for_all_counts(60, [](const CategoryCounts& counts) {
    const auto tenths = tenths_of_percent(counts);
    const std::uint64_t n = counts.responses();
    REQUIRE(tenths[0] + tenths[1] + tenths[2] == 1000);
    const std::array<std::uint64_t, 3> parts{counts.detractors, counts.passives, counts.promoters};
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const auto shown = static_cast<long long>(tenths[i]);
      const long long alone = tenths_alone(parts[i], n);
      REQUIRE(shown - alone >= -1);
      REQUIRE(shown - alone <= 1);
      const auto exact = static_cast<long long>(parts[i] * 1000);
      REQUIRE(shown * static_cast<long long>(n) > exact - static_cast<long long>(n));
      REQUIRE(shown * static_cast<long long>(n) < exact + static_cast<long long>(n));
    }
  });
}

TEST_CASE("the largest remainders are rounded up, ties go to the first") {
  using Tenths = std::array<std::uint64_t, 3>;
  CHECK(tenths_of_percent({1, 1, 1}) == Tenths{334, 333, 333});
  CHECK(tenths_of_percent({2, 0, 1}) == Tenths{333, 0, 667});
  CHECK(tenths_of_percent({1, 0, 0}) == Tenths{0, 0, 1000});
  CHECK(tenths_of_percent({3, 2, 1}) == Tenths{167, 333, 500});
  CHECK(tenths_of_percent({}) == Tenths{0, 0, 0});
}

TEST_CASE("any count is divided without a rest, no part further than one from its share") {
  for (const std::uint64_t cells : {0U, 1U, 2U, 10U, 40U}) {
    for_all_counts(20, [&](const CategoryCounts& counts) {
      const auto parts = apportioned(counts, cells);
      REQUIRE(parts[0] + parts[1] + parts[2] == cells);
      if (counts.promoters == 0) REQUIRE(parts[2] == 0);
    });
  }
  CHECK(apportioned({}, 40) == std::array<std::uint64_t, 3>{0, 0, 0});
  CHECK(apportioned({UINT64_MAX / 2, 0, UINT64_MAX / 2}, 40) ==
        std::array<std::uint64_t, 3>{20, 0, 20});
}

TEST_CASE("a count has commas between groups of three digits") {
  CHECK(grouped(0) == "0");
  CHECK(grouped(999) == "999");
  CHECK(grouped(1000) == "1,000");
  CHECK(grouped(4277) == "4,277");
  CHECK(grouped(123456) == "123,456");
  CHECK(grouped(1234567) == "1,234,567");
  CHECK(grouped(UINT64_MAX) == "18,446,744,073,709,551,615");
}
