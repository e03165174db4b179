// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/render/glyphs.hpp>
#include <npslice/render/text_style.hpp>

#include <string>

namespace npslice::render {

/// The glyphs of a style: these, or plain ASCII ones.
Glyphs glyphs_of(const TextStyle& style);

/// A finished text in its style: in plain ASCII, the ellipsis and the replacement character that
/// stand for what was left out become ".." and "?".
std::string in_style(std::string text, const TextStyle& style);

/// `text` in the colour of a category, when the style has colours.
std::string in_color(std::string text, survey::Category category, const TextStyle& style);

/// `text` in bold, when the style has colours.
std::string in_bold(std::string text, const TextStyle& style);

} // namespace npslice::render
