// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

namespace npslice::ingest {

/// Reads a date from front to back. A copy remembers a place to go back to.
class DateCursor {
public:
  /// A number as written.
  struct Number {
    int value = 0;
    int digits = 0;
  };

  /// `text` must outlive the cursor.
  explicit DateCursor(std::string_view text) : rest_(text) {}

  [[nodiscard]] bool at_end() const { return rest_.empty(); }
  [[nodiscard]] bool at_digit() const { return peek() >= '0' && peek() <= '9'; }

  /// The next byte, NUL at the end.
  [[nodiscard]] char peek() const { return rest_.empty() ? '\0' : rest_[0]; }

  /// What is not read yet.
  [[nodiscard]] std::string_view rest() const { return rest_; }

  /// Passes over `wanted`, if it is next.
  bool take(char wanted) {
    if (rest_.empty() || rest_[0] != wanted) return false;
    rest_.remove_prefix(1);
    return true;
  }

  /// Passes over `wanted`, if it is next.
  bool take(std::string_view wanted) {
    if (!rest_.starts_with(wanted)) return false;
    rest_.remove_prefix(wanted.size());
    return true;
  }

  /// Passes over the letter `wanted`, which is lower case, in either case.
  bool take_letter(char wanted) {
    return take(wanted) || take(static_cast<char>(wanted - 'a' + 'A'));
  }

  /// Passes over blanks, among them those that keep a line together.
  void skip_blanks() {
    while (take(' ')) {
    }
    if (static_cast<unsigned char>(peek()) >= 0x80) skip_wide_blanks();
  }

  /// Whether a letter is next, ASCII or not.
  [[nodiscard]] bool at_letter() const { return letter_length() > 0; }

  /// A number of at most `most` digits (at most nine); nothing when there is none or a longer one.
  std::optional<Number> number(int most) {
    Number number;
    while (number.digits < most && at_digit()) {
      number.value = number.value * 10 + (peek() - '0');
      ++number.digits;
      rest_.remove_prefix(1);
    }
    if (number.digits == 0 || at_digit()) return std::nullopt;
    return number;
  }

  /// The run of letters at the front, ASCII or not; empty when there is none.
  std::string_view word();

private:
  void skip_wide_blanks();
  [[nodiscard]] std::size_t letter_length() const;

  std::string_view rest_;
};

/// Whether a byte is an ASCII letter.
constexpr bool is_ascii_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

} // namespace npslice::ingest
