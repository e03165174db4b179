// SPDX-License-Identifier: MIT
#include "linearised.hpp"

namespace npslice::stats {

double Linearised::size() const {
  return variance > 0 && error_variance > 0 ? variance / error_variance : effective;
}

Linearised linearised(std::span<const CodedMass> masses) {
  double weight = 0;
  double square = 0;
  double sum = 0;
  for (const auto& [code, mass] : masses) {
    weight += mass.weight;
    square += mass.square;
    sum += mass.weight * code;
  }
  Linearised result;
  result.mean = sum / weight;
  result.effective = weight * weight / square;
  for (const auto& [code, mass] : masses) {
    const double distance = (code - result.mean) * (code - result.mean);
    result.variance += mass.weight / weight * distance;
    result.error_variance += mass.square / weight / weight * distance;
  }
  return result;
}

} // namespace npslice::stats
