// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace npslice::input {

/// What an input that is not a text export is, and what to do about it, as the end of a sentence
/// that begins with the file's name; nothing when `front`, its first bytes after any compression,
/// may be text. Looked for is only what people really hand to such a program.
std::optional<std::string> not_text(std::string_view front);

/// The same for text that is not a table: a web page, XML or JSON, whatever blanks, marks and
/// comments stand before it. Text in UTF-16 or UTF-32 is understood without being decoded.
std::optional<std::string> not_a_table(std::string_view front);

} // namespace npslice::input
