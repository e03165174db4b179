// SPDX-License-Identifier: MIT
#include "zone_names.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace npslice::ingest {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;

constexpr std::size_t longest_zone_name = 5;

/// No zone of the world is further away from UTC.
constexpr int most_hours = 14;

struct NamedOffset {
  std::string_view name;
  int minutes = 0;
};

/// The North American names mean what RFC 5322, section 4.3, says. Names that stand for several
/// zones in exports all the same (IST, SST, GST, …) are left out on purpose.
constexpr std::array offsets{
    NamedOffset{"utc", 0},    NamedOffset{"gmt", 0},     NamedOffset{"ut", 0},
    NamedOffset{"z", 0},      NamedOffset{"nst", -210},  NamedOffset{"ndt", -150},
    NamedOffset{"ast", -240}, NamedOffset{"adt", -180},  NamedOffset{"est", -300},
    NamedOffset{"edt", -240}, NamedOffset{"cst", -360},  NamedOffset{"cdt", -300},
    NamedOffset{"mst", -420}, NamedOffset{"mdt", -360},  NamedOffset{"pst", -480},
    NamedOffset{"pdt", -420}, NamedOffset{"akst", -540}, NamedOffset{"akdt", -480},
    NamedOffset{"hst", -600}, NamedOffset{"brt", -180},  NamedOffset{"wet", 0},
    NamedOffset{"west", 60},  NamedOffset{"bst", 60},    NamedOffset{"cet", 60},
    NamedOffset{"cest", 120}, NamedOffset{"mez", 60},    NamedOffset{"mesz", 120},
    NamedOffset{"eet", 120},  NamedOffset{"eest", 180},  NamedOffset{"msk", 180},
    NamedOffset{"sast", 120}, NamedOffset{"sgt", 480},   NamedOffset{"hkt", 480},
    NamedOffset{"jst", 540},  NamedOffset{"kst", 540},   NamedOffset{"awst", 480},
    NamedOffset{"acst", 570}, NamedOffset{"acdt", 630},  NamedOffset{"aest", 600},
    NamedOffset{"aedt", 660}, NamedOffset{"nzst", 720},  NamedOffset{"nzdt", 780},
};

std::optional<seconds> offset_named(std::string_view name) {
  const auto* const found = std::find_if(
      offsets.begin(), offsets.end(), [&](const NamedOffset& each) { return each.name == name; });
  if (found == offsets.end()) return std::nullopt;
  return minutes{found->minutes};
}

/// The letters at the front, in lower case; dots between them are left out.
std::string take_name(DateCursor& cursor) {
  std::string name;
  while (is_ascii_letter(cursor.peek()) || (cursor.peek() == '.' && !name.empty())) {
    const char letter = cursor.peek();
    if (letter != '.') name += static_cast<char>(letter | 0x20);
    cursor.take(letter);
  }
  return name;
}

/// `02`, `0200`, `02:00`: how far from UTC; nothing when no zone is that far.
std::optional<seconds> take_distance(DateCursor& cursor) {
  const auto hours = cursor.number(4);
  if (!hours) return std::nullopt;
  const bool together = hours->digits > 2;
  int hour = together ? hours->value / 100 : hours->value;
  int minute = together ? hours->value % 100 : 0;
  if (cursor.take(':')) {
    const auto written = cursor.number(2);
    if (together || !written) return std::nullopt;
    minute = written->value;
  }
  if (hour > most_hours || minute > 59) return std::nullopt;
  return std::chrono::hours{hour} + minutes{minute};
}

/// `(Central European Summer Time)`, at the end.
void skip_remark(DateCursor& cursor) {
  cursor.skip_blanks();
  const std::string_view rest = cursor.rest();
  if (rest.starts_with('(') && rest.find(')') == rest.size() - 1) cursor.take(rest);
}

} // namespace

std::optional<WrittenZone> take_zone(DateCursor& cursor) {
  cursor.skip_blanks();
  if (cursor.at_end()) return WrittenZone{};
  if (cursor.rest() == "Z") { // by far the most frequent
    cursor.take('Z');
    return WrittenZone{seconds{0}};
  }
  const std::string name = take_name(cursor);
  if (name.size() > longest_zone_name) return std::nullopt;
  WrittenZone zone;
  const bool west = cursor.take('-') || cursor.take("\xE2\x88\x92"); // the minus sign U+2212
  if (west || cursor.take('+')) {
    const auto distance = take_distance(cursor);
    if (!distance) return std::nullopt;
    const bool from_utc = name.empty() || offset_named(name) == seconds{0};
    if (from_utc) zone.offset = west ? -*distance : *distance;
  } else {
    zone.offset = offset_named(name);
  }
  skip_remark(cursor);
  cursor.skip_blanks();
  if (!cursor.at_end()) return std::nullopt;
  return zone;
}

} // namespace npslice::ingest
