// SPDX-License-Identifier: MIT
#include "segments.hpp"

#include <npslice/base/decimal.hpp>
#include <npslice/base/text.hpp>

#include <algorithm>
#include <compare>
#include <optional>
#include <string_view>
#include <utility>

namespace npslice::report {
namespace {

/// The values of a key; each of them is the word for the rest in the segment of small ones.
SegmentKey values_of(std::string_view key, std::size_t dimensions) {
  SegmentKey values;
  if (key == engine::other_key) {
    values.assign(dimensions, std::string(other_value));
    return values;
  }
  for (;;) {
    const std::size_t separator = key.find(engine::key_separator);
    values.emplace_back(key.substr(0, separator));
    if (separator == std::string_view::npos) return values;
    key.remove_prefix(separator + 1);
  }
}

/// One value of a key in the form in which it is compared.
struct SortValue {
  std::string text;
  std::string folded; // without case and accents, so that "Île" stands by "Ile"
  std::optional<base::Decimal> number;
  std::size_t place = 0; // of a band among the others
};

struct SortKey {
  std::vector<SortValue> values;
  Segment segment;
  bool is_other = false;
};

/// Blank last, bands as they were given, numbers by size where the whole dimension is numeric, then
/// words as people sort them.
std::strong_ordering compare(const SortValue& left, const SortValue& right, bool numeric) {
  if (left.text.empty() != right.text.empty()) {
    return left.text.empty() ? std::strong_ordering::greater : std::strong_ordering::less;
  }
  if (left.place != right.place) return left.place <=> right.place;
  if (numeric && left.number && right.number && *left.number != *right.number) {
    return *left.number <=> *right.number;
  }
  if (left.folded != right.folded) return left.folded.compare(right.folded) <=> 0;
  return left.text.compare(right.text) <=> 0;
}

/// The place of a value in the order of its dimension; the same for all where there is none.
std::size_t place_of(const std::string& value, const std::vector<std::string>& order) {
  return static_cast<std::size_t>(std::find(order.begin(), order.end(), value) - order.begin());
}

/// Which dimensions hold nothing but numbers.
std::vector<bool> numeric_dimensions(const std::vector<SortKey>& keys) {
  std::vector<bool> numeric(keys.empty() ? 0 : keys.front().values.size(), true);
  for (const SortKey& key : keys) {
    if (key.is_other) continue;
    for (std::size_t i = 0; i < numeric.size(); ++i) {
      if (!key.values[i].text.empty() && !key.values[i].number) numeric[i] = false;
    }
  }
  return numeric;
}

bool before_by_name(const SortKey& left, const SortKey& right, const std::vector<bool>& numeric) {
  if (left.is_other != right.is_other) return right.is_other;
  for (std::size_t i = 0; i < numeric.size(); ++i) {
    const auto order = compare(left.values[i], right.values[i], numeric[i]);
    if (std::is_neq(order)) return std::is_lt(order);
  }
  return false;
}

/// Whether `left` has the higher figure; figures that are equal leave the order by name as it is.
bool before_by_figure(const Segment& left, const Segment& right, SegmentOrder order) {
  const stats::CategoryCounts& a = left.tally->counts;
  const stats::CategoryCounts& b = right.tally->counts;
  if (order == SegmentOrder::responses) return a.responses() > b.responses();
  return *stats::net_share(b) < *stats::net_share(a);
}

} // namespace

std::vector<Segment> segments_of(const engine::Findings& findings, std::size_t table,
                                 SegmentOrder order) {
  const auto& tallies = findings.tally->tables()[table + 1];
  const auto& dimensions = findings.tables[table].dimensions;
  std::vector<SortKey> keys;
  for (std::uint32_t i = 0; i < tallies.size(); ++i) {
    if (tallies[i].counts.responses() == 0) continue;
    const std::string_view name = findings.keys[table + 1].key(i);
    SortKey key;
    key.is_other = name == engine::other_key;
    key.segment = {values_of(name, dimensions.size()), &tallies[i]};
    for (std::size_t d = 0; d < dimensions.size(); ++d) {
      const std::string& value = key.segment.key[d];
      key.values.push_back({value, base::fold(value), {}, place_of(value, dimensions[d].order)});
    }
    keys.push_back(std::move(key));
  }
  for (SortKey& key : keys) { // the numbers point into the texts, which stay where they are now
    for (SortValue& value : key.values) {
      value.number = base::read_decimal(value.text);
    }
  }
  const std::vector<bool> numeric = numeric_dimensions(keys);
  std::vector<std::size_t> places(keys.size());
  for (std::size_t i = 0; i < places.size(); ++i) {
    places[i] = i;
  }
  std::sort(places.begin(), places.end(), [&](std::size_t left, std::size_t right) {
    return before_by_name(keys[left], keys[right], numeric);
  });
  std::vector<Segment> segments;
  segments.reserve(places.size());
  for (const std::size_t place : places) {
    segments.push_back(std::move(keys[place].segment));
  }
  if (order != SegmentOrder::name) {
    const bool other_last = !places.empty() && keys[places.back()].is_other;
    std::stable_sort(segments.begin(), segments.end() - (other_last ? 1 : 0),
                     [&](const Segment& left, const Segment& right) {
                       return before_by_figure(left, right, order);
                     });
  }
  return segments;
}

const engine::SegmentTally& whole_survey(const engine::Findings& findings) {
  static const engine::SegmentTally nothing;
  const auto& whole = findings.tally->tables()[0];
  return whole.empty() ? nothing : whole[0];
}

} // namespace npslice::report
