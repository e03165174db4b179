// SPDX-License-Identifier: MIT
#include "calendar.hpp"

#include <algorithm>

namespace samples {

namespace {

constexpr std::array<unsigned, 24> office_hours{1,  0,  0,  0,  1,  2,  8,  30, 74, 98, 95, 80,
                                                44, 70, 92, 88, 76, 52, 26, 18, 16, 13, 8,  3};
constexpr std::array<unsigned, 24> shop_hours{2,  0,  0,  0,  0,  1,  4,  12, 24, 40, 58, 66,
                                              60, 48, 52, 58, 64, 78, 92, 96, 84, 60, 32, 10};

std::chrono::year_month_day civil(Moment moment) {
  return std::chrono::year_month_day{std::chrono::floor<std::chrono::days>(moment)};
}

std::string two(unsigned number) { return padded(static_cast<long long>(number), 2); }

std::string clock_time(Moment moment) {
  const auto midnight = std::chrono::floor<std::chrono::days>(moment);
  const long long seconds = (moment - midnight).count();
  return padded(seconds / 3600, 2) + ':' + padded(seconds / 60 % 60, 2) + ':' +
         padded(seconds % 60, 2);
}

} // namespace

Moment day(int year, unsigned month, unsigned day_of_month) {
  return std::chrono::sys_days{std::chrono::year{year} / std::chrono::month{month} /
                               std::chrono::day{day_of_month}};
}

std::vector<Moment> arrivals(Random& random, Moment first, int days, std::size_t count,
                             const WeekRhythm& rhythm, bool evenings) {
  std::vector<unsigned> weight_of_day;
  const std::chrono::weekday start{std::chrono::floor<std::chrono::days>(first)};
  for (int offset = 0; offset < days; ++offset) {
    const unsigned weekday = (start + std::chrono::days{offset}).iso_encoding();
    weight_of_day.push_back(rhythm[weekday - 1] * static_cast<unsigned>(random.between(88, 112)));
  }
  std::vector<Moment> moments;
  moments.reserve(count);
  for (std::size_t drawn = 0; drawn < count; ++drawn) {
    const auto offset = static_cast<int>(random.weighted(weight_of_day));
    const auto hour = static_cast<int>(random.weighted(evenings ? shop_hours : office_hours));
    moments.push_back(first + std::chrono::days{offset} + std::chrono::hours{hour} +
                      std::chrono::seconds{random.between(0, 3599)});
  }
  std::sort(moments.begin(), moments.end());
  return moments;
}

std::string padded(long long number, std::size_t width) {
  std::string digits = std::to_string(number);
  if (digits.size() < width) {
    digits.insert(0, width - digits.size(), '0');
  }
  return digits;
}

std::string iso_date(Moment moment) {
  const auto date = civil(moment);
  return padded(static_cast<int>(date.year()), 4) + '-' + two(static_cast<unsigned>(date.month())) +
         '-' + two(static_cast<unsigned>(date.day()));
}

std::string iso_date_time(Moment moment) { return iso_date(moment) + ' ' + clock_time(moment); }

std::string zoned_date_time(Moment moment) {
  const bool summer = moment >= day(2026, 3, 29) + std::chrono::hours{2};
  return iso_date(moment) + 'T' + clock_time(moment) + (summer ? "+02:00" : "+01:00");
}

std::string slashed_day_first(Moment moment) {
  const auto date = civil(moment);
  return two(static_cast<unsigned>(date.day())) + '/' + two(static_cast<unsigned>(date.month())) +
         '/' + padded(static_cast<int>(date.year()), 4);
}

std::string french_date_time(Moment moment) {
  return slashed_day_first(moment) + ' ' + clock_time(moment).substr(0, 5);
}

std::string american_date(Moment moment) {
  const auto date = civil(moment);
  return std::to_string(static_cast<unsigned>(date.month())) + '/' +
         std::to_string(static_cast<unsigned>(date.day())) + '/' +
         std::to_string(static_cast<int>(date.year()));
}

} // namespace samples
