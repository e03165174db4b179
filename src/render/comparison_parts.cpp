// SPDX-License-Identifier: MIT
#include "comparison_parts.hpp"

#include <npslice/render/number.hpp>

namespace npslice::render {

WholeParts whole_parts_of(const report::ComparedTable& table, int digits) {
  double times = 1;
  for (int i = 0; i < digits; ++i) {
    times *= 10;
  }
  std::vector<double> exact;
  for (const stats::ChangePart& part : table.split->parts) {
    exact.push_back(part.mix * times);
    exact.push_back(part.rate * times);
  }
  WholeParts whole;
  whole.change = static_cast<std::int64_t>(rounded(*table.total.change, digits));
  const auto numbers = stats::whole_parts(exact, whole.change);
  for (std::size_t i = 0; i + 1 < numbers.size(); i += 2) {
    whole.parts.push_back({numbers[i], numbers[i + 1]});
    whole.mix += numbers[i];
    whole.rate += numbers[i + 1];
  }
  return whole;
}

} // namespace npslice::render
