// SPDX-License-Identifier: MIT
#include <npslice/base/text.hpp>
#include <npslice/ingest/total_row.hpp>

#include <algorithm>
#include <array>

namespace npslice::ingest {
namespace {

constexpr std::array<std::string_view, 24> total_words{
    "total",      "totals",  "totaux",      "grand total",  "total general", "sum",
    "somme",      "summe",   "suma",        "somma",        "soma",          "average",
    "mean",       "moyenne", "mittelwert",  "durchschnitt", "promedio",      "media",
    "gemiddelde", "gesamt",  "gesamtsumme", "totaal",       "totale",        "overall"};

/// A total stands alone or before a few words: "Total responses: 120".
constexpr std::size_t longest_total = 48;

/// Whether `text` is the word or goes on behind it with something else than letters.
bool begins_with_word(std::string_view text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  if (text.size() == word.size()) return true;
  const char next = text[word.size()];
  return next == ':' || next == ' ' || next == '(' || next == '=';
}

bool may_begin_a_total(char byte) {
  constexpr std::string_view beginnings = "tTgGsSaAmMdDpPoO";
  return beginnings.find(byte) != std::string_view::npos;
}

} // namespace

FootReading read_foot(std::string_view first_cell) {
  const std::string_view cell = base::trim(first_cell);
  if (cell.empty()) return FootReading::none;
  if (may_begin_a_total(cell[0]) && cell.size() <= longest_total) {
    const std::string folded = base::fold(cell);
    for (std::size_t i = 0; i < total_words.size(); ++i) {
      if (begins_with_word(folded, total_words[i])) return static_cast<FootReading>(i);
    }
  }
  const bool sentence = std::count(cell.begin(), cell.end(), ' ') >= 2;
  return sentence ? FootReading::remark : FootReading::none;
}

} // namespace npslice::ingest
