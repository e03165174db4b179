// SPDX-License-Identifier: MIT
#include "comparison_sentence.hpp"

#include "comparison_cells.hpp"
#include "text_words.hpp"

#include <npslice/render/comparison_words.hpp>

#include <cstdlib>
#include <optional>

namespace npslice::render {
namespace {

/// How much larger the share of a row is on the second side, exactly enough for its sign.
double grown(const report::ComparedRow& row, const report::ComparedTable& table) {
  const auto share = [](const report::Figures& part, const report::Figures& all) {
    const stats::Ratio of = report::share_of(part, all);
    return static_cast<double>(of.numerator) / static_cast<double>(of.denominator);
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
                      const Language& language, const Glyphs& glyphs) {
  const ComparisonWords& say = language.comparison();
  const std::string names = shown_dimensions(table, glyphs);
  if (parts.mix == 0) return say.no_mix(names);
  std::string words = say.mix(shown_tenths(parts.mix, language, glyphs), names);
  const auto row =
      foremost(parts, parts.mix, [](const WholeParts::Part& part) { return part.mix; });
  if (!row) return words;
  const std::string key = shown_key(table.rows[*row].key, false, language);
  return words + (grown(table.rows[*row], table) > 0 ? say.toward(key) : say.away_from(key));
}

std::string rate_words(const report::ComparedTable& table, const WholeParts& parts,
                       const Language& language, const Glyphs& glyphs) {
  const ComparisonWords& say = language.comparison();
  std::string words = say.rate(shown_tenths(parts.rate, language, glyphs));
  const auto row =
      foremost(parts, parts.rate, [](const WholeParts::Part& part) { return part.rate; });
  if (!row || parts.parts.size() < 2) return words;
  const bool most = 2 * std::abs(parts.parts[*row].rate) > std::abs(parts.rate);
  const std::string key = shown_key(table.rows[*row].key, false, language);
  return words + (most ? say.most_of_it(key) : say.first_of_all(key));
}

} // namespace

std::string comparison_sentence(const report::ComparedTable& table, const WholeParts& parts,
                                const Language& language, const Glyphs& glyphs) {
  const bool real = table.total.test && table.total.test->significant;
  const ComparisonWords& say = language.comparison();
  constexpr std::int64_t two_points = 20;
  const std::string total = say.points(shown_tenths(parts.change, language, glyphs),
                                       std::abs(parts.change) < two_points) +
                            (real ? "" : ", " + say.labels().not_significant.text()) +
                            language.labels().colon.text();
  const std::string mix = mix_words(table, parts, language, glyphs);
  const std::string rate = rate_words(table, parts, language, glyphs);
  const bool mix_first = std::abs(parts.mix) > std::abs(parts.rate);
  return total + (mix_first ? mix + ", " + rate : rate + ", " + mix);
}

} // namespace npslice::render
