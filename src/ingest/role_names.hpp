// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/ingest/roles.hpp>
#include <npslice/survey/metric.hpp>

#include <optional>
#include <string_view>

namespace npslice::ingest {

/// How strongly the name of a column speaks for a role, the strongest first. Within one role only
/// columns of the strongest tier that has any compete.
enum class NameTier : unsigned char {
  clear,   ///< says so in so many words: "how likely are you to recommend us", "Submitted at"
  general, ///< a word that often means it, and nothing that changes it: "score", "date"
  weak,    ///< a second choice: "Start date"; of scores, a word in other company: "food score"
  none,    ///< says nothing
  against, ///< speaks against it: "NPS group", "date of birth"
};

/// The tier of a column name for a role, by its words in English, French and the other languages
/// whose exports are common.
NameTier tier_of_name(Role role, std::string_view column_name);

/// The tier of a column name for the score of a metric: csat asks how satisfied, ces how easy it
/// was, all others for a recommendation.
NameTier tier_of_score(std::string_view column_name, survey::Metric metric);

/// Whether a column name speaks of an NPS and of nothing derived from it, as `Q16_NPS_DPP` and
/// `NPS_SCORE` do and `previous NPS` does not.
bool names_an_nps(std::string_view column_name);

/// Whether a column name says that its numbers are moments or days: it names a date, a time or what
/// happened then, and it names no number, code or duration.
bool names_a_moment(std::string_view column_name);

/// Whether a column name speaks of a start or an end: of the answering in a survey, of a contract
/// or a stay elsewhere.
bool names_an_end(std::string_view column_name);

/// A scale that a column name states, as in "(1-5)", "1 to 7", "de 0 à 10".
struct NamedScale {
  int low = 0;
  int high = 10;
};

/// The scale in a column name, or nothing.
std::optional<NamedScale> scale_in_name(std::string_view column_name);

} // namespace npslice::ingest
