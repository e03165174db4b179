// SPDX-License-Identifier: MIT
#include "sheet.hpp"

#include <npslice/render/number.hpp>

#include <cmath>

// How figures become the cells of a sheet.
namespace npslice::render {

Cell hundredfold(const std::optional<stats::Ratio>& ratio) {
  if (!ratio) return {};
  constexpr int decimals = 4;
  return Number{static_cast<std::int64_t>(rounded(*ratio, decimals + 2)), decimals};
}

Cell probability(double p) {
  constexpr double times = 1e6;
  return Number{std::llround(p * times), 6};
}

Cell hundredfold(double share) {
  constexpr double times = 1e6;
  return Number{std::llround(share * times), 4};
}

Cell four_decimals(std::optional<double> value) {
  constexpr double times = 1e4;
  constexpr double largest = 9e14;
  if (!value || !(*value < largest)) return {};
  return Number{std::llround(*value * times), 4};
}

std::string digits_of(const Number& number) {
  if (number.digits == 0) return std::to_string(number.scaled);
  return with_point(stats::WideInteger{number.scaled}, number.digits);
}

} // namespace npslice::render
