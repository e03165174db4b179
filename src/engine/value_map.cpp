// SPDX-License-Identifier: MIT
#include <npslice/base/errors.hpp>
#include <npslice/base/text.hpp>
#include <npslice/csv/records.hpp>
#include <npslice/engine/value_map.hpp>
#include <npslice/input/text_source.hpp>

#include <fmt/format.h>

#include <array>
#include <span>
#include <utility>

namespace npslice::engine {
namespace {

/// Longer maps are no maps; mostly the export itself was named.
constexpr std::size_t longest_map = std::size_t{16} << 20U;

std::string read_whole(const std::string& file) {
  input::TextSource source(input::open_bytes(file), {}, file);
  std::string text;
  std::array<char, 65536> buffer{};
  while (const std::size_t count = source.read(buffer)) {
    text.append(buffer.data(), count);
    if (text.size() <= longest_map) continue;
    throw base::UsageError(
        fmt::format("--map {}: is too long for a map of from,to", base::shown_path(file)));
  }
  return text;
}

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

MapEntry read_entry(const csv::Record& record, const MapColumns& columns, std::size_t cells,
                    const std::string& file, std::uint64_t number) {
  bool fits = record.cells.size() >= cells;
  for (std::size_t i = cells; i < record.cells.size(); ++i) {
    fits = fits && base::trim(record.cells[i]).empty();
  }
  if (!fits) {
    throw base::UsageError(fmt::format(
        "--map {}: record {} has {} cells and the header {}; quote values that hold the "
        "delimiter",
        base::shown_path(file), number, record.cells.size(), cells));
  }
  const auto cell = [&](std::size_t index) { return std::string(base::trim(record.cells[index])); };
  return {file, number, columns.column ? cell(*columns.column) : std::string{}, cell(*columns.from),
          cell(*columns.to)};
}

std::string place_of(const MapEntry& entry) {
  return fmt::format("record {} of {}", entry.record, base::shown_path(entry.file));
}

std::string target_of(const MapEntry& entry) {
  return entry.to.empty() ? "(blank)" : base::quoted(entry.to);
}

} // namespace

std::vector<MapEntry> read_map(const std::string& file) {
  std::string text = read_whole(file);
  const csv::DialectChoice choice = csv::detect_dialect(text, true, std::nullopt);
  text.erase(0, choice.preamble.bytes);
  const auto records = csv::read_records(text, choice.dialect, true, SIZE_MAX);
  const std::size_t read = records.empty() ? 0 : records.back().next;
  const std::uint64_t before = choice.preamble.rows; // a sep= line
  if (text.find_first_not_of("\r\n", read) != std::string::npos) {
    throw base::UsageError(fmt::format("--map {}: a quote behind record {} is never closed",
                                       base::shown_path(file),
                                       records.empty() ? 0 : records.back().number + before));
  }
  if (records.empty()) {
    throw base::UsageError(fmt::format("--map {}: is empty", base::shown_path(file)));
  }
  const MapColumns columns = read_map_header(records.front(), file);
  std::vector<MapEntry> entries;
  for (const csv::Record& record : std::span(records).subspan(1)) {
    entries.push_back(
        read_entry(record, columns, records.front().cells.size(), file, record.number + before));
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
