// SPDX-License-Identifier: MIT
#include "segment_keys.hpp"

#include "segment_limits.hpp"

#include <npslice/base/text.hpp>
#include <npslice/ingest/multi_select.hpp>

#include <algorithm>
#include <utility>

namespace npslice::engine {
namespace {

/// What cells came to is kept for so many short cells of a column; others are worked out again.
constexpr std::size_t known_cells = 65536;
constexpr std::size_t longest_known = 512;

bool splits(const std::vector<DimensionRules>& dimensions) {
  return std::any_of(dimensions.begin(), dimensions.end(), [](const DimensionRules& dimension) {
    return dimension.separator.has_value();
  });
}

void append_segments(std::string_view rest, std::string& key,
                     const std::function<void(std::string_view)>& visit) {
  const std::size_t end = rest.find(key_separator);
  std::string_view values = rest.substr(0, end);
  const std::size_t length = key.size();
  for (;;) {
    const std::size_t value_end = values.find(value_separator);
    key += values.substr(0, value_end);
    if (end == std::string_view::npos) {
      visit(key);
    } else {
      key += key_separator;
      append_segments(rest.substr(end + 1), key, visit);
    }
    key.resize(length);
    if (value_end == std::string_view::npos) return;
    values.remove_prefix(value_end + 1);
  }
}

} // namespace

void for_each_segment(std::string_view key, const std::function<void(std::string_view)>& visit) {
  std::string segment;
  append_segments(key, segment, visit);
}

SegmentKeys::SegmentKeys(const SegmentRules& rules)
    : rules_(rules), keys_(rules.tables.size() + 1), segments_(keys_.size()), split_(keys_.size()),
      used_entries_(rules.entries.size()), numbers_(keys_.size()) {
  keys_[0].number_of({}); // the whole survey is one segment
  for (std::size_t table = 0; table < rules.tables.size(); ++table) {
    split_[table + 1] = splits(rules.tables[table]);
    known_.resize(known_.size() + rules.tables[table].size());
  }
}

std::span<const std::uint32_t> SegmentKeys::number(std::span<const std::string_view> cells,
                                                   bool decimal_comma) {
  if (decimal_comma != decimal_comma_) { // another file: what is a number may have changed
    decimal_comma_ = decimal_comma;
    std::for_each(known_.begin(), known_.end(), [](Known& known) { known.clear(); });
  }
  std::size_t next = 0;
  for (std::size_t table = 0; table < rules_.tables.size(); ++table) {
    key_.clear();
    for (const DimensionRules& dimension : rules_.tables[table]) {
      if (&dimension != rules_.tables[table].data()) key_ += key_separator;
      const std::string_view cell = base::trim(cells[next]);
      if (dimension.plain()) {
        key_ += cell;
      } else {
        append_values(cell, dimension, known_[next]);
      }
      ++next;
    }
    numbers_[table + 1] = number_of(table + 1, key_);
  }
  return numbers_;
}

void SegmentKeys::append_values(std::string_view cell, const DimensionRules& rules, Known& known) {
  const auto found = known.find(cell);
  if (found != known.end()) {
    key_ += found->second;
    return;
  }
  std::string values = values_of(cell, rules);
  key_ += values;
  if (known.size() < known_cells && cell.size() <= longest_known) {
    known.emplace(cell, std::move(values));
  }
}

std::string SegmentKeys::values_of(std::string_view cell, const DimensionRules& rules) {
  parts_.assign(1, cell);
  if (rules.separator) ingest::split_cell(cell, *rules.separator, parts_);
  if (parts_.empty()) parts_.emplace_back(); // nothing but separators is blank
  for (std::string_view& part : parts_) {
    if (rules.map) {
      if (const auto entry = rules.map->find(part)) {
        used_entries_[*entry] = true;
        part = rules_.entries[*entry].to;
      }
    }
    if (!rules.bands.empty()) part = band_label(rules.bands, part, decimal_comma_);
  }
  std::sort(parts_.begin(), parts_.end());
  parts_.erase(std::unique(parts_.begin(), parts_.end()), parts_.end());
  std::string values;
  for (const std::string_view& part : parts_) {
    if (&part != parts_.data()) values += value_separator;
    values += part;
  }
  return values;
}

std::uint32_t SegmentKeys::number_of(std::size_t table, std::string_view key) {
  KeyDictionary& keys = keys_[table];
  const std::size_t before = keys.size();
  const std::uint32_t number = keys.number_of(key);
  if (keys.size() == before || table == 0) return number;
  const auto check = [&](const KeyDictionary& segments) {
    if (segments.size() > rules_.most_segments) {
      refuse_many_segments(segments, rules_.tables[table - 1], rules_.most_segments);
    }
  };
  if (!split_[table]) {
    check(keys);
    return number;
  }
  for_each_segment(key, [&](std::string_view segment) {
    segments_[table].number_of(segment);
    check(segments_[table]);
  });
  return number;
}

std::vector<std::vector<std::uint32_t>> SegmentKeys::merge(SegmentKeys& other) {
  std::vector<std::vector<std::uint32_t>> numbers(keys_.size());
  for (std::size_t table = 0; table < keys_.size(); ++table) {
    const KeyDictionary theirs = std::exchange(other.keys_[table], {}); // gone after its turn
    numbers[table].reserve(theirs.size());
    for (std::uint32_t i = 0; i < theirs.size(); ++i) {
      numbers[table].push_back(number_of(table, theirs.key(i)));
    }
  }
  for (std::size_t i = 0; i < used_entries_.size(); ++i) {
    used_entries_[i] = used_entries_[i] || other.used_entries_[i];
  }
  return numbers;
}

} // namespace npslice::engine
