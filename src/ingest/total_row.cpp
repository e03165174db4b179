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

constexpr std::size_t no_letter = 26;

/// Where a byte stands among the letters; other bytes are all the same.
constexpr std::size_t letter_of(char byte) {
  if (byte >= 'a' && byte <= 'z') return static_cast<std::size_t>(byte - 'a');
  if (byte >= 'A' && byte <= 'Z') return static_cast<std::size_t>(byte - 'A');
  return no_letter;
}

/// The number of the first two bytes of a text.
constexpr std::size_t pair_of(std::string_view text) {
  const std::size_t second = text.size() > 1 ? letter_of(text[1]) : no_letter;
  return letter_of(text[0]) * (no_letter + 1) + second;
}

/// How words begin: folding every first cell would cost more than all else that is done with it.
struct Beginnings {
  std::array<bool, (no_letter + 1) * (no_letter + 1)> pairs{};
  std::array<bool, no_letter + 1> letters{};
};

constexpr Beginnings beginnings = [] {
  Beginnings all;
  const auto add = [&all](const auto& words) {
    for (const std::string_view word : words) {
      all.pairs[pair_of(word)] = true;
      all.letters[letter_of(word[0])] = true;
    }
  };
  add(sure_total_words);
  add(bare_total_words);
  return all;
}();

/// Whether a text may be one of the words. Letters with accents are not looked at.
bool may_begin_a_total(std::string_view text) {
  constexpr char first_of_accents = '\xC3'; // of those that the languages write
  if (text[0] == first_of_accents) return true;
  if (text.size() > 1 && text[1] == first_of_accents) return beginnings.letters[letter_of(text[0])];
  return beginnings.pairs[pair_of(text)];
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

bool may_begin_with_total(std::string_view record) {
  if (record.starts_with('"')) record.remove_prefix(1);
  if (record.empty()) return true;
  const bool digit = record[0] >= '0' && record[0] <= '9';
  if (digit) return false;
  // Blanks and what cannot be seen may stand before a word, and the first cell may be empty.
  return letter_of(record[0]) == no_letter || may_begin_a_total(record);
}

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
