// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

namespace npslice::input {

/// What a byte is to the bytes beside it.
enum class ByteKind : unsigned char { no_letter, lower_case, upper_case };

/// The kind of a byte of Windows-1252 as it stands. What can only be a leftover of CP850 beside a
/// letter (the five undefined bytes, and 0x82) counts as the letter that it then is.
ByteKind kind_of(unsigned char byte);

/// What stands around a byte.
struct Surroundings {
  unsigned char byte_before = 0; ///< as it stands; 0 at the start
  ByteKind second_before = ByteKind::no_letter;
  ByteKind before = ByteKind::no_letter; ///< after its repair
  unsigned char byte_after = 0;          ///< 0 at the end
};

/// A letter that was left over from CP850.
struct RepairedLetter {
  char32_t point = 0;
  ByteKind kind = ByteKind::lower_case;
};

/// Old French tills and mainframes write CP850, and where such text was pasted into Windows-1252,
/// single bytes of it are left: `tr<8A>s`, which Windows-1252 reads as "trŠs". This is the letter
/// that `byte` (0x80…0x9F) stands for in CP850 when its meaning in Windows-1252 cannot stand where
/// it does; nothing when that can. `proven`: the file holds leftovers beyond doubt, so that some
/// places that are doubtful elsewhere are clear.
std::optional<RepairedLetter> cp850_letter(unsigned char byte, const Surroundings& around,
                                           bool proven);

} // namespace npslice::input
