// SPDX-License-Identifier: MIT
#include <npslice/stats/weight.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace npslice::stats {
namespace {

constexpr std::size_t unit_digits = 12;

/// The digits as a number; there are few enough of them.
std::uint64_t number_of(std::string_view digits, std::size_t length) {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < length; ++i) {
    number = number * 10 + (i < digits.size() ? static_cast<std::uint64_t>(digits[i] - '0') : 0);
  }
  return number;
}

} // namespace

Weight Weight::times(double factor) const {
  constexpr std::uint64_t most = largest * units_of_one;
  const double product = std::round(static_cast<double>(units_) * factor);
  return Weight(product < static_cast<double>(most) ? static_cast<std::uint64_t>(product) : most);
}

std::variant<Weight, WeightProblem> read_weight(const base::Decimal& number) {
  const bool is_zero = number.whole.empty() && number.fraction.empty();
  if (number.negative && !is_zero) return WeightProblem::negative;
  constexpr std::size_t most_digits = 8;
  if (number.whole.size() > most_digits) return WeightProblem::too_large;
  const std::uint64_t whole = number_of(number.whole, number.whole.size());
  if (whole > Weight::largest || (whole == Weight::largest && !number.fraction.empty())) {
    return WeightProblem::too_large;
  }
  std::uint64_t units = whole * Weight::units_of_one + number_of(number.fraction, unit_digits);
  if (number.fraction.size() > unit_digits && number.fraction[unit_digits] >= '5') ++units;
  if (units == 0 && !is_zero) return WeightProblem::too_small;
  return Weight(units);
}

void WideSum::add_square(std::uint64_t number) {
  const UnsignedWideInteger square = UnsignedWideInteger{number} * number;
  low_ += square;
  if (low_ < square) ++high_;
}

void WideSum::merge(const WideSum& other) {
  low_ += other.low_;
  high_ += other.high_ + (low_ < other.low_ ? 1 : 0);
}

WideSum WideSum::without(const WideSum& part) const {
  WideSum rest = *this;
  rest.high_ -= part.high_ + (low_ < part.low_ ? 1 : 0);
  rest.low_ -= part.low_;
  return rest;
}

double WideSum::value() const {
  return std::ldexp(static_cast<double>(high_), 128) + static_cast<double>(low_);
}

} // namespace npslice::stats
