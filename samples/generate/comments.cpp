// SPDX-License-Identifier: MIT
#include "comments.hpp"

#include <array>
#include <cstddef>
#include <utility>
#include <vector>

namespace samples {

namespace {

/// Expands from `position` up to the end, or up to the '|' or '}' that ends an alternative.
std::string expand_part(Random& random, std::string_view text, std::size_t& position) {
  std::string result;
  while (position < text.size() && text[position] != '|' && text[position] != '}') {
    if (text[position] != '{') {
      result += text[position++];
      continue;
    }
    std::vector<std::string> alternatives;
    do {
      ++position;
      alternatives.push_back(expand_part(random, text, position));
    } while (position < text.size() && text[position] == '|');
    ++position;
    result += alternatives[random.below(alternatives.size())];
  }
  return result;
}

/// Draws themes without drawing one twice in the same comment.
class ThemeDeck {
public:
  ThemeDeck(Random& random, std::span<const Theme> themes) : random_(random), themes_(themes) {}

  std::string draw(Mood mood) {
    std::size_t index = random_.below(themes_.size());
    while (used_.size() < themes_.size() && is_used(index)) {
      index = (index + 1) % themes_.size();
    }
    used_.push_back(index);
    return sentence(random_, themes_[index], mood);
  }

private:
  bool is_used(std::size_t index) const {
    for (const std::size_t earlier : used_) {
      if (earlier == index) {
        return true;
      }
    }
    return false;
  }

  Random& random_;
  std::span<const Theme> themes_;
  std::vector<std::size_t> used_;
};

/// Something good, then what spoils it, as two parts.
std::vector<std::string> praise_and_but(Random& random, const Phrasebook& phrasebook,
                                        ThemeDeck& deck) {
  std::string praise = deck.draw(Mood::praise);
  std::string turn = expand(random, random.line_of(phrasebook.turns));
  return {std::move(praise), std::move(turn) + ' ' + deck.draw(Mood::complaint)};
}

std::vector<std::string> sentences(Random& random, const Phrasebook& phrasebook, Mood mood) {
  constexpr std::array<unsigned, 3> lengths{56, 33, 11};
  ThemeDeck deck{random, phrasebook.themes};
  std::vector<std::string> parts;
  const std::size_t length = 1 + random.weighted(lengths);
  if (mood == Mood::mixed) {
    if (random.chance(350)) {
      return praise_and_but(random, phrasebook, deck);
    }
    parts.push_back(deck.draw(Mood::mixed));
    if (length > 1) {
      parts.push_back(deck.draw(random.chance(500) ? Mood::mixed : Mood::praise));
    }
    return parts;
  }
  if (mood == Mood::complaint && random.chance(120)) {
    return praise_and_but(random, phrasebook, deck);
  }
  while (parts.size() < length) {
    parts.push_back(deck.draw(mood));
  }
  if (mood == Mood::praise && random.chance(90)) {
    parts.push_back(deck.draw(Mood::mixed));
  }
  if (mood == Mood::anger && random.chance(550)) {
    parts.push_back(expand(random, random.line_of(phrasebook.angry_closers)));
  }
  return parts;
}

std::string join(Random& random, const std::vector<std::string>& parts) {
  const bool list = parts.size() > 1 && random.chance(80);
  const bool lines = list || random.chance(110);
  std::string text;
  for (const std::string& part : parts) {
    if (!text.empty()) {
      const bool full_width =
          text.ends_with("。") || text.ends_with("、"); // takes no blank after it
      text += lines ? "\n" : full_width ? "" : " ";
    }
    text += (list ? "- " : "") + part;
  }
  return text;
}

bool is_lower(char byte) { return byte >= 'a' && byte <= 'z'; }

/// Swaps two neighbouring letters somewhere in the text, as hurried fingers do.
void mistype(Random& random, std::string& text) {
  for (int attempt = 0; attempt < 20 && text.size() > 12; ++attempt) {
    const std::size_t at = 2 + random.below(text.size() - 4);
    if (is_lower(text[at - 1]) && is_lower(text[at]) && is_lower(text[at + 1]) &&
        text[at] != text[at + 1]) {
      std::swap(text[at], text[at + 1]);
      return;
    }
  }
}

void type_it(Random& random, std::string& text, Mood mood) {
  const bool starts_like_a_sentence =
      text.size() > 1 && text[0] >= 'A' && text[0] <= 'Z' && is_lower(text[1]);
  if (starts_like_a_sentence && random.chance(100)) {
    text[0] = static_cast<char>(text[0] - 'A' + 'a');
  }
  if (text.ends_with('.') && !text.ends_with("..")) {
    if (random.chance(270)) {
      text.pop_back();
    } else if ((mood == Mood::praise || mood == Mood::anger) && random.chance(90)) {
      text.back() = '!';
    }
  }
  if (random.chance(45)) {
    mistype(random, text);
  }
}

} // namespace

Mood mood_of(Random& random, int score) {
  if (score >= 9) {
    return Mood::praise;
  }
  if (score >= 7) {
    return Mood::mixed;
  }
  if (score >= 5) {
    return random.chance(300) ? Mood::mixed : Mood::complaint;
  }
  return score >= 3 ? Mood::complaint : Mood::anger;
}

std::string expand(Random& random, std::string_view text) {
  std::size_t position = 0;
  std::string result = expand_part(random, text, position);
  for (const std::string_view blank : {"  ", " .", " ,"}) {
    for (std::size_t at = result.find(blank); at != std::string::npos; at = result.find(blank)) {
      result.erase(at, 1); // left behind by an empty alternative
    }
  }
  if (result.ends_with(' ')) {
    result.pop_back();
  }
  return result;
}

std::string_view lines_of(const Theme& theme, Mood mood) {
  return mood == Mood::praise ? theme.praise : mood == Mood::mixed ? theme.mixed : theme.complaint;
}

std::string sentence(Random& random, const Theme& theme, Mood mood) {
  const std::string_view line = random.line_of(lines_of(theme, mood));
  return expand(random, line);
}

std::string compose(Random& random, const Phrasebook& phrasebook, Mood mood) {
  std::string text;
  if (random.chance(110)) {
    const std::string_view lines = mood == Mood::praise  ? phrasebook.short_praise
                                   : mood == Mood::mixed ? phrasebook.short_mixed
                                                         : phrasebook.short_complaint;
    text = expand(random, random.line_of(lines));
  } else {
    text = join(random, sentences(random, phrasebook, mood));
  }
  type_it(random, text, mood);
  return text;
}

} // namespace samples
