// SPDX-License-Identifier: MIT
#pragma once

#include "worker.hpp"

#include <npslice/engine/left_out_examples.hpp>

#include <span>

namespace npslice::engine {

/// So much of a cell is kept, in bytes: enough to recognise it.
inline constexpr std::size_t longest_evidence = 200;

/// The cell of a row that shows why it is left out: that of the rule or condition which sets it
/// aside, else the date or the score. To be called for the first such row only: the rules are tried
/// once more.
LeftOut evidence_of(LeftOutReason reason, csv::RowCells cells, std::uint64_t record,
                    const FileBinding& binding, const PassRules& rules);

} // namespace npslice::engine
