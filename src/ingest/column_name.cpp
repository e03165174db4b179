// SPDX-License-Identifier: MIT
#include "column_name.hpp"

#include <npslice/base/text.hpp>

#include <algorithm>
#include <array>
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

constexpr std::array<std::pair<std::string_view, std::string_view>, 8> references{{{"&nbsp;", " "},
                                                                                   {"&#160;", " "},
                                                                                   {"&lt;", "<"},
                                                                                   {"&gt;", ">"},
                                                                                   {"&quot;", "\""},
                                                                                   {"&#39;", "'"},
                                                                                   {"&apos;", "'"},
                                                                                   {"&amp;", "&"}}};

struct Tag {
  std::string element;
  std::size_t length = 0; ///< 0: there is none
};

/// The tag at the front of `text`.
Tag tag_at(std::string_view text) {
  const std::size_t end = text.substr(0, longest_tag).find('>');
  if (end == std::string_view::npos) return {};
  std::string_view inside = text.substr(1, end - 1);
  if (inside.starts_with('/')) inside.remove_prefix(1);
  const std::string name = base::lower_ascii(inside.substr(0, inside.find_first_of(" \t\r\n/")));
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
