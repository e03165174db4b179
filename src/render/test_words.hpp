// SPDX-License-Identifier: MIT
#pragma once

#include "glyphs.hpp"

#include <npslice/report/tables.hpp>

#include <string>
#include <utility>
#include <vector>

namespace npslice::render {

/// A p-value: `p < 0.001`, `p = 0.012`, `p = 0.42`.
std::string shown_p(double p);

/// The same without its letter, for a column: `< 0.001`, `0.012`.
std::string shown_p_alone(double p);

/// An interval in whole points: `+13 … +23`.
std::string shown_limits(const stats::Interval& interval, const Glyphs& glyphs);

/// An interval in tenths of points: `+1.7 … +3.1`.
std::string shown_fine_limits(const stats::Interval& interval, const Glyphs& glyphs);

/// Up or down.
std::string arrow_of(const report::ChangeTest& test, const Glyphs& glyphs);

/// What a test says of a change: `▲ p < 0.001` where it is significant, else `not significant`.
std::string shown_test(const report::ChangeTest& test, const Glyphs& glyphs);

/// Which true changes, or what else `noun` says, are likely to be found, given the smallest ones of
/// several tests: `true changes of 6 … 14 points would likely be found`.
std::string detectable_words(const std::vector<double>& changes, std::string_view noun,
                             const Glyphs& glyphs);

/// The name of a correction: "Holm"; empty for none.
std::string correction_words(stats::Correction correction);

/// Some names with commas between them, the first few and how many more there are.
std::string listed(const std::vector<std::string>& names, std::size_t most);

} // namespace npslice::render
