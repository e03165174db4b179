// SPDX-License-Identifier: MIT
#include <npslice/base/decimal.hpp>
#include <npslice/base/text.hpp>
#include <npslice/ingest/score_text.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace npslice::ingest {
namespace {

constexpr std::array<std::string_view, 9> missing_words{"na",  "n/a", "#n/a", "null", "none",
                                                        "nan", "-",   "–",    "—"};
constexpr std::size_t longest_missing_word = 4;

/// What may stand between a score and its label.
constexpr std::array<std::string_view, 6> label_signs{"(", "-", "–", "—", ":", "="};

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

/// How many bytes at the front of `text` are a number with an optional sign and decimals.
std::size_t number_length(std::string_view text) {
  std::size_t length = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
  const std::size_t digits_start = length;
  while (length < text.size() && is_digit(text[length])) {
    ++length;
  }
  if (length == digits_start) return 0;
  const bool decimals = length + 1 < text.size() && (text[length] == '.' || text[length] == ',') &&
                        is_digit(text[length + 1]);
  if (decimals) {
    ++length;
    while (length < text.size() && is_digit(text[length])) {
      ++length;
    }
  }
  return length;
}

/// Whether what follows a number is a label: a sign, then text that is not itself a number, so that
/// `9-10` and `9 - 10` stay what they are, a range.
bool is_label(std::string_view rest) {
  rest = base::trim(rest);
  const auto* const sign =
      std::find_if(label_signs.begin(), label_signs.end(),
                   [&](std::string_view candidate) { return rest.starts_with(candidate); });
  if (sign == label_signs.end()) return false;
  rest = base::trim(rest.substr(sign->size()));
  return !rest.empty() && number_length(rest) == 0;
}

ScoreReading rejected(survey::Rejection reason) {
  return {ScoreReading::Kind::rejected, 0, reason};
}

ScoreReading read_number(std::string_view text, const survey::Scale& scale) {
  const std::optional<base::Decimal> number = base::read_decimal(text, true);
  if (!number) return rejected(survey::Rejection::not_a_number);
  int whole = 0;
  if (!number->whole.empty()) {
    const char* const end = number->whole.data() + number->whole.size();
    const auto result = std::from_chars(number->whole.data(), end, whole);
    if (result.ec != std::errc{}) return rejected(survey::Rejection::out_of_range);
  }
  const bool in_range = !number->negative && scale.contains(whole);
  if (!number->fraction.empty()) {
    const bool between = in_range && whole < scale.high;
    return rejected(between ? survey::Rejection::not_whole : survey::Rejection::out_of_range);
  }
  if (!in_range) return rejected(survey::Rejection::out_of_range);
  return {ScoreReading::Kind::scored, whole, {}};
}

} // namespace

bool is_missing(std::string_view cell) {
  const std::string_view text = base::trim(cell);
  if (text.empty()) return true;
  if (text.size() > longest_missing_word) return false;
  const std::string lower = base::lower_ascii(text);
  return std::find(missing_words.begin(), missing_words.end(), lower) != missing_words.end();
}

ScoreReading read_score(std::string_view cell, const survey::Scale& scale) {
  if (cell.size() == 1 && is_digit(cell[0])) { // nearly all cells, without further ado
    const int score = cell[0] - '0';
    if (scale.contains(score)) return {ScoreReading::Kind::scored, score, {}};
    return rejected(survey::Rejection::out_of_range);
  }
  if (is_missing(cell)) return {};
  const std::string_view text = base::trim(cell);
  const std::size_t length = number_length(text);
  const std::string_view rest = text.substr(length);
  if (length == 0 || (!rest.empty() && !is_label(rest))) {
    return rejected(survey::Rejection::not_a_number);
  }
  return read_number(text.substr(0, length), scale);
}

} // namespace npslice::ingest
