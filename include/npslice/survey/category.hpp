// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace npslice::survey {

/// One of the three groups that a score falls into, the unhappiest first.
enum class Category : unsigned char { detractor, passive, promoter };

/// All categories, in the order in which reports show them.
inline constexpr std::array all_categories{Category::detractor, Category::passive,
                                           Category::promoter};

/// The stable name of a category in options and CSV.
constexpr std::string_view name_of(Category category) {
  constexpr std::array<std::string_view, 3> names{"detractor", "passive", "promoter"};
  return names[static_cast<std::size_t>(category)];
}

} // namespace npslice::survey
