// SPDX-License-Identifier: MIT
#include "text_sections.hpp"
#include "text_table.hpp"
#include "text_words.hpp"

#include <npslice/render/distribution_words.hpp>

#include <algorithm>

namespace npslice::render {

void append_distribution(const report::Distribution& distribution, TextPage& page,
                         std::string& out) {
  const Glyphs glyphs = glyphs_of(page.style);
  const Language& language = *page.style.wording.language;
  out += title_line(language.labels().distribution.text(), page.span,
                    std::min(page.style.width, default_width), page.style) +
         '\n';
  page.suppressed = page.suppressed || distribution.suppressed;
  const std::string nothing = no_distribution_words(distribution, language);
  if (!nothing.empty()) {
    out += nothing + '\n';
    return;
  }
  const auto tenths = tenths_of_scores(distribution);
  const std::uint64_t most = std::max<std::uint64_t>(
      1, *std::max_element(distribution.counts.begin(), distribution.counts.end()));
  const std::uint64_t longest = page.style.width > 60 ? 40 : 10;
  TextTable lines({Align::right, Align::right, Align::right});
  for (int score = distribution.scale.low; score <= distribution.scale.high; ++score) {
    const survey::Category category = distribution.scale.category_of(score);
    const std::uint64_t count = distribution.at(score);
    // What was given at all shows.
    const std::uint64_t cells = count == 0 ? 0 : std::max<std::uint64_t>(1, count * longest / most);
    std::string bar;
    for (std::uint64_t k = 0; k < cells; ++k) {
      bar += glyphs.bars[static_cast<std::size_t>(category)];
    }
    lines.add_row(
        {std::to_string(score), language.grouped(count),
         language.share(tenths[static_cast<std::size_t>(score - distribution.scale.low)])},
        in_color(bar, category, page.style));
  }
  for (const std::string& line : lines.lines()) {
    out += line + '\n';
  }
  append_wrapped(averages_words(distribution, page.interval.level_percent, language, glyphs),
                 page.style, out);
}

} // namespace npslice::render
