// SPDX-License-Identifier: MIT
#include "text_sections.hpp"
#include "text_words.hpp"

#include <npslice/render/test_words.hpp>

namespace npslice::render {

void append_trend_tests(const report::TrendSeries& series, survey::PeriodLength every,
                        TextPage& page, std::string& out) {
  for (const std::string& sentence : trend_sentences(
           series, every, page.interval, *page.style.wording.language, glyphs_of(page.style))) {
    append_wrapped(sentence, page.style, out);
    page.shows_tests = true;
  }
}

} // namespace npslice::render
