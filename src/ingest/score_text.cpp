// SPDX-License-Identifier: MIT
#include "date_words.hpp"
#include "score_labels.hpp"
#include "star_text.hpp"

#include <npslice/base/decimal.hpp>
#include <npslice/base/text.hpp>
#include <npslice/ingest/cell_value.hpp>
#include <npslice/ingest/group_text.hpp>
#include <npslice/ingest/score_text.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace npslice::ingest {
namespace {

using Kind = ScoreReading::Kind;
using survey::Rejection;

constexpr std::array<std::string_view, 13> missing_words{
    "na", "n/a", "#n/a", "#n/d", "#nv", "#n/v", "null", "none", "nan", "-", "–", "—", "."};
constexpr std::size_t longest_missing_word = 4;

/// What may stand between a score and its label.
constexpr std::array<std::string_view, 7> label_signs{"(", "-", "–", "—", ":", "=", "\uFF08"};

/// What may stand between a score and the highest score, after blanks: "9 out of 10".
constexpr std::array<std::string_view, 7> fraction_words{"out of", "sur", "von", "de",
                                                         "su",     "van", "/"};

/// Numbers that stand for "don't know" or a refusal where they lie outside the scale.
constexpr std::array codes{77, 88, 97, 98, 99, 777, 888, 997, 998, 999};
constexpr std::array negative_codes{1, 9, 77, 88, 97, 98, 99, 777, 888, 997, 998, 999};

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

/// The value of a text of digits only, as far as it matters here.
std::optional<int> small_number(std::string_view digits) {
  int number = 0;
  const char* const end = digits.data() + digits.size();
  const auto result = std::from_chars(digits.data(), end, number);
  if (digits.empty() || !is_digit(digits[0]) || result.ec != std::errc{} || result.ptr != end) {
    return std::nullopt;
  }
  return number;
}

/// The label that follows a number: a sign, then text that is not itself a number, so that `9-10`
/// and `9 - 10` stay what they are, a range. Empty when there is none.
std::string_view label_after(std::string_view rest) {
  rest = base::trim(rest);
  const auto* const sign =
      std::find_if(label_signs.begin(), label_signs.end(),
                   [&](std::string_view candidate) { return rest.starts_with(candidate); });
  if (sign == label_signs.end()) return {};
  rest = base::trim(rest.substr(sign->size()));
  return number_length(rest) == 0 ? rest : std::string_view{};
}

/// Whether a label is a month, alone or before a year: spreadsheets make `10-Sep` of 9/10, and
/// which of the numbers was the score is gone.
bool is_month(std::string_view label) {
  const auto is_rest = [](char byte) {
    return is_digit(byte) || byte == '.' || byte == '-' || byte == ' ' || byte == '/';
  };
  const auto word =
      static_cast<std::size_t>(std::find_if(label.begin(), label.end(), is_rest) - label.begin());
  const std::string_view rest = label.substr(word);
  return std::all_of(rest.begin(), rest.end(), is_rest) && month_named(label.substr(0, word));
}

/// Whether what follows a number is the highest score of the scale, as in `9/10` or `9 sur 10`.
bool is_fraction_of(std::string_view rest, const survey::Scale& scale) {
  const bool blank_before = base::trim(rest).data() != rest.data();
  rest = base::trim(rest);
  const std::string start = base::lower_ascii(base::clip(rest, 8));
  const auto leads_to_high = [&](std::string_view word) {
    if (!start.starts_with(word)) return false;
    const std::string_view high = base::trim(rest.substr(word.size()));
    const bool blanks = blank_before && high.data() != rest.data() + word.size();
    return (blanks || word == "/") && small_number(high) == scale.high;
  };
  return std::any_of(fraction_words.begin(), fraction_words.end(), leads_to_high);
}

ScoreReading rejected(Rejection reason) { return {Kind::rejected, {}, reason, {}}; }

ScoreReading scored(int score, const survey::Scale& scale) {
  return {Kind::scored, score, {}, scale.category_of(score)};
}

bool is_code(const base::Decimal& number) {
  const auto value = small_number(number.whole);
  if (!value || !number.fraction.empty()) return false;
  return number.negative ? std::find(negative_codes.begin(), negative_codes.end(), *value) !=
                               negative_codes.end()
                         : std::find(codes.begin(), codes.end(), *value) != codes.end();
}

/// A number outside the scale: a code, or a mistake.
ScoreReading outside(const base::Decimal& number) {
  return is_code(number) ? ScoreReading{Kind::no_opinion, {}, {}, {}}
                         : rejected(Rejection::out_of_range);
}

ScoreReading read_number(std::string_view text, const survey::Scale& scale, Decimals decimals) {
  const std::optional<base::Decimal> number = base::read_decimal(text, true);
  if (!number) return rejected(Rejection::not_a_number);
  const auto whole = number->whole.empty() ? 0 : small_number(number->whole);
  const bool in_range = whole && !number->negative && scale.contains(*whole);
  if (!in_range) return outside(*number);
  if (number->fraction.empty()) return scored(*whole, scale);
  if (*whole == scale.high) return rejected(Rejection::out_of_range);
  if (decimals == Decimals::reject) return rejected(Rejection::not_whole);
  const bool up = decimals == Decimals::round && number->fraction[0] >= '5';
  return scored(up ? *whole + 1 : *whole, scale);
}

/// What a text without a score in it says about why there is none.
ScoreReading without_score(Wording wording) {
  if (wording == Wording::unanswered) return {};
  if (wording == Wording::no_opinion) return {Kind::no_opinion, {}, {}, {}};
  return rejected(Rejection::not_a_number);
}

std::optional<int> end_of(Wording wording, const survey::Scale& scale) {
  if (wording == Wording::low_end) return scale.low;
  if (wording == Wording::high_end) return scale.high;
  return std::nullopt;
}

/// `Not at all likely - 0`, `Extremely likely (10)`: a known label and the end that it names.
std::optional<int> end_behind_label(std::string_view text, const survey::Scale& scale) {
  if (text.ends_with(')')) text.remove_suffix(1);
  std::size_t digits = text.size();
  while (digits > 0 && is_digit(text[digits - 1])) {
    --digits;
  }
  const auto number = small_number(text.substr(digits));
  const bool is_end = number && (*number == scale.low || *number == scale.high);
  if (!is_end) return std::nullopt;
  const auto end = end_of(wording_of(text.substr(0, digits)), scale);
  return end == number ? end : std::nullopt;
}

/// `10 Very likely`: after a blank only the known label of that very end is a label.
bool is_label_of(std::string_view number, std::string_view rest, const survey::Scale& scale) {
  if (base::trim(rest).data() == rest.data()) return false;
  const auto end = end_of(wording_of(rest), scale);
  return end && small_number(number) == end;
}

ScoreReading read_numbers(std::string_view text, const survey::Scale& scale, ScoreForm form,
                          Decimals decimals) {
  const std::size_t length = number_length(text);
  if (length == 0) {
    if (const auto end = end_behind_label(text, scale)) return scored(*end, scale);
    const Wording wording = wording_of(text);
    const auto end = form.end_labels ? end_of(wording, scale) : std::nullopt;
    return end ? scored(*end, scale) : without_score(wording);
  }
  const std::string_view number = text.substr(0, length);
  const std::string_view rest = text.substr(length);
  if (rest.empty() || is_fraction_of(rest, scale)) return read_number(number, scale, decimals);
  if (const std::string_view label = label_after(rest); !label.empty()) {
    if (is_month(label)) return rejected(Rejection::not_a_number);
    // `6 - Don't know` is a code, whatever its number.
    const bool none = wording_of(label) == Wording::no_opinion;
    return none ? without_score(Wording::no_opinion) : read_number(number, scale, decimals);
  }
  if (is_label_of(number, rest, scale)) return read_number(number, scale, decimals);
  return rejected(Rejection::not_a_number);
}

ScoreReading read_recoded(std::string_view text) {
  const auto number = base::read_decimal(text, true);
  if (!number) return without_score(wording_of(text));
  const int value = number->whole.empty() ? 0 : small_number(number->whole).value_or(-1);
  const bool is_recode = value == 0 || value == 100;
  if (!number->fraction.empty() || !is_recode) return outside(*number);
  const survey::Category category = value == 0         ? survey::Category::passive
                                    : number->negative ? survey::Category::detractor
                                                       : survey::Category::promoter;
  return {Kind::scored, {}, {}, category};
}

ScoreReading read_stars(std::string_view text, const survey::Scale& scale) {
  const auto stars = count_stars(text);
  if (!stars) return without_score(wording_of(text));
  // Hollow stars show how many there could have been: of another scale, they are no score.
  if (stars->hollow > 0 && stars->filled + stars->hollow != scale.high) {
    return rejected(Rejection::not_a_number);
  }
  return scale.contains(stars->filled) ? scored(stars->filled, scale)
                                       : rejected(Rejection::out_of_range);
}

ScoreReading read_category(std::string_view text) {
  const auto category = read_group(text);
  if (!category) return without_score(wording_of(text));
  return {Kind::scored, {}, {}, *category};
}

/// One digit, or two that do not begin with 0.
std::optional<int> plain_score(std::string_view cell) {
  if (cell.size() == 1 && is_digit(cell[0])) return cell[0] - '0';
  const bool two = cell.size() == 2 && is_digit(cell[0]) && cell[0] != '0' && is_digit(cell[1]);
  if (!two) return std::nullopt;
  return (cell[0] - '0') * 10 + (cell[1] - '0');
}

/// `text` with full-width digits as ASCII ones, as input methods of East Asia write them.
std::string with_plain_digits(std::string_view text) {
  constexpr std::string_view lead = "\xEF\xBC";
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto last = i + 2 < text.size() ? static_cast<unsigned char>(text[i + 2]) : 0U;
    if (text.substr(i, 2) == lead && last >= 0x90 && last <= 0x99) {
      plain += static_cast<char>('0' + (last - 0x90));
      i += 2;
    } else {
      plain += text[i];
    }
  }
  return plain;
}

