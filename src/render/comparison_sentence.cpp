// SPDX-License-Identifier: MIT
#include "comparison_sentence.hpp"

#include "text_words.hpp"

#include <npslice/render/number.hpp>

#include <fmt/format.h>

#include <cstdlib>
#include <optional>

namespace npslice::render {
namespace {

/// How much larger the share of a row is on the second side, exactly enough for its sign.
double grown(const report::ComparedRow& row, const report::ComparedTable& table) {
  const auto share = [](const report::Figures& part, const report::Figures& all) {
    return static_cast<double>(part.responses()) / static_cast<double>(all.responses());
  };
  return share(row.after, table.total.after) - share(row.before, table.total.before);
}

/// The row that did most in the direction of a sum.
template <class Get>
std::optional<std::size_t> foremost(const WholeParts& parts, std::int64_t sum, Get&& get) {
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i < parts.parts.size(); ++i) {
    const std::int64_t part = get(parts.parts[i]);
    if (part == 0 || (part > 0) != (sum > 0)) continue;
    if (!best || std::abs(part) > std::abs(get(parts.parts[*best]))) best = i;
  }
  return best;
}

std::string mix_words(const report::ComparedTable& table, const WholeParts& parts,
                      const Glyphs& glyphs) {
  if (parts.mix == 0) return "none from the mix of " + shown_dimensions(table, glyphs);
  std::string words = fmt::format("{} because the mix of {} moved", shown_tenths(parts.mix, glyphs),
                                  shown_dimensions(table, glyphs));
  const auto row =
      foremost(parts, parts.mix, [](const WholeParts::Part& part) { return part.mix; });
  if (!row) return words;
  return words + (grown(table.rows[*row], table) > 0 ? " toward " : " away from ") +
         shown_key(table.rows[*row].key, false, english());
}

std::string rate_words(const report::ComparedTable& table, const WholeParts& parts,
                       const Glyphs& glyphs) {
  std::string words = shown_tenths(parts.rate, glyphs) + " within segments";
  const auto row =
      foremost(parts, parts.rate, [](const WholeParts::Part& part) { return part.rate; });
  if (!row || parts.parts.size() < 2) return words;
  const bool most = 2 * std::abs(parts.parts[*row].rate) > std::abs(parts.rate);
  return words + (most ? ", most of it " : ", first of all ") +
         shown_key(table.rows[*row].key, false, english());
}

} // namespace

std::string shown_tenths(std::int64_t tenths, const Glyphs& glyphs) {
  constexpr double tenths_of_a_share = 1000;
  return tenth_points(static_cast<double>(tenths) / tenths_of_a_share, glyphs.minus);
}

std::string comparison_sentence(const report::ComparedTable& table, const WholeParts& parts,
                                const Glyphs& glyphs) {
  const bool real = table.total.test && table.total.test->significant;
  const std::string total =
      shown_tenths(parts.change, glyphs) + (real ? " points: " : " points, not significant: ");
  const std::string mix = mix_words(table, parts, glyphs);
  const std::string rate = rate_words(table, parts, glyphs);
  const bool mix_first = std::abs(parts.mix) > std::abs(parts.rate);
  return total + (mix_first ? mix + ", " + rate : rate + ", " + mix);
}

} // namespace npslice::render
