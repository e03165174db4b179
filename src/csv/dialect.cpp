// SPDX-License-Identifier: MIT
#include <npslice/base/text.hpp>
#include <npslice/csv/dialect.hpp>
#include <npslice/csv/record_scan.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace npslice::csv {
namespace {

constexpr std::size_t records_looked_at = 100;

DelimiterFit fit_of(std::string_view front, bool whole, char delimiter) {
  DelimiterFit fit;
  fit.delimiter = delimiter;
  std::size_t position = 0;
  while (position < front.size() && fit.records < records_looked_at) {
    const RecordScan scan =
        scan_record(front.substr(position), delimiter, whole, 0, [&](const RawCell& cell) {
          fit.padded += cell.index > 0 && cell.text.starts_with(' ') ? 1U : 0U;
        });
    if (scan.ending != RecordEnding::line_end && scan.ending != RecordEnding::text_end) break;
    position += scan.next;
    if (scan.blank) continue;
    if (fit.header_cells == 0) {
      fit.header_cells = scan.cells;
    } else {
      ++fit.records;
      fit.consistent += scan.cells == fit.header_cells ? 1U : 0U;
    }
  }
  return fit;
}

/// More than one cell beats one; then the larger consistent share; then more cells.
bool fits_better(const DelimiterFit& left, const DelimiterFit& right) {
  const bool left_splits = left.header_cells > 1;
  const bool right_splits = right.header_cells > 1;
  if (left_splits != right_splits) return left_splits;
  const std::size_t left_share = left.consistent * std::max<std::size_t>(1, right.records);
  const std::size_t right_share = right.consistent * std::max<std::size_t>(1, left.records);
  if (left_share != right_share) return left_share > right_share;
  if (left.header_cells != right.header_cells) return left.header_cells > right.header_cells;
  return left.padded < right.padded;
}

/// The delimiter that a `sep=X` line announces and the length of that line with its end.
std::optional<DialectChoice> announced(std::string_view front) {
  std::string_view line = front.substr(0, line_length(front));
  const std::size_t written = line.size();
  if (written == 7 && line.starts_with('"') && line.ends_with('"')) line = line.substr(1, 5);
  if (line.size() != 5 || base::lower_ascii(line.substr(0, 4)) != "sep=") return std::nullopt;
  const std::string_view rest = front.substr(written);
  const std::size_t line_end = rest.starts_with("\r\n") ? 2 : rest.empty() ? 0 : 1;
  DialectChoice choice;
  choice.dialect.delimiter = line[4];
  choice.reason = "the first line says sep=" + std::string(1, line[4]);
  choice.preamble_bytes = written + line_end;
  return choice;
}

} // namespace

DialectChoice detect_dialect(std::string_view front, bool whole, std::optional<char> told) {
  DialectChoice choice;
  if (std::optional<DialectChoice> said = announced(front)) {
    choice = *std::move(said);
    if (!told) return choice;
  }
  if (told) {
    choice.dialect.delimiter = *told;
    choice.reason = "--delimiter";
    return choice;
  }
  for (const char delimiter : known_delimiters) {
    choice.fits.push_back(fit_of(front, whole, delimiter));
  }
  std::stable_sort(choice.fits.begin(), choice.fits.end(), fits_better);
  const DelimiterFit& best = choice.fits.front();
  choice.dialect.delimiter = best.delimiter;
  if (best.header_cells <= 1) {
    choice.reason = "no delimiter in the first record: one column";
  } else {
    choice.reason = fmt::format("{} of the first {} records have the header's {} cells",
                                best.consistent, best.records, best.header_cells);
  }
  return choice;
}

std::string name_of_delimiter(char delimiter) {
  switch (delimiter) {
  case ',':
    return "comma";
  case ';':
    return "semicolon";
  case '\t':
    return "tab";
  case '|':
    return "pipe";
  default:
    return base::quoted(std::string_view(&delimiter, 1));
  }
}

} // namespace npslice::csv
