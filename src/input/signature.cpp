// SPDX-License-Identifier: MIT
#include "signature.hpp"

#include <npslice/base/text.hpp>

#include <array>

namespace npslice::input {
namespace {

using namespace std::string_view_literals; // for sv, which keeps the NUL bytes

struct Signature {
  std::string_view bytes;
  std::string_view advice;
};

constexpr std::array signatures{
    Signature{"\x1F\x8B"sv, "is compressed with gzip; unpack it: zcat FILE | npslice … -"},
    Signature{"\x28\xB5\x2F\xFD"sv,
              "is compressed with zstd; unpack it: zstdcat FILE | npslice … -"},
    Signature{"PK\x03\x04"sv, "is a zip archive or an Excel workbook (.xlsx); open it and save the "
                              "sheet as \"CSV UTF-8\", or unpack the archive"},
    Signature{"\xD0\xCF\x11\xE0"sv,
              "is an old Excel workbook (.xls); open it and save the sheet as \"CSV UTF-8\""},
    Signature{"%PDF-"sv, "is a PDF document; export the answers as CSV instead"},
};

/// Two of three bytes at every second place must be NUL before a file without a mark is UTF-16.
bool mostly_nul(std::string_view front, std::size_t offset) {
  std::size_t nul = 0;
  std::size_t seen = 0;
  for (std::size_t i = offset; i < front.size(); i += 2) {
    nul += front[i] == '\0' ? 1U : 0U;
    ++seen;
  }
  return seen >= 2 && nul * 3 >= seen * 2;
}

} // namespace

std::optional<std::string_view> not_text(std::string_view front) {
  for (const Signature& signature : signatures) {
    if (front.starts_with(signature.bytes)) return signature.advice;
  }
  const std::string start = base::lower_ascii(base::trim(front).substr(0, 14));
  if (start.starts_with("<!doctype html") || start.starts_with("<html")) {
    return "is a web page (HTML), perhaps a login page that was saved in place of the export; "
           "download the CSV again";
  }
  if (start.starts_with("[{") || start.starts_with("{\"")) {
    return "is JSON; export the answers as CSV instead";
  }
  return std::nullopt;
}

SniffedEncoding sniff_encoding(std::string_view front) {
  if (front.starts_with("\xEF\xBB\xBF"sv)) return {{"UTF-8", "byte order mark"}, 3};
  if (front.starts_with("\xFF\xFE\0\0"sv)) return {{"UTF-32LE", "byte order mark"}, 4};
  if (front.starts_with("\0\0\xFE\xFF"sv)) return {{"UTF-32BE", "byte order mark"}, 4};
  if (front.starts_with("\xFF\xFE"sv)) return {{"UTF-16LE", "byte order mark"}, 2};
  if (front.starts_with("\xFE\xFF"sv)) return {{"UTF-16BE", "byte order mark"}, 2};
  if (mostly_nul(front, 1) && !mostly_nul(front, 0))
    return {{"UTF-16LE", "pattern of NUL bytes"}, 0};
  if (mostly_nul(front, 0) && !mostly_nul(front, 1))
    return {{"UTF-16BE", "pattern of NUL bytes"}, 0};
  return {{"UTF-8", "no byte order mark"}, 0};
}

} // namespace npslice::input
