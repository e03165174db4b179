// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace npslice::base {

/// The number of single-character edits between two texts, a swap of neighbours counting as one
/// (optimal string alignment distance). Letter case and accents do not count.
std::size_t edit_distance(std::string_view left, std::string_view right);

/// The candidate that `typed` was most likely meant to be: within a third of its length in edits,
/// or beginning with what was typed. Ties go to the earlier candidate; nothing when none is near.
std::optional<std::string> nearest(std::string_view typed, std::span<const std::string> candidates);

} // namespace npslice::base
