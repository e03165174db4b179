// SPDX-License-Identifier: MIT
#include <npslice/base/decimal.hpp>
#include <npslice/base/text.hpp>

namespace npslice::base {
namespace {

/// Takes the digits at the start of `text` off it.
std::string_view take_digits(std::string_view& text) {
  std::size_t length = 0;
  while (length < text.size() && text[length] >= '0' && text[length] <= '9') {
    ++length;
  }
  const std::string_view digits = text.substr(0, length);
  text.remove_prefix(length);
  return digits;
}

std::strong_ordering compare_magnitudes(const Decimal& left, const Decimal& right) {
  if (left.whole.size() != right.whole.size()) return left.whole.size() <=> right.whole.size();
  if (left.whole != right.whole) return left.whole.compare(right.whole) <=> 0;
  return left.fraction.compare(right.fraction) <=> 0;
}

} // namespace

std::strong_ordering operator<=>(const Decimal& left, const Decimal& right) {
  if (left.negative != right.negative) {
    return left.negative ? std::strong_ordering::less : std::strong_ordering::greater;
  }
  const auto order = compare_magnitudes(left, right);
  if (!left.negative || std::is_eq(order)) return order;
  return std::is_lt(order) ? std::strong_ordering::greater : std::strong_ordering::less;
}

std::optional<Decimal> read_decimal(std::string_view text, bool decimal_comma) {
  text = trim(text);
  Decimal number;
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
    number.negative = text[0] == '-';
    text.remove_prefix(1);
  }
  number.whole = take_digits(text);
  bool any_digit = !number.whole.empty();
  if (!text.empty() && (text[0] == '.' || (decimal_comma && text[0] == ','))) {
    text.remove_prefix(1);
    number.fraction = take_digits(text);
    any_digit = any_digit || !number.fraction.empty();
  }
  if (!any_digit || !text.empty()) return std::nullopt;
  while (number.whole.starts_with('0')) {
    number.whole.remove_prefix(1);
  }
  while (number.fraction.ends_with('0')) {
    number.fraction.remove_suffix(1);
  }
  if (number.whole.empty() && number.fraction.empty()) number.negative = false;
  return number;
}

} // namespace npslice::base
