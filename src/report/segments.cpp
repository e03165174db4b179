// SPDX-License-Identifier: MIT
#include "segments.hpp"

#include "answers.hpp"
#include "segment_order.hpp"

#include <algorithm>
#include <compare>
#include <cstdint>
#include <numeric>
#include <optional>
#include <string_view>

namespace npslice::report {
namespace {

/// Takes in the values of a key.
void add_values(std::string_view key, std::vector<DimensionOrder>& dimensions) {
  for (DimensionOrder& dimension : dimensions) {
    const std::size_t end = std::min(key.find(engine::key_separator), key.size());
    dimension.add(key.substr(0, end));
    key.remove_prefix(std::min(end + 1, key.size()));
  }
}

/// The numbers of the segments that have responses, in order by name; that of small ones is last.
std::vector<std::uint32_t>
numbers_by_name(const std::vector<engine::SegmentTally>& tallies, const engine::KeyDictionary& keys,
                const std::vector<engine::DimensionFindings>& dimensions) {
  std::vector<DimensionOrder> orders;
  orders.reserve(dimensions.size());
  for (const auto& dimension : dimensions) {
    orders.emplace_back(dimension.order);
  }
  std::vector<std::uint32_t> numbers;
  std::optional<std::uint32_t> other;
  for (std::uint32_t i = 0; i < tallies.size(); ++i) {
    if (tallies[i].counts.responses() == 0) continue;
    if (keys.key(i) == engine::other_key) {
      other = i;
      continue;
    }
    numbers.push_back(i);
    add_values(keys.key(i), orders);
  }
  std::for_each(orders.begin(), orders.end(), [](DimensionOrder& each) { each.finish(); });
  std::vector<std::uint32_t> places(numbers.size());
  std::iota(places.begin(), places.end(), std::uint32_t{0});
  std::sort(places.begin(), places.end(), [&](std::uint32_t left, std::uint32_t right) {
    for (const DimensionOrder& each : orders) {
      const auto by_name = each.compare(left, right);
      if (std::is_neq(by_name)) return std::is_lt(by_name);
    }
    return false;
  });
  for (std::uint32_t& place : places) {
    place = numbers[place];
  }
  if (other) places.push_back(*other);
  return places;
}

/// Whether `left` has the higher figure; figures that are equal leave the order by name as it is.
bool before_by_figure(const Segment& left, const Segment& right, SegmentOrder order,
                      const engine::Findings& findings) {
  if (order == SegmentOrder::responses) {
    return left.tally->counts.responses() > right.tally->counts.responses();
  }
  const stats::Measure measure =
      order == SegmentOrder::top ? stats::Measure::top : stats::Measure::net;
  const auto a = Answers(*left.tally, findings).net_share(measure);
  const auto b = Answers(*right.tally, findings).net_share(measure);
  if (!a || !b) return a.has_value() && !b; // those without weight stand last
  return *b < *a;
}

} // namespace

SegmentKey Segment::key() const {
  if (dimensions == 0) return {}; // the whole survey
  SegmentKey values;
  if (joined_key == engine::other_key) {
    values.assign(dimensions, std::string(other_value));
    return values;
  }
  values.reserve(dimensions);
  std::string_view rest = joined_key;
  for (;;) {
    const std::size_t separator = rest.find(engine::key_separator);
    values.emplace_back(rest.substr(0, separator));
    if (separator == std::string_view::npos) return values;
    rest.remove_prefix(separator + 1);
  }
}

std::vector<Segment> segments_of(const engine::Findings& findings, std::size_t table,
                                 SegmentOrder order) {
  const auto& tallies = findings.tally->tables()[table + 1];
  const auto& dimensions = findings.tables[table].dimensions;
  const engine::KeyDictionary& keys = findings.keys[table + 1];
  std::vector<Segment> segments;
  const auto add = [&](std::uint32_t number) {
    segments.push_back({keys.key(number), &tallies[number], dimensions.size()});
  };
  const std::vector<std::uint32_t> numbers = numbers_by_name(tallies, keys, dimensions);
  segments.reserve(numbers.size());
  std::for_each(numbers.begin(), numbers.end(), add);
  if (order != SegmentOrder::name) {
    const bool other_last = !segments.empty() && segments.back().joined_key == engine::other_key;
    std::stable_sort(segments.begin(), segments.end() - (other_last ? 1 : 0),
                     [&](const Segment& left, const Segment& right) {
                       return before_by_figure(left, right, order, findings);
                     });
  }
  return segments;
}

bool overlap(const engine::Findings& findings, std::size_t table) {
  const std::uint64_t responses = whole_survey(findings).counts.responses();
  const auto& dimensions = findings.tables[table].dimensions;
  return std::any_of(dimensions.begin(), dimensions.end(),
                     [&](const engine::DimensionFindings& dimension) {
                       return dimension.separator && dimension.memberships > responses;
                     });
}

const engine::SegmentTally& whole_survey(const engine::Findings& findings) {
  static const engine::SegmentTally nothing;
  const auto& whole = findings.tally->tables()[0];
  return whole.empty() ? nothing : whole[0];
}

} // namespace npslice::report
