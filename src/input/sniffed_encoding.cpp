// SPDX-License-Identifier: MIT
#include "sniffed_encoding.hpp"

#include "plain_prefix.hpp"
#include "sound_length.hpp"

#include <npslice/base/utf8.hpp>

#include <fmt/format.h>

#include <cstdint>
#include <optional>

namespace npslice::input {
namespace {

using namespace std::string_view_literals; // for sv, which keeps the NUL bytes

/// UTF-16 shows in the header, which is mostly ASCII.
constexpr std::size_t pattern_bytes = 512;

/// Two of three bytes at every second place must be NUL before a file without a mark is UTF-16.
bool mostly_nul(std::string_view front, std::size_t offset) {
  std::size_t nul = 0;
  std::size_t seen = 0;
  for (std::size_t i = offset; i < front.size(); i += 2) {
    nul += front[i] == '\0' ? 1U : 0U;
    ++seen;
  }
  return seen >= 2 && nul * 3 >= seen * 2;
}

/// What speaks for UTF-8 and what against it.
struct Utf8Evidence {
  std::uint64_t sequences = 0; ///< valid ones of several bytes
  std::uint64_t invalid = 0;   ///< bytes that belong to no valid sequence, NUL apart
  std::optional<std::size_t> first_invalid;
};

Utf8Evidence weigh_utf8(std::string_view front, bool whole) {
  Utf8Evidence evidence;
  std::size_t at = 0;
  while (at < front.size()) {
    at += plain_prefix(front.substr(at));
    if (at == front.size()) break;
    if (front[at] == '\0') {
      ++at;
      continue;
    }
    bool cut = false;
    const std::size_t length = base::sequence_length(front.substr(at), cut);
    if (cut && !whole) break;
    if (length > 0) {
      ++evidence.sequences;
    } else {
      ++evidence.invalid;
      if (!evidence.first_invalid) evidence.first_invalid = at;
    }
    at += length > 0 ? length : 1;
  }
  return evidence;
}

/// Whether all is valid UTF-8 but a character that ends behind the front: most inputs are, and this
/// is soon told.
bool is_utf8(std::string_view front, bool whole) {
  const std::string_view rest = front.substr(sound_length(front));
  bool cut = false;
  base::sequence_length(rest, cut);
  return rest.empty() || (cut && !whole);
}

} // namespace

SniffedEncoding sniff_encoding(std::string_view front, bool whole) {
  if (front.starts_with("\xEF\xBB\xBF"sv)) return {{"UTF-8", "byte order mark"}, 3};
  if (front.starts_with("\xFF\xFE\0\0"sv)) return {{"UTF-32LE", "byte order mark"}, 4};
  if (front.starts_with("\0\0\xFE\xFF"sv)) return {{"UTF-32BE", "byte order mark"}, 4};
  if (front.starts_with("\xFF\xFE"sv)) return {{"UTF-16LE", "byte order mark"}, 2};
  if (front.starts_with("\xFE\xFF"sv)) return {{"UTF-16BE", "byte order mark"}, 2};
  const std::string_view start = front.substr(0, pattern_bytes);
  if (mostly_nul(start, 1) && !mostly_nul(start, 0))
    return {{"UTF-16LE", "pattern of NUL bytes"}, 0};
  if (mostly_nul(start, 0) && !mostly_nul(start, 1))
    return {{"UTF-16BE", "pattern of NUL bytes"}, 0};
  if (is_utf8(front, whole)) return {{"UTF-8", "no byte order mark"}, 0};
  const Utf8Evidence evidence = weigh_utf8(front, whole);
  if (evidence.invalid <= evidence.sequences) return {{"UTF-8", "no byte order mark"}, 0};
  const std::size_t at = *evidence.first_invalid;
  return {
      {std::string(windows_1252_name), fmt::format("not valid UTF-8: byte 0x{:02X} at offset {}",
                                                   static_cast<unsigned char>(front[at]), at)},
      0};
}

} // namespace npslice::input
