// SPDX-License-Identifier: MIT
#include "column_name.hpp"

#include <npslice/base/text.hpp>
#include <npslice/base/utf8.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

namespace npslice::ingest {
namespace {

/// Longer ones are no tags but text with a sign in it.
constexpr std::size_t longest_tag = 500;

/// The elements that survey editors write into questions.
constexpr std::array<std::string_view, 28> elements{
    "a",  "b",     "big",  "br",     "center", "div",   "em", "font", "h1", "h2",
    "h3", "h4",    "hr",   "i",      "img",    "label", "li", "mark", "ol", "p",
    "s",  "small", "span", "strong", "sub",    "sup",   "u",  "ul"};

constexpr std::array<std::pair<std::string_view, std::string_view>, 16> references{
    {{"&nbsp;", " "},
     {"&lt;", "<"},
     {"&gt;", ">"},
     {"&quot;", "\""},
     {"&apos;", "'"},
     {"&amp;", "&"},
     {"&lsquo;", "‘"},
     {"&rsquo;", "’"},
     {"&ldquo;", "“"},
     {"&rdquo;", "”"},
     {"&ndash;", "–"},
     {"&mdash;", "—"},
     {"&hellip;", "…"},
     {"&eacute;", "é"},
     {"&egrave;", "è"},
     {"&agrave;", "à"}}};

struct Tag {
  std::string element;
  std::size_t length = 0; ///< 0: there is none
};

/// A character reference by number at the front of `text`, `&#39;` or `&#x27;`: its length and its
/// character. The length is 0 when there is none.
std::pair<std::size_t, char32_t> numbered_reference(std::string_view text) {
  if (!text.starts_with("&#")) return {};
  const bool hexadecimal = text.size() > 2 && (text[2] == 'x' || text[2] == 'X');
  const char* const begin = text.data() + (hexadecimal ? 3 : 2);
  const char* const end = text.data() + text.size();
  std::uint32_t point = 0;
  const auto result = std::from_chars(begin, end, point, hexadecimal ? 16 : 10);
  const bool ended = result.ec == std::errc{} && result.ptr != end && *result.ptr == ';';
  const bool surrogate = point >= 0xD800 && point <= 0xDFFF;
  if (!ended || point < 0x20 || surrogate || point > 0x10FFFF) return {};
  return {static_cast<std::size_t>(result.ptr + 1 - text.data()), char32_t{point}};
}

/// The tag at the front of `text`.
Tag tag_at(std::string_view text) {
  const std::size_t end = text.substr(0, longest_tag).find('>');
  if (end == std::string_view::npos) return {};
  std::string_view inside = text.substr(1, end - 1);
  if (inside.starts_with('/')) inside.remove_prefix(1);
  const std::size_t name_end = std::min(inside.size(), inside.find_first_of(" \t\r\n/"));
  const std::string name = base::lower_ascii(inside.substr(0, name_end));
  const std::string_view rest = base::trim(inside.substr(name_end));
  // `x <b and c> y` is a comparison; behind the name of an element stand attributes.
  if (!rest.empty() && rest != "/" && rest.find('=') == std::string_view::npos) return {};
  const bool known = std::find(elements.begin(), elements.end(), name) != elements.end();
  return known ? Tag{name, end + 1} : Tag{};
}

/// Whether an element stands in the middle of a sentence, so that nothing takes its place.
bool is_inline(std::string_view name) {
  constexpr std::array<std::string_view, 15> names{"a",      "b",   "big",  "em",    "font",
                                                   "i",      "s",   "mark", "small", "span",
                                                   "strong", "sub", "sup",  "u",     "label"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// The text without tags; one that breaks a line leaves a blank.
std::string without_markup(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    const Tag tag = text[0] == '<' ? tag_at(text) : Tag{};
    if (tag.length > 0) {
      if (!is_inline(tag.element)) plain += ' ';
      text.remove_prefix(tag.length);
      continue;
    }
    const auto* const reference =
        std::find_if(references.begin(), references.end(),
                     [&](const auto& known) { return text.starts_with(known.first); });
    if (text[0] == '&' && reference != references.end()) {
      plain += reference->second;
      text.remove_prefix(reference->first.size());
      continue;
    }
    const auto [length, point] = numbered_reference(text);
    if (length > 0) {
      base::append_code_point(point, plain);
      text.remove_prefix(length);
      continue;
    }
    plain += text[0];
    text.remove_prefix(1);
  }
  return plain;
}

} // namespace

std::string clean_name(std::string_view cell) {
  constexpr std::string_view no_break_space = "\xC2\xA0";
  const bool markup =
      cell.find('<') != std::string_view::npos || cell.find('&') != std::string_view::npos;
  const std::string plain = markup ? without_markup(cell) : std::string(cell);
  std::string_view text = base::trim(plain);
  std::string name;
  while (!text.empty()) {
    const bool wide = text.starts_with(no_break_space);
    const bool blank =
        wide || text[0] == '\n' || text[0] == '\r' || text[0] == '\t' || text[0] == ' ';
    if (!blank || !name.ends_with(' ')) name += blank ? ' ' : text[0];
    text.remove_prefix(wide ? no_break_space.size() : 1);
  }
  return name;
}

} // namespace npslice::ingest
