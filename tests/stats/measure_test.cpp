// SPDX-License-Identifier: MIT
#include <npslice/stats/change.hpp>
#include <npslice/stats/metric_change.hpp>
#include <npslice/stats/sample_size.hpp>
#include <npslice/stats/segments.hpp>
#include <npslice/stats/trend.hpp>

#include <catch2/catch.hpp>

#include <cmath>

using namespace npslice::stats;

namespace {

IntervalRules of_top(IntervalMethod method = IntervalMethod::adjusted_wald) {
  IntervalRules rules;
  rules.method = method;
  rules.measure = Measure::top;
  return rules;
}

} // namespace

TEST_CASE("of a top box, those outside are alike, whatever they gave") {
  CHECK(measured({26, 4, 6}, Measure::top) == CategoryCounts{26, 10, 0});
  CHECK(measured({26, 4, 6}, Measure::net) == CategoryCounts{26, 4, 6});
  const Ratio share = *net_share(measured({26, 4, 6}, Measure::top));
  CHECK(static_cast<double>(share.numerator) / static_cast<double>(share.denominator) ==
        Approx(26.0 / 36));
}

TEST_CASE("the share of a top box has the interval of Wilson, or of Wald where that is asked for") {
  const auto sample = *effective_sample(measured({26, 4, 6}, Measure::top));
  // R: prop.test(26, 36, correct = FALSE)$conf.int
  CHECK(interval_of(sample, of_top()).low == Approx(.5600751000).epsilon(1e-6));
  CHECK(interval_of(sample, of_top()).high == Approx(.8415166206).epsilon(1e-6));
  const double reach = 1.959963985 * std::sqrt(26.0 / 36 * 10 / 36 / 36);
  CHECK(interval_of(sample, of_top(IntervalMethod::wald)).low == Approx(26.0 / 36 - reach));
}

TEST_CASE("a change of a top box is that of a share, and never leaves a whole") {
  const auto before = *effective_sample(measured({60, 25, 15}, Measure::top));
  const auto after = *effective_sample(measured({83, 20, 17}, Measure::top));
  const Change change = change_between(before, after, of_top());
  const Change share = share_change({.6, 100}, {83 / 120.0, 120});
  CHECK(change.difference == Approx(share.difference));
  CHECK(change.p == Approx(share.p));
  CHECK(change.interval.low == Approx(share.interval.low));
  const Change whole = change_between(*effective_sample(CategoryCounts{0, 1, 0}),
                                      *effective_sample(CategoryCounts{1, 0, 0}), of_top());
  CHECK(whole.interval.high == 1);
  CHECK(detectable_change(before, after, {of_top()}) ==
        Approx((1.959963985 + .841621234) * change.standard_error));
}

TEST_CASE("control limits of a share stay between nothing and all") {
  const auto pooled = *effective_sample(measured({5, 90, 5}, Measure::top));
  CHECK(control_limits(pooled, 10, Measure::top).low == 0);
  CHECK(control_limits(pooled, 10).low < 0);
}
