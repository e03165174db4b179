// SPDX-License-Identifier: MIT
#include "sheet_columns.hpp"

#include <array>

namespace npslice::render {
namespace {

using report::Verbatim;

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

} // namespace

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

} // namespace npslice::render
