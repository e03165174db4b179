// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/survey/calendar.hpp>
#include <npslice/survey/category.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace npslice::survey {

/// One answer row with a score. The views point into the row it was read from and live as long as
/// it.
struct Response {
  std::optional<int> score; ///< nothing where only the category is known
  Category category = Category::detractor;
  std::optional<Stamp> stamp; ///< when it was given; nothing when undated
  std::string_view comment;   ///< the verbatim, trimmed; empty when there is none
  /// Which of several questions the verbatim answers, counted from 0; nothing when there is one
  /// question only, or when the verbatim names several itself.
  std::optional<std::uint32_t> question;
  std::string_view respondent; ///< who answered, trimmed; empty when unknown
  std::uint32_t file = 0;      ///< index of the input file
  std::uint64_t record = 0;    ///< record number in that file; the header is record 1
  std::uint64_t ordinal = 0;   ///< position in the whole survey, over all files
};

} // namespace npslice::survey
