// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/stats/effective_sample.hpp>
#include <npslice/stats/interval.hpp>

namespace npslice::stats {

/// All net shares that Tango's score test does not reject when up to `z` standard errors are
/// allowed; see `net_interval` for the source.
Interval score_limits(const EffectiveSample& sample, double z);

} // namespace npslice::stats
