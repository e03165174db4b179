// SPDX-License-Identifier: MIT
#pragma once

#include "random.hpp"

#include <string>

namespace samples {

/// Draws a 0–10 answer from a population whose NPS is `nps_points` and whose share of passives is
/// `passives_per_mille`; inside each category the scores follow the usual J shape, with bumps at 0
/// and 5.
int draw_score(Random& random, int nps_points, int passives_per_mille);

/// The score cell as an export writes it.
std::string score_cell(int score);

} // namespace samples
