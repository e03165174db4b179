// SPDX-License-Identifier: MIT
#include "windows_1252.hpp"

#include "plain_prefix.hpp"

#include <npslice/base/utf8.hpp>

#include <algorithm>
#include <array>

namespace npslice::input {
namespace {

/// What Windows-1252 puts at 0x80…0x9F; 0 where it leaves a hole (WHATWG Encoding Standard, index
/// windows-1252, with the holes kept as holes).
constexpr std::array<char16_t, 32> windows_1252{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

constexpr std::uint64_t least_proof = 3;

bool may_be_leftover(unsigned char byte) { return byte >= 0x80 && byte <= 0x9F; }

} // namespace

bool append_windows_1252(unsigned char byte, std::string& out) {
  const char32_t point = byte >= 0xA0   ? char32_t{byte}
                         : byte >= 0x80 ? char32_t{windows_1252[byte - 0x80U]}
                                        : char32_t{0};
  base::append_code_point(point == 0 ? char32_t{0xFFFD} : point, out);
  return point != 0;
}

std::size_t Windows1252Transcoder::transcode(std::string_view bytes, bool last, std::string& out) {
  std::size_t used = 0;
  while (used < bytes.size()) {
    const std::size_t plain = plain_prefix(bytes.substr(used));
    pass_plain(bytes.substr(used, plain), out);
    used += plain;
    if (used == bytes.size()) break;
    const auto byte = static_cast<unsigned char>(bytes[used]);
    const bool at_end = used + 1 == bytes.size();
    if (at_end && !last && may_be_leftover(byte)) break; // the byte behind it decides
    pass_special(byte, at_end ? 0U : static_cast<unsigned char>(bytes[used + 1]), out);
    ++used;
  }
  return used;
}

void Windows1252Transcoder::pass_plain(std::string_view run, std::string& out) {
  out += run;
  for (const char byte : run.substr(run.size() - std::min<std::size_t>(2, run.size()))) {
    remember(static_cast<unsigned char>(byte), kind_of(static_cast<unsigned char>(byte)));
  }
}

void Windows1252Transcoder::pass_special(unsigned char byte, unsigned char next, std::string& out) {
  around_.byte_after = next;
  if (const auto letter = cp850_letter(byte, around_, proven_)) {
    base::append_code_point(letter->point, out);
    ++repaired_;
    remember(byte, letter->kind);
    return;
  }
  const bool defined = append_windows_1252(byte, out);
  if (!defined) count_replacement();
  // What stays as it is and is no letter of Windows-1252 is none to its neighbour either.
  const bool is_letter = defined && byte != 0x82 && byte != 0x83;
  remember(byte, is_letter ? kind_of(byte) : ByteKind::no_letter);
}

void Windows1252Transcoder::remember(unsigned char byte, ByteKind kind) {
  around_.second_before = around_.before;
  around_.before = kind;
  around_.byte_before = byte;
}

bool holds_leftovers(std::string_view front) {
  Windows1252Transcoder probe(false);
  std::string unused;
  probe.transcode(front, true, unused);
  return probe.repaired() >= least_proof;
}

} // namespace npslice::input
