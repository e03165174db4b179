// SPDX-License-Identifier: MIT
#include "xlsx_text.hpp"

#include <npslice/base/text.hpp>
#include <npslice/base/utf8.hpp>

#include <algorithm>

namespace npslice::render {
namespace {

constexpr std::size_t most_in_cell = 32767;
constexpr std::size_t most_in_name = 31;

/// Calls `take` with each character as it stands and the units of UTF-16 that it needs.
template <class Take>
void each_character(std::string_view text, const Take& take) {
  constexpr char32_t first_of_two_units = 0x10000;
  while (!text.empty()) {
    bool cut = false;
    const std::size_t length = std::max<std::size_t>(1, base::sequence_length(text, cut));
    const std::string_view character = text.substr(0, length);
    const char32_t point = base::decode(character);
    text.remove_prefix(length);
    if (!take(character, point, std::size_t{point < first_of_two_units ? 1U : 2U}, text)) return;
  }
}

bool is_hex(char byte) {
  return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'F') ||
         (byte >= 'a' && byte <= 'f');
}

/// Whether what follows an underscore makes both of them read as one escaped character.
bool completes_escape(std::string_view rest) {
  return rest.size() >= 6 && (rest[0] == 'x' || rest[0] == 'X') && rest[5] == '_' &&
         std::all_of(rest.begin() + 1, rest.begin() + 5, is_hex);
}

/// The first characters of a text that need at most so many units.
std::string within_units(std::string_view text, std::size_t most) {
  std::string out;
  std::size_t used = 0;
  each_character(text,
                 [&](std::string_view character, char32_t, std::size_t units, std::string_view) {
                   used += units;
                   if (used > most) return false;
                   out += character;
                   return true;
                 });
  return out;
}

} // namespace

CellText cell_text(std::string_view text) {
  constexpr std::string_view underscore = "_x005F_";
  constexpr char32_t first_of_none = 0xFFFE; // it and the next are no characters
  CellText cell;
  std::size_t used = 0;
  const std::string harmless = base::harmless(text);
  each_character(harmless, [&](std::string_view character, char32_t point, std::size_t units,
                               std::string_view rest) {
    const bool escape = point == U'_' && completes_escape(rest);
    used += escape ? underscore.size() : units;
    cell.cut = used > most_in_cell;
    if (cell.cut) return false;
    cell.text += escape                                                 ? underscore
                 : point == first_of_none || point == first_of_none + 1 ? "\xEF\xBF\xBD"
                                                                        : character;
    return true;
  });
  return cell;
}

std::string SheetNames::name_for(std::string_view title) {
  std::string plain = base::printable(title);
  std::replace_if(
      plain.begin(), plain.end(),
      [](char byte) { return std::string_view("[]:*?/\\'").find(byte) != std::string_view::npos; },
      ' ');
  const auto cut_to = [&](std::size_t most) {
    return std::string(base::trim(within_units(base::trim(plain), most)));
  };
  std::string name = cut_to(most_in_name);
  if (name.empty()) name = plain = "sheet";
  for (int number = 2; !taken_.insert(base::fold(name)).second; ++number) {
    const std::string ending = " (" + std::to_string(number) + ")";
    name = cut_to(most_in_name - ending.size()) + ending;
  }
  return name;
}

} // namespace npslice::render
