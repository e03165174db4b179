// SPDX-License-Identifier: MIT
#include "sheet.hpp"

#include "metric_columns.hpp"

#include <npslice/render/number.hpp>

#include <array>
#include <cmath>

namespace npslice::render {
namespace {

using report::Figures;
using report::ScoreRow;
using report::TrendRow;
using report::Verbatim;

/// A column of rows of one type. Adding a column to every format is one line in one of the lists
/// below. Columns are only ever appended, since programs may read them by their position: what
/// stands in a list of `later` columns comes behind all others of its table.
template <class Row>
struct Column {
  ColumnHead head;
  Cell (*cell)(const Row&);
};

/// How many of the responses; no value where they are withheld.
Cell part(std::uint64_t count, const Figures& figures) {
  if (figures.suppressed) return {};
  return Count{count};
}

/// A share of the responses; no value without a response.
Cell share(std::uint64_t part, const Figures& figures) {
  const std::uint64_t all = figures.counts.responses();
  if (all == 0) return {};
  return hundredfold(stats::Ratio{stats::WideInteger{part}, stats::WideInteger{all}});
}

constexpr std::array figure_columns{
    Column<Figures>{{"responses", Unit::count},
                    [](const Figures& of) -> Cell { return Count{of.responses()}; }},
    Column<Figures>{{"promoters", Unit::count},
                    [](const Figures& of) { return part(of.counts.promoters, of); }},
    Column<Figures>{{"passives", Unit::count},
                    [](const Figures& of) { return part(of.counts.passives, of); }},
    Column<Figures>{{"detractors", Unit::count},
                    [](const Figures& of) { return part(of.counts.detractors, of); }},
    Column<Figures>{{"promoters_pct", Unit::percent},
                    [](const Figures& of) { return share(of.counts.promoters, of); }},
    Column<Figures>{{"passives_pct", Unit::percent},
                    [](const Figures& of) { return share(of.counts.passives, of); }},
    Column<Figures>{{"detractors_pct", Unit::percent},
                    [](const Figures& of) { return share(of.counts.detractors, of); }},
    Column<Figures>{{"nps", Unit::points},
                    [](const Figures& of) { return hundredfold(of.net_share); }}};

/// A number of points out of something that may be missing.
template <class Source, class Get>
Cell points_of(const std::optional<Source>& source, Get&& get) {
  return source ? hundredfold(get(*source)) : Cell{};
}

/// Figures of score and trend rows that came later.
constexpr std::array later_figure_columns{
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

/// What only score rows have, behind their figures.
constexpr std::array later_score_columns{
    Column<ScoreRow>{{"rest_difference", Unit::points},
                     [](const ScoreRow& of) {
                       return points_of(of.against_rest, [](const stats::SegmentTest& test) {
                         return test.from_rest.difference;
                       });
                     }},
    Column<ScoreRow>{{"rest_low", Unit::points},
                     [](const ScoreRow& of) {
                       return points_of(of.against_rest, [](const stats::SegmentTest& test) {
                         return test.from_rest.interval.low;
                       });
                     }},
    Column<ScoreRow>{{"rest_high", Unit::points},
                     [](const ScoreRow& of) {
                       return points_of(of.against_rest, [](const stats::SegmentTest& test) {
                         return test.from_rest.interval.high;
                       });
                     }},
    Column<ScoreRow>{{"rest_p"},
                     [](const ScoreRow& of) -> Cell {
                       return of.against_rest ? probability(of.against_rest->from_rest.p) : Cell{};
                     }},
    Column<ScoreRow>{{"rest_p_corrected"},
                     [](const ScoreRow& of) -> Cell {
                       return of.against_rest ? probability(of.against_rest->corrected_p) : Cell{};
                     }},
    Column<ScoreRow>{{"significant"},
                     [](const ScoreRow& of) -> Cell {
                       return of.against_rest ? Cell{Flag{of.against_rest->significant}} : Cell{};
                     }},
    Column<ScoreRow>{{"impact", Unit::points},
                     [](const ScoreRow& of) {
                       return points_of(of.against_rest,
                                        [](const stats::SegmentTest& test) { return test.impact; });
                     }},
    Column<ScoreRow>{{"impact_low", Unit::points},
                     [](const ScoreRow& of) {
                       return points_of(of.against_rest, [](const stats::SegmentTest& test) {
                         return test.impact_interval.low;
                       });
                     }},
    Column<ScoreRow>{{"impact_high", Unit::points},
                     [](const ScoreRow& of) {
                       return points_of(of.against_rest, [](const stats::SegmentTest& test) {
                         return test.impact_interval.high;
                       });
                     }},
    Column<ScoreRow>{{"detectable", Unit::points}, [](const ScoreRow& of) -> Cell {
                       return of.against_rest ? hundredfold(of.detectable) : Cell{};
                     }}};

constexpr std::array period_columns{
    Column<TrendRow>{{"period"},
                     [](const TrendRow& of) -> Cell { return Word{survey::label_of(of.period)}; }},
    Column<TrendRow>{
        {"period_start"},
        [](const TrendRow& of) -> Cell { return survey::first_day(of.from.value_or(of.period)); }},
    Column<TrendRow>{{"period_end"},
                     [](const TrendRow& of) -> Cell { return survey::last_day(of.period); }},
    Column<TrendRow>{{"complete"}, [](const TrendRow& of) -> Cell { return Flag{of.complete}; }}};

constexpr std::array change_columns{Column<TrendRow>{
    {"change", Unit::points}, [](const TrendRow& of) { return hundredfold(of.change); }}};

/// What only trend rows have, behind all that they share with score rows.
constexpr std::array later_trend_columns{
    Column<TrendRow>{{"change_low", Unit::points},
                     [](const TrendRow& of) {
                       return points_of(of.test, [](const report::ChangeTest& test) {
                         return test.change.interval.low;
                       });
                     }},
    Column<TrendRow>{{"change_high", Unit::points},
                     [](const TrendRow& of) {
                       return points_of(of.test, [](const report::ChangeTest& test) {
                         return test.change.interval.high;
                       });
                     }},
    Column<TrendRow>{{"change_p"},
                     [](const TrendRow& of) -> Cell {
                       return of.test ? probability(of.test->change.p) : Cell{};
                     }},
    Column<TrendRow>{{"significant"},
                     [](const TrendRow& of) -> Cell {
                       return of.test ? Cell{Flag{of.test->significant}} : Cell{};
                     }},
    Column<TrendRow>{{"detectable", Unit::points},
                     [](const TrendRow& of) {
                       return points_of(
                           of.test, [](const report::ChangeTest& test) { return test.detectable; });
                     }},
    Column<TrendRow>{{"limit_low", Unit::points},
                     [](const TrendRow& of) {
                       return points_of(of.limits,
                                        [](const stats::Interval& limits) { return limits.low; });
                     }},
    Column<TrendRow>{{"limit_high", Unit::points}, [](const TrendRow& of) {
                       return points_of(of.limits,
                                        [](const stats::Interval& limits) { return limits.high; });
                     }}};

/// A comment, and the group that it stands in.
struct CommentRow {
  const report::VerbatimGroup& group;
  const Verbatim& verbatim;
  survey::Metric metric;
};

constexpr std::array verbatim_columns{
    Column<CommentRow>{{"category"},
                       [](const CommentRow& of) -> Cell {
                         return Word{std::string(survey::name_of(of.group.category, of.metric))};
                       }},
    Column<CommentRow>{{"score"},
                       [](const CommentRow& of) -> Cell {
                         if (!of.verbatim.score) return {};
                         return Number{*of.verbatim.score, 0};
                       }},
    Column<CommentRow>{{"date"},
                       [](const CommentRow& of) -> Cell {
                         if (!of.verbatim.stamp) return {};
                         return survey::day_of(*of.verbatim.stamp);
                       }},
    Column<CommentRow>{{"respondent"},
                       [](const CommentRow& of) -> Cell { return Text{of.verbatim.respondent}; }},
    Column<CommentRow>{{"comment"},
                       [](const CommentRow& of) -> Cell { return Text{of.verbatim.comment}; }},
    Column<CommentRow>{{"file"},
                       [](const CommentRow& of) -> Cell { return Text{of.verbatim.file}; }},
    Column<CommentRow>{{"record", Unit::count},
                       [](const CommentRow& of) -> Cell {
                         if (of.group.suppressed) return {};
                         return Count{of.verbatim.record};
                       }},
    Column<CommentRow>{{"question"},
                       [](const CommentRow& of) -> Cell { return Text{of.verbatim.question}; }},
    Column<CommentRow>{{"suppressed"},
                       [](const CommentRow& of) -> Cell { return Flag{of.group.suppressed}; }}};

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

/// Appends the heads of some columns.
template <class Columns>
void add_heads(const Columns& columns, std::vector<ColumnHead>& heads) {
  for (const auto& column : columns) {
    heads.push_back(column.head);
  }
}

/// Appends the cells that a row has in some columns.
template <class Columns, class Row>
void add_cells(const Columns& columns, const Row& row, SheetRow& cells) {
  for (const auto& column : columns) {
    cells.cells.push_back(column.cell(row));
  }
}

} // namespace

Sheet sheet_of(const report::ScoreTable& table, bool total) {
  Sheet sheet{"score", table.dimensions, {}, {}};
  add_heads(figure_columns, sheet.columns);
  add_heads(later_figure_columns, sheet.columns);
  const bool tested = !table.dimensions.empty(); // the whole survey has no rest
  if (tested) add_heads(later_score_columns, sheet.columns);
  rename_for(table.metric, sheet.columns);
  sheet.each_row = [&table, total, tested](const std::function<void(const SheetRow&)>& take) {
    const auto give = [&](const ScoreRow& row) {
      SheetRow cells{&row.key, row.is_total, {}};
      add_cells(figure_columns, row.figures, cells);
      add_cells(later_figure_columns, row.figures, cells);
      if (tested) add_cells(later_score_columns, row, cells);
      take(cells);
    };
    for (const ScoreRow& row : table.rows) {
      give(row);
    }
    if (total || table.dimensions.empty()) give(table.total);
  };
  return sheet;
}

Sheet sheet_of(const report::TrendTable& table, bool total) {
  Sheet sheet{"trend", table.dimensions, {}, {}};
  add_heads(period_columns, sheet.columns);
  add_heads(figure_columns, sheet.columns);
  add_heads(change_columns, sheet.columns);
  add_heads(later_figure_columns, sheet.columns);
  add_heads(later_trend_columns, sheet.columns);
  rename_for(table.metric, sheet.columns);
  sheet.each_row = [&table, total](const std::function<void(const SheetRow&)>& take) {
    const auto give = [&](const report::TrendSeries& series) {
      for (const TrendRow& row : series.rows) {
        SheetRow cells{&series.key, series.is_total, {}};
        add_cells(period_columns, row, cells);
        add_cells(figure_columns, row.figures, cells);
        add_cells(change_columns, row, cells);
        add_cells(later_figure_columns, row.figures, cells);
        add_cells(later_trend_columns, row, cells);
        take(cells);
      }
    };
    for (const report::TrendSeries& series : table.segments) {
      give(series);
    }
    if (total || table.dimensions.empty()) give(table.total);
  };
  return sheet;
}

Sheet sheet_of(const report::VerbatimTable& table) {
  Sheet sheet{"verbatims", table.dimensions, {}, {}};
  add_heads(verbatim_columns, sheet.columns);
  sheet.each_row = [&table](const std::function<void(const SheetRow&)>& take) {
    for (const report::VerbatimGroup& group : table.groups) {
      if (group.suppressed) { // one row says so: withheld is not the same as none
        static const Verbatim nothing;
        SheetRow cells{&group.key, false, {}};
        add_cells(verbatim_columns, CommentRow{group, nothing, table.metric}, cells);
        take(cells);
      }
      for (const Verbatim& verbatim : group.shown) {
        SheetRow cells{&group.key, false, {}};
        add_cells(verbatim_columns, CommentRow{group, verbatim, table.metric}, cells);
        take(cells);
      }
    }
  };
  return sheet;
}

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

std::string digits_of(const Number& number) {
  if (number.digits == 0) return std::to_string(number.scaled);
  return with_point(stats::WideInteger{number.scaled}, number.digits);
}

} // namespace npslice::render
