// SPDX-License-Identifier: MIT
#include "markup.hpp"

#include <npslice/base/text.hpp>

namespace npslice::page {
namespace {

/// Longer pieces of text are cut: nobody reads them, and pages must stay small.
constexpr std::size_t longest_line = 4000;

} // namespace

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char byte : text) {
    switch (byte) {
    case '&':
      out += "&amp;";
      break;
    case '<':
      out += "&lt;";
      break;
    case '>':
      out += "&gt;";
      break;
    case '"':
      out += "&quot;";
      break;
    case '\'':
      out += "&#39;";
      break;
    default:
      out += byte;
    }
  }
  return out;
}

std::string survey_text(std::string_view text) {
  return "<bdi>" + escaped(base::printable(text, longest_line)) + "</bdi>";
}

std::string survey_lines(std::string_view text) {
  std::string out;
  for (;;) {
    const std::size_t end = text.find('\n');
    out += survey_text(base::trim(text.substr(0, end)));
    if (end == std::string_view::npos) return out;
    out += "<br>";
    text.remove_prefix(end + 1);
  }
}

} // namespace npslice::page
