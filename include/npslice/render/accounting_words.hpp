// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/report/report.hpp>

#include <string>
#include <string_view>

namespace npslice::render {

/// Law 1 in one sentence: "4,460 = 4,277 used + 171 unanswered + 12 rejected (9 out of range, …)".
/// With `point_on`, it says where to see the rejected records.
std::string accounting_words(const engine::Accounting& accounting, bool point_on);

/// What a note says to the reader, in a sentence.
std::string note_words(const report::Note& note);

/// How groups and scores compare, in a sentence.
std::string group_words(const report::GroupComparison& groups);

/// A reason in words: "out of range", "not a number".
std::string_view words_of(survey::Rejection rejection);
std::string_view words_of(survey::Exclusion exclusion);

} // namespace npslice::render
