// SPDX-License-Identifier: MIT
#include "../../src/engine/hash_set.hpp"

#include <catch2/catch.hpp>

#include <random>
#include <set>

using namespace npslice;

TEST_CASE("a set of hashes holds each once, as a plain set does", "[engine]") {
  std::mt19937_64 random(42);
  for (const std::uint64_t range : {3ULL, 100ULL, 5000ULL, ~0ULL}) {
    CAPTURE(range);
    engine::HashSet set;
    engine::HashSet other;
    std::set<std::uint64_t> plain;
    for (int i = 0; i < 4000; ++i) {
      // Hashes that agree in their low bits fall on the same slots.
      const std::uint64_t hash = (random() % range) << (i % 3 == 0 ? 32U : 0U);
      (i % 2 == 0 ? set : other).insert(hash);
      if (i % 2 == 0) CHECK(set.size() == (plain.insert(hash), plain.size()));
    }
    std::set<std::uint64_t> visited;
    set.for_each([&](std::uint64_t hash) { CHECK(visited.insert(hash).second); });
    CHECK(visited == plain);
    engine::HashSet both = set;
    other.for_each([&](std::uint64_t hash) { both.insert(hash); });
    other.for_each([&](std::uint64_t hash) { both.insert(hash); });
    set.for_each([&](std::uint64_t hash) {
      other.prefetch(hash); // says nothing
      other.insert(hash);
    });
    CHECK(both.size() == other.size());
    set.clear();
    CHECK(set.size() == 0);
    set.insert(0);
    CHECK(set.size() == 1);
  }
}
