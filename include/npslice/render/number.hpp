// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/stats/category_counts.hpp>
#include <npslice/stats/interval.hpp>
#include <npslice/stats/ratio.hpp>

#include <array>
#include <cstdint>
#include <string>

namespace npslice::render {

/// `ratio · 10^digits` rounded to a whole number, halves away from zero. The only rounding of exact
/// figures there is. Throws nothing; `ratio · 10^digits` must fit into 2^126.
stats::WideInteger rounded(const stats::Ratio& ratio, int digits);

/// A number that was multiplied by 10^digits, with a point: (−12345, 4) is "-1.2345". Never "-0".
std::string with_point(stats::WideInteger scaled, int digits);

/// 100 times a ratio with four decimals, as CSV has it: "53.4161".
std::string csv_percent(const stats::Ratio& ratio);

/// A net share in points with sign: "+34", "−12" (with `minus` for the sign), "0".
std::string points(const stats::Ratio& net_share, const std::string& minus);

/// The same for a limit of an interval.
std::string points(double net_share, const std::string& minus);

/// A net share in points with one decimal and a sign: "+2.4", "−0.3", "0.0".
std::string tenth_points(double net_share, const std::string& minus);

/// A figure as people read it: a net share in points with sign, a share as "72 %".
std::string figure_text(const stats::Ratio& share, stats::Measure measure,
                        const std::string& minus);

/// An interval of it, the first limit as wide as `width` blanks make it: "+32 … +36", "56 … 84 %".
std::string interval_text(const stats::Interval& interval, stats::Measure measure,
                          const std::string& minus, const std::string& ellipsis,
                          std::size_t width = 0);

/// The shares of detractors, passives and promoters in tenths of a percent. They are rounded so
/// that they add up to 1000: the largest remainders are rounded up (Hamilton's method), ties go to
/// the first. All zero without a response.
std::array<std::uint64_t, 3> tenths_of_percent(const stats::CategoryCounts& counts);

/// `count` divided into the three categories of `counts` by largest remainders, for bars.
std::array<std::uint64_t, 3> apportioned(const stats::CategoryCounts& counts, std::uint64_t count);

/// A count with commas between groups of three digits: "4,277".
std::string grouped(std::uint64_t count);

} // namespace npslice::render
