// SPDX-License-Identifier: MIT
#include <npslice/base/errors.hpp>
#include <npslice/base/text.hpp>
#include <npslice/engine/small_table.hpp>
#include <npslice/engine/value_map.hpp>

#include <fmt/format.h>

#include <span>
#include <utility>

namespace npslice::engine {
namespace {

/// Where the three columns of a map stand.
struct MapColumns {
  std::optional<std::size_t> column;
  std::optional<std::size_t> from;
  std::optional<std::size_t> to;
};

MapColumns read_map_header(const csv::Record& header, const std::string& file) {
  MapColumns columns;
  bool known = true;
  for (std::size_t i = 0; i < header.cells.size(); ++i) {
    const std::string name = base::fold(base::trim(header.cells[i]));
    auto* const place = name == "column" ? &columns.column
                        : name == "from" ? &columns.from
                        : name == "to"   ? &columns.to
                                         : nullptr;
    known = known && place != nullptr && !*place;
    if (known) *place = i;
  }
  if (known && columns.from && columns.to) return columns;
  throw base::UsageError(fmt::format("--map {}: its header must be from,to or column,from,to",
                                     base::shown_path(file)));
}

MapEntry read_entry(const csv::Record& record, const MapColumns& columns, const std::string& file) {
  const auto cell = [&](std::size_t index) { return std::string(base::trim(record.cells[index])); };
  return {file, record.number, columns.column ? cell(*columns.column) : std::string{},
          cell(*columns.from), cell(*columns.to)};
}

std::string place_of(const MapEntry& entry) {
  return fmt::format("record {} of {}", entry.record, base::shown_path(entry.file));
}

std::string target_of(const MapEntry& entry) {
  return entry.to.empty() ? "(blank)" : base::quoted(entry.to);
}

} // namespace

std::vector<MapEntry> read_map(const std::string& file) {
  const auto records = read_small_table("--map", file, "a map of from,to");
  const MapColumns columns = read_map_header(records.front(), file);
  std::vector<MapEntry> entries;
  for (const csv::Record& record : std::span(records).subspan(1)) {
    entries.push_back(read_entry(record, columns, file));
  }
  return entries;
}

void ValueMap::add(const std::vector<MapEntry>& entries, std::size_t index) {
  const MapEntry& entry = entries[index];
  const auto [earlier, is_new] = exact_.try_emplace(entry.from, index);
  if (!is_new) {
    const MapEntry& first = entries[earlier->second];
    if (first.to == entry.to) return;
    throw base::UsageError(fmt::format("--map: {} makes {} of {}, {} makes {} of it",
                                       place_of(first), target_of(first),
                                       entry.from.empty() ? "(blank)" : base::quoted(entry.from),
                                       place_of(entry), target_of(entry)));
  }
  added_.push_back(index);
  const auto [alike, is_first] = folded_.try_emplace(base::fold(entry.from), index);
  if (!is_first && alike->second && entries[*alike->second].to != entry.to) alike->second.reset();
}

std::optional<std::size_t> ValueMap::find(std::string_view value) const {
  const auto exact = exact_.find(std::string(value));
  if (exact != exact_.end()) return exact->second;
  const auto alike = folded_.find(base::fold(value));
  return alike == folded_.end() ? std::nullopt : alike->second;
}

} // namespace npslice::engine
