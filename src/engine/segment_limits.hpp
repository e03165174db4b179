// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/engine/key_dictionary.hpp>
#include <npslice/engine/segment_rules.hpp>

#include <cstdint>
#include <vector>

namespace npslice::engine {

/// Throws base::UsageError about a table that has more than `most` segments, naming the column that
/// makes most of them.
[[noreturn]] void refuse_many_segments(const KeyDictionary& segments,
                                       const std::vector<DimensionRules>& dimensions,
                                       std::uint64_t most);

/// Throws base::UsageError when a column looks like an id: `values` different ones, in `responses`
/// responses, are nearly one for each.
void refuse_id(const DimensionRules& dimension, std::uint64_t values, std::uint64_t responses);

} // namespace npslice::engine
