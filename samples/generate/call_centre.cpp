// SPDX-License-Identifier: MIT
#include "calendar.hpp"
#include "comments.hpp"
#include "phrasebooks.hpp"
#include "scores.hpp"
#include "surveys.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace samples {

namespace {

constexpr std::size_t contact_count = 1810;

/// A team: its share of the contacts, and how far its NPS lies from the average, in points.
struct Team {
  std::string_view name;
  unsigned weight;
  int nps_offset;
  std::array<std::string_view, 6> agents;
};

constexpr std::array<Team, 4> teams{
    {{"Amber", 27, -2, {"Jonas K.", "Leila B.", "Marc D.", "Sofia R.", "Tim W.", "Agnes P."}},
     {"Cobalt", 26, 0, {"Priya S.", "Nils H.", "Elena V.", "Omar T.", "Chloé M.", "Ben A."}},
     {"Jade", 23, 21, {"Amélie F.", "Kofi N.", "Ingrid L.", "Paolo C.", "Hana Z.", "Ruth G."}},
     {"Coral", 24, -7, {"Viktor J.", "Nora E.", "Luis O.", "Mina Y.", "Petra U.", "Sean Q."}}}};

/// A channel: its share, its distance from the average NPS, and how long one waits there.
struct Channel {
  std::string_view name;
  unsigned weight;
  int nps_offset;
  int usual_wait_seconds;
};

constexpr std::array<Channel, 3> channels{
    {{"phone", 55, 8, 170}, {"chat", 27, -25, 95}, {"e-mail", 18, 2, 9000}}};

/// Why people call: the share of the contacts, and the distance from the average NPS.
struct Reason {
  std::string_view name;
  unsigned weight;
  int nps_offset;
};

constexpr std::array<Reason, 6> reasons{{{"Invoice question", 30, -3},
                                         {"Technical fault", 24, -8},
                                         {"Moving house", 14, 8},
                                         {"Contract change", 16, 9},
                                         {"Complaint", 9, -20},
                                         {"Other", 7, 5}}};

template <typename Kind, std::size_t Count>
const Kind& drawn_from(Random& random, const std::array<Kind, Count>& kinds) {
  std::array<unsigned, Count> weights{};
  for (std::size_t index = 0; index < Count; ++index) {
    weights[index] = kinds[index].weight;
  }
  return kinds[random.weighted(weights)];
}

/// Seconds until somebody answered: mostly around the usual wait of the channel, with a long tail.
int draw_wait_seconds(Random& random, int usual) {
  int wait = random.between(usual / 12, usual);
  while (random.chance(330)) {
    wait += random.between(usual / 4, usual);
  }
  return wait;
}

/// Points lost for waiting: none up to the usual wait, then more and more.
int cost_of_waiting(int wait, int usual) {
  return std::min(45, std::max(0, wait - usual) * 22 / usual);
}

std::string comment_on(Random& random, const Channel& channel, int score) {
  const Mood mood = mood_of(random, score);
  return compose(random, call_centre_english(channel.name), mood);
}

} // namespace

SampleFile make_call_centre() {
  Random calls{1810};
  Random words{1811};
  Sheet sheet{'\t', "\n"};
  sheet.record({"customer_id", "created_at", "channel", "team", "agent", "reason", "wait_seconds",
                "nps_score", "verbatim"});
  std::vector<std::string> earlier_customers;
  for (const Moment moment :
       arrivals(calls, day(2026, 2, 2), 84, contact_count, {24, 20, 18, 17, 16, 6, 1}, false)) {
    const Team& team = drawn_from(calls, teams);
    const std::size_t agent = calls.below(team.agents.size());
    const Channel& channel = drawn_from(calls, channels);
    const Reason& reason = drawn_from(calls, reasons);
    const int wait = draw_wait_seconds(calls, channel.usual_wait_seconds);
    const int agent_offset = 5 - 2 * static_cast<int>(agent);
    const int nps = 24 + team.nps_offset + agent_offset + channel.nps_offset + reason.nps_offset -
                    cost_of_waiting(wait, channel.usual_wait_seconds);
    const int score = draw_score(calls, nps, 225);
    std::string customer = std::to_string(calls.between(40000000, 48999999));
    if (!earlier_customers.empty() && calls.chance(70)) {
      customer = earlier_customers[calls.below(earlier_customers.size())];
    }
    earlier_customers.push_back(customer);
    const bool answered = !calls.chance(62);
    const bool commented = answered && calls.chance(score <= 6 ? 610 : 380);
    const std::string comment = commented ? comment_on(words, channel, score) : std::string{};
    sheet.record({customer, zoned_date_time(moment), std::string{channel.name},
                  std::string{team.name}, std::string{team.agents[agent]}, std::string{reason.name},
                  std::to_string(wait), answered ? score_cell(score) : std::string{}, comment});
  }
  return {"call-centre.csv", sheet.bytes()};
}

} // namespace samples
