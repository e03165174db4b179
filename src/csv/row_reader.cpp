// SPDX-License-Identifier: MIT
#include <npslice/csv/canonical_block.hpp>
#include <npslice/csv/row_reader.hpp>

#include <limits> // csv.h needs it and does not include it

#define CSV_IO_NO_THREAD // blocks are small: its read-ahead thread would only cost
#include <libfccp/csv.h>

#include <array>
#include <stdexcept>
#include <string>
#include <utility>

namespace npslice::csv {
namespace {

/// Trims nothing and unquotes nothing: all of that is done before.
template <std::size_t Cells>
using Reader = io::CSVReader<static_cast<unsigned>(Cells), io::trim_chars<>,
                             io::no_quote_escape<cell_separator>>;

template <std::size_t Cells, std::size_t... Index>
void read_all(std::string_view text, const VisitRow& visit, std::index_sequence<Index...>) {
  Reader<Cells> reader("block", text.data(), text.data() + text.size());
  // The leading empty line keeps the library from taking the first bytes of the first cell for a
  // byte order mark.
  reader.next_line();
  std::array<char*, Cells> cells{};
  while (reader.read_row(cells[Index]...)) {
    visit(cells);
  }
}

using ReadAll = void (*)(std::string_view, const VisitRow&);

struct Width {
  std::size_t cells;
  ReadAll read;
};

template <std::size_t Cells>
constexpr Width width() {
  return {Cells, [](std::string_view text, const VisitRow& visit) {
            read_all<Cells>(text, visit, std::make_index_sequence<Cells>{});
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

void read_rows(std::string_view canonical_text, std::size_t row_cells, const VisitRow& visit) {
  try {
    for (const Width& width : widths) {
      if (row_cells == width.cells) {
        width.read(canonical_text, visit);
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
