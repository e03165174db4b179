// SPDX-License-Identifier: MIT
#include <npslice/base/decimal.hpp>

#include <catch2/catch.hpp>

#include <compare>
#include <cstdlib>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace npslice::base;

namespace {

struct Reading {
  std::string_view text;
  bool negative;
  std::string_view whole;
  std::string_view fraction;
};

/// `thousandths / 1000` written in one of many ways.
std::string written(int thousandths, std::mt19937& random) {
  std::uniform_int_distribution<int> zeros(0, 3);
  std::uniform_int_distribution<int> coin(0, 1);
  const int magnitude = std::abs(thousandths);
  std::string fraction = std::to_string(magnitude % 1000);
  fraction.insert(0, 3 - fraction.size(), '0');
  std::string text = thousandths < 0 ? "-" : coin(random) == 1 ? "+" : "";
  text += std::string(static_cast<std::size_t>(zeros(random)), '0');
  text += std::to_string(magnitude / 1000);
  if (fraction != "000" || coin(random) == 1) text += (coin(random) == 1 ? "." : ",") + fraction;
  if (text.find_first_of(".,") != std::string::npos) {
    text += std::string(static_cast<std::size_t>(zeros(random)), '0');
  }
  return text;
}

} // namespace

TEST_CASE("a decimal keeps its sign and its digits without leading and trailing zeros") {
  const std::vector<Reading> cases{
      {"12", false, "12", ""},
      {"-3", true, "3", ""},
      {"+4.50", false, "4", "5"},
      {".5", false, "", "5"},
      {"-.5", true, "", "5"},
      {"0", false, "", ""},
      {"-0", false, "", ""},
      {"-0.000", false, "", ""},
      {"007.100", false, "7", "1"},
      {"  8 ", false, "8", ""},
      {"\u00A09\u00A0", false, "9", ""},
      {"10", false, "10", ""},
      {"0.010", false, "", "01"},
      {"1234567890123456789012345678901234567890.000000000000000000001", false,
       "1234567890123456789012345678901234567890", "000000000000000000001"},
  };
  for (const Reading& reading : cases) {
    CAPTURE(reading.text);
    const auto number = read_decimal(reading.text);
    REQUIRE(number);
    CHECK(number->negative == reading.negative);
    CHECK(number->whole == reading.whole);
    CHECK(number->fraction == reading.fraction);
  }
}

TEST_CASE("nothing else is a number: no exponent, no thousands separator, no nan") {
  for (const std::string_view text :
       {"",     " ",     "+",     "-",     ".",    "-.",     "nan", "inf", "1e3",
        "0x10", "1,234", "1 234", "1'234", "4,50", "--1",    "+-1", "1-",  "1.2.3",
        "..5",  "1..",   "ten",   "9/10",  "8 %",  "\u0661", "１"}) {
    CAPTURE(text);
    CHECK_FALSE(read_decimal(text));
  }
}

TEST_CASE("a decimal comma is read only where it is asked for, and the point still is") {
  CHECK(*read_decimal("4,50", true) == *read_decimal("4.5"));
  CHECK(*read_decimal("4.50", true) == *read_decimal("4.5"));
  CHECK(*read_decimal("-,5", true) == *read_decimal("-.5"));
  CHECK_FALSE(read_decimal("4,50", false));
  CHECK_FALSE(read_decimal("1.234,5", true));
  CHECK_FALSE(read_decimal("1,234,5", true));
}

TEST_CASE("equal numbers are equal however they are written") {
  for (const auto& [left, right] : std::vector<std::pair<std::string_view, std::string_view>>{
           {"-0", "0"}, {"0.0", "+0"}, {"1.0", "1"}, {"01", "1"}, {".50", "0.5"}, {"+7", "7"}}) {
    CAPTURE(left, right);
    CHECK(*read_decimal(left) == *read_decimal(right));
    CHECK(std::is_eq(*read_decimal(left) <=> *read_decimal(right)));
  }
}

TEST_CASE("numbers are compared exactly at any length") {
  const std::vector<std::string_view> ascending{"-9007199254740993",
                                                "-9007199254740992",
                                                "-10",
                                                "-9.99",
                                                "-9",
                                                "-1.5",
                                                "-1.49",
                                                "-0.1",
                                                "0",
                                                "0.000000000000000000001",
                                                "0.1",
                                                "0.11",
                                                "0.2",
                                                "1",
                                                "9",
                                                "10",
                                                "99.9",
                                                "100",
                                                "9007199254740992",
                                                "9007199254740993",
                                                "18446744073709551615",
                                                "18446744073709551616",
                                                "123456789012345678901234567890",
                                                "123456789012345678901234567890.1"};
  for (std::size_t i = 0; i < ascending.size(); ++i) {
    for (std::size_t j = 0; j < ascending.size(); ++j) {
      CAPTURE(ascending[i], ascending[j]);
      CHECK((*read_decimal(ascending[i]) <=> *read_decimal(ascending[j])) == (i <=> j));
      CHECK((*read_decimal(ascending[i]) == *read_decimal(ascending[j])) == (i == j));
    }
  }
}

TEST_CASE("the order of random numbers is that of the integers behind them") {
  std::mt19937 random(42);
  std::uniform_int_distribution<int> thousandths(-20000, 20000);
  for (int round = 0; round < 5000; ++round) {
    const int left = thousandths(random);
    const int right = round % 5 == 0 ? left : thousandths(random);
    const std::string left_text = written(left, random);
    const std::string right_text = written(right, random);
    CAPTURE(left_text, right_text);
    const auto left_number = read_decimal(left_text, true);
    const auto right_number = read_decimal(right_text, true);
    REQUIRE(left_number);
    REQUIRE(right_number);
    REQUIRE((*left_number <=> *right_number) == (left <=> right));
    REQUIRE((*left_number == *right_number) == (left == right));
  }
}
