// SPDX-License-Identifier: MIT
#include "sheet_columns.hpp"

#include <array>

namespace npslice::render {
namespace {

using report::Figures;

/// How many of the responses; no value where they are withheld.
Cell part(std::uint64_t count, const Figures& figures) {
  if (figures.suppressed) return {};
  return Count{count};
}

/// A share of the responses; no value without a response.
Cell share(std::uint64_t part, const Figures& figures) {
  const std::uint64_t all = figures.parts().responses();
  if (all == 0) return {};
  return hundredfold(stats::Ratio{stats::WideInteger{part}, stats::WideInteger{all}});
}

constexpr std::array first_figures{
    Column<Figures>{{"responses", Unit::count},
                    [](const Figures& of) -> Cell { return Count{of.responses()}; }},
    Column<Figures>{{"promoters", Unit::count},
                    [](const Figures& of) { return part(of.counts.promoters, of); }},
    Column<Figures>{{"passives", Unit::count},
                    [](const Figures& of) { return part(of.counts.passives, of); }},
    Column<Figures>{{"detractors", Unit::count},
                    [](const Figures& of) { return part(of.counts.detractors, of); }},
    Column<Figures>{{"promoters_pct", Unit::percent},
                    [](const Figures& of) { return share(of.parts().promoters, of); }},
    Column<Figures>{{"passives_pct", Unit::percent},
                    [](const Figures& of) { return share(of.parts().passives, of); }},
    Column<Figures>{{"detractors_pct", Unit::percent},
                    [](const Figures& of) { return share(of.parts().detractors, of); }},
    Column<Figures>{{"nps", Unit::points},
                    [](const Figures& of) { return hundredfold(of.net_share); }}};

/// Figures of score and trend rows that came later.
constexpr std::array later_figures{
    Column<Figures>{{"nps_low", Unit::points},
                    [](const Figures& of) -> Cell {
                      return of.interval ? hundredfold(of.interval->low) : Cell{};
                    }},
    Column<Figures>{{"nps_high", Unit::points},
                    [](const Figures& of) -> Cell {
                      return of.interval ? hundredfold(of.interval->high) : Cell{};
                    }},
    Column<Figures>{{"suppressed"},
                    [](const Figures& of) -> Cell { return Flag{of.suppressed.has_value()}; }}};

/// What is known of responses that are weighed, behind all else.
constexpr std::array weights{
    Column<Figures>{{"weighted_responses"},
                    [](const Figures& of) -> Cell {
                      return of.weighted ? four_decimals(of.weighted->weight) : Cell{};
                    }},
    Column<Figures>{{"effective_responses"},
                    [](const Figures& of) -> Cell {
                      return of.weighted ? four_decimals(of.weighted->effective_responses) : Cell{};
                    }},
    Column<Figures>{{"design_effect"},
                    [](const Figures& of) -> Cell {
                      return of.weighted ? four_decimals(of.weighted->design_effect) : Cell{};
                    }},
    Column<Figures>{{"standard_error", Unit::points}, [](const Figures& of) -> Cell {
                      const bool known = of.weighted && of.weighted->standard_error;
                      return known ? hundredfold(*of.weighted->standard_error) : Cell{};
                    }}};

} // namespace

std::span<const Column<Figures>> figure_columns() { return first_figures; }

std::span<const Column<Figures>> later_figure_columns() { return later_figures; }

std::span<const Column<Figures>> weight_columns() { return weights; }

} // namespace npslice::render
