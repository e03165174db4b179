// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace npslice::page {

/// `text` so that HTML and XML read it as text, in an element or in an attribute.
std::string escaped(std::string_view text);

/// Text of the survey as part of a page: harmless, on one line, and kept apart from the direction
/// in which the text around it is written.
std::string survey_text(std::string_view text);

/// The lines of a comment, likewise, with `<br>` between them.
std::string survey_lines(std::string_view text);

} // namespace npslice::page
