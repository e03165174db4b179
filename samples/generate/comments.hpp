// SPDX-License-Identifier: MIT
#pragma once

#include "random.hpp"

#include <span>
#include <string>
#include <string_view>

namespace samples {

/// What people say about one subject. Each member holds one sentence per line; `{a|b}` in a line
/// is replaced by one of its alternatives, which may nest.
struct Theme {
  std::string_view praise;
  std::string_view mixed;
  std::string_view complaint;
};

/// How people write in one survey and language: themes, and lines that belong to no theme.
struct Phrasebook {
  std::span<const Theme> themes;
  std::string_view short_praise;
  std::string_view short_mixed;
  std::string_view short_complaint;
  std::string_view turns;         ///< Leads from praise to complaint, as in "On the minus side:".
  std::string_view angry_closers; ///< Last sentences of people who gave 0, 1 or 2.
};

/// What a comment sounds like, given its score.
enum class Mood { praise, mixed, complaint, anger };

/// The mood that goes with a score; some of those who gave 5 or 6 still say something good.
Mood mood_of(Random& random, int score);

/// `text` with every `{a|b}` replaced by one of its alternatives.
std::string expand(Random& random, std::string_view text);

/// A comment as somebody might type it: sentences of different themes, and the odd slip of the
/// keyboard.
std::string compose(Random& random, const Phrasebook& phrasebook, Mood mood);

/// The lines of `theme` that fit the mood, not yet expanded.
std::string_view lines_of(const Theme& theme, Mood mood);

/// A sentence of `theme` in the given mood.
std::string sentence(Random& random, const Theme& theme, Mood mood);

} // namespace samples
