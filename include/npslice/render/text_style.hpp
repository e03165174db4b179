// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/render/language.hpp>

#include <cstddef>

namespace npslice::render {

/// The width of a text report that is not written to a terminal.
inline constexpr std::size_t default_width = 100;

/// The narrowest text report; narrower terminals wrap.
inline constexpr std::size_t narrowest_width = 40;

/// How a text report looks.
struct TextStyle {
  std::size_t width = default_width; ///< columns that lines should fit into
  bool ascii = false;                ///< nothing of our own beyond ASCII
  bool color = false;                ///< with ANSI colours
  Wording wording{};                 ///< how it speaks
};

} // namespace npslice::render
