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
#include <stdexcept>
#include <string>
#include <utility>

namespace npslice::csv {

/// The lines of a canonical block as the CSV library reads them.
class CanonicalLines {
public:
  CanonicalLines() = default;
  CanonicalLines(const CanonicalLines&) = delete;
  CanonicalLines& operator=(const CanonicalLines&) = delete;
  virtual ~CanonicalLines() = default;

  /// The beginnings of the cells of the next line, each of which ends with NUL.
  virtual std::span<char* const> next() = 0;
};

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

/// With so many cells in each.
template <std::size_t Cells>
class LinesOf final : public CanonicalLines {
public:
  explicit LinesOf(std::string_view text)
      : reader_("block", text.data(), text.data() + text.size()) {
    // The leading empty line keeps the library from taking the first bytes of the first cell for a
    // byte order mark.
    reader_.next_line();
  }

  std::span<char* const> next() override { return next(std::make_index_sequence<Cells>{}); }

private:
  template <std::size_t... Index>
  std::span<char* const> next(std::index_sequence<Index...> /*all*/) {
    if (!reader_.read_row(begins_[Index]...)) throw std::logic_error("a canonical row is missing");
    return begins_;
  }

  Reader<Cells> reader_;
  std::array<char*, Cells> begins_{};
};

struct Width {
  std::size_t cells;
  std::unique_ptr<CanonicalLines> (*lines)(std::string_view text);
};

template <std::size_t Cells>
constexpr Width width() {
  return {Cells, [](std::string_view text) -> std::unique_ptr<CanonicalLines> {
            return std::make_unique<LinesOf<Cells>>(text);
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

std::unique_ptr<CanonicalLines> lines_of(std::string_view text, std::size_t row_cells) {
  for (const Width& width : widths) {
    if (width.cells == row_cells) return width.lines(text);
  }
  throw std::logic_error("no row has that many cells");
}

} // namespace

std::size_t row_cells_for(std::size_t wanted) {
  for (const Width& width : widths) {
    if (wanted <= width.cells) return width.cells;
  }
  throw std::logic_error("more cells than a row can have");
}

RowReader::RowReader(CanonicalBlock& block, const Projection& projection)
    : block_(block), projection_(projection), next_row_(block.shared.known_before()),
      single_(projection.cells()) {}

RowReader::~RowReader() = default;

RowCells RowReader::record(std::size_t at) {
  const RowOrigin& origin = block_.origins[at];
  while (next_row_ <= origin.row) {
    read_row(origin.several_lines);
  }
  const bool known = origin.row < block_.shared.size();
  const std::span<std::string_view> cells =
      known ? block_.shared.cells_of(origin.row) : std::span(single_);
  const auto apart = std::span(block_.apart).subspan(at * projection_.apart.size());
  std::copy_n(apart.begin(), projection_.apart.size(),
              cells.begin() + static_cast<std::ptrdiff_t>(projection_.columns.size()));
  return cells;
}

/// Takes in the cells of the next row: the library gives them as text with NUL between them.
void RowReader::read_row(bool several_lines) try {
  if (!lines_) lines_ = lines_of(block_.text(), projection_.row_cells);
  const std::span<char* const> begins = lines_->next();
  char* const text = begins.front();
  char* const end = begins.back() + std::strlen(begins.back());
  if (several_lines) std::replace(text, end, carried_line_break, '\n');
  const std::size_t own = projection_.columns.size();
  for (std::size_t i = 0; i < own; ++i) {
    const char* const cell_end = i + 1 < begins.size() ? begins[i + 1] - 1 : end;
    single_[i] = {begins[i], static_cast<std::size_t>(cell_end - begins[i])};
  }
  // The library's text lasts until it reads on.
  const std::uint32_t row = next_row_++;
  if (row < block_.shared.size()) block_.shared.keep_cells(row, std::span(single_).first(own));
} catch (const io::error::base& refusal) {
  throw std::logic_error(std::string("the CSV library refused a canonical block: ") +
                         refusal.what());
}

} // namespace npslice::csv
