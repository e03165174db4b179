// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/base/decimal.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace npslice::engine {

/// A `--where` condition on the cells of one column.
///
/// `=` and `!=` compare as numbers when both sides are numbers, else as text, letter by letter.
/// `<`,
/// `<=`, `>` and `>=` compare as numbers when the value is a number (a cell that is none never
/// holds), else as text by its bytes, which orders ISO dates rightly. `~` means contains, without
/// regard to letter case and accents. Blanks around a cell do not count.
class Condition {
public:
  enum class Operator : unsigned char {
    equal,
    unequal,
    less,
    at_most,
    greater,
    at_least,
    contains
  };

  /// A condition on `column`, as the user named it.
  Condition(std::string column, Operator op, std::string value);

  /// Reads `COL OP VALUE`. The operator is the first one in the text outside the leading name;
  /// quotes around the value are taken off. Throws base::UsageError with an example when there is
  /// none.
  static Condition parse(std::string_view text);

  /// Whether a cell meets the condition. With `decimal_comma`, `4,5` is a number too.
  [[nodiscard]] bool holds(std::string_view cell, bool decimal_comma) const;

  /// The column as the user named it.
  [[nodiscard]] const std::string& column() const { return column_; }

  /// The condition in words, for reports.
  [[nodiscard]] std::string text() const;

private:
  std::string column_;
  Operator operator_;
  std::string value_;
  std::string folded_value_;
};

} // namespace npslice::engine
