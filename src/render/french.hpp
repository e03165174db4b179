// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/render/language.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// What the files of the French catalogue have in common. Before ; : ? ! % and inside guillemets
// French has a space that does not break.
namespace npslice::render::french_words {

/// A count with thin spaces between groups of three digits.
std::string grouped(std::uint64_t count);

/// A count and its noun: zero and one are singular in French.
std::string counted(std::uint64_t count, std::string_view singular, std::string_view plural);

/// Text of the survey between guillemets.
std::string quoted(std::string_view text, std::size_t longest = 80);

/// A number with a comma in place of its point.
std::string with_comma(std::string number);

/// `5 janv.` or `5 janv. 2026`; the first of a month is `1er`.
std::string day(survey::Day day, bool with_year);

/// `janv. 2026`.
std::string month(survey::Day day);

/// The days from the first to the last.
std::string span(survey::Day first, survey::Day last);

/// Law 1 in one sentence.
std::string accounting(const engine::Accounting& accounting);

/// What a note says, in a sentence.
std::string note(const report::Note& note);

/// The foot of a report.
std::vector<FootLine> foot(const report::Foot& foot);

} // namespace npslice::render::french_words
