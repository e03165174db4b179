// SPDX-License-Identifier: MIT
#include "sound_length.hpp"

#include "plain_prefix.hpp"

#include <npslice/base/utf8.hpp>

#include <simdjson.h>

#include <cstring>

namespace npslice::input {
namespace {

/// So much is looked at twice, for characters and for NUL, and a third time where it is not sound:
/// it must stay in the nearest cache.
constexpr std::size_t step_bytes = std::size_t{1} << 14U;

bool is_sound(std::string_view characters) {
  return simdjson::validate_utf8(characters.data(), characters.size()) &&
         std::memchr(characters.data(), '\0', characters.size()) == nullptr;
}

/// The length without the character in whose middle `bytes` end, if they do.
std::size_t without_cut_character(std::string_view bytes) {
  for (std::size_t back = 1; back < longest_sequence && back <= bytes.size(); ++back) {
    const std::size_t at = bytes.size() - back;
    if ((static_cast<unsigned char>(bytes[at]) & 0xC0U) == 0x80U) continue;
    bool cut = false;
    base::sequence_length(bytes.substr(at), cut);
    return cut ? at : bytes.size();
  }
  return bytes.size();
}

} // namespace

std::size_t sound_length(std::string_view bytes) {
  std::size_t sound = 0;
  while (sound < bytes.size()) {
    const std::string_view step = bytes.substr(sound, step_bytes);
    const std::size_t length = without_cut_character(step);
    if (!is_sound(step.substr(0, length))) return sound + sound_length_plainly(step);
    if (length == 0) break;
    sound += length;
  }
  return sound;
}

std::size_t sound_length_plainly(std::string_view bytes) {
  std::size_t sound = 0;
  while (sound < bytes.size()) {
    sound += plain_prefix(bytes.substr(sound));
    if (sound == bytes.size() || bytes[sound] == '\0') break;
    bool cut = false;
    const std::size_t length = base::sequence_length(bytes.substr(sound), cut);
    if (length == 0) break;
    sound += length;
  }
  return sound;
}

} // namespace npslice::input
