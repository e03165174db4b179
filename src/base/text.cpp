// SPDX-License-Identifier: MIT
#include <npslice/base/text.hpp>
#include <npslice/base/utf8.hpp>

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

namespace npslice::base {
namespace {

/// What cannot be seen at the ends of a text besides ASCII blanks: the no-break space, the
/// zero-width space and joiners that web pages leave behind, and a byte order mark.
constexpr std::array<std::string_view, 5> unseen{"\u00A0", "\u200B", "\u200C", "\u200D", "\uFEFF"};

bool is_ascii(char byte) { return static_cast<unsigned char>(byte) < 0x80; }

bool is_ascii_blank(char byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r'); }

/// Characters that could steer a terminal or reorder a line: Unicode Cc, Cf bidi controls, Zl, Zp.
bool is_unprintable(char32_t point) {
  return point < 0x20 || (point >= 0x7F && point < 0xA0) || point == 0x061C ||
         (point >= 0x200E && point <= 0x200F) || (point >= 0x2028 && point <= 0x202E) ||
         (point >= 0x2066 && point <= 0x2069) || point == 0xFEFF || point == 0xFFF9 ||
         point == 0xFFFA || point == 0xFFFB || (point >= 0xE0000 && point <= 0xE007F);
}

bool is_word_character(utf8proc_int32_t point) {
  const utf8proc_category_t category = utf8proc_category(point);
  return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
         (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO);
}

/// Puts a blank between a lower-case letter and an upper-case one, so that words can be told apart.
std::string split_camel_case(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool upper = text[i] >= 'A' && text[i] <= 'Z';
    if (upper && i > 0 && text[i - 1] >= 'a' && text[i - 1] <= 'z') out += ' ';
    out += text[i];
  }
  return out;
}

bool is_all_ascii(std::string_view text) { return std::all_of(text.begin(), text.end(), is_ascii); }

/// The same as for any text, without the way through Unicode: most names of columns are ASCII, and
/// they are looked at often.
std::vector<std::string> ascii_words_of(std::string_view text) {
  std::vector<std::string> words;
  char last = ' ';
  for (const char byte : text) {
    const bool lower = byte >= 'a' && byte <= 'z';
    const bool upper = byte >= 'A' && byte <= 'Z';
    const bool digit = byte >= '0' && byte <= '9';
    const bool starts = last == ' ' || (upper && last == 'a');
    if ((lower || upper || digit) && starts) words.emplace_back();
    if (lower || digit) words.back() += byte;
    if (upper) words.back() += static_cast<char>(byte - 'A' + 'a');
    last = lower ? 'a' : upper || digit ? 'A' : ' ';
  }
  return words;
}

} // namespace

std::string_view trim_ends(std::string_view text) {
  for (;;) {
    while (!text.empty() && is_ascii_blank(text.front())) {
      text.remove_prefix(1);
    }
    while (!text.empty() && is_ascii_blank(text.back())) {
      text.remove_suffix(1);
    }
    const std::size_t before = text.size();
    if (before > 0 && !is_ascii(text.front())) {
      for (const std::string_view sign : unseen) {
        if (text.starts_with(sign)) text.remove_prefix(sign.size());
      }
    }
    if (!text.empty() && !is_ascii(text.back())) {
      for (const std::string_view sign : unseen) {
        if (text.ends_with(sign)) text.remove_suffix(sign.size());
      }
    }
    if (text.size() == before) return text;
  }
}

std::string lower_ascii(std::string_view text) {
  std::string out{text};
  for (char& byte : out) {
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  }
  return out;
}

std::string fold(std::string_view text) {
  if (is_all_ascii(text)) return lower_ascii(text); // what the way through Unicode gives too
  utf8proc_uint8_t* folded = nullptr;
  const auto options =
      static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD |
                                     UTF8PROC_STRIPMARK | UTF8PROC_DECOMPOSE);
  const utf8proc_ssize_t length =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                   static_cast<utf8proc_ssize_t>(text.size()), &folded, options);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(folded, &std::free);
  if (length < 0) return lower_ascii(text);
  return {reinterpret_cast<const char*>(folded), static_cast<std::size_t>(length)};
}

bool same_word(std::string_view left, std::string_view right) {
  return fold(trim(left)) == fold(trim(right));
}

std::vector<std::string> words_of(std::string_view text) {
  if (is_all_ascii(text)) return ascii_words_of(text);
  const std::string folded = fold(split_camel_case(text));
  std::vector<std::string> words;
  bool inside = false;
  for_each_code_point(folded, [&](char32_t point, std::string_view bytes) {
    const bool word_character = is_word_character(static_cast<utf8proc_int32_t>(point));
    if (word_character && !inside) words.emplace_back();
    if (word_character) words.back() += bytes;
    inside = word_character;
  });
  return words;
}

std::string_view clip(std::string_view text, std::size_t max_bytes) {
  if (text.size() <= max_bytes) return text;
  constexpr std::size_t longest_rest = 3; // of a character that begins before the limit
  const std::size_t least = max_bytes - std::min(max_bytes, longest_rest);
  std::size_t end = max_bytes;
  while (end > least && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
    --end;
  }
  if ((static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) end = max_bytes; // stray bytes
  return text.substr(0, end);
}

std::string printable(std::string_view text, std::size_t max_bytes) {
  const std::string_view kept = clip(text, max_bytes);
  std::string out;
  out.reserve(kept.size());
  for_each_code_point(kept, [&](char32_t point, std::string_view bytes) {
    if (point == '\t' || point == '\n' || point == '\r') {
      out += ' ';
    } else if (is_unprintable(point)) {
      out += replacement_character;
    } else {
      out += bytes;
    }
  });
  if (kept.size() < text.size()) out += "…";
  return out;
}

std::string harmless(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for_each_code_point(text, [&](char32_t point, std::string_view bytes) {
    const bool kept = point == '\n' || point == '\t' || !is_unprintable(point);
    out += kept ? bytes : replacement_character;
  });
  return out;
}

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  const auto append_unit = [&](char32_t unit) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    out += "\\u";
    for (unsigned shift = 16; shift > 0; shift -= 4) {
      out += digits[(unit >> (shift - 4)) & 0xFU];
    }
  };
  for_each_code_point(text, [&](char32_t point, std::string_view bytes) {
    constexpr char32_t first_with_surrogates = 0x10000;
    if (point == '\n' || !is_unprintable(point)) {
      out += bytes;
    } else if (point < first_with_surrogates) {
      append_unit(point);
    } else {
      append_unit(0xD800 + ((point - first_with_surrogates) >> 10U));
      append_unit(0xDC00 + ((point - first_with_surrogates) & 0x3FFU));
    }
  });
  return out;
}

std::string shown_path(std::string_view path) {
  constexpr std::size_t longest_path = 4096; // all that a file system allows
  return path == standard_input ? "standard input" : printable(path, longest_path);
}

std::string labelled(std::string_view label, std::string_view text) {
  constexpr std::array<std::string_view, 8> endings{"?",      "!",      ":",      ".",
                                                    "\uFF1F", "\uFF01", "\uFF1A", "\u2026"};
  const bool ended = std::any_of(endings.begin(), endings.end(),
                                 [&](std::string_view end) { return label.ends_with(end); });
  return std::string(label) + (ended ? " " : ": ") + std::string(text);
}

std::string quoted(std::string_view text, std::size_t max_bytes) {
  return '"' + printable(text, max_bytes) + '"';
}

} // namespace npslice::base
