// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <optional>
#include <string_view>

namespace npslice::base {

/// A decimal number as written: digits only, exact at any length, independent of the locale.
/// The views point into the text it was read from; leading and trailing zeros are left out.
struct Decimal {
  bool negative = false;
  std::string_view whole;    ///< digits before the decimal sign, without leading zeros
  std::string_view fraction; ///< digits after it, without trailing zeros

  friend std::strong_ordering operator<=>(const Decimal& left, const Decimal& right);
  friend bool operator==(const Decimal& left, const Decimal& right) = default;
};

/// Reads `12`, `-3`, `+4.50`, `.5` and, with `decimal_comma`, `4,50`. Nothing else is a number: no
/// exponent, no thousands separator, no "nan". Blanks around it are allowed.
std::optional<Decimal> read_decimal(std::string_view text, bool decimal_comma = false);

} // namespace npslice::base
