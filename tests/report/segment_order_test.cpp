// SPDX-License-Identifier: MIT
#include "report/segment_order.hpp"
#include "support/dice.hpp"

#include <npslice/base/decimal.hpp>
#include <npslice/base/text.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <compare>
#include <string>
#include <tuple>
#include <vector>

using namespace npslice;
using namespace npslice::tests;
using report::DimensionOrder;
using Texts = std::vector<std::string>;

namespace {

/// How two values stand to each other, found out from both of them whole.
std::strong_ordering compared(const std::string& left, const std::string& right, const Texts& told,
                              bool numeric) {
  if (left.empty() || right.empty()) return left.empty() <=> right.empty();
  const auto place = [&](const std::string& text) {
    return std::find(told.begin(), told.end(), text) - told.begin();
  };
  if (place(left) != place(right)) return place(left) <=> place(right);
  if (numeric) {
    const auto numbers = *base::read_decimal(left) <=> *base::read_decimal(right);
    if (std::is_neq(numbers)) return numbers;
  }
  return std::tuple(base::fold(left), left) <=> std::tuple(base::fold(right), right);
}

void check_order(const Texts& values, const Texts& told = {}) {
  DimensionOrder order(told);
  bool numeric = true;
  for (const std::string& value : values) {
    order.add(value);
    numeric = numeric && (value.empty() || base::read_decimal(value));
  }
  order.finish();
  for (std::size_t left = 0; left < values.size(); ++left) {
    for (std::size_t right = 0; right < values.size(); ++right) {
      if (order.compare(left, right) == compared(values[left], values[right], told, numeric)) {
        continue;
      }
      CAPTURE(values[left], values[right]);
      FAIL_CHECK("they stand in another order");
    }
  }
}

/// Words that begin alike, end alike and differ in between.
std::string word(Dice& dice) {
  const Texts beginnings{"",
                         "a",
                         "shop-",
                         "Shop-",
                         "shop-0000000000000000",
                         "\xC3\x89"
                         "clair"};
  const Texts letters{"a", "A", "b", "0", "1", "\xC3\xA9", "e", " ", "~", "\xE6\x97\xA5"};
  std::string text = beginnings[dice.below(beginnings.size())];
  for (std::size_t length = dice.below(20); length > 0; --length) {
    text += letters[dice.below(dice.chance(50) ? 2 : letters.size())];
  }
  return text;
}

std::string number(Dice& dice) {
  const Texts signs{"", "", "", "-", "+"};
  std::string text = signs[dice.below(signs.size())] + std::string(dice.below(3), '0');
  for (std::size_t digits = dice.chance(10) ? 260 + dice.below(3) : dice.below(12); digits > 0;
       --digits) {
    text += static_cast<char>('0' + dice.below(dice.chance(80) ? 2 : 10));
  }
  text += '1';
  if (dice.chance(30)) text += "." + std::string(dice.below(2), '0') + (dice.chance(50) ? "5" : "");
  return base::read_decimal(text) ? text : "";
}

} // namespace

TEST_CASE("values are put in the order that comparing each with each gives") {
  for (std::uint32_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    Dice dice(seed);
    Texts values;
    for (std::size_t i = 0; i < 60; ++i) {
      const bool again = !values.empty() && dice.chance(20);
      const bool blank = dice.chance(5);
      values.push_back(again           ? std::string(values[dice.below(values.size())])
                       : blank         ? std::string()
                       : seed % 3 == 0 ? number(dice)
                                       : word(dice));
    }
    check_order(values);
    check_order(values, {values[3], values[40], "nobody has this"});
  }
}

TEST_CASE("values of one kind alone, and none at all, have an order") {
  check_order({});
  check_order({""});
  check_order({"", "", "a", "a"});
  check_order({"same", "same", "same"});
  check_order({"12345678", "1234567812345678", "12345678x", "123456781234567"});
  check_order({"12345678", "-12345678", "0", "-0", "00", "1e5"});
  check_order({"12345678", "-12345678", "0", "-0", "00"});
  check_order({std::string(254, '9'), std::string(255, '1'), std::string(253, '9')});
}
