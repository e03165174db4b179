// SPDX-License-Identifier: MIT
#include "xlsx_parts.hpp"

#include <isa-l/crc.h>
#include <isa-l/igzip_lib.h>

#include <charconv>
#include <memory>
#include <optional>
#include <vector>

namespace npslice::render {
namespace {

/// Sizes and places in an archive, as APPNOTE.TXT of the ZIP format has them.
constexpr std::size_t entry_bytes = 46;
constexpr std::size_t local_bytes = 30;
constexpr std::string_view entry_mark("PK\x01\x02", 4);
constexpr std::string_view end_mark("PK\x05\x06", 4);
constexpr std::size_t end_bytes = 22;

/// A number of `count` bytes, the lowest first; 0 behind the end.
std::uint64_t number_in(std::string_view bytes, std::size_t at, std::size_t count) {
  if (at + count > bytes.size()) return 0;
  std::uint64_t number = 0;
  for (std::size_t i = count; i-- > 0;) {
    number = (number << 8U) | static_cast<unsigned char>(bytes[at + i]);
  }
  return number;
}

std::uint64_t occurrences(std::string_view text, std::string_view of) {
  std::uint64_t count = 0;
  for (std::size_t at = text.find(of); at != std::string_view::npos;
       at = text.find(of, at + of.size())) {
    ++count;
  }
  return count;
}

/// A part of the archive.
struct Part {
  std::string name;
  std::string text;
};

/// The part that an entry of the directory describes, or nothing where it is damaged.
std::optional<Part> unpacked_part(std::string_view archive, std::string_view entry) {
  const std::uint64_t checksum = number_in(entry, 16, 4);
  const std::uint64_t packed = number_in(entry, 20, 4);
  const std::uint64_t size = number_in(entry, 24, 4);
  const std::uint64_t local = number_in(entry, 42, 4);
  Part part{std::string(entry.substr(entry_bytes, number_in(entry, 28, 2))), {}};
  const std::uint64_t start =
      local + local_bytes + number_in(archive, local + 26, 2) + number_in(archive, local + 28, 2);
  constexpr std::uint64_t most = UINT32_MAX; // what the library can take; larger ones are ZIP64
  if (start + packed > archive.size() || size >= most || packed >= most) return std::nullopt;
  std::vector<unsigned char> from(archive.begin() + static_cast<std::ptrdiff_t>(start),
                                  archive.begin() + static_cast<std::ptrdiff_t>(start + packed));
  std::vector<unsigned char> to(size);
  const auto state = std::make_unique<inflate_state>();
  isal_inflate_init(state.get());
  state->next_in = from.data();
  state->avail_in = static_cast<std::uint32_t>(packed);
  state->next_out = to.data();
  state->avail_out = static_cast<std::uint32_t>(size);
  if (isal_inflate_stateless(state.get()) != ISAL_DECOMP_OK || state->avail_out != 0) {
    return std::nullopt;
  }
  if (crc32_gzip_refl(0, to.data(), size) != checksum) return std::nullopt;
  part.text.assign(to.begin(), to.end());
  return part;
}

/// The word behind a `<` at a place.
std::string_view element_at(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  return rest.substr(0, rest.find_first_of(" \n/>"));
}

/// Whether the outermost element is closed at the end, or is all that there is.
bool is_closed(std::string_view text) {
  const std::size_t declared = text.starts_with("<?xml") ? text.find("?>") : 0;
  const std::size_t begin = text.find('<', declared);
  if (begin == std::string_view::npos) return false;
  const std::string_view element = element_at(text, begin + 1);
  while (text.ends_with('\n')) {
    text.remove_suffix(1);
  }
  if (text.ends_with("/>")) return text.rfind('<') == begin;
  const std::size_t last = text.rfind("</");
  return text.ends_with('>') && last != std::string_view::npos && last > begin &&
         element_at(text, last + 2) == element;
}

/// A whole number behind some text.
std::uint64_t number_behind(std::string_view text, std::string_view name) {
  const std::size_t at = text.find(name);
  std::uint64_t number = 0;
  if (at == std::string_view::npos) return number;
  std::from_chars(text.data() + at + name.size(), text.data() + text.size(), number);
  return number;
}

bool is_whole_part(const Part& part, std::span<const std::uint64_t> cells) {
  constexpr std::string_view sheets = "xl/worksheets/sheet";
  if (!is_closed(part.text)) return false;
  if (part.name.starts_with(sheets)) {
    const std::uint64_t number = number_behind(part.name, sheets);
    return number >= 1 && number <= cells.size() &&
           occurrences(part.text, "<c ") == cells[number - 1];
  }
  if (part.name == "xl/sharedStrings.xml") {
    return occurrences(part.text, "<si>") == number_behind(part.text, "uniqueCount=\"");
  }
  return true;
}

} // namespace

bool is_whole_workbook(std::string_view archive, std::span<const std::uint64_t> cells) {
  const std::size_t end = archive.rfind(end_mark);
  if (end == std::string_view::npos || end + end_bytes > archive.size()) return false;
  const std::uint64_t entries = number_in(archive, end + 10, 2);
  std::size_t at = number_in(archive, end + 16, 4);
  std::size_t sheets = 0;
  for (std::uint64_t i = 0; i < entries; ++i) {
    if (at + entry_bytes > archive.size()) return false;
    const std::string_view entry = archive.substr(at);
    if (!entry.starts_with(entry_mark)) return false;
    const auto part = unpacked_part(archive, entry);
    if (!part || !is_whole_part(*part, cells)) return false;
    if (part->name.starts_with("xl/worksheets/sheet")) ++sheets;
    at += entry_bytes + number_in(entry, 28, 2) + number_in(entry, 30, 2) + number_in(entry, 32, 2);
  }
  return sheets == cells.size();
}

} // namespace npslice::render
