// SPDX-License-Identifier: MIT
#include "glyphs.hpp"
#include "inspection_sections.hpp"

#include <npslice/base/text.hpp>
#include <npslice/render/display_width.hpp>

#include <algorithm>

namespace npslice::render {
namespace {

/// Whether a shell takes a word as it is.
bool is_plain(const std::string& word) {
  constexpr std::string_view signs = "-+_./:,=";
  return !word.empty() && std::all_of(word.begin(), word.end(), [&](char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= '0' && byte <= '9') || signs.find(byte) != std::string_view::npos;
  });
}

std::string in_quotes(const std::string& word) {
  std::string quoted = "'";
  for (const char byte : base::printable(word, word.size())) {
    quoted += byte == '\'' ? std::string("'\\''") : std::string(1, byte);
  }
  return quoted + "'";
}

bool names_column(const report::PinnedOption& option) {
  if (option.option == "--weight") return true;
  return std::any_of(ingest::all_roles.begin(), ingest::all_roles.end(), [&](ingest::Role role) {
    return option.option.substr(2) == ingest::name_of(role);
  });
}

/// An option as words of a shell. Names of columns always stand in quotes, so that they are easy to
/// see; a value that looks like an option is tied to its own.
std::string shell_words(const report::PinnedOption& option) {
  const bool quotes = names_column(option) || !is_plain(option.value);
  return option.option + (option.value.starts_with('-') ? "=" : " ") +
         (quotes ? in_quotes(option.value) : option.value);
}

} // namespace

void append_options(const report::Inspection& inspection, const TextStyle& style,
                    std::string& out) {
  if (inspection.options.empty()) return;
  constexpr std::string_view continued = " \\";
  out += '\n' + in_bold("To pin these choices down", style) + "\n";
  std::string line = " ";
  for (const report::PinnedOption& option : inspection.options) {
    const std::string words = " " + shell_words(option);
    const bool fits = display_width(line) + display_width(words) + continued.size() <= style.width;
    if (!fits && line.size() > 3) {
      out += line.append(continued) + '\n';
      line.assign(3, ' ');
    }
    line += words;
  }
  out += line + '\n';
}

} // namespace npslice::render
