// SPDX-License-Identifier: MIT
#include <npslice/engine/accounting.hpp>

namespace npslice::engine {

void Accounting::merge(const Accounting& other) {
  records += other.records;
  used += other.used;
  unanswered += other.unanswered;
  for (std::size_t i = 0; i < excluded.size(); ++i) {
    excluded[i] += other.excluded[i];
  }
  for (std::size_t i = 0; i < rejected.size(); ++i) {
    rejected[i] += other.rejected[i];
  }
}

} // namespace npslice::engine
