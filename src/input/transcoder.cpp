// SPDX-License-Identifier: MIT
#include "transcoder.hpp"

#include "plain_prefix.hpp"
#include "windows_1252.hpp"

#include <npslice/base/errors.hpp>
#include <npslice/base/text.hpp>
#include <npslice/base/utf8.hpp>

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace npslice::input {
namespace {

/// Encodings of two- and four-byte units are resynchronised by whole units.
std::size_t unit_size(const std::string& encoding_name) {
  const std::string name = base::lower_ascii(encoding_name);
  if (name.find("16") != std::string::npos || name.find("ucs-2") != std::string::npos) return 2;
  return name.find("32") != std::string::npos || name.find("ucs-4") != std::string::npos ? 4 : 1;
}

} // namespace

std::size_t Utf8Transcoder::transcode(std::string_view bytes, bool last, std::string& out) {
  std::size_t used = 0;
  while (used < bytes.size()) {
    const std::string_view rest = bytes.substr(used);
    const std::size_t plain = plain_prefix(rest);
    out.append(rest.substr(0, plain));
    used += plain;
    if (plain == rest.size()) break;
    bool cut = false;
    const std::string_view special = bytes.substr(used);
    const std::size_t length = special[0] == '\0' ? 0 : base::sequence_length(special, cut);
    if (cut && !last) return used;
    if (length > 0) {
      out.append(special.substr(0, length));
      used += length;
    } else {
      append_windows_1252(static_cast<unsigned char>(special[0]), out);
      count_replacement();
      ++used;
    }
  }
  return used;
}

IconvTranscoder::IconvTranscoder(const std::string& encoding_name)
    : descriptor_(::iconv_open("UTF-8", encoding_name.c_str())), unit_(unit_size(encoding_name)) {
  if (descriptor_ == reinterpret_cast<void*>(-1)) { // NOLINT: the error value that POSIX prescribes
    throw base::UsageError("--encoding " + base::quoted(encoding_name) +
                           ": no such encoding is known here; iconv -l lists the names, for "
                           "example UTF-8, WINDOWS-1252, UTF-16LE, MACINTOSH");
  }
}

IconvTranscoder::~IconvTranscoder() { ::iconv_close(descriptor_); }

/// The system's iconv lets numbers through that are no characters, and NUL.
void IconvTranscoder::append_checked(std::string_view text, std::string& out) {
  while (!text.empty()) {
    bool cut = false;
    const std::size_t sound = text[0] == '\0' ? 0 : base::sequence_length(text, cut);
    if (sound > 0) {
      out += text.substr(0, sound);
      text.remove_prefix(sound);
      continue;
    }
    out += base::replacement_character;
    count_replacement();
    text.remove_prefix(1);
    while (!text.empty() && (static_cast<unsigned char>(text[0]) & 0xC0U) == 0x80U) {
      text.remove_prefix(1); // the rest of what would be one character
    }
  }
}

std::size_t IconvTranscoder::transcode(std::string_view bytes, bool last, std::string& out) {
  std::array<char, 4096> chunk{};
  char* in = const_cast<char*>(bytes.data()); // NOLINT: iconv's signature; it does not write there
  std::size_t in_left = bytes.size();
  while (in_left > 0) {
    char* target = chunk.data();
    std::size_t target_left = chunk.size();
    const std::size_t result = ::iconv(descriptor_, &in, &in_left, &target, &target_left);
    const int reason = errno;
    append_checked(std::string_view(chunk.data(), chunk.size() - target_left), out);
    if (result != static_cast<std::size_t>(-1) || reason == E2BIG) continue;
    if (reason == EINVAL && !last) break;
    out += base::replacement_character;
    count_replacement();
    const std::size_t skipped = std::min(unit_, in_left);
    in += skipped;
    in_left -= skipped;
  }
  return bytes.size() - in_left;
}

} // namespace npslice::input
