// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace npslice::base {

/// `trim` for any text, character by character.
std::string_view trim_ends(std::string_view text);

/// `text` without what cannot be seen at both ends: ASCII white space, the no-break space U+00A0,
/// the zero-width space and joiners U+200B to U+200D, and the byte order mark U+FEFF. The view
/// points into `text`.
inline std::string_view trim(std::string_view text) {
  const auto is_seen = [](char byte) { return byte > ' ' && byte < '\x7F'; };
  const bool plain = !text.empty() && is_seen(text.front()) && is_seen(text.back());
  return plain ? text : trim_ends(text); // nearly all cells, without further ado
}

/// `text` with ASCII letters in lower case; every other byte is kept.
std::string lower_ascii(std::string_view text);

/// `text` without letter case and without accents, for comparing what people typed: "Région" and
/// "REGION" fold to the same string. Text that is not valid UTF-8 is folded as ASCII.
std::string fold(std::string_view text);

/// Whether two texts are the same word to a person: equal after `trim` and `fold`.
bool same_word(std::string_view left, std::string_view right);

/// The words of `text`: maximal runs of letters and digits of the folded text, in order.
/// `lowerUPPER` boundaries split too, so that "LikelyToRecommend" gives likely, to, recommend.
std::vector<std::string> words_of(std::string_view text);

/// The longest prefix of `text` of at most `max_bytes` bytes that does not cut a UTF-8 character.
std::string_view clip(std::string_view text, std::size_t max_bytes);

/// `text` made harmless and one line long for a terminal or a message: control characters,
/// escapes, bidirectional overrides, line and paragraph separators and invalid bytes become U+FFFD;
/// tabs and line breaks become a blank. At most `max_bytes` bytes are kept, then an ellipsis.
std::string printable(std::string_view text, std::size_t max_bytes = 200);

/// `text` with what could steer a terminal replaced as in `printable`; line breaks and tabs stay,
/// and nothing is cut.
std::string harmless(std::string_view text);

/// `text` with what could steer a terminal written as JSON strings write it: `\u009B`; line breaks
/// stay. Nothing is lost.
std::string escaped(std::string_view text);

/// How standard input is named on the command line.
inline constexpr std::string_view standard_input = "-";

/// A file name as messages show it: harmless, whole, and "standard input" for `-`.
std::string shown_path(std::string_view path);

/// `text` behind what it answers: `Reason: too slow`, `Why? too slow`.
std::string labelled(std::string_view label, std::string_view text);

/// `printable` between double quotes.
std::string quoted(std::string_view text, std::size_t max_bytes = 80);

} // namespace npslice::base
