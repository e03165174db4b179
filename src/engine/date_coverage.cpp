// SPDX-License-Identifier: MIT
#include <npslice/engine/date_coverage.hpp>

#include <algorithm>

namespace npslice::engine {

void DateCoverage::update(const std::optional<survey::Stamp>& stamp, bool is_blank) {
  if (!stamp) {
    ++(is_blank ? blank : unreadable);
    return;
  }
  first = first ? std::min(*first, *stamp) : *stamp;
  last = last ? std::max(*last, *stamp) : *stamp;
}

void DateCoverage::merge(const DateCoverage& other) {
  if (other.first) {
    first = first ? std::min(*first, *other.first) : *other.first;
    last = last ? std::max(*last, *other.last) : *other.last;
  }
  blank += other.blank;
  unreadable += other.unreadable;
}

} // namespace npslice::engine
