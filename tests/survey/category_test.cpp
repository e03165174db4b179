// SPDX-License-Identifier: MIT
#include <npslice/survey/category.hpp>

#include <catch2/catch.hpp>

#include <string_view>
#include <vector>

using namespace npslice::survey;

TEST_CASE("the categories come the unhappiest first, under their stable names") {
  std::vector<std::string_view> names;
  for (const Category category : all_categories) {
    names.push_back(name_of(category));
  }
  CHECK(names == std::vector<std::string_view>{"detractor", "passive", "promoter"});
}

TEST_CASE("a category is the index of its place among all") {
  for (std::size_t i = 0; i < all_categories.size(); ++i) {
    CHECK(static_cast<std::size_t>(all_categories[i]) == i);
  }
}
