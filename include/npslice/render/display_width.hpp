// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace npslice::render {

/// How many terminal columns a text takes up: wide East Asian characters and emoji two, combining
/// marks none. Sequences that form one character (Unicode UAX #29) count as one. `text` is valid
/// UTF-8 without control characters.
std::size_t display_width(std::string_view text);

/// `text` shortened to at most `width` columns, ending in `ellipsis` when something was cut.
/// Characters are never cut apart.
std::string elided(std::string_view text, std::size_t width, std::string_view ellipsis);

/// `text` filled up with blanks on the right, or on the left, to `width` columns.
std::string padded_right(std::string_view text, std::size_t width);
std::string padded_left(std::string_view text, std::size_t width);

/// `text` broken into lines of at most `width` columns at blanks; a word that is longer is broken
/// anywhere. At least one line.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

} // namespace npslice::render
