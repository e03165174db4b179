// SPDX-License-Identifier: MIT
#include <npslice/engine/date_coverage.hpp>

#include <algorithm>

namespace npslice::engine {
namespace {

/// Takes responses in where their stretch stands, or opens it. There are few: dates of four
/// centuries can be read, and mostly all lie in one or two.
void add(const DateStretch& added, std::vector<DateStretch>& stretches) {
  const auto at = std::lower_bound(
      stretches.begin(), stretches.end(), added.number,
      [](const DateStretch& stretch, std::int64_t number) { return stretch.number < number; });
  if (at == stretches.end() || at->number != added.number) {
    stretches.insert(at, added);
    return;
  }
  at->first = std::min(at->first, added.first);
  at->last = std::max(at->last, added.last);
  at->responses += added.responses;
}

DateStretch stretch_with(survey::Stamp stamp) {
  using Stretch = std::chrono::duration<std::int64_t, std::ratio<std::int64_t{366} * 86400>>;
  return {std::chrono::floor<Stretch>(stamp.time_since_epoch()).count(), stamp, stamp, 1};
}

} // namespace

/// For a date that lies in no known stretch.
void DateCoverage::extend(survey::Stamp stamp) {
  add(stretch_with(stamp), stretches);
  first = first ? std::min(*first, stamp) : stamp;
  last = last ? std::max(*last, stamp) : stamp;
}

void DateCoverage::merge(const DateCoverage& other) {
  if (other.first) {
    first = first ? std::min(*first, *other.first) : *other.first;
    last = last ? std::max(*last, *other.last) : *other.last;
  }
  for (const DateStretch& stretch : other.stretches) {
    add(stretch, stretches);
  }
  blank += other.blank;
  unreadable += other.unreadable;
}

} // namespace npslice::engine
