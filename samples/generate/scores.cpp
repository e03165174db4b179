// SPDX-License-Identifier: MIT
#include "scores.hpp"

#include <algorithm>
#include <array>

namespace samples {

int draw_score(Random& random, int nps_points, int passives_per_mille) {
  constexpr std::array<unsigned, 7> detractors{14, 5, 7, 9, 9, 27, 29}; // 0 … 6
  constexpr std::array<unsigned, 2> passives{38, 62};                   // 7, 8
  constexpr std::array<unsigned, 2> promoters{41, 59};                  // 9, 10
  const int opinionated = 1000 - passives_per_mille;
  const int promoted = std::clamp((opinionated + nps_points * 10) / 2, 20, opinionated - 20);
  const int drawn = random.between(0, 999);
  if (drawn < promoted) {
    return 9 + static_cast<int>(random.weighted(promoters));
  }
  if (drawn < promoted + passives_per_mille) {
    return 7 + static_cast<int>(random.weighted(passives));
  }
  return static_cast<int>(random.weighted(detractors));
}

std::string score_cell(int score) { return std::to_string(score); }

} // namespace samples
