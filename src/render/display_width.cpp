// SPDX-License-Identifier: MIT
#include <npslice/base/utf8.hpp>
#include <npslice/render/display_width.hpp>

#include <utf8proc.h>

#include <algorithm>
#include <utility>

namespace npslice::render {
namespace {

/// One user-perceived character and its width.
struct Character {
  std::string_view bytes;
  std::size_t width = 0;
};

/// Two regional indicators in one character are a flag, drawn like an emoji.
bool is_flag_letter(utf8proc_int32_t point) { return point >= 0x1F1E6 && point <= 0x1F1FF; }

std::vector<Character> characters_of(std::string_view text) {
  constexpr char32_t emoji_style = 0xFE0F;
  std::vector<Character> characters;
  utf8proc_int32_t state = 0;
  utf8proc_int32_t before = 0;
  while (!text.empty()) {
    bool cut = false;
    const std::size_t length = std::max<std::size_t>(1, base::sequence_length(text, cut));
    const auto point = static_cast<utf8proc_int32_t>(base::decode(text.substr(0, length)));
    const auto width = static_cast<std::size_t>(std::max(0, utf8proc_charwidth(point)));
    const bool begins =
        characters.empty() || utf8proc_grapheme_break_stateful(before, point, &state);
    if (begins) {
      characters.push_back({text.substr(0, length), width});
    } else {
      Character& last = characters.back();
      last.bytes = std::string_view(last.bytes.data(), last.bytes.size() + length);
      const bool emoji = static_cast<char32_t>(point) == emoji_style || is_flag_letter(point);
      last.width = emoji ? 2 : std::max(last.width, width);
    }
    before = point;
    text.remove_prefix(length);
  }
  return characters;
}

} // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (const Character& character : characters_of(text)) {
    width += character.width;
  }
  return width;
}

std::string elided(std::string_view text, std::size_t width, std::string_view ellipsis) {
  if (display_width(text) <= width) return std::string(text);
  if (display_width(ellipsis) > width) ellipsis = {};
  const std::size_t room = width - display_width(ellipsis);
  std::string kept;
  std::size_t used = 0;
  for (const Character& character : characters_of(text)) {
    if (used + character.width > room) break;
    kept += character.bytes;
    used += character.width;
  }
  return kept.append(ellipsis);
}

std::string padded_right(std::string_view text, std::size_t width) {
  std::string out(text);
  out.append(width - std::min(width, display_width(text)), ' ');
  return out;
}

std::string padded_left(std::string_view text, std::size_t width) {
  std::string out(width - std::min(width, display_width(text)), ' ');
  return out.append(text);
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  std::vector<std::string> lines(1);
  std::size_t used = 0;
  std::string word;
  std::size_t word_width = 0;
  const auto end_line = [&] {
    while (lines.back().ends_with(' ')) {
      lines.back().pop_back();
    }
    lines.emplace_back();
    used = 0;
  };
  const auto place_word = [&] {
    if (word.empty()) return;
    if (used > 0 && used + word_width > width) end_line();
    lines.back() += word;
    used += word_width;
    word.clear();
    word_width = 0;
  };
  for (const Character& character : characters_of(text)) {
    if (character.bytes == " ") {
      place_word();
      if (used > 0 && used < width) lines.back() += ' ';
      if (used > 0) ++used;
      continue;
    }
    if (word_width + character.width > width) place_word();
    word += character.bytes;
    word_width += character.width;
  }
  place_word();
  while (lines.back().ends_with(' ')) {
    lines.back().pop_back();
  }
  return lines;
}

} // namespace npslice::render
