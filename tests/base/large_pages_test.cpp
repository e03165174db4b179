// SPDX-License-Identifier: MIT
#include <npslice/base/large_pages.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdint>
#include <vector>

using npslice::base::LargePages;

TEST_CASE("a container with large pages holds what is put in, small and large", "[base]") {
  std::vector<std::uint64_t, LargePages<std::uint64_t>> numbers;
  for (const std::size_t count : {std::size_t{1}, std::size_t{1000}, std::size_t{1} << 20U}) {
    numbers.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
      numbers[i] = i;
    }
    auto moved = std::move(numbers);
    numbers = moved;
    CHECK(std::is_sorted(numbers.begin(), numbers.end()));
    CHECK(numbers.back() == count - 1);
  }
}

TEST_CASE("more than a machine has is refused", "[base]") {
  LargePages<std::uint64_t> pages;
  CHECK_THROWS_AS(pages.allocate(static_cast<std::size_t>(-1) / 2), std::bad_alloc);
}
