// SPDX-License-Identifier: MIT
#include "cp850_leftovers.hpp"

#include <array>

namespace npslice::input {
namespace {

/// Where a byte cannot have its meaning of Windows-1252.
enum class Place : unsigned char {
  nowhere,       ///< nowhere: the meaning is legitimate wherever a letter could stand
  beside_letter, ///< beside a letter
  after_letter,  ///< after a letter
  before_letter, ///< before a letter
  between,       ///< between two letters
  after_lower,   ///< after a lower-case letter
  inside_lower,  ///< after a lower-case letter and before a letter
  between_upper, ///< between two upper-case letters
  circumflex_u,  ///< where French writes û
  grave_u,       ///< where French writes ù
};

struct Leftover {
  char32_t letter; ///< of CP850 (IBM code page 850, as in Unicode's CP850.TXT)
  Place place;     ///< in any file
  Place proven;    ///< as well, in a file that holds leftovers beyond doubt
};

/// The bytes 0x80…0x9F: in Windows-1252, in CP850, and why they are read as the latter or not.
/// Nothing from 0xA0 on is repaired: those are letters and signs in both.
constexpr std::array<Leftover, 32> leftovers{{
    {U'Ç', Place::nowhere, Place::between_upper},      // 80 € stands beside numbers; DÉÇU
    {U'ü', Place::beside_letter, Place::nowhere},      // 81 undefined
    {U'é', Place::after_letter, Place::before_letter}, // 82 ‚ opens German quotes: ‚so‘; étage
    {U'â', Place::between, Place::before_letter},      // 83 ƒ stands alone or before digits; âge
    {U'ä', Place::between, Place::nowhere},            // 84 „ opens quotes: „so“
    {U'à', Place::nowhere, Place::nowhere},       // 85 … "bien…mais"; no word has à inside
    {U'å', Place::between, Place::nowhere},       // 86 † follows names
    {U'ç', Place::between, Place::before_letter}, // 87 ‡ follows names; ça
    {U'ê', Place::before_letter, Place::nowhere}, // 88 ˆ is not typed; être
    {U'ë', Place::after_letter, Place::nowhere},  // 89 ‰ follows digits
    {U'è', Place::after_lower, Place::nowhere},   // 8A Š begins Czech words: Škoda, KOŠICE
    {U'ï', Place::between, Place::after_letter},  // 8B ‹ opens quotes, or closes them: ›so‹
    {U'î', Place::inside_lower, Place::nowhere},  // 8C Œ begins words: Œuvre, SŒUR
    {U'ì', Place::beside_letter, Place::nowhere}, // 8D undefined
    {U'Ä', Place::nowhere, Place::nowhere},       // 8E Ž as Š, and Ä stands in the same places
    {U'Å', Place::beside_letter, Place::nowhere}, // 8F undefined
    {U'É', Place::beside_letter, Place::nowhere}, // 90 undefined
    {U'æ', Place::nowhere, Place::nowhere},       // 91 ‘ serves as an apostrophe
    {U'Æ', Place::nowhere, Place::nowhere},       // 92 ’ the apostrophe: l’an
    {U'ô', Place::nowhere, Place::inside_lower},  // 93 “ quotes; côté
    {U'ö', Place::nowhere, Place::inside_lower},  // 94 ” quotes; schön
    {U'ò', Place::nowhere, Place::nowhere},       // 95 • client•e•s
    {U'û', Place::nowhere, Place::circumflex_u},  // 96 – Paris–Lyon; goût, sûr, dû
    {U'ù', Place::nowhere, Place::grave_u},       // 97 — a dash; où
    {U'ÿ', Place::nowhere, Place::nowhere},       // 98 ˜ and ÿ are both hardly ever meant
    {U'Ö', Place::nowhere, Place::nowhere},       // 99 ™ follows names
    {U'Ü', Place::nowhere, Place::nowhere},       // 9A š a letter of its own
    {U'ø', Place::nowhere, Place::nowhere},       // 9B › closes quotes and parts paths: a›b
    {U'£', Place::nowhere, Place::nowhere},       // 9C œ a letter; £ is none
    {U'Ø', Place::beside_letter, Place::nowhere}, // 9D undefined
    {U'×', Place::nowhere, Place::nowhere},       // 9E ž a letter; × is none
    {U'ƒ', Place::nowhere, Place::nowhere},       // 9F Ÿ a letter; ƒ is none
}};

bool is_upper(char32_t letter) {
  return letter == U'Ç' || letter == U'É' || letter == U'Å' || letter == U'Ø';
}

/// û stands in few words and always between the same letters: goût, coûte, août; sûr, mûr; brûler;
/// flûte; bûche; and alone at the end of dû.
bool fits_circumflex_u(const Surroundings& around, ByteKind after) {
  const unsigned char previous = around.byte_before;
  switch (around.byte_after) {
  case 't':
    return previous == 'o' || previous == 'd' || previous == 'l' || previous == 'f';
  case 'r':
    return previous == 's' || previous == 'm';
  case 'l':
    return previous == 'r';
  case 'c':
    return previous == 'b';
  default:
    return previous == 'd' && around.second_before == ByteKind::no_letter &&
           after == ByteKind::no_letter;
  }
}

bool stands(Place place, const Surroundings& around) {
  const ByteKind before = around.before;
  const ByteKind after = kind_of(around.byte_after);
  const bool follows = before != ByteKind::no_letter;
  const bool precedes = after != ByteKind::no_letter;
  switch (place) {
  case Place::nowhere:
    return false;
  case Place::beside_letter:
    return follows || precedes;
  case Place::after_letter:
    return follows;
  case Place::before_letter:
    return precedes;
  case Place::between:
    return follows && precedes;
  case Place::after_lower:
    return before == ByteKind::lower_case;
  case Place::inside_lower:
    return before == ByteKind::lower_case && precedes;
  case Place::between_upper:
    return before == ByteKind::upper_case && after == ByteKind::upper_case;
  case Place::circumflex_u:
    return fits_circumflex_u(around, after);
  case Place::grave_u:
    return around.byte_before == 'o' && around.second_before == ByteKind::no_letter && !precedes;
  }
  return false;
}

} // namespace

ByteKind kind_of(unsigned char byte) {
  if (byte >= 'a' && byte <= 'z') return ByteKind::lower_case;
  if (byte >= 'A' && byte <= 'Z') return ByteKind::upper_case;
  if (byte >= 0xC0) {
    if (byte == 0xD7 || byte == 0xF7) return ByteKind::no_letter; // × and ÷
    return byte < 0xDF ? ByteKind::upper_case : ByteKind::lower_case;
  }
  switch (byte) {
  case 0x81: // the undefined bytes, by their letters in CP850
  case 0x82:
  case 0x83: // ƒ
  case 0x8D:
  case 0x9A: // š
  case 0x9C: // œ
  case 0x9E: // ž
    return ByteKind::lower_case;
  case 0x8A: // Š
  case 0x8C: // Œ
  case 0x8E: // Ž
  case 0x8F:
  case 0x90:
  case 0x9D:
  case 0x9F: // Ÿ
    return ByteKind::upper_case;
  default:
    return ByteKind::no_letter;
  }
}

std::optional<RepairedLetter> cp850_letter(unsigned char byte, const Surroundings& around,
                                           bool proven) {
  if (byte < 0x80 || byte > 0x9F) return std::nullopt;
  const Leftover& leftover = leftovers[byte - 0x80U];
  if (!stands(leftover.place, around) && !(proven && stands(leftover.proven, around))) {
    return std::nullopt;
  }
  return RepairedLetter{leftover.letter,
                        is_upper(leftover.letter) ? ByteKind::upper_case : ByteKind::lower_case};
}

} // namespace npslice::input
