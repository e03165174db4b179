// SPDX-License-Identifier: MIT
#include "date_cursor.hpp"

#include <npslice/base/utf8.hpp>

namespace npslice::ingest {
namespace {

constexpr std::string_view no_break_space = "\xC2\xA0";
constexpr std::string_view narrow_no_break_space = "\xE2\x80\xAF";
constexpr std::string_view thin_space = "\xE2\x80\x89";

} // namespace

void DateCursor::skip_wide_blanks() {
  while (take(' ') || take(no_break_space) || take(narrow_no_break_space) || take(thin_space)) {
  }
}

std::size_t DateCursor::letter_length() const {
  if (is_ascii_letter(peek())) return 1;
  if (static_cast<unsigned char>(peek()) < 0x80) return 0;
  // Latin-1 punctuation and signs such as ° and º, and general punctuation, are no letters.
  if (peek() == '\xC2' || peek() == '\xE2') return 0;
  bool cut = false;
  return base::sequence_length(rest_, cut);
}

std::string_view DateCursor::word() {
  const std::string_view start = rest_;
  for (std::size_t length = letter_length(); length > 0; length = letter_length()) {
    rest_.remove_prefix(length);
  }
  return start.substr(0, start.size() - rest_.size());
}

} // namespace npslice::ingest
