// SPDX-License-Identifier: MIT
#include "comparison_parts.hpp"
#include "sheet.hpp"

#include <npslice/render/number.hpp>

#include <array>
#include <cmath>
#include <optional>

namespace npslice::render {
namespace {

using report::ComparedRow;
using report::Figures;

void add_side_heads(bool before, std::vector<ColumnHead>& heads) {
  if (before) {
    heads.insert(heads.end(), {{"before_responses", Unit::count},
                               {"before_promoters", Unit::count},
                               {"before_passives", Unit::count},
                               {"before_detractors", Unit::count},
                               {"before_nps", Unit::points},
                               {"before_nps_low", Unit::points},
                               {"before_nps_high", Unit::points}});
  } else {
    heads.insert(heads.end(), {{"after_responses", Unit::count},
                               {"after_promoters", Unit::count},
                               {"after_passives", Unit::count},
                               {"after_detractors", Unit::count},
                               {"after_nps", Unit::points},
                               {"after_nps_low", Unit::points},
                               {"after_nps_high", Unit::points}});
  }
}

void add_side(const Figures& figures, std::vector<Cell>& cells) {
  cells.emplace_back(Count{figures.responses()});
  const stats::CategoryCounts& counts = figures.counts;
  for (const std::uint64_t count : {counts.promoters, counts.passives, counts.detractors}) {
    cells.push_back(figures.suppressed ? Cell{} : Cell{Count{count}});
  }
  cells.push_back(hundredfold(figures.net_share));
  cells.push_back(figures.interval ? hundredfold(figures.interval->low) : Cell{});
  cells.push_back(figures.interval ? hundredfold(figures.interval->high) : Cell{});
}

/// What is known of the weights of a side.
void add_weights(const Figures& figures, std::vector<Cell>& cells) {
  if (!figures.weighted) {
    constexpr std::size_t columns = 4;
    cells.resize(cells.size() + columns);
    return;
  }
  const report::WeightedFigures& weights = *figures.weighted;
  cells.push_back(four_decimals(weights.weight));
  cells.push_back(four_decimals(weights.effective_responses));
  cells.push_back(four_decimals(weights.design_effect));
  cells.push_back(weights.standard_error ? hundredfold(*weights.standard_error) : Cell{});
}

/// The part of the responses of a side that a row holds.
Cell share(const Figures& row, const Figures& all) {
  if (all.responses() == 0) return {};
  return hundredfold(report::share_of(row, all));
}

void add_test(const ComparedRow& row, std::vector<Cell>& cells) {
  cells.push_back(hundredfold(row.change));
  if (!row.test) {
    constexpr std::size_t tests = 6;
    cells.resize(cells.size() + tests);
    return;
  }
  cells.push_back(hundredfold(row.test->change.interval.low));
  cells.push_back(hundredfold(row.test->change.interval.high));
  cells.push_back(probability(row.test->change.p));
  cells.push_back(probability(row.corrected_p));
  cells.emplace_back(Flag{row.test->significant});
  cells.push_back(hundredfold(row.test->detectable));
}

std::vector<Cell> cells_of(const ComparedRow& row, const report::ComparedTable& table,
                           const std::optional<WholeParts::Part>& part) {
  std::vector<Cell> cells;
  add_side(row.before, cells);
  add_side(row.after, cells);
  add_test(row, cells);
  cells.push_back(share(row.before, table.total.before));
  cells.push_back(share(row.after, table.total.after));
  constexpr int digits = 4;
  cells.push_back(part ? Cell{Number{part->mix, digits}} : Cell{});
  cells.push_back(part ? Cell{Number{part->rate, digits}} : Cell{});
  cells.emplace_back(Flag{row.before.suppressed.has_value() || row.after.suppressed.has_value()});
  if (table.weighed) {
    add_weights(row.before, cells);
    add_weights(row.after, cells);
  }
  return cells;
}

std::vector<ColumnHead> compared_columns(bool weighed) {
  std::vector<ColumnHead> columns;
  add_side_heads(true, columns);
  add_side_heads(false, columns);
  columns.insert(columns.end(), {{"change", Unit::points},
                                 {"change_low", Unit::points},
                                 {"change_high", Unit::points},
                                 {"change_p"},
                                 {"change_p_corrected"},
                                 {"significant"},
                                 {"detectable", Unit::points},
                                 {"before_share_pct", Unit::percent},
                                 {"after_share_pct", Unit::percent},
                                 {"mix", Unit::points},
                                 {"rate", Unit::points},
                                 {"suppressed"}});
  if (weighed) {
    columns.insert(columns.end(), {{"before_weighted_responses"},
                                   {"before_effective_responses"},
                                   {"before_design_effect"},
                                   {"before_standard_error", Unit::points},
                                   {"after_weighted_responses"},
                                   {"after_effective_responses"},
                                   {"after_design_effect"},
                                   {"after_standard_error", Unit::points}});
  }
  return columns;
}

} // namespace

Sheet sheet_of(const report::ComparedTable& table, bool total) {
  Sheet sheet{"compare", table.dimensions, compared_columns(table.weighed), {}};
  sheet.each_row = [&table, total](const std::function<void(const SheetRow&)>& take) {
    constexpr int digits = 6; // of a net share: four of points
    std::optional<WholeParts> parts;
    if (table.split) parts = whole_parts_of(table, digits);
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
      const ComparedRow& row = table.rows[i];
      take({&row.key, false,
            cells_of(row, table, parts ? std::optional(parts->parts[i]) : std::nullopt)});
    }
    if (!total && !table.dimensions.empty()) return;
    const auto whole =
        parts ? std::optional(WholeParts::Part{parts->mix, parts->rate}) : std::nullopt;
    take({&table.total.key, true, cells_of(table.total, table, whole)});
  };
  return sheet;
}

Sheet headline_sheet_of(const report::ComparedTable& table) {
  Sheet sheet{"compare", {}, compared_columns(table.weighed), {}};
  sheet.each_row = [&table](const std::function<void(const SheetRow&)>& take) {
    take({&table.total.key, true, cells_of(table.total, table, std::nullopt)});
  };
  return sheet;
}

std::vector<Sheet> sheets_of(const report::Comparison& comparison, bool total) {
  std::vector<Sheet> sheets{headline_sheet_of(comparison.tables.front())};
  for (const report::ComparedTable& table : comparison.tables) {
    if (!table.dimensions.empty()) sheets.push_back(sheet_of(table, total));
  }
  if (comparison.paired) sheets.push_back(sheet_of(*comparison.paired));
  return sheets;
}

Sheet sheet_of(const report::PairedRespondents& paired) {
  Sheet sheet{"paired", {}, {{"before"}, {"after"}, {"respondents", Unit::count}}, {}};
  sheet.each_row = [&paired](const std::function<void(const SheetRow&)>& take) {
    static const report::SegmentKey no_key;
    const std::array<std::pair<std::string, const stats::CategoryCounts*>, 3> rows{
        {{"detractor", &paired.counts.were_detractors},
         {"passive", &paired.counts.were_passives},
         {"promoter", &paired.counts.were_promoters}}};
    for (const auto& [before, counts] : rows) {
      take({&no_key, true, {Word{before}, Word{"detractor"}, Count{counts->detractors}}});
      take({&no_key, true, {Word{before}, Word{"passive"}, Count{counts->passives}}});
      take({&no_key, true, {Word{before}, Word{"promoter"}, Count{counts->promoters}}});
    }
  };
  return sheet;
}

} // namespace npslice::render
