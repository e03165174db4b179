// SPDX-License-Identifier: MIT
#include "iso_stamp.hpp"

namespace npslice::ingest {
namespace {

constexpr std::size_t day_length = 10;
constexpr std::size_t minute_length = 16;
constexpr std::size_t second_length = 19;

/// Reads numbers of two digits and remembers whether anything was no digit.
class Digits {
public:
  explicit Digits(std::string_view text) : text_(text) {}

  int pair(std::size_t at) {
    const unsigned tens = digit(at);
    const unsigned ones = digit(at + 1);
    return static_cast<int>(tens * 10 + ones);
  }

  [[nodiscard]] bool sound() const { return sound_; }

private:
  unsigned digit(std::size_t at) {
    const unsigned value = static_cast<unsigned char>(text_[at]) - unsigned{'0'};
    sound_ &= value <= 9;
    return value;
  }

  std::string_view text_;
  bool sound_ = true;
};

} // namespace

std::optional<survey::Stamp> read_iso_stamp(std::string_view text) {
  const bool has_time = text.size() == second_length || text.size() == minute_length;
  if (text.size() != day_length && !has_time) return std::nullopt;
  if (text[4] != '-' || text[7] != '-') return std::nullopt;
  Digits digits(text);
  const int year = digits.pair(0) * 100 + digits.pair(2);
  const int month = digits.pair(5);
  const int day = digits.pair(8);
  std::chrono::seconds time{0};
  if (has_time) {
    const bool has_seconds = text.size() == second_length;
    if ((text[10] != ' ' && text[10] != 'T') || text[13] != ':') return std::nullopt;
    if (has_seconds && text[16] != ':') return std::nullopt;
    const int hour = digits.pair(11);
    const int minute = digits.pair(14);
    const int second = has_seconds ? digits.pair(17) : 0;
    if (hour > 23 || minute > 59 || second > 59) return std::nullopt;
    time = std::chrono::hours{hour} + std::chrono::minutes{minute} + std::chrono::seconds{second};
  }
  if (!digits.sound()) return std::nullopt;
  const auto found = survey::make_day(year, month, day);
  if (!found) return std::nullopt;
  return survey::Stamp{*found} + time;
}

} // namespace npslice::ingest
