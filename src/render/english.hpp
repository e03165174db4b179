// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/render/foot_words.hpp>
#include <npslice/render/note_words.hpp>
#include <npslice/render/test_words.hpp>

// The files of the English catalogue.
namespace npslice::render::english_words {

const FootWords& foot();
const NoteWords& notes();
const TestWords& tests();

} // namespace npslice::render::english_words
