// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/engine/findings.hpp>
#include <npslice/engine/segment_rules.hpp>
#include <npslice/engine/settings.hpp>

#include <cstdint>
#include <vector>

namespace npslice::engine {

/// Rakes what was counted to the targets. The last table of the findings and of the rules is that
/// of the dimensions to rake; it is taken out of both. Returns the new number of each of its
/// segments, which follow from the values alone. Throws base::UsageError when values have no
/// target, or targets no weight.
std::vector<std::uint32_t> settle_raking(Findings& findings, SegmentRules& rules,
                                         const RakingTargets& targets);

/// Refuses a survey whose responses all weigh nothing.
void refuse_weightless(const Findings& findings);

} // namespace npslice::engine
