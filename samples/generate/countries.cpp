// SPDX-License-Identifier: MIT
#include "calendar.hpp"
#include "comments.hpp"
#include "phrasebooks.hpp"
#include "scores.hpp"
#include "surveys.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

namespace samples {

namespace {

/// A country, the language of its comments, how many answers it sends and their NPS.
struct Country {
  std::string_view name;
  std::string_view language;
  int answers;
  int nps;
};

constexpr std::array<Country, 14> countries{{{"United States", "en", 268, 41},
                                             {"United Kingdom", "en", 187, 30},
                                             {"España", "es", 141, 36},
                                             {"日本", "ja", 133, -8},
                                             {"Canada", "en", 112, 44},
                                             {"한국", "ko", 86, 4},
                                             {"Česko", "cs", 71, 22},
                                             {"Türkiye", "tr", 62, 35},
                                             {"Ελλάδα", "el", 47, 12},
                                             {"ישראל", "he", 31, 25},
                                             {"Australia", "en", 27, 40},
                                             {"مصر", "ar", 19, 30},
                                             {"Ireland", "en", 11, 30},
                                             {"New Zealand", "en", 5, 40}}};

/// One country per answer, shuffled, so that every country keeps exactly its number of answers.
std::vector<const Country*> shuffled_countries(Random& random) {
  std::vector<const Country*> order;
  for (const Country& country : countries) {
    order.insert(order.end(), static_cast<std::size_t>(country.answers), &country);
  }
  for (std::size_t left = order.size(); left > 1; --left) {
    std::swap(order[left - 1], order[random.below(left)]);
  }
  return order;
}

/// A trip as people describe it in a pipe-separated file: now and then with a pipe of their own.
std::string comment_on(Random& random, const Country& country, int score) {
  const bool in_english = country.language != "en" && random.chance(90);
  const Phrasebook& phrasebook = travel(in_english ? "en" : country.language);
  const Mood mood = mood_of(random, score);
  std::string text = compose(random, phrasebook, mood);
  if (random.chance(20)) {
    text += mood == Mood::praise ? " | 5/5 stars" : " | sent from my phone";
  }
  return text;
}

} // namespace

SampleFile make_countries() {
  Random visits{1204};
  Random words{1205};
  constexpr std::array<unsigned, 3> device_weights{49, 33, 18};
  constexpr std::array<std::string_view, 3> devices{"Android", "iOS", "Web"};
  constexpr std::array<unsigned, 4> trip_weights{38, 26, 24, 12};
  constexpr std::array<std::string_view, 4> trips{"Flight", "Train", "Hotel", "Package"};
  const std::vector<const Country*> order = shuffled_countries(visits);
  const std::vector<Moment> moments =
      arrivals(visits, day(2025, 11, 3), 139, order.size(), {14, 13, 13, 14, 16, 17, 19}, true);
  Sheet sheet{'|', "\n"};
  sheet.record({"Answer", "Date", "Country", "Trip", "Device", "NPS (0-10)", "Comment"});
  int number = 7000;
  for (std::size_t row = 0; row < order.size(); ++row) {
    const Country& country = *order[row];
    const std::string_view trip = trips[visits.weighted(trip_weights)];
    const std::string_view device = devices[visits.weighted(device_weights)];
    const int score =
        std::max(1, draw_score(visits, country.nps, country.language == "ja" ? 380 : 265));
    const bool answered = !visits.chance(25);
    const bool commented = answered && visits.chance(520);
    number += visits.between(1, 3);
    const std::string comment = commented ? comment_on(words, country, score) : std::string{};
    sheet.record({std::to_string(number), american_date(moments[row]), std::string{country.name},
                  std::string{trip}, std::string{device},
                  answered ? score_cell(score) : std::string{}, comment});
  }
  return {"countries.csv", sheet.bytes()};
}

} // namespace samples
