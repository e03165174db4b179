// SPDX-License-Identifier: MIT
#include <npslice/stats/ratio.hpp>

namespace npslice::stats {
namespace {

WideInteger greatest_common_divisor(WideInteger a, WideInteger b) {
  while (b != 0) {
    const WideInteger rest = a % b;
    a = b;
    b = rest;
  }
  return a < 0 ? -a : a;
}

/// Half of a number, rounded away from 0.
WideInteger half(WideInteger number) { return (number < 0 ? number - 1 : number + 1) / 2; }

} // namespace

Ratio reduced(Ratio ratio) {
  const WideInteger divisor = greatest_common_divisor(ratio.numerator, ratio.denominator);
  if (divisor == 0) return ratio; // 0/0 is no number and stays what it is
  ratio.numerator /= divisor;
  ratio.denominator /= divisor;
  // One division, since halving again and again would round again and again.
  WideInteger step = 1;
  while (ratio.denominator / step >> 47U != 0)
    step *= 2;
  if (step == 1) return ratio;
  const auto nearest = [&](WideInteger number) { return half(number / (step / 2)); };
  return {nearest(ratio.numerator), nearest(ratio.denominator)};
}

} // namespace npslice::stats
