// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace npslice::stats {

/// What is done about testing several things at once, where one in twenty would look special by
/// chance.
enum class Correction {
  holm,               ///< the probability of even one false find stays below 5 %; the default
  benjamini_hochberg, ///< at most 5 % of the finds are false on average
  none,
};

/// The p-values, corrected so that each is compared with the level as a single one would be; in the
/// order given, each in [0, 1] and not below the original. The same as R's `p.adjust`.
/// Holm (1979), "A simple sequentially rejective multiple test procedure", Scandinavian Journal of
/// Statistics 6(2). Benjamini and Hochberg (1995), "Controlling the false discovery rate", Journal
/// of the Royal Statistical Society B 57(1).
/// Where tests share p-values, `times[i]` of them have `p_values[i]`: tests with the same p-value
/// have the same corrected one, so that it is found out once. Without `times` each is of one test.
std::vector<double> corrected_p(std::span<const double> p_values, Correction correction,
                                std::span<const std::uint64_t> times = {});

} // namespace npslice::stats
