// SPDX-License-Identifier: MIT
#include "sheet.hpp"

#include "sheet_columns.hpp"

#include <npslice/render/number.hpp>

#include <array>
#include <cmath>

namespace npslice::render {
namespace {

/// The words of a line of the accounting.
struct OutcomeRow {
  std::string_view outcome;
  std::string_view reason;
  std::uint64_t records;
};

constexpr std::array outcome_columns{
    Column<OutcomeRow>{{"outcome"},
                       [](const OutcomeRow& of) -> Cell { return Word{std::string(of.outcome)}; }},
    Column<OutcomeRow>{{"reason"},
                       [](const OutcomeRow& of) -> Cell {
                         if (of.reason.empty()) return {};
                         return Word{std::string(of.reason)};
                       }},
    Column<OutcomeRow>{{"records", Unit::count},
                       [](const OutcomeRow& of) -> Cell { return Count{of.records}; }}};

} // namespace

Sheet sheet_of(const engine::Accounting& accounting) {
  Sheet sheet{"accounting", {}, {}, {}};
  add_heads(outcome_columns, sheet.columns);
  sheet.each_row = [&accounting](const std::function<void(const SheetRow&)>& take) {
    const auto give = [&](const OutcomeRow& row) {
      static const report::SegmentKey no_key;
      SheetRow cells{&no_key, true, {}};
      add_cells(outcome_columns, row, cells);
      take(cells);
    };
    give({"used", "", accounting.used});
    give({"unanswered", "", accounting.unanswered});
    for (const survey::Exclusion reason : survey::all_exclusions) {
      give({"excluded", survey::name_of(reason),
            accounting.excluded[static_cast<std::size_t>(reason)]});
    }
    for (const survey::Rejection reason : survey::all_rejections) {
      give({"rejected", survey::name_of(reason),
            accounting.rejected[static_cast<std::size_t>(reason)]});
    }
    give({"records", "", accounting.records});
  };
  return sheet;
}

std::vector<Sheet> sheets_of(const report::Report& report, bool total) {
  std::vector<Sheet> sheets;
  for (const report::ScoreTable& table : report.scores) {
    sheets.push_back(sheet_of(table, total));
  }
  if (report.distribution) {
    sheets.push_back(sheet_of(*report.distribution));
    sheets.push_back(sheet_of_averages(*report.distribution));
  }
  for (const report::TrendTable& table : report.trends) {
    sheets.push_back(sheet_of(table, total));
  }
  for (const report::VerbatimTable& table : report.verbatims) {
    sheets.push_back(sheet_of(table));
  }
  return sheets;
}

Cell hundredfold(const std::optional<stats::Ratio>& ratio) {
  if (!ratio) return {};
  constexpr int decimals = 4;
  return Number{static_cast<std::int64_t>(rounded(*ratio, decimals + 2)), decimals};
}

Cell probability(double p) {
  constexpr double times = 1e6;
  return Number{std::llround(p * times), 6};
}

Cell hundredfold(double share) {
  constexpr double times = 1e6;
  return Number{std::llround(share * times), 4};
}

Cell four_decimals(std::optional<double> value) {
  constexpr double times = 1e4;
  constexpr double largest = 9e14;
  if (!value || !(*value < largest)) return {};
  return Number{std::llround(*value * times), 4};
}

std::string digits_of(const Number& number) {
  if (number.digits == 0) return std::to_string(number.scaled);
  return with_point(stats::WideInteger{number.scaled}, number.digits);
}

} // namespace npslice::render
