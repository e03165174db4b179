// SPDX-License-Identifier: MIT
#include "random.hpp"

#include <algorithm>
#include <bit>

namespace samples {

namespace {

std::uint64_t splitmix64(std::uint64_t& state) {
  state += 0x9e3779b97f4a7c15U;
  std::uint64_t mixed = state;
  mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
  mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
  return mixed ^ (mixed >> 31U);
}

} // namespace

Random::Random(std::uint64_t seed) : state_{} {
  for (std::uint64_t& word : state_) {
    word = splitmix64(seed);
  }
}

std::uint64_t Random::next() {
  const std::uint64_t result = std::rotl(state_[1] * 5U, 7) * 9U;
  const std::uint64_t shifted = state_[1] << 17U;
  state_[2] ^= state_[0];
  state_[3] ^= state_[1];
  state_[1] ^= state_[2];
  state_[0] ^= state_[3];
  state_[2] ^= shifted;
  state_[3] = std::rotl(state_[3], 45);
  return result;
}

std::uint64_t Random::below(std::uint64_t bound) {
  // The lowest 2^64 mod bound values are drawn again, so that every remainder is equally likely.
  const std::uint64_t surplus = (0U - bound) % bound;
  std::uint64_t drawn = next();
  while (drawn < surplus) {
    drawn = next();
  }
  return drawn % bound;
}

int Random::between(int low, int high) {
  return low + static_cast<int>(below(static_cast<std::uint64_t>(high - low + 1)));
}

bool Random::chance(unsigned per_mille) { return below(1000) < per_mille; }

std::size_t Random::weighted(std::span<const unsigned> weights) {
  std::uint64_t total = 0;
  for (const unsigned weight : weights) {
    total += weight;
  }
  std::uint64_t left = below(total);
  std::size_t index = 0;
  while (left >= weights[index]) {
    left -= weights[index];
    ++index;
  }
  return index;
}

std::string_view Random::line_of(std::string_view text) {
  while (text.ends_with('\n')) {
    text.remove_suffix(1);
  }
  const auto breaks = static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n'));
  for (std::uint64_t skip = below(breaks + 1); skip > 0; --skip) {
    text.remove_prefix(text.find('\n') + 1);
  }
  return text.substr(0, text.find('\n'));
}

} // namespace samples