ScoreReading read_in_form(std::string_view text, const survey::Scale& scale, ScoreForm form,
                          Decimals decimals) {
  switch (form.kind) {
  case ScoreForm::Kind::numbers:
    return read_numbers(text, scale, form, decimals);
  case ScoreForm::Kind::stars:
    return read_stars(text, scale);
  case ScoreForm::Kind::recoded:
    return read_recoded(text);
  case ScoreForm::Kind::categories:
    return read_category(text);
  }
  return rejected(Rejection::not_a_number);
}

} // namespace

bool is_missing(std::string_view cell) {
  const std::string_view text = base::trim(cell);
  if (text.empty()) return true;
  if (text.size() > longest_missing_word) return false;
  const std::string lower = base::lower_ascii(text);
  return std::find(missing_words.begin(), missing_words.end(), lower) != missing_words.end();
}

ScoreReading read_score(std::string_view cell, const survey::Scale& scale, ScoreForm form,
                        Decimals decimals) {
  if (cell.empty()) return {};
  if (form.kind == ScoreForm::Kind::numbers) { // nearly all cells, without further ado
    const auto score = plain_score(cell);
    if (score && scale.contains(*score)) return scored(*score, scale);
  }
  const std::string_view text = value_in(cell);
  if (is_missing(text)) return {};
  if (text.find('\xEF') == std::string_view::npos) {
    return read_in_form(text, scale, form, decimals);
  }
  return read_in_form(with_plain_digits(text), scale, form, decimals);
}

} // namespace npslice::ingest
