// SPDX-License-Identifier: MIT
#include <npslice/base/errors.hpp>
#include <npslice/engine/bands.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace npslice;
using Catch::Matchers::Contains;
using engine::read_band_request;

namespace {

std::string label(const std::string& bands, std::string_view value, bool decimal_comma = false) {
  const auto request = read_band_request("x:" + bands);
  return std::string(engine::band_label(request.bands, value, decimal_comma));
}

} // namespace

TEST_CASE("a value falls into the band whose ends hold it, compared exactly", "[engine]") {
  struct Case {
    std::string bands;
    std::string value;
    std::string label;
  };
  const std::vector<Case> cases{
      {"0-6,7-12,13-", "0", "0-6"},
      {"0-6,7-12,13-", "6", "0-6"},
      {"0-6,7-12,13-", "6.0", "0-6"},
      {"0-6,7-12,13-", "6.00000000000000000001", "(no band)"},
      {"0-6,7-12,13-", "+007", "7-12"},
      {"0-6,7-12,13-", "13", "13-"},
      {"0-6,7-12,13+", "99999999999999999999999999", "13+"},
      {"0-6,7-12,13-", "-1", "(no band)"},
      {"0-6,7-12,13-", "n/a", "(no number)"},
      {"0-6,7-12,13-", "1e3", "(no number)"},
      {"0-6,7-12,13-", "1,5", "(no number)"},
      {"0-6,7-12,13-", "", ""},
      {"-6,7-", "-1000", "-6"},
      {"-6,7-", "6", "-6"},
      {"--6,-5-5", "-7", "--6"},
      {"--6,-5-5", "-6", "--6"},
      {"--6,-5-5", "-5", "-5-5"},
      {"-10--5,-4-", "-10", "-10--5"},
      {"-10--5,-4-", "-4.5", "(no band)"},
      {"-10--5,-4-", "3", "-4-"},
      {"5", "5", "5"},
      {"5", "5.1", "(no band)"},
      {"-5--5", "-5", "-5--5"},
      {"0-0.1,0.2-0.3", "0.3", "0.2-0.3"},
      {"0-2.5, 2.51-10", "2.51", "2.51-10"},
      {"0.1-.2", "0.15", "0.1-.2"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.bands, row.value);
    CHECK(label(row.bands, row.value) == row.label);
  }
}

TEST_CASE("a decimal comma in a cell is a number where the file has one", "[engine]") {
  CHECK(label("0-49.9,50-", "49,90", true) == "0-49.9");
  CHECK(label("0-49.9,50-", "49,91", true) == "(no band)");
  CHECK(label("0-49.9,50-", "49,90", false) == "(no number)");
}

TEST_CASE("the bands stand behind the last colon of the option", "[engine]") {
  CHECK(read_band_request("tenure:0-6").column == "tenure");
  CHECK(read_band_request(" Q1: tenure : 0-6, 7-").column == "Q1: tenure");
  CHECK(read_band_request("Q1: tenure: 0-6 , 7-").bands[0].label == "0-6");
  CHECK(read_band_request("#3:5").column == "#3");
}

TEST_CASE("what are no bands is refused, naming them", "[engine]") {
  const auto refused = [](const std::string& text, const std::string& part) {
    CAPTURE(text);
    CHECK_THROWS_AS(read_band_request(text), base::UsageError);
    CHECK_THROWS_WITH(read_band_request(text), Contains(part));
  };
  refused("tenure", "expected a column");
  refused(":0-6", "expected a column");
  refused("", "expected a column");
  for (const std::string bands : {"", "-", "a", "0-6-", "0-6,", "0..6", "0 - 6", "6--", "<5", "1e3",
                                  "0-6;7-12", "1.2.3", "--", "---5", "+", "5++", "0,1,x"}) {
    refused("tenure:" + bands, "is no band");
  }
  refused("tenure:6-0", "6-0\" ends before it begins");
  refused("tenure:0-6,6-12", "0-6 and 6-12 overlap");
  refused("tenure:0-6,5", "0-6 and 5 overlap");
  refused("tenure:0-,7-", "0- and 7- overlap");
  refused("tenure:0-6,-7", "0-6 and -7 overlap");
  refused("tenure:7-12,0-6", "7-12 and 0-6 do not ascend");
  refused("tenure:0-6,13-,7-12", "13- and 7-12 do not ascend");
  refused("te\x1Bnure:x", "is no band");
  try {
    read_band_request("te\x1Bnure:x\x1B");
  } catch (const base::UsageError& error) {
    CHECK_THAT(error.what(), !Contains("\x1B"));
  }
}
