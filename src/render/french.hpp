// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/render/comparison_words.hpp>
#include <npslice/render/foot_words.hpp>
#include <npslice/render/note_words.hpp>
#include <npslice/render/plan_words.hpp>
#include <npslice/render/test_words.hpp>

#include <cstdint>
#include <string>
#include <string_view>

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

/// `jour`, `jours`; `semaine`, `semaines`.
std::string_view period_name(survey::PeriodLength length, bool plural);

/// `p < 0,001`, `p = 0,012`.
std::string p_value(double p);

/// `4 degrés de liberté`.
std::string degrees(std::uint64_t count);

/// The files of the catalogue.
const FootWords& foot();
const NoteWords& notes();
const TestWords& tests();
const ComparisonWords& comparison();
const PlanWords& plan();

/// The lines of the foot about weights.
std::vector<FootLine> weights(const report::Weights& weights, bool inspecting);

} // namespace npslice::render::french_words
