// SPDX-License-Identifier: MIT
#pragma once

#include "role_names.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace npslice::ingest {

/// The words of a column name, as base::words_of makes them.
using Words = std::vector<std::string>;

/// From so many words on a name is a question, in which any word may occur.
inline constexpr std::size_t words_of_a_question = 6;

/// Whether a word is one of `wanted`; a wanted word that ends in `*` matches beginnings.
bool is_one_of(std::string_view word, std::initializer_list<std::string_view> wanted);

/// Whether one of `words` is one of `wanted`.
bool any_of_words(const Words& words, std::initializer_list<std::string_view> wanted);

/// Whether each of `words` is one of `wanted`.
bool all_of_words(const Words& words, std::initializer_list<std::string_view> wanted);

/// Whether the words `first`, `second` follow each other, at most `between` words apart.
bool near(const Words& words, std::string_view first, std::string_view second, std::size_t between);

/// Whether a name asks for a number of things: "how many", "combien de", "number of".
bool asks_how_many(const Words& words);

/// The tiers of a name for the roles that have a vocabulary of their own.
NameTier score_tier(const Words& words);
NameTier date_tier(const Words& words);
NameTier comment_tier(const Words& words);

} // namespace npslice::ingest
