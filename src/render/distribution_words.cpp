// SPDX-License-Identifier: MIT
#include <npslice/render/distribution_words.hpp>
#include <npslice/render/number.hpp>
#include <npslice/render/test_words.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace npslice::render {

std::vector<std::uint64_t> tenths_of_scores(const report::Distribution& distribution) {
  constexpr std::uint64_t whole = 1000;
  std::vector<std::uint64_t> shares(distribution.counts.size());
  if (distribution.suppressed || distribution.responses == 0) return shares;
  std::vector<stats::WideInteger> remainders(shares.size());
  for (std::size_t i = 0; i < shares.size(); ++i) {
    const auto scaled = stats::WideInteger{distribution.counts[i]} * whole;
    shares[i] = static_cast<std::uint64_t>(scaled / distribution.responses);
    remainders[i] = scaled % distribution.responses;
  }
  for (auto left = whole - std::accumulate(shares.begin(), shares.end(), std::uint64_t{0});
       left > 0; --left) {
    const auto largest = std::max_element(remainders.begin(), remainders.end());
    ++shares[static_cast<std::size_t>(largest - remainders.begin())];
    *largest = -1;
  }
  return shares;
}

std::string averages_words(const report::Distribution& distribution, double level_percent,
                           const Language& language, const Glyphs& glyphs) {
  const Labels& labels = language.labels();
  const std::string between = " " + glyphs.ellipsis + " ";
  std::string words;
  if (const auto& mean = distribution.mean) {
    const auto shown = [&](double score) {
      return in_language(fmt::format("{:.2f}", score), language);
    };
    words = labels.mean.text() + " " +
            in_language(with_point(rounded(mean->mean, 2), 2), language) + " (" +
            language.level(level_percent) + labels.colon.text() + shown(mean->interval.low) +
            between + shown(mean->interval.high) + ")";
  }
  if (const auto& median = distribution.median) {
    const auto tenths = static_cast<std::int64_t>(rounded(median->median, 1));
    const std::string shown =
        tenths % 10 == 0 ? std::to_string(tenths / 10) : with_point(tenths, 1);
    words += (words.empty() ? "" : ", ") + labels.median.text() + " " +
             in_language(shown, language) + " (" + std::to_string(median->low) + between +
             std::to_string(median->high) + ")";
  }
  return words;
}

std::string no_distribution_words(const report::Distribution& distribution,
                                  const Language& language) {
  if (distribution.suppressed) return language.labels().suppressed.text();
  return distribution.responses == 0 ? language.labels().no_response.text() : std::string{};
}

} // namespace npslice::render
