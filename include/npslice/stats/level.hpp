// SPDX-License-Identifier: MIT
#pragma once

namespace npslice::stats {

/// The confidence level of every interval, in percent.
inline constexpr int interval_level_percent = 95;

/// A confidence level in percent, and what of the standard normal distribution belongs to it: found
/// out once, since a report may have millions of intervals.
class Level {
public:
  Level() : Level(interval_level_percent) {}

  /// Throws std::domain_error unless `percent` is above 0 and below 100.
  Level(double percent);

  /// The percent.
  operator double() const { return percent_; }

  /// How many standard errors an interval reaches to either side: 1.959964 at 95.
  [[nodiscard]] double critical_value() const { return critical_value_; }

private:
  double percent_;
  double critical_value_;
};

/// How probable it is to be that a true change is found, in percent, and the same for it.
class Power {
public:
  /// Throws std::domain_error unless `percent` is above 0 and below 100.
  Power(double percent);

  /// The percent.
  operator double() const { return percent_; }

  /// The value below which the standard normal distribution has that share: 0.841621 at 80.
  [[nodiscard]] double quantile() const { return quantile_; }

private:
  double percent_;
  double quantile_;
};

} // namespace npslice::stats
