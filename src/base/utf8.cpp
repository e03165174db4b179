// SPDX-License-Identifier: MIT
#include <npslice/base/utf8.hpp>

namespace npslice::base {
namespace {

/// What a lead byte promises: the length of its sequence and the range of the second byte, which is
/// what rules out overlong forms, surrogates and points above U+10FFFF (RFC 3629, section 4).
struct LeadByte {
  std::size_t length;
  unsigned char second_low;
  unsigned char second_high;
};

LeadByte lead_byte(unsigned char byte) {
  if (byte < 0x80) return {1, 0, 0};
  if (byte < 0xC2) return {0, 0, 0};
  if (byte < 0xE0) return {2, 0x80, 0xBF};
  if (byte == 0xE0) return {3, 0xA0, 0xBF};
  if (byte == 0xED) return {3, 0x80, 0x9F};
  if (byte < 0xF0) return {3, 0x80, 0xBF};
  if (byte == 0xF0) return {4, 0x90, 0xBF};
  if (byte < 0xF4) return {4, 0x80, 0xBF};
  if (byte == 0xF4) return {4, 0x80, 0x8F};
  return {0, 0, 0};
}

} // namespace

std::size_t sequence_length(std::string_view text, bool& cut) {
  cut = false;
  if (text.empty()) return 0;
  const LeadByte lead = lead_byte(static_cast<unsigned char>(text[0]));
  for (std::size_t i = 1; i < lead.length; ++i) {
    if (i >= text.size()) {
      cut = true;
      return 0;
    }
    const auto byte = static_cast<unsigned char>(text[i]);
    const unsigned char low = i == 1 ? lead.second_low : 0x80;
    const unsigned char high = i == 1 ? lead.second_high : 0xBF;
    if (byte < low || byte > high) return 0;
  }
  return lead.length;
}

char32_t decode(std::string_view sequence) {
  const auto first = static_cast<unsigned char>(sequence[0]);
  if (sequence.size() == 1) return first;
  char32_t point = first & (0xFFU >> (sequence.size() + 1));
  for (std::size_t i = 1; i < sequence.size(); ++i) {
    point = (point << 6U) | (static_cast<unsigned char>(sequence[i]) & 0x3FU);
  }
  return point;
}

void append_code_point(char32_t point, std::string& out) {
  if (point < 0x80) {
    out += static_cast<char>(point);
    return;
  }
  const int trailing = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
  const unsigned lead_mark = trailing == 1 ? 0xC0U : trailing == 2 ? 0xE0U : 0xF0U;
  out += static_cast<char>(lead_mark | (point >> (6U * static_cast<unsigned>(trailing))));
  for (int i = trailing - 1; i >= 0; --i) {
    out += static_cast<char>(0x80U | ((point >> (6U * static_cast<unsigned>(i))) & 0x3FU));
  }
}

} // namespace npslice::base
