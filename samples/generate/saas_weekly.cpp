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

constexpr std::size_t answer_count = 4460;
constexpr std::string_view score_question =
    "How likely are you to recommend us to a friend or colleague?";
constexpr std::string_view reason_question = "What is the main reason for your score?";

/// A region or plan: how often it answers, and how far its NPS lies from the average, in points.
struct Group {
  std::string_view name;
  unsigned weight;
  int nps_offset;
};

constexpr std::array<Group, 6> regions{{{"Nordics", 132, 15},
                                        {"France", 336, 3},
                                        {"DACH", 282, -4},
                                        {"Iberia", 22, -22},
                                        {"UK & Ireland", 222, 0},
                                        {"", 6, -38}}};
constexpr std::array<Group, 4> plans{
    {{"Starter", 32, -13}, {"Team", 35, 2}, {"Pro", 24, 10}, {"Enterprise", 9, 12}}};

/// What was installed when the answer came in.
struct Release {
  std::string_view name;
  Moment since;
  int nps;
};

const std::array<Release, 5> releases{{{"6.0", day(2026, 1, 5), 21},
                                       {"6.1", day(2026, 1, 26), 34},
                                       {"6.2", day(2026, 2, 9), 2},
                                       {"6.2.1", day(2026, 2, 16), 34},
                                       {"6.3", day(2026, 3, 2), 41}}};

const Release& release_at(Moment moment) {
  const Release* current = &releases.front();
  for (const Release& release : releases) {
    if (release.since <= moment) {
      current = &release;
    }
  }
  return *current;
}

template <std::size_t Count>
const Group& drawn_from(Random& random, const std::array<Group, Count>& groups) {
  std::array<unsigned, Count> weights{};
  for (std::size_t index = 0; index < Count; ++index) {
    weights[index] = groups[index].weight;
  }
  return groups[random.weighted(weights)];
}

const Phrasebook& phrasebook_in(Random& random, std::string_view region) {
  const bool own_language = random.chance(280);
  if (region == "France" && own_language) {
    return software_french();
  }
  if (region == "DACH" && own_language) {
    return software_german();
  }
  if (region == "Iberia" && own_language) {
    return software_spanish();
  }
  if (region == "Nordics" && random.chance(150)) {
    return software_swedish();
  }
  return software_english();
}

/// How many comments in a thousand are about the release itself.
unsigned release_talk(std::string_view release, Mood mood) {
  const bool unhappy = mood == Mood::complaint || mood == Mood::anger;
  if (release == "6.2") {
    return unhappy ? 600 : 250;
  }
  if (release == "6.1") {
    return unhappy ? 40 : 110;
  }
  return release == "6.3" ? (unhappy ? 50 : 170) : 0;
}

std::string comment_on(Random& random, int score, std::string_view release,
                       std::string_view region) {
  const Mood mood = mood_of(random, score);
  const Phrasebook& phrasebook = phrasebook_in(random, region);
  if (&phrasebook == &software_english() && random.chance(release_talk(release, mood))) {
    std::string text = sentence(random, release_theme(release), mood);
    if (random.chance(550)) {
      text += ' ' + compose(random, phrasebook, mood);
    }
    return text;
  }
  return compose(random, phrasebook, mood);
}

/// The cell of the score column: a dozen answers were typed in by hand, and badly.
std::string score_text(std::size_t row, int score, bool answered) {
  constexpr std::array<std::pair<std::size_t, std::string_view>, 12> misfits{{{212, "11"},
                                                                              {598, "8.5"},
                                                                              {871, "ten"},
                                                                              {1303, "11"},
                                                                              {1740, "11"},
                                                                              {2055, "8.5"},
                                                                              {2411, "11"},
                                                                              {2806, "ten"},
                                                                              {3120, "8.5"},
                                                                              {3577, "11"},
                                                                              {3902, "11"},
                                                                              {4288, "ten"}}};
  for (const auto& [at, text] : misfits) {
    if (at == row) {
      return std::string{text};
    }
  }
  return answered ? score_cell(score) : std::string{};
}

Cells columns() {
  return {"Response ID",
          "Submitted At",
          std::string{score_question},
          std::string{reason_question},
          "Region",
          "Plan",
          "Release"};
}

/// The order of the columns after somebody edited the survey.
Cells rearranged(const Cells& cells) {
  return {cells[1], cells[0], cells[4], cells[5], cells[6], cells[2], cells[3]};
}

std::vector<Cells> answers() {
  Random visits{20260105};
  Random words{20260106};
  std::vector<Cells> rows;
  int number = 104200;
  for (const Moment moment :
       arrivals(visits, day(2026, 1, 5), 84, answer_count, {20, 21, 19, 18, 14, 4, 4}, false)) {
    const Group& region = drawn_from(visits, regions);
    const Group& plan = drawn_from(visits, plans);
    const Release& release = release_at(moment);
    const int score = draw_score(visits, release.nps + region.nps_offset + plan.nps_offset, 275);
    const bool answered = !visits.chance(39);
    const bool commented = visits.chance(answered ? (score <= 6 ? 640 : 530) : 120);
    number += visits.between(1, 4);
    const std::string comment =
        commented ? comment_on(words, answered ? score : 7, release.name, region.name)
                  : std::string{};
    rows.push_back({"SR-" + std::to_string(number), iso_date_time(moment),
                    score_text(rows.size(), score, answered), comment, std::string{region.name},
                    std::string{plan.name}, std::string{release.name}});
  }
  return rows;
}

} // namespace

std::vector<SampleFile> make_saas_weekly() {
  Sheet whole{',', "\n"};
  Sheet week_10{',', "\n"};
  Sheet week_11{',', "\n"};
  whole.record(columns());
  week_10.record(columns());
  week_11.record(rearranged(columns()));
  const std::string monday_10 = iso_date(day(2026, 3, 2));
  const std::string monday_11 = iso_date(day(2026, 3, 9));
  const std::string monday_12 = iso_date(day(2026, 3, 16));
  for (const Cells& row : answers()) {
    whole.record(row);
    if (row[1] >= monday_10 && row[1] < monday_11) {
      week_10.record(row);
    } else if (row[1] >= monday_11 && row[1] < monday_12) {
      week_11.record(rearranged(row));
    }
  }
  return {{"saas-weekly.csv", whole.bytes()},
          {"weekly/2026-W10.csv", week_10.bytes()},
          {"weekly/2026-W11.csv", week_11.bytes()}};
}

} // namespace samples
