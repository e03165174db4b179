// SPDX-License-Identifier: MIT
#pragma once

#include "structure_masks.hpp"

// What goes from bit to bit of masks is compiled twice: for any machine, and for those that count
// bits and find the lowest one in one step. Both come from the same source and do the same.

/// Before a function: it and all that it calls is compiled with these instructions.
#if defined(__x86_64__)
#define NPSLICE_WITH_BIT_INSTRUCTIONS __attribute__((target("popcnt,bmi,bmi2"), flatten))
#else
#define NPSLICE_WITH_BIT_INSTRUCTIONS // other machines have them always
#endif

namespace npslice::csv {

/// Whether the machine has them.
inline bool has_bit_instructions() {
#if defined(__x86_64__)
  static const bool has = __builtin_cpu_supports("popcnt") && __builtin_cpu_supports("bmi") &&
                          __builtin_cpu_supports("bmi2");
  return has;
#else
  return false;
#endif
}

/// Whether they are used: not where masks are found in the plain way, which has nothing but plain
/// code behind it, so that tests hold one against the other.
inline bool uses_bit_instructions(FindCells find_cells) {
  return has_bit_instructions() && find_cells != find_cells_plainly;
}

} // namespace npslice::csv
