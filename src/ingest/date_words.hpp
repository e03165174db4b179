// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

// The words of dates in English, French, German, Spanish, Italian, Portuguese and Dutch. Letter
// case and accents do not matter.
namespace npslice::ingest {

/// The month, 1…12, that a word names: in full, or by its first letters, three at least, where
/// these name no other month in any of the languages.
std::optional<int> month_named(std::string_view word);

/// Whether a word is a day of the week, in full or by its first letters, two at least.
bool is_weekday(std::string_view word);

/// Whether a word may stand between the parts of a day: `de`, `of`, or the ending of an ordinal
/// number as in `1er`, `15th`.
bool is_day_filler(std::string_view word);

/// Whether a word may stand between a day and a time: `at`, `à`, `um`, `a las`, `om`.
bool is_time_filler(std::string_view word);

/// Whether a word stands between hours and minutes: `9h05`, `14 Uhr 30`.
bool is_hour_mark(std::string_view word);

} // namespace npslice::ingest
