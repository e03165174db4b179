// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

/// The standard distributions, all from Boost.Math; no other file includes it. Shares and
/// probabilities lie in [0, 1]; what lies outside throws `std::domain_error`.
namespace npslice::stats {

/// The value below which the standard normal distribution has the share `probability`, 0 and 1
/// excluded.
double normal_quantile(double probability);

/// How many standard errors an interval of `level_percent` reaches to either side: 1.959964 at 95.
/// `0 < level_percent < 100`.
double critical_value(double level_percent);

/// The probability of a standard normal value at least as far from 0 as `z`, on either side.
double two_sided_p(double z);

/// `critical_value` of Student's t distribution with `degrees` degrees of freedom, above 0.
double critical_value_of_t(double level_percent, double degrees);

/// `two_sided_p` of Student's t distribution with `degrees` degrees of freedom, above 0.
double two_sided_p_of_t(double t, double degrees);

/// The probability of a χ² value of at least `value`, with `degrees` degrees of freedom; 1 without
/// any degree.
double chi_squared_tail(double value, std::uint64_t degrees);

/// The largest k such that fewer than k of `trials` fair coins show heads with a probability of at
/// most `probability`, which is below ½; 0 when there is none.
std::uint64_t fair_coin_rank(std::uint64_t trials, double probability);

} // namespace npslice::stats
