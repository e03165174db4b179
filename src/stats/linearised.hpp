// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/stats/weighted_counts.hpp>

#include <span>

namespace npslice::stats {

/// The weights of all responses whose answer is worth `code`.
struct CodedMass {
  double code = 0;
  GroupMass mass;
};

/// The weighted mean of the codes and its error.
struct Linearised {
  double mean = 0;
  double variance = 0;       ///< of one answer, weighted
  double error_variance = 0; ///< of the mean: Σ(w(code − mean))²/(Σw)², without n/(n − 1)
  double effective = 0;      ///< Kish's effective responses, (Σw)²/Σw²

  /// `variance / error_variance`: of how many plain answers a mean would have this error. Where the
  /// answers are all equal, `effective`.
  [[nodiscard]] double size() const;
};

/// Every term is a square, so nothing cancels however many responses there are. All weights
/// together are above 0.
Linearised linearised(std::span<const CodedMass> masses);

} // namespace npslice::stats
