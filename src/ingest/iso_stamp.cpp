// SPDX-License-Identifier: MIT
#include <npslice/ingest/iso_stamp.hpp>

#include <bit>
#include <cstdint>
#include <cstring>

namespace npslice::ingest {
namespace {

constexpr std::size_t day_length = 10;
constexpr std::size_t minute_length = 16;
constexpr std::size_t second_length = 19;

constexpr std::size_t word_bytes = 8;
constexpr unsigned bits_of_byte = 8;

/// Eight bytes as a number, the first one lowest.
std::uint64_t word_at(const char* text) {
  std::uint64_t word = 0;
  if constexpr (std::endian::native == std::endian::little) {
    std::memcpy(&word, text, word_bytes);
  } else {
    for (unsigned i = 0; i < word_bytes; ++i) {
      word |= std::uint64_t{static_cast<unsigned char>(text[i])} << (i * bits_of_byte);
    }
  }
  return word;
}

/// What eight bytes should be like: 0 stands for a digit and all else for itself.
struct Shape {
  std::uint64_t expected = 0;
  std::uint64_t beyond_nine = 0; // carries a digit's value of 10 to 15 over
  std::uint64_t must_be_zero = 0;

  consteval explicit Shape(std::string_view text) {
    for (unsigned i = 0; i < word_bytes; ++i) {
      const bool digit = text[i] == '0';
      const auto put = [i](unsigned byte) { return std::uint64_t{byte} << (i * bits_of_byte); };
      expected |= put(static_cast<unsigned char>(text[i]));
      beyond_nine |= put(digit ? 0x06 : 0);
      must_be_zero |= put(digit ? 0xF0 : 0xFF);
    }
  }
};

constexpr Shape year_and_month("0000-00-");
constexpr Shape month_and_day("00-00-00"); // behind the century
constexpr Shape clock("00:00:00");
constexpr Shape day_and_minutes("00 00:00");
constexpr Shape day_t_minutes("00T00:00");

/// The numbers of two digits in eight bytes.
class Pairs {
public:
  /// False when the bytes are not like the shape.
  bool read(const char* text, const Shape& shape) {
    // A digit without its high half, nothing for a sign that fits.
    const std::uint64_t word = word_at(text) ^ shape.expected;
    pairs_ = word * 10 + (word >> bits_of_byte);
    return ((word | (word + shape.beyond_nine)) & shape.must_be_zero) == 0;
  }

  /// The number whose first digit is byte `at`.
  [[nodiscard]] int at(unsigned at) const {
    return static_cast<int>((pairs_ >> (at * bits_of_byte)) & 0xFFU);
  }

private:
  std::uint64_t pairs_ = 0; // of each byte and the next
};

/// Adds the time of day behind the date. False when it has another shape.
bool add_time(std::string_view text, survey::Stamp& stamp) {
  if (text.size() == day_length) return true;
  const bool blank = text[day_length] == ' ';
  if (!blank && text[day_length] != 'T') return false;
  Pairs pairs;
  if (text.size() == minute_length) {
    const Shape& shape = blank ? day_and_minutes : day_t_minutes;
    if (!pairs.read(text.data() + word_bytes, shape)) return false;
    stamp += std::chrono::seconds{(pairs.at(3) * 60 + pairs.at(6)) * 60};
    return pairs.at(3) <= 23 && pairs.at(6) <= 59;
  }
  if (!pairs.read(text.data() + day_length + 1, clock)) return false;
  stamp += std::chrono::seconds{(pairs.at(0) * 60 + pairs.at(3)) * 60 + pairs.at(6)};
  return pairs.at(0) <= 23 && pairs.at(3) <= 59 && pairs.at(6) <= 59;
}

} // namespace

bool read_iso_stamp(std::string_view text, survey::Stamp& stamp) {
  const bool has_time = text.size() == second_length || text.size() == minute_length;
  if (text.size() != day_length && !has_time) return false;
  Pairs front;
  Pairs back;
  if (!front.read(text.data(), year_and_month) || !back.read(text.data() + 2, month_and_day)) {
    return false;
  }
  const auto day = survey::make_day(front.at(0) * 100 + front.at(2), front.at(5), back.at(6));
  if (!day) return false;
  stamp = survey::Stamp{*day};
  return add_time(text, stamp);
}

} // namespace npslice::ingest
