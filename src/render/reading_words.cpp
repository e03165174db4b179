// SPDX-License-Identifier: MIT
#include "reading_words.hpp"

#include <npslice/base/text.hpp>
#include <npslice/render/number.hpp>

#include <fmt/format.h>

namespace npslice::render {

using Kind = report::Note::Kind;

std::string reading_words(const report::Note& note) {
  const std::string count = grouped(note.count);
  const bool one = note.count == 1;
  switch (note.kind) {
  case Kind::copied_file:
    return fmt::format("{} seems to be a copy of {}, so {} twice. If it is one, leave it out.",
                       base::shown_path(note.text), base::shown_path(note.other_file),
                       one ? "its record counts" : "its " + count + " records count");
  default:
    return {};
  }
}

} // namespace npslice::render
