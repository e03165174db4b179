// SPDX-License-Identifier: MIT
#include <npslice/csv/canonical_block.hpp>
#include <npslice/csv/row_reader.hpp>

#include <limits> // csv.h needs it and does not include it

#define CSV_IO_NO_THREAD // blocks are small: its read-ahead thread would only cost
#include <libfccp/csv.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace npslice::csv {
namespace {

/// The library's seam for how cells end: like its plainest way, `no_quote_escape`, which unquotes
/// nothing, but eight bytes at a time. The bytes behind a line that are then looked at too belong
/// to the library's buffer, which is many times larger than a block.
struct CanonicalCells {
  static const char* find_next_column_end(const char* cell) {
    for (;; cell += sizeof(std::uint64_t)) {
      std::uint64_t bytes = 0;
      std::memcpy(&bytes, cell, sizeof(bytes));
      const std::uint64_t ends = zero_bytes(bytes) | zero_bytes(~bytes); // NUL, or the separator
      if (ends == 0) continue;
      if constexpr (std::endian::native == std::endian::little) {
        return cell + static_cast<std::size_t>(std::countr_zero(ends)) / bits_of_byte;
      }
      return io::no_quote_escape<cell_separator>::find_next_column_end(cell);
    }
  }

  static void unescape(char*& /*begin*/, char*& /*end*/) {}

private:
  static constexpr std::size_t bits_of_byte = 8;

  /// The high bit of each zero byte; behind the first one others may be set too. Warren, Hacker's
  /// Delight, 2nd edition, section 6-1.
  static constexpr std::uint64_t zero_bytes(std::uint64_t bytes) {
    return (bytes - 0x0101010101010101U) & ~bytes & 0x8080808080808080U;
  }
};

static_assert(cell_separator == '\xFF', "CanonicalCells looks for it");

/// Trims nothing and unquotes nothing: all of that is done before.
template <std::size_t Cells>
using Reader = io::CSVReader<static_cast<unsigned>(Cells), io::trim_chars<>, CanonicalCells>;

/// The cells of the rows of a block, with room behind each for the cells apart of the current
/// record: those of rows that are known, and of one more that has a single record.
class RowTable {
public:
  RowTable(SharedRows& shared, const Projection& projection)
      : shared_(shared), own_(projection.columns.size()), apart_(projection.apart.size()),
        single_(own_ + apart_) {}

  /// Takes in the cells of a row: the library gives them as text with NUL between them.
  template <std::size_t Cells>
  void take(std::uint32_t row, const std::array<char*, Cells>& begins, bool several_lines) {
    char* const text = begins[0];
    char* const end = begins[Cells - 1] + std::strlen(begins[Cells - 1]);
    if (several_lines) std::replace(text, end, carried_line_break, '\n');
    for (std::size_t i = 0; i < own_; ++i) {
      const char* const cell_end = i + 1 < Cells ? begins[i + 1] - 1 : end;
      single_[i] = {begins[i], static_cast<std::size_t>(cell_end - begins[i])};
    }
    // The library's text lasts until it reads on.
    if (row < shared_.size()) shared_.keep_cells(row, std::span(single_).first(own_));
  }

  /// The cells of the next record, which has this row.
  RowCells record(std::uint32_t row, const std::string_view* apart) {
    const auto cells = row < shared_.size() ? shared_.cells_of(row) : std::span(single_);
    if (apart_ > 0) cells[own_] = apart[0]; // mostly one or two: no call pays
    if (apart_ > 1) cells[own_ + 1] = apart[1];
    if (apart_ > 2) std::copy_n(apart + 2, apart_ - 2, cells.subspan(own_ + 2).begin());
    return cells;
  }

private:
  SharedRows& shared_;
  std::size_t own_;
  std::size_t apart_;
  std::vector<std::string_view> single_;
};

template <std::size_t Cells, std::size_t... Index>
void read_all(CanonicalBlock& block, const Projection& projection, const VisitRow& visit,
              std::index_sequence<Index...>) {
  const std::string_view text = block.text();
  std::optional<Reader<Cells>> reader;
  std::array<char*, Cells> begins{};
  RowTable table(block.shared, projection);
  std::uint32_t next = block.shared.known_before();
  const std::string_view* apart = block.apart.data();
  for (const RowOrigin& origin : block.origins) {
    if (origin.row == next) {
      if (!reader) {
        reader.emplace("block", text.data(), text.data() + text.size());
        // The leading empty line keeps the library from taking the first bytes of the first cell
        // for a byte order mark.
        reader->next_line();
      }
      if (!reader->read_row(begins[Index]...)) throw std::logic_error("a canonical row is missing");
      table.take(next++, begins, origin.several_lines);
    }
    visit(table.record(origin.row, apart));
    apart += projection.apart.size();
  }
}

using ReadAll = void (*)(CanonicalBlock&, const Projection&, const VisitRow&);

struct Width {
  std::size_t cells;
  ReadAll read;
};

template <std::size_t Cells>
constexpr Width width() {
  return {Cells, [](CanonicalBlock& block, const Projection& projection, const VisitRow& visit) {
            read_all<Cells>(block, projection, visit, std::make_index_sequence<Cells>{});
          }};
}

/// Narrow rows exactly, wide ones in steps.
constexpr std::array widths{width<1>(),
                            width<2>(),
                            width<3>(),
                            width<4>(),
                            width<5>(),
                            width<6>(),
                            width<8>(),
                            width<12>(),
                            width<16>(),
                            width<32>(),
                            width<most_row_cells>()};

} // namespace

std::size_t row_cells_for(std::size_t wanted) {
  for (const Width& width : widths) {
    if (wanted <= width.cells) return width.cells;
  }
  throw std::logic_error("more cells than a row can have");
}

void read_rows(CanonicalBlock& block, const Projection& projection, const VisitRow& visit) {
  try {
    for (const Width& width : widths) {
      if (projection.row_cells == width.cells) {
        width.read(block, projection, visit);
        return;
      }
    }
  } catch (const io::error::base& refusal) {
    throw std::logic_error(std::string("the CSV library refused a canonical block: ") +
                           refusal.what());
  }
  throw std::logic_error("no row has that many cells");
}

} // namespace npslice::csv
