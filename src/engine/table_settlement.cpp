// SPDX-License-Identifier: MIT
#include "table_settlement.hpp"

#include "segment_keys.hpp"
#include "segment_limits.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>

namespace npslice::engine {
namespace {

using Numbers = std::vector<std::uint32_t>;

/// Takes what stands before `separator` off the front of `rest`; false when that was all.
bool take_front(std::string_view& rest, char separator, std::string_view& front) {
  const std::size_t end = rest.find(separator);
  front = rest.substr(0, end);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  return end != std::string_view::npos;
}

/// What the values of one dimension have shown.
class DimensionCount {
public:
  /// `may_be_id` says whether it is asked for afterwards: only then are the values kept, which may
  /// be a million.
  DimensionCount(const DimensionRules& rules, bool may_be_id)
      : rules_(rules), may_be_id_(may_be_id) {
    found_.separator = rules.separator;
    if (rules.bands.empty()) return;
    for (const Band& band : rules.bands) {
      found_.order.push_back(band.label);
    }
    found_.order.insert(found_.order.end(), {std::string(no_band), std::string(no_number)});
  }

  /// Takes in the values of one key and how many responses have it.
  void take_in(std::string_view values, std::uint64_t responses) {
    std::string_view value;
    for (bool more = true; more;) {
      more = take_front(values, value_separator, value);
      if (may_be_id_) values_.insert(value);
      found_.memberships += responses;
      if (rules_.bands.empty()) continue;
      if (value == no_band) found_.in_no_band += responses;
      if (value == no_number) found_.no_number += responses;
    }
  }

  void refuse_as_id() const {
    if (may_be_id_) refuse_id(rules_, values_.size(), found_.memberships);
  }

  [[nodiscard]] const DimensionFindings& found() const { return found_; }

private:
  const DimensionRules& rules_;
  bool may_be_id_;
  DimensionFindings found_;
  std::unordered_set<std::string_view> values_;
};

/// The segments of one table, and in which of them each key of the rows counts.
struct Expansion {
  KeyDictionary segments;
  std::vector<Numbers> numbers;         // by key
  std::vector<std::uint64_t> responses; // by segment
};

Expansion expand(const KeyDictionary& keys, const std::vector<SegmentTally>& tallies) {
  Expansion expansion;
  expansion.numbers.resize(tallies.size());
  for (std::uint32_t i = 0; i < tallies.size(); ++i) {
    const std::uint64_t responses = tallies[i].counts.responses();
    if (responses == 0) continue; // seen in an order of the dates that did not hold
    for_each_segment(keys.key(i), [&](std::string_view segment) {
      const std::uint32_t number = expansion.segments.number_of(segment);
      expansion.responses.resize(expansion.segments.size());
      expansion.responses[number] += responses;
      expansion.numbers[i].push_back(number);
    });
  }
  return expansion;
}

/// Folds all segments but the `kept` largest, ties by key, into one that is called other_key.
/// Returns how many that are.
std::uint64_t fold(Expansion& expansion, std::uint64_t kept) {
  const std::size_t count = expansion.segments.size();
  if (count <= kept) return 0;
  Numbers order(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    order[i] = i;
  }
  std::sort(order.begin(), order.end(), [&](std::uint32_t left, std::uint32_t right) {
    if (expansion.responses[left] != expansion.responses[right]) {
      return expansion.responses[left] > expansion.responses[right];
    }
    return expansion.segments.key(left) < expansion.segments.key(right);
  });
  KeyDictionary segments;
  Numbers renumbered(count);
  for (std::size_t i = 0; i < count; ++i) {
    renumbered[order[i]] =
        segments.number_of(i < kept ? expansion.segments.key(order[i]) : other_key);
  }
  for (Numbers& numbers : expansion.numbers) {
    for (std::uint32_t& number : numbers) {
      number = renumbered[number];
    }
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  }
  expansion.segments = std::move(segments);
  return count - kept;
}

TableFindings examine(const KeyDictionary& keys, const std::vector<SegmentTally>& tallies,
                      const std::vector<DimensionRules>& rules, bool refuse_ids) {
  std::vector<DimensionCount> counts;
  counts.reserve(rules.size());
  for (const DimensionRules& dimension : rules) {
    counts.emplace_back(dimension, refuse_ids);
  }
  for (std::uint32_t i = 0; i < tallies.size(); ++i) {
    if (tallies[i].counts.responses() == 0) continue;
    std::string_view rest = keys.key(i);
    std::string_view values;
    for (DimensionCount& count : counts) {
      take_front(rest, key_separator, values);
      count.take_in(values, tallies[i].counts.responses());
    }
  }
  TableFindings found;
  for (const DimensionCount& count : counts) {
    count.refuse_as_id();
    found.dimensions.push_back(count.found());
  }
  return found;
}

} // namespace

void settle_tables(Findings& findings, const SegmentRules& rules, const SegmentRequests& requests) {
  for (std::size_t table = 0; table < rules.tables.size(); ++table) {
    const std::vector<DimensionRules>& dimensions = rules.tables[table];
    KeyDictionary& keys = findings.keys[table + 1];
    const auto& tallies = findings.tally->tables()[table + 1];
    findings.tables.push_back(examine(keys, tallies, dimensions, !requests.most_segments));
    const bool split = std::any_of(dimensions.begin(), dimensions.end(),
                                   [](const auto& rule) { return rule.separator.has_value(); });
    if (!split && !requests.others) continue;
    Expansion expansion = expand(keys, tallies);
    if (requests.others) findings.tables[table].folded = fold(expansion, *requests.others);
    findings.tally->regroup(table + 1, expansion.numbers);
    keys = std::move(expansion.segments);
  }
}

void settle_entries(Findings& findings, const SegmentRules& rules,
                    const std::vector<bool>& used_entries) {
  std::vector<bool> meant(rules.entries.size());
  for (const auto& dimensions : rules.tables) {
    for (const DimensionRules& dimension : dimensions) {
      if (!dimension.map) continue;
      for (const std::size_t entry : dimension.map->entries()) {
        meant[entry] = true;
      }
    }
  }
  for (std::size_t i = 0; i < meant.size(); ++i) {
    if (!meant[i] || used_entries[i]) continue;
    ++findings.unused_entries;
    if (!findings.unused_entry) findings.unused_entry = rules.entries[i];
  }
}

} // namespace npslice::engine
