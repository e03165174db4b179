// SPDX-License-Identifier: MIT
#include "sheet.hpp"

#include <npslice/render/number.hpp>

#include <cmath>

namespace npslice::render {
namespace {

/// A score with the four decimals of all numbers that are not counts.
Cell decimal(double score) {
  constexpr double times = 1e4;
  return Number{std::llround(score * times), 4};
}

Cell decimal(const stats::Ratio& score) {
  return Number{static_cast<std::int64_t>(rounded(score, 4)), 4};
}

} // namespace

Sheet sheet_of(const report::Distribution& distribution) {
  Sheet sheet{"distribution", {}, {}, {}};
  sheet.columns = {{"score"},
                   {"category"},
                   {"responses", Unit::count},
                   {"responses_pct", Unit::percent},
                   {"suppressed"}};
  sheet.each_row = [&distribution](const std::function<void(const SheetRow&)>& take) {
    static const report::SegmentKey no_key;
    if (distribution.suppressed) { // one row says so: withheld is not the same as none
      take({&no_key, true, {Nothing{}, Nothing{}, Nothing{}, Nothing{}, Flag{true}}});
      return;
    }
    for (int score = distribution.scale.low; score <= distribution.scale.high; ++score) {
      const std::uint64_t count = distribution.at(score);
      const auto share =
          distribution.responses == 0
              ? Cell{}
              : hundredfold(stats::Ratio{stats::WideInteger{count},
                                         stats::WideInteger{distribution.responses}});
      take({&no_key,
            true,
            {Number{score, 0},
             Word{std::string(
                 survey::name_of(distribution.scale.category_of(score), distribution.metric))},
             Count{count}, share, Flag{false}}});
    }
  };
  return sheet;
}

Sheet sheet_of_averages(const report::Distribution& distribution) {
  Sheet sheet{"averages", {}, {}, {}};
  sheet.columns = {{"responses", Unit::count},
                   {"mean"},
                   {"mean_low"},
                   {"mean_high"},
                   {"deviation"},
                   {"median"},
                   {"median_low"},
                   {"median_high"},
                   {"suppressed"}};
  sheet.each_row = [&distribution](const std::function<void(const SheetRow&)>& take) {
    static const report::SegmentKey no_key;
    SheetRow row{&no_key, true, {Count{distribution.responses}}};
    const auto& mean = distribution.mean;
    const auto& median = distribution.median;
    const auto add = [&](Cell cell) { row.cells.push_back(std::move(cell)); };
    add(mean ? decimal(mean->mean) : Cell{});
    add(mean ? decimal(mean->interval.low) : Cell{});
    add(mean ? decimal(mean->interval.high) : Cell{});
    add(mean ? decimal(mean->standard_deviation) : Cell{});
    add(median ? decimal(median->median) : Cell{});
    add(median ? Cell{Number{median->low, 0}} : Cell{});
    add(median ? Cell{Number{median->high, 0}} : Cell{});
    add(Flag{distribution.suppressed});
    take(row);
  };
  return sheet;
}

} // namespace npslice::render
