// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/input/text_source.hpp>

#include <cstddef>
#include <string_view>

namespace npslice::input {

/// How many bytes at the front of an input decide its encoding.
inline constexpr std::size_t front_bytes = std::size_t{1} << 20U;

/// The name of the encoding in which single bytes stand for letters, as --encoding takes it.
inline constexpr std::string_view windows_1252_name = "WINDOWS-1252";

/// The encoding that the front of an input shows, and how long its byte order mark is.
struct SniffedEncoding {
  Encoding encoding;
  std::size_t mark_length = 0;
};

/// Recognises UTF-8, UTF-16 and UTF-32 by their marks and UTF-16 without one by its NUL bytes.
/// Without either, the text is Windows-1252 when bytes that are no valid UTF-8 outnumber the valid
/// sequences of several bytes, else UTF-8. `whole`: `front` is all of the input, so that a
/// character that it ends in was cut.
SniffedEncoding sniff_encoding(std::string_view front, bool whole);

} // namespace npslice::input
