// SPDX-License-Identifier: MIT
#include <npslice/survey/calendar.hpp>

#include <fmt/format.h>

#include <cstddef>
#include <cstdint>

namespace npslice::survey {

constinit const Months months = [] {
  Months all{};
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

std::string iso_text(Day day) {
  const std::chrono::year_month_day date{day};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

} // namespace npslice::survey
