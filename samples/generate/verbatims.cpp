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

constexpr std::size_t answer_count = 302;
constexpr std::size_t very_long = 3000; // bytes

/// What people type into a box that they were made to fill.
constexpr std::string_view empty_answers = "NA\n-\nn/a\nN/A\n.\nnone\nno comment\n--\n";

/// Themes in random order.
std::vector<const Theme*> shuffled_themes(Random& random) {
  std::vector<const Theme*> order;
  for (const Theme& theme : software_english().themes) {
    order.push_back(&theme);
  }
  for (std::size_t left = order.size(); left > 1; --left) {
    std::swap(order[left - 1], order[random.below(left)]);
  }
  return order;
}

/// Up to `length` sentences on one theme, each from another line of it.
std::string paragraph(Random& random, const Theme& theme, Mood mood, int length) {
  std::string text;
  std::vector<std::string_view> said;
  const std::string_view lines = lines_of(theme, mood);
  for (int attempt = 0; attempt < length * 4 && static_cast<int>(said.size()) < length; ++attempt) {
    const std::string_view line = random.line_of(lines);
    if (std::find(said.begin(), said.end(), line) == said.end()) {
      text += (text.empty() ? "" : " ") + expand(random, line);
      said.push_back(line);
    }
  }
  return text;
}

/// Good and bad points under two headings.
std::string lists(Random& random, Mood mood, std::string_view line_end) {
  const std::vector<const Theme*> themes = shuffled_themes(random);
  const bool numbered = random.chance(400);
  const auto good =
      static_cast<std::size_t>(mood == Mood::praise ? random.between(2, 4) : random.between(1, 2));
  const auto bad = static_cast<std::size_t>(mood == Mood::praise ? 1 : random.between(2, 4));
  std::string text = expand(random, "{What works|What we like|Good|Pros}:");
  for (std::size_t index = 0; index < good + bad; ++index) {
    if (index == good) {
      text += line_end;
      text += line_end;
      text += expand(random, "{What does not|What we miss|Not so good|Cons}:");
    }
    const std::size_t position = index < good ? index + 1 : index - good + 1;
    text += line_end;
    text += numbered ? std::to_string(position) + ". " : "- ";
    text += sentence(random, *themes[index], index < good ? Mood::praise : Mood::complaint);
  }
  return text;
}

/// A letter: a salutation, paragraphs and a name at the end.
std::string letter(Random& random, Mood mood, std::string_view line_end, std::size_t at_least) {
  const std::vector<const Theme*> themes = shuffled_themes(random);
  std::string text =
      expand(random, "{Dear all|Hello|Dear product team|Hi there|To whom it may concern},");
  std::size_t index = 0;
  const auto wanted = static_cast<std::size_t>(random.between(2, 4));
  while (index < wanted || text.size() < at_least) {
    text += line_end;
    text += line_end;
    const std::size_t turn = index % themes.size();
    const bool aside = turn % 3 == 1 && mood != Mood::anger;
    Mood tone = aside ? Mood::mixed : mood;
    if (index >= themes.size()) { // a second time round, in another tone
      text += expand(random, "{One more thing|I almost forgot|And another one|While I am at it}:") +
              ' ';
      tone = tone != Mood::mixed ? Mood::mixed : mood != Mood::mixed ? mood : Mood::praise;
    }
    text += paragraph(random, *themes[turn], tone, at_least > 0 ? 4 : 3);
    ++index;
  }
  text += line_end;
  text += line_end;
  text += expand(random, "{Kind regards|Best wishes|Regards|Thanks for reading this far},");
  text += line_end;
  text += expand(
      random, "{A. from the warehouse|M., project lead|your \"difficult customer\"|K. (accounting)|"
              "the whole team in room 204|S., {planning|operations}, since 2019}");
  return text;
}

std::string answer_text(Random& random, std::size_t row, int score) {
  const Mood mood = mood_of(random, score);
  const std::string_view line_end = random.chance(180) ? "\r\n" : "\n";
  if (row % 33 == 17) {
    return letter(random, mood, line_end, very_long);
  }
  switch (random.weighted(std::array<unsigned, 5>{9, 7, 34, 26, 24})) {
  case 0:
    return std::string{};
  case 1:
    return std::string{random.line_of(empty_answers)};
  case 2:
    return compose(random, software_english(), mood);
  case 3:
    return lists(random, mood, line_end);
  default:
    return letter(random, mood, line_end, 0);
  }
}

} // namespace

SampleFile make_verbatims() {
  Random visits{302};
  Random words{303};
  constexpr std::array<unsigned, 4> role_weights{38, 27, 22, 13};
  constexpr std::array<std::string_view, 4> roles{"User", "Team lead", "Administrator",
                                                  "Management"};
  constexpr std::array<int, 4> nps_of_role{18, 24, 6, 30};
  Sheet sheet{',', "\r\n"};
  sheet.record({"Respondent", "Completed", "Role",
                "Likelihood to recommend (0 = not at all, 10 = extremely)",
                "In your own words: what should we know?"});
  int number = 0;
  for (const Moment moment :
       arrivals(visits, day(2026, 1, 12), 40, answer_count, {20, 21, 19, 18, 14, 4, 4}, false)) {
    const std::size_t role = visits.weighted(role_weights);
    const int score = draw_score(visits, nps_of_role[role], 270);
    const bool answered = !visits.chance(30);
    ++number;
    const std::string comment = answer_text(words, static_cast<std::size_t>(number), score);
    sheet.record({"P" + padded(number, 4), iso_date(moment), std::string{roles[role]},
                  answered ? score_cell(score) : std::string{}, comment});
  }
  return {"verbatims.csv", sheet.bytes()};
}

} // namespace samples
