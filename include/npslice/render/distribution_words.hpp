// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/render/glyphs.hpp>
#include <npslice/render/language.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace npslice::render {

/// The shares of all scores in tenths of a percent, from the scale's lowest on. They add up to
/// 1000, the largest remainders being rounded up; all zero without a response.
std::vector<std::uint64_t> tenths_of_scores(const report::Distribution& distribution);

/// Mean and median with their intervals: "mean 5.08 (95 %: 4.53 … 5.63), median 5.5 (5 … 6)". What
/// is not known is left out.
std::string averages_words(const report::Distribution& distribution, double level_percent,
                           const Language& language, const Glyphs& glyphs = {});

/// What stands in place of a distribution that is withheld or has no response; else empty.
std::string no_distribution_words(const report::Distribution& distribution,
                                  const Language& language);

} // namespace npslice::render
