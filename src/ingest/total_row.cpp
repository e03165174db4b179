// SPDX-License-Identifier: MIT
#include "total_words.hpp"

#include <npslice/base/text.hpp>
#include <npslice/ingest/total_row.hpp>

#include <algorithm>
#include <array>
#include <cstddef>

namespace npslice::ingest {
namespace {

static_assert(sure_total_words.size() + bare_total_words.size() <=
              static_cast<std::size_t>(FootReading::sparse));

/// A total stands alone or before a few words: "Total responses: 120".
constexpr std::size_t longest_total = 48;

// The kinds of bytes beside the 26 letters.
constexpr std::uint8_t digit_kind = 26;
constexpr std::uint8_t accent_kind = 27; // the first byte of a letter with an accent
constexpr std::uint8_t other_kind = 28;
constexpr std::size_t kinds = 29;
static_assert(kinds <= TotalBeginnings::most_kinds);

constexpr std::uint8_t kind_of(char byte) {
  constexpr char first_of_accents = '\xC3'; // of those that the languages write
  if (byte >= 'a' && byte <= 'z') return static_cast<std::uint8_t>(byte - 'a');
  if (byte >= 'A' && byte <= 'Z') return static_cast<std::uint8_t>(byte - 'A');
  if (byte >= '0' && byte <= '9') return digit_kind;
  return byte == first_of_accents ? accent_kind : other_kind;
}

constexpr TotalBeginnings beginnings_of_words() {
  TotalBeginnings all;
  for (std::size_t byte = 0; byte < all.kinds.size(); ++byte) {
    all.kinds[byte] = kind_of(static_cast<char>(byte));
  }
  // Blanks and what cannot be seen may stand before a word, the first cell may be empty, and which
  // letter has the accent is not looked at.
  all.pairs[accent_kind].fill(true);
  all.pairs[other_kind].fill(true);
  const auto add = [&all](const auto& words) {
    for (const std::string_view word : words) {
      auto& seconds = all.pairs[kind_of(word[0])];
      seconds[accent_kind] = true;
      const std::uint8_t kind = kind_of(word.size() > 1 ? word[1] : '\0');
      if (kind < digit_kind) {
        seconds[kind] = true;
      } else { // the word is a single letter, or no letter follows it
        seconds[digit_kind] = seconds[other_kind] = true;
      }
    }
  };
  add(sure_total_words);
  add(bare_total_words);
  return all;
}

/// Whether a text may be one of the words, that is not empty.
bool may_begin_a_total(std::string_view text) {
  return total_beginnings.pairs[kind_of(text[0])][kind_of(text.size() > 1 ? text[1] : '\0')];
}

/// Whether `text` is the word or goes on behind it with something else than letters.
bool begins_with_word(std::string_view text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  if (text.size() == word.size()) return true;
  const char next = text[word.size()];
  return next == ':' || next == ' ' || next == '(' || next == '=';
}

/// Whether `text` is the word, or a sign or a number follows.
bool is_bare_word(std::string_view text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  constexpr std::string_view signs = ":=(%0123456789";
  const std::string_view rest = text.substr(word.size());
  const std::string_view behind = base::trim(rest);
  if (behind.empty()) return true;
  const bool digit = behind[0] >= '0' && behind[0] <= '9';
  return signs.find(behind[0]) != std::string_view::npos && (!digit || rest[0] == ' ');
}

} // namespace

constinit const TotalBeginnings total_beginnings = beginnings_of_words();

FootReading read_foot(std::string_view first_cell) {
  const std::string_view cell = base::trim(first_cell);
  if (cell.empty()) return FootReading::none;
  if (cell.size() <= longest_total && may_begin_a_total(cell)) {
    const std::string folded = base::fold(cell);
    for (std::size_t i = 0; i < sure_total_words.size(); ++i) {
      if (begins_with_word(folded, sure_total_words[i])) return static_cast<FootReading>(i);
    }
    for (std::size_t i = 0; i < bare_total_words.size(); ++i) {
      if (is_bare_word(folded, bare_total_words[i])) {
        return static_cast<FootReading>(sure_total_words.size() + i);
      }
    }
  }
  const bool sentence = std::count(cell.begin(), cell.end(), ' ') >= 2;
  return sentence ? FootReading::remark : FootReading::none;
}

bool is_sure_total(FootReading reading) {
  return static_cast<std::size_t>(reading) < sure_total_words.size();
}

} // namespace npslice::ingest
