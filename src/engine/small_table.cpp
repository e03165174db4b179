// SPDX-License-Identifier: MIT
#include <npslice/base/errors.hpp>
#include <npslice/base/text.hpp>
#include <npslice/engine/small_table.hpp>
#include <npslice/input/text_source.hpp>

#include <fmt/format.h>

#include <array>
#include <span>

namespace npslice::engine {
namespace {

/// Longer tables are not small; mostly the export itself was named.
constexpr std::size_t longest_table = std::size_t{16} << 20U;

std::string read_whole(std::string_view option, const std::string& file, std::string_view what) {
  input::TextSource source(input::open_bytes(file), {}, file);
  std::string text;
  std::array<char, 65536> buffer{};
  while (const std::size_t count = source.read(buffer)) {
    text.append(buffer.data(), count);
    if (text.size() <= longest_table) continue;
    throw base::UsageError(
        fmt::format("{} {}: is too long for {}", option, base::shown_path(file), what));
  }
  return text;
}

bool fits(const csv::Record& record, std::size_t cells) {
  if (record.cells.size() < cells) return false;
  for (std::size_t i = cells; i < record.cells.size(); ++i) {
    if (!base::trim(record.cells[i]).empty()) return false;
  }
  return true;
}

} // namespace

std::vector<csv::Record> read_small_table(std::string_view option, const std::string& file,
                                          std::string_view what) {
  std::string text = read_whole(option, file, what);
  const csv::DialectChoice choice = csv::detect_dialect(text, true, std::nullopt);
  text.erase(0, choice.preamble.bytes);
  auto records = csv::read_records(text, choice.dialect, true, SIZE_MAX);
  const std::size_t read = records.empty() ? 0 : records.back().next;
  for (csv::Record& record : records) {
    record.number += choice.preamble.rows; // a sep= line
  }
  if (text.find_first_not_of("\r\n", read) != std::string::npos) {
    throw base::UsageError(fmt::format(
        "{} {}: a quote behind record {} is never closed", option, base::shown_path(file),
        records.empty() ? choice.preamble.rows : records.back().number));
  }
  if (records.empty()) {
    throw base::UsageError(fmt::format("{} {}: is empty", option, base::shown_path(file)));
  }
  const std::size_t cells = records.front().cells.size();
  for (const csv::Record& record : std::span(records).subspan(1)) {
    if (fits(record, cells)) continue;
    throw base::UsageError(fmt::format(
        "{} {}: record {} has {} cells and the header {}; quote values that hold the delimiter",
        option, base::shown_path(file), record.number, record.cells.size(), cells));
  }
  return records;
}

} // namespace npslice::engine
