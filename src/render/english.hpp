// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/render/comparison_words.hpp>
#include <npslice/render/foot_words.hpp>
#include <npslice/render/note_words.hpp>
#include <npslice/render/plan_words.hpp>
#include <npslice/render/test_words.hpp>

// The files of the English catalogue.
namespace npslice::render::english_words {

const FootWords& foot();
const NoteWords& notes();
const TestWords& tests();
const ComparisonWords& comparison();
const PlanWords& plan();

/// The lines of the foot about weights.
std::vector<FootLine> weights(const report::Weights& weights, bool inspecting);

} // namespace npslice::render::english_words
