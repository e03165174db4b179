// SPDX-License-Identifier: MIT
#include "sheet.hpp"

#include <optional>

namespace npslice::render {

Sheet sheet_of(const report::Plan& plan) {
  Sheet sheet{"plan",
              {},
              {{"goal"},
               {"points", Unit::points},
               {"responses", Unit::count},
               {"worst_case_responses", Unit::count}},
              {}};
  sheet.each_row = [&plan](const std::function<void(const SheetRow&)>& take) {
    static const report::SegmentKey no_key;
    const auto count = [](const std::optional<std::uint64_t>& responses) {
      return responses ? Cell{Count{*responses}} : Cell{};
    };
    for (const report::PlanRow& row : plan.rows) {
      take({&no_key,
            true,
            {Word{row.goal == report::PlanRow::Goal::margin ? "margin" : "change"},
             hundredfold(row.share), count(row.responses), count(row.in_worst_case)}});
    }
  };
  return sheet;
}

} // namespace npslice::render
