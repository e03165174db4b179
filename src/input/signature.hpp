// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/input/text_source.hpp>

#include <optional>
#include <string_view>

namespace npslice::input {

/// How many bytes at the front of an input decide what it is.
inline constexpr std::size_t signature_bytes = 512;

/// What an input that is not a text export is, and what to do about it, as the end of a sentence
/// that begins with the file's name; nothing when `front` may be text. (GIF, PDF… are not looked
/// for: only what people really hand to such a program.)
std::optional<std::string_view> not_text(std::string_view front);

/// The encoding that a byte order mark or the pattern of NUL bytes in `front` shows, and how long
/// the mark is.
struct SniffedEncoding {
  Encoding encoding;
  std::size_t mark_length = 0;
};

/// Recognises UTF-8, UTF-16 and UTF-32 marks, and UTF-16 without one by its NUL bytes; else UTF-8.
SniffedEncoding sniff_encoding(std::string_view front);

} // namespace npslice::input
