// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace npslice::ingest {

/// What a known wording in a score or group column means.
enum class Wording : unsigned char {
  unknown,
  low_end,    ///< the label of the lowest score: "Not at all likely"
  high_end,   ///< that of the highest: "Extremely likely"
  no_opinion, ///< "Don't know", "Not applicable"
  unanswered, ///< "No answer"
  detractor,
  passive,
  promoter,
};

/// What `text` means, in English, French, German, Spanish, Italian, Portuguese or Dutch. Letter
/// case, accents and punctuation make no difference; the whole text must be the wording.
Wording wording_of(std::string_view text);

/// Whether the label of an end says that nothing lies beyond it: "Extremely likely" does, "Very
/// likely" may have that one above it. Only for texts that `wording_of` finds to be ends.
bool is_superlative(std::string_view label);

} // namespace npslice::ingest
