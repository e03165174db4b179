// SPDX-License-Identifier: MIT
#include <npslice/survey/calendar.hpp>

#include <fmt/format.h>

#include <array>
#include <cstdint>

namespace npslice::survey {
namespace {

constexpr int first_year = 1900;
constexpr int last_year = 2199;
constexpr int months_of_year = 12;
constexpr std::size_t year_count{last_year - first_year + 1};
constexpr std::size_t month_count = year_count * std::size_t{months_of_year};

struct Month {
  std::int32_t first_day = 0; // since 1970
  std::int32_t days = 0;
};

/// All months that a date may lie in: asked for every row of a survey.
constexpr auto months = [] {
  std::array<Month, month_count> all{};
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::chrono::year year{first_year + static_cast<int>(i / months_of_year)};
    const std::chrono::month month{static_cast<unsigned>(i % months_of_year + 1)};
    const std::chrono::sys_days first{year / month / 1};
    const std::chrono::sys_days last{year / month / std::chrono::last};
    all[i] = {static_cast<std::int32_t>(first.time_since_epoch().count()),
              static_cast<std::int32_t>((last - first).count()) + 1};
  }
  return all;
}();

} // namespace

std::optional<Day> make_day(int year, int month, int day) {
  if (year < first_year || year > last_year || month < 1 || month > months_of_year) {
    return std::nullopt;
  }
  const Month& found =
      months[static_cast<std::size_t>((year - first_year) * months_of_year + month - 1)];
  if (day < 1 || day > found.days) return std::nullopt;
  return Day{std::chrono::days{found.first_day + day - 1}};
}

std::string iso_text(Day day) {
  const std::chrono::year_month_day date{day};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

} // namespace npslice::survey
