// SPDX-License-Identifier: MIT
#pragma once

#include "compared_sides.hpp"

namespace npslice::report {

/// Pairs the answers of the same respondents on both sides of the table by respondent. Blank cells
/// name nobody, and who answered several times on a side is left out. Throws base::UsageError when
/// nobody answered on both sides.
PairedRespondents pair(const SidesOfTable& respondents, const FigureRules& rules);

} // namespace npslice::report
