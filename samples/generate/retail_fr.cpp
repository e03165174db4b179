// SPDX-License-Identifier: MIT
#include "calendar.hpp"
#include "comments.hpp"
#include "phrasebooks.hpp"
#include "scores.hpp"
#include "surveys.hpp"

#include <array>
#include <string_view>

namespace samples {

namespace {

constexpr std::size_t answer_count = 1512;

/// A shop or channel: how often it is answered about, and how far its NPS lies from the average.
struct Outlet {
  std::string_view name;
  unsigned weight;
  int nps_offset;
};

constexpr std::array<Outlet, 9> shops{{{"Lyon Bellecour", 19, 7},
                                       {"Lille Centre", 15, 2},
                                       {"Nantes Graslin", 14, 14},
                                       {"Bordeaux Sainte-Catherine", 13, -4},
                                       {"Toulouse Capitole", 12, 3},
                                       {"Strasbourg Kléber", 10, 6},
                                       {"Montpellier Comédie", 9, -22},
                                       {"Besançon Granvelle", 5, 4},
                                       {"Saint-Étienne", 3, -8}}};
constexpr std::array<Outlet, 3> channels{
    {{"Magasin", 58, 5}, {"Site web", 27, -11}, {"Click & collect", 15, 0}}};

template <std::size_t Count>
const Outlet& drawn_from(Random& random, const std::array<Outlet, Count>& outlets) {
  std::array<unsigned, Count> weights{};
  for (std::size_t index = 0; index < Count; ++index) {
    weights[index] = outlets[index].weight;
  }
  return outlets[random.weighted(weights)];
}

/// A basket in euros with a decimal comma: mostly small, now and then a winter coat for the whole
/// family.
std::string basket(Random& random) {
  int cents = random.between(490, 3200) + random.between(0, 3600);
  if (random.chance(220)) {
    cents += random.between(2500, 14000);
  }
  if (random.chance(25)) {
    cents += random.between(20000, 95000);
  }
  if (random.chance(620)) {
    cents = cents / 100 * 100 + 90;
  }
  return std::to_string(cents / 100) + ',' + padded(cents % 100, 2);
}

/// In December the shops are full, in January the sales disappoint, in spring a new till system
/// helps.
int season(Moment moment) {
  if (moment >= day(2025, 12, 8) && moment < day(2026, 1, 1)) {
    return -13;
  }
  if (moment >= day(2026, 1, 1) && moment < day(2026, 2, 1)) {
    return -5;
  }
  return moment >= day(2026, 3, 1) ? 11 : 2;
}

std::string comment_on(Random& random, const Outlet& channel, int score) {
  if (random.chance(70)) {
    return "NA";
  }
  const Mood mood = mood_of(random, score);
  return compose(random, retail_french(channel.name), mood);
}

} // namespace

SampleFile make_retail_fr() {
  Random visits{7500};
  Random words{7501};
  Sheet sheet{';', "\r\n"};
  sheet.raw("\xEF\xBB\xBF");
  sheet.record({"N° client", "Date de réponse", "Magasin", "Canal", "Carte de fidélité",
                "Montant du panier",
                "Sur une échelle de 0 à 10, recommanderiez-vous notre enseigne à un ami ?",
                "Pourquoi cette note ?"});
  for (const Moment moment :
       arrivals(visits, day(2025, 10, 1), 182, answer_count, {11, 12, 14, 13, 16, 24, 10}, true)) {
    const Outlet& shop = drawn_from(visits, shops);
    const Outlet& channel = drawn_from(visits, channels);
    const bool loyal = visits.chance(540);
    const int score = draw_score(
        visits, 17 + shop.nps_offset + channel.nps_offset + season(moment) + (loyal ? 6 : -7), 310);
    const int fate = visits.between(0, 999);
    const bool commented = visits.chance(score <= 6 ? 560 : 440);
    const std::string customer = "C" + std::to_string(visits.between(100000, 189999));
    const std::string amount = basket(visits);
    const std::string comment =
        commented ? comment_on(words, channel, score) : (words.chance(600) ? "NA" : "");
    const std::string answer = fate < 38 ? "NA" : fate < 46 ? "" : score_cell(score);
    sheet.record({customer, french_date_time(moment), std::string{shop.name},
                  std::string{channel.name}, loyal ? "Oui" : "Non", fate % 61 == 7 ? "NA" : amount,
                  answer, comment});
  }
  return {"retail-fr.csv", sheet.bytes()};
}

} // namespace samples
