// SPDX-License-Identifier: MIT
#include "table_start.hpp"

#include <npslice/base/text.hpp>
#include <npslice/csv/dialect.hpp>
#include <npslice/csv/record_scan.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace npslice::csv {
namespace {

constexpr std::size_t records_looked_at = 100;
constexpr std::size_t preamble_shown = 200;

/// Takes in the cells of one record.
void look_at(const RawCell& cell, RecordShape& shape) {
  const std::string_view text = cell.text;
  const bool filled = text.find_first_not_of(" \t\"") != std::string_view::npos;
  const bool worded = std::any_of(text.begin(), text.end(), [](char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte & 0x80) != 0;
  });
  ++shape.cells;
  shape.filled += filled ? 1U : 0U;
  shape.worded += worded ? 1U : 0U;
  shape.padded += cell.index > 0 && text.starts_with(' ') ? 1U : 0U;
}

std::vector<RecordShape> first_shapes(std::string_view front, bool whole, char delimiter) {
  std::vector<RecordShape> shapes;
  std::size_t position = 0;
  for (std::size_t row = 0; position < front.size() && shapes.size() <= records_looked_at; ++row) {
    RecordShape shape;
    shape.start = position;
    shape.row = row;
    const RecordScan scan = scan_record(front.substr(position), delimiter, whole, 0,
                                        [&](const RawCell& cell) { look_at(cell, shape); });
    if (scan.ending != RecordEnding::line_end && scan.ending != RecordEnding::text_end) break;
    position += scan.next;
    if (!scan.blank) shapes.push_back(shape);
  }
  return shapes;
}

DelimiterFit fit_of(std::string_view front, bool whole, char delimiter) {
  DelimiterFit fit;
  fit.delimiter = delimiter;
  const std::vector<RecordShape> shapes = first_shapes(front, whole, delimiter);
  if (shapes.empty()) return fit;
  const std::size_t header = header_among(shapes);
  fit.header_cells = shapes[header].cells;
  if (header > 0) {
    fit.preamble = {shapes[header].start, shapes[header].row, {}};
    const std::string_view title = front.substr(shapes[0].start);
    fit.preamble.text = base::clip(base::trim(title.substr(0, line_length(title))), preamble_shown);
  }
  for (std::size_t i = header; i < shapes.size(); ++i) {
    fit.padded += shapes[i].padded;
    if (i == header) continue;
    ++fit.records;
    fit.consistent += shapes[i].cells == fit.header_cells ? 1U : 0U;
  }
  return fit;
}

/// Whether the first record begins to split and then never ends, for a quote that is not closed.
bool begins_unended(std::string_view front, bool whole, char delimiter) {
  const std::size_t start = front.find_first_not_of("\r\n");
  if (start == std::string_view::npos) return false;
  std::size_t cells = 0;
  const RecordScan scan =
      scan_record(front.substr(start), delimiter, whole, 0, [&](const RawCell&) { ++cells; });
  const bool ends = scan.ending == RecordEnding::line_end || scan.ending == RecordEnding::text_end;
  return cells > 0 && !ends;
}

/// Whether at least half of the records fit a header that is the first record.
bool fits_from_the_top(const DelimiterFit& fit) {
  return fit.preamble.rows == 0 && fit.header_cells > 1 && fit.consistent * 2 >= fit.records;
}

/// More than one cell beats one; then no preamble beats one; then the larger consistent share; then
/// more cells.
bool fits_better(const DelimiterFit& left, const DelimiterFit& right) {
  const bool left_splits = left.header_cells > 1;
  const bool right_splits = right.header_cells > 1;
  if (left_splits != right_splits) return left_splits;
  const bool one_has_preamble = (left.preamble.rows == 0) != (right.preamble.rows == 0);
  if (one_has_preamble && (fits_from_the_top(left) || fits_from_the_top(right))) {
    return left.preamble.rows == 0;
  }
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
  choice.preamble = {written + line_end, 1, {}};
  return choice;
}

/// What stands before the header comes after a `sep=` line.
void add_preamble(const Preamble& preamble, DialectChoice& choice) {
  choice.preamble.bytes += preamble.bytes;
  choice.preamble.rows += preamble.rows;
  choice.preamble.text = preamble.text;
}

} // namespace

DialectChoice detect_dialect(std::string_view front, bool whole, std::optional<char> told) {
  DialectChoice choice;
  const std::optional<DialectChoice> said = announced(front);
  if (said) choice = *said;
  front.remove_prefix(choice.preamble.bytes);
  if (told) {
    choice.dialect.delimiter = *told;
    choice.reason = "--delimiter";
  }
  if (told || said) {
    add_preamble(fit_of(front, whole, choice.dialect.delimiter).preamble, choice);
    return choice;
  }
  for (const char delimiter : known_delimiters) {
    choice.fits.push_back(fit_of(front, whole, delimiter));
  }
  std::stable_sort(choice.fits.begin(), choice.fits.end(), fits_better);
  const DelimiterFit& best = choice.fits.front();
  choice.dialect.delimiter = best.delimiter;
  add_preamble(best.preamble, choice);
  if (best.header_cells <= 1) {
    // An unclosed quote must not make a header of several columns one of a single one.
    for (const char delimiter : known_delimiters) {
      if (begins_unended(front, whole, delimiter)) choice.dialect.delimiter = delimiter;
    }
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
