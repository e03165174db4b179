// SPDX-License-Identifier: MIT
#include "signature.hpp"

#include <array>

namespace npslice::input {
namespace {

using namespace std::string_view_literals; // for sv, which keeps the NUL bytes

struct Signature {
  std::string_view bytes;
  std::string_view advice;
};

constexpr std::string_view zip = "is a zip archive or an Excel workbook (.xlsx); open it and save "
                                 "the sheet as \"CSV UTF-8\", or unpack the archive";
constexpr std::string_view picture = "is a picture; export the answers as CSV instead";

/// First bytes as the formats' own descriptions have them. Those that begin with letters go on far
/// enough that no header of a table begins like that.
constexpr std::array signatures{
    Signature{"PK\x03\x04"sv, zip},
    Signature{"PK\x05\x06"sv, "is a zip archive with nothing in it; was the export finished?"},
    Signature{"\xD0\xCF\x11\xE0"sv,
              "is an old Excel workbook (.xls); open it and save the sheet as \"CSV UTF-8\""},
    Signature{"%PDF-"sv, "is a PDF document; export the answers as CSV instead"},
    Signature{R"({\rtf)"sv, "is a text document (RTF); open it and save it as plain text in UTF-8, "
                            "or export the answers as CSV"},
    Signature{"\xFD"
              "7zXZ\0"sv,
              "is compressed with xz; unpack it: xzcat FILE | npslice … -"},
    Signature{"7z\xBC\xAF\x27\x1C"sv, "is a 7z archive; unpack it and name the file in it"},
    Signature{"Rar!\x1A\x07"sv, "is a rar archive; unpack it and name the file in it"},
    Signature{"SQLite format 3\0"sv,
              "is a SQLite database; export the table of the answers as CSV"},
    Signature{"$FL2@(#)"sv, "is an SPSS file (.sav); export the answers as CSV"},
    Signature{"$FL3@(#)"sv, "is an SPSS file (.zsav); export the answers as CSV"},
    Signature{"bplist00"sv, "is a property list of macOS; export the answers as CSV instead"},
    Signature{"\0\x05\x16\x07"sv, "is a side file of macOS, not the export itself; name the file "
                                  "without \"._\" before its name"},
    Signature{"\x89PNG\r\n"sv, picture},
    Signature{"\xFF\xD8\xFF"sv, picture},
};

/// bzip2 and Parquet begin with letters that a header could begin with too: what comes behind them
/// decides.
bool is_bzip2(std::string_view front) {
  if (!front.starts_with("BZh") || front.size() < 7 || front[3] < '1' || front[3] > '9') {
    return false;
  }
  return front.substr(4, 3) == "1AY" || front.substr(4, 3) == "\x17rE";
}

bool is_parquet(std::string_view front) {
  constexpr char first_field = 0x15; // of the page header: field 1, a 32-bit integer
  return front.starts_with("PAR1") && front.size() > 4 && front[4] == first_field;
}

/// The mark of POSIX tar stands in the middle of the first header.
bool is_tar(std::string_view front) {
  return front.size() >= 262 && front.substr(257, 5) == "ustar";
}

} // namespace

std::optional<std::string> not_text(std::string_view front) {
  for (const Signature& signature : signatures) {
    if (front.starts_with(signature.bytes)) return std::string(signature.advice);
  }
  if (is_bzip2(front)) return "is compressed with bzip2; unpack it: bzcat FILE | npslice … -";
  if (is_parquet(front)) return "is a Parquet file; export the answers as CSV";
  if (is_tar(front)) return "is a tar archive; unpack it and name the files in it";
  return not_a_table(front);
}

} // namespace npslice::input
