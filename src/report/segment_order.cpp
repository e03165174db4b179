// SPDX-License-Identifier: MIT
#include "segment_order.hpp"

#include <npslice/base/text.hpp>

#include <algorithm>

namespace npslice::report {

void DimensionOrder::add(std::string_view value) {
  texts_.push_back(value);
  folded_ += base::fold(value);
  folded_ends_.push_back(folded_.size());
  if (told_.empty()) return;
  const auto place = std::find(told_.begin(), told_.end(), value);
  places_.push_back(static_cast<std::size_t>(place - told_.begin()));
}

void DimensionOrder::finish() {
  const bool numeric = std::all_of(texts_.begin(), texts_.end(), [](std::string_view text) {
    return text.empty() || base::read_decimal(text);
  });
  if (!numeric) return;
  for (const std::string_view text : texts_) {
    numbers_.push_back(base::read_decimal(text).value_or(base::Decimal{}));
  }
}

std::strong_ordering DimensionOrder::compare(std::size_t left, std::size_t right) const {
  if (texts_[left].empty() != texts_[right].empty()) {
    return texts_[left].empty() ? std::strong_ordering::greater : std::strong_ordering::less;
  }
  if (!places_.empty() && places_[left] != places_[right]) return places_[left] <=> places_[right];
  if (!numbers_.empty() && numbers_[left] != numbers_[right]) {
    return numbers_[left] <=> numbers_[right];
  }
  const int order = folded(left).compare(folded(right));
  return order != 0 ? order <=> 0 : texts_[left].compare(texts_[right]) <=> 0;
}

} // namespace npslice::report
