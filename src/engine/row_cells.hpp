// SPDX-License-Identifier: MIT
#pragma once

#include "worker.hpp"

#include <npslice/csv/row_reader.hpp>

#include <string_view>

namespace npslice::engine {

/// The cell with a role, empty when the file has no such column.
inline std::string_view cell_with(ingest::Role role, csv::RowCells cells,
                                  const FileBinding& binding) {
  const auto cell = binding.columns.cell_of(role);
  return cell ? cells[*cell] : std::string_view{};
}

} // namespace npslice::engine
