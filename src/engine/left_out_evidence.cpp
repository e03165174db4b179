// SPDX-License-Identifier: MIT
#include "left_out_evidence.hpp"

#include <npslice/base/text.hpp>

#include <algorithm>
#include <string>

namespace npslice::engine {
namespace {

using ingest::Role;
using survey::Exclusion;

/// The cell of the first condition that does not hold.
std::optional<std::uint32_t> failed_condition(csv::RowCells cells, const FileBinding& binding,
                                              const PassRules& rules) {
  const auto& places = binding.columns.condition_cells;
  const bool decimal_comma = binding.dialect.delimiter == ';';
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (!rules.settings->conditions[i].holds(cells[places[i]], decimal_comma)) return places[i];
  }
  return std::nullopt;
}

/// The cell of the first rule that sets the row aside.
std::optional<std::uint32_t> ruled_cell(csv::RowCells cells, const FileBinding& binding) {
  for (const auto& [cell, rule] : binding.columns.ruled_cells) {
    if (ingest::sets_aside(rule, cells[cell])) return cell;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> telling_cell(LeftOutReason reason, csv::RowCells cells,
                                          const FileBinding& binding, const PassRules& rules) {
  if (!reason || *reason == Exclusion::no_opinion || *reason == Exclusion::repeated_header) {
    return binding.columns.cell_of(Role::score);
  }
  switch (*reason) {
  case Exclusion::filter:
    return failed_condition(cells, binding, rules);
  case Exclusion::outside_dates:
  case Exclusion::undated:
    return binding.columns.cell_of(Role::date);
  default:
    return ruled_cell(cells, binding);
  }
}

} // namespace

LeftOut evidence_of(LeftOutReason reason, csv::RowCells cells, std::uint64_t record,
                    const FileBinding& binding, const PassRules& rules) {
  LeftOut example{binding.file, record, {}, {}};
  const auto cell = telling_cell(reason, cells, binding, rules);
  if (!cell) return example;
  const auto& names = binding.columns.cell_names;
  if (*cell < names.size()) example.column = names[*cell];
  example.text = base::clip(cells[*cell], longest_evidence);
  return example;
}

} // namespace npslice::engine
