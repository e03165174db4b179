// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/render/language.hpp>
#include <npslice/report/report.hpp>

#include <string>

namespace npslice::render {

/// Law 1 in one sentence: "4,460 = 4,277 used + 171 unanswered + 12 rejected (9 out of range, …)".
/// With `point_on`, it says where to see the rejected records.
std::string accounting_words(const engine::Accounting& accounting, bool point_on,
                             const Language& language = english());

/// What a note says to the reader, in a sentence.
std::string note_words(const report::Note& note, const Language& language = english());

/// How groups and scores compare, in a sentence.
std::string group_words(const report::GroupComparison& groups,
                        const Language& language = english());

} // namespace npslice::render
