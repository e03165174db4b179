// SPDX-License-Identifier: MIT
#include <npslice/render/display_width.hpp>
#include <npslice/render/number.hpp>

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <numeric>

namespace npslice::render {
namespace {

using stats::WideInteger;

WideInteger power_of_ten(int digits) {
  WideInteger power = 1;
  for (int i = 0; i < digits; ++i) {
    power *= 10;
  }
  return power;
}

std::string signed_text(std::int64_t value, const std::string& minus) {
  if (value == 0) return "0";
  return value > 0 ? fmt::format("+{}", value) : fmt::format("{}{}", minus, -value);
}

} // namespace

WideInteger rounded(const stats::Ratio& ratio, int digits) {
  const bool negative = ratio.numerator < 0;
  const WideInteger scaled = (negative ? -ratio.numerator : ratio.numerator) * power_of_ten(digits);
  const WideInteger whole = scaled / ratio.denominator;
  const WideInteger rest = scaled - whole * ratio.denominator;
  const WideInteger magnitude = rest * 2 >= ratio.denominator ? whole + 1 : whole;
  return negative ? -magnitude : magnitude;
}

/// Digit by digit: a table may have many millions of numbers.
std::string with_point(WideInteger scaled, int digits) {
  const bool negative = scaled < 0;
  const WideInteger magnitude = negative ? -scaled : scaled;
  auto whole = static_cast<std::uint64_t>(magnitude / power_of_ten(digits));
  auto fraction = static_cast<std::uint64_t>(magnitude - whole * power_of_ten(digits));
  constexpr std::size_t longest = 64; // two numbers of 64 bits, a sign and a point
  std::array<char, longest> text{};
  char* const end = text.data() + text.size();
  char* begin = end;
  for (int i = 0; i < digits; ++i) {
    *--begin = static_cast<char>('0' + fraction % 10);
    fraction /= 10;
  }
  *--begin = '.';
  do {
    *--begin = static_cast<char>('0' + whole % 10);
    whole /= 10;
  } while (whole > 0);
  if (negative) *--begin = '-';
  return {begin, end};
}

std::string csv_percent(const stats::Ratio& ratio) {
  constexpr int decimals = 4;
  return with_point(rounded(ratio, decimals + 2), decimals);
}

std::string points(const stats::Ratio& net_share, const std::string& minus) {
  return signed_text(static_cast<std::int64_t>(rounded(net_share, 2)), minus);
}

std::string points(double net_share, const std::string& minus) {
  return signed_text(std::llround(net_share * 100), minus);
}

std::string tenth_points(double net_share, const std::string& minus) {
  constexpr double tenths_of_a_share = 1000;
  const std::int64_t tenths = std::llround(net_share * tenths_of_a_share);
  const std::int64_t magnitude = tenths < 0 ? -tenths : tenths;
  return fmt::format("{}{}.{}",
                     tenths == 0  ? ""
                     : tenths > 0 ? "+"
                                  : minus,
                     magnitude / 10, magnitude % 10);
}

std::string figure_text(const stats::Ratio& share, stats::Measure measure,
                        const std::string& minus) {
  if (measure == stats::Measure::net) return points(share, minus);
  return fmt::format("{} %", static_cast<std::int64_t>(rounded(share, 2)));
}

std::string interval_text(const stats::Interval& interval, stats::Measure measure,
                          const std::string& minus, const std::string& ellipsis,
                          std::size_t width) {
  const bool net = measure == stats::Measure::net;
  const auto limit = [&](double share) {
    return net ? points(share, minus) : std::to_string(std::llround(share * 100));
  };
  return padded_left(limit(interval.low), width) + " " + ellipsis + " " + limit(interval.high) +
         (net ? "" : " %");
}

std::array<std::uint64_t, 3> apportioned(const stats::CategoryCounts& counts, std::uint64_t count) {
  const std::array<std::uint64_t, 3> parts{counts.detractors, counts.passives, counts.promoters};
  const std::uint64_t n = counts.responses();
  std::array<std::uint64_t, 3> shares{};
  if (n == 0) return shares;
  std::array<WideInteger, 3> remainders{};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const WideInteger scaled = WideInteger{parts[i]} * count;
    shares[i] = static_cast<std::uint64_t>(scaled / n);
    remainders[i] = scaled % n;
  }
  while (std::accumulate(shares.begin(), shares.end(), std::uint64_t{0}) < count) {
    std::size_t largest = 0;
    for (std::size_t i = 1; i < remainders.size(); ++i) {
      if (remainders[i] > remainders[largest]) largest = i;
    }
    ++shares[largest];
    remainders[largest] = -1;
  }
  return shares;
}

std::array<std::uint64_t, 3> tenths_of_percent(const stats::CategoryCounts& counts) {
  return apportioned(counts, 1000);
}

std::string grouped(std::uint64_t count) {
  std::string digits = std::to_string(count);
  for (std::size_t at = digits.size(); at > 3; at -= 3) {
    digits.insert(at - 3, 1, ',');
  }
  return digits;
}

} // namespace npslice::render
