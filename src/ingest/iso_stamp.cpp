// SPDX-License-Identifier: MIT
#include <npslice/ingest/iso_stamp.hpp>

#include <array>
#include <cstdint>
#include <cstring>

namespace npslice::ingest {
namespace {

constexpr std::size_t day_length = 10;
constexpr std::size_t minute_length = 16;
constexpr std::size_t second_length = 19;

constexpr std::size_t word_bytes = 8;
using Numbers = std::array<std::uint8_t, word_bytes>;

/// Takes eight bytes that should be like `shape`, in which 0 stands for a digit and all else for
/// itself: the value of each digit, and 0 for the others. False when they are not like it.
bool take_shape(const char* text, const Numbers& shape, Numbers& numbers) {
  constexpr std::uint64_t high_halves = 0xF0F0F0F0F0F0F0F0U;
  constexpr std::uint64_t beyond_nine = 0x0606060606060606U; // carries a value of 10 to 15 over
  std::uint64_t word = 0;
  std::uint64_t expected = 0;
  std::memcpy(&word, text, word_bytes);
  std::memcpy(&expected, shape.data(), word_bytes);
  word ^= expected; // a digit without its high half, nothing for a sign that fits
  std::memcpy(numbers.data(), &word, word_bytes);
  return ((word | (word + beyond_nine)) & high_halves) == 0;
}

constexpr Numbers year_and_month{'0', '0', '0', '0', '-', '0', '0', '-'};
constexpr Numbers month_and_day{'0', '0', '-', '0', '0', '-', '0', '0'}; // behind the century
constexpr Numbers clock{'0', '0', ':', '0', '0', ':', '0', '0'};
constexpr Numbers day_and_minutes{'0', '0', ' ', '0', '0', ':', '0', '0'};
constexpr Numbers day_t_minutes{'0', '0', 'T', '0', '0', ':', '0', '0'};

int pair(const Numbers& numbers, std::size_t at) { return numbers[at] * 10 + numbers[at + 1]; }

/// The time of day behind the date; nothing when it has another shape.
std::optional<std::chrono::seconds> read_time(std::string_view text) {
  if (text.size() == day_length) return std::chrono::seconds{0};
  Numbers numbers{};
  const bool blank = text[day_length] == ' ';
  if (!blank && text[day_length] != 'T') return std::nullopt;
  if (text.size() == minute_length) {
    const Numbers& shape = blank ? day_and_minutes : day_t_minutes;
    if (!take_shape(text.data() + word_bytes, shape, numbers) || (numbers[2] | numbers[5]) != 0) {
      return std::nullopt;
    }
    const int hour = pair(numbers, 3);
    const int minute = pair(numbers, 6);
    if (hour > 23 || minute > 59) return std::nullopt;
    return std::chrono::hours{hour} + std::chrono::minutes{minute};
  }
  const bool fits = take_shape(text.data() + day_length + 1, clock, numbers);
  if (!fits || (numbers[2] | numbers[5]) != 0) return std::nullopt;
  const int hour = pair(numbers, 0);
  const int minute = pair(numbers, 3);
  const int second = pair(numbers, 6);
  if (hour > 23 || minute > 59 || second > 59) return std::nullopt;
  return std::chrono::seconds{(hour * 60 + minute) * 60 + second};
}

} // namespace

std::optional<survey::Stamp> read_iso_stamp(std::string_view text) {
  const bool has_time = text.size() == second_length || text.size() == minute_length;
  if (text.size() != day_length && !has_time) return std::nullopt;
  Numbers front{};
  Numbers back{};
  const bool fits = take_shape(text.data(), year_and_month, front) &&
                    take_shape(text.data() + 2, month_and_day, back);
  // A sign must be itself, not one that differs by less than ten.
  if (!fits || (front[4] | front[7] | back[2] | back[5]) != 0) return std::nullopt;
  const auto time = read_time(text);
  if (!time) return std::nullopt;
  const auto day =
      survey::make_day(pair(front, 0) * 100 + pair(front, 2), pair(front, 5), pair(back, 6));
  if (!day) return std::nullopt;
  return survey::Stamp{*day} + *time;
}

} // namespace npslice::ingest
