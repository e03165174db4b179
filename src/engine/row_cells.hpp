// SPDX-License-Identifier: MIT
#pragma once

#include "worker.hpp"

#include <npslice/csv/canonical_block.hpp>

#include <span>
#include <string_view>

namespace npslice::engine {

/// A cell as text, with its line breaks put back in place. Reading it twice is harmless.
inline std::string_view text_of(char* cell) {
  const std::string_view text(cell);
  for (std::size_t i = text.find(csv::carried_line_break); i < text.size(); ++i) {
    if (cell[i] == csv::carried_line_break) cell[i] = '\n';
  }
  return text;
}

/// The cell with a role, empty when the file has no such column.
inline std::string_view cell_with(ingest::Role role, std::span<char* const> cells,
                                  const FileBinding& binding) {
  const auto cell = binding.columns.cell_of(role);
  return cell ? text_of(cells[*cell]) : std::string_view{};
}

} // namespace npslice::engine
