// SPDX-License-Identifier: MIT
#pragma once

namespace npslice::stats {

/// Wide enough for the product of two counts and a power of ten.
__extension__ using WideInteger = __int128;

/// The same without sign.
__extension__ using UnsignedWideInteger = unsigned __int128;

/// An exact fraction of counts; the denominator is positive. Rounding happens once, from here.
struct Ratio {
  WideInteger numerator = 0;
  WideInteger denominator = 1;

  /// `left − right`, exact as long as the counts behind both stay below 2^48.
  friend Ratio operator-(const Ratio& left, const Ratio& right) {
    return {left.numerator * right.denominator - right.numerator * left.denominator,
            left.denominator * right.denominator};
  }

  /// Whether `left` is the smaller number.
  friend bool operator<(const Ratio& left, const Ratio& right) {
    return left.numerator * right.denominator < right.numerator * left.denominator;
  }
};

/// The fraction in lowest terms. A denominator that is still 2^47 or more loses its lowest bits,
/// and the numerator as many: the value then moves by 2^-46 at most, and differences do not
/// overflow. The denominator is positive; the numerator is at most 2^24 times as large.
Ratio reduced(Ratio ratio);

} // namespace npslice::stats
