// SPDX-License-Identifier: MIT
#include "signature.hpp"

#include <npslice/base/text.hpp>

#include <algorithm>
#include <array>

namespace npslice::input {
namespace {

/// Enough for the head of a page with its styles, so that a table in its body is seen.
constexpr std::size_t markup_bytes = std::size_t{1} << 16U;

/// The beginning of `front` as lower-case ASCII: without a mark, and without the NUL bytes that are
/// half of every ASCII character in UTF-16.
std::string plain_start(std::string_view front) {
  std::string start{front.substr(0, markup_bytes)};
  start.erase(std::remove(start.begin(), start.end(), '\0'), start.end());
  for (const std::string_view mark : {"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"}) {
    if (start.starts_with(mark)) start.erase(0, mark.size());
  }
  return base::lower_ascii(start);
}

/// Takes blanks and comments off the front.
std::string_view without_comments(std::string_view text) {
  text = base::trim(text);
  while (text.starts_with("<!--")) {
    const std::size_t end = text.find("-->");
    if (end == std::string_view::npos) break;
    text = base::trim(text.substr(end + 3));
  }
  return text;
}

/// Whether `text` begins with an element of that name, not with a longer word.
bool opens(std::string_view text, std::string_view element) {
  if (!text.starts_with(element) || text.size() == element.size()) return false;
  const char next = text[element.size()];
  return next == '>' || next == ' ' || next == '\t' || next == '\r' || next == '\n';
}

/// Elements that begin a page or a table saved as a page. `<p>`, `<b>` and the like do not: they
/// stand in the headers of some exports.
bool is_html(std::string_view text) {
  constexpr std::array<std::string_view, 6> elements{"<!doctype", "<html", "<head",
                                                     "<body",     "<meta", "<table"};
  return std::any_of(elements.begin(), elements.end(),
                     [&](std::string_view element) { return opens(text, element); });
}

/// An object, or a list of objects, whatever blanks stand between the brackets.
bool is_json(std::string_view text) {
  if (text.starts_with('[')) return base::trim(text.substr(1)).starts_with('{');
  return text.starts_with('{') && base::trim(text.substr(1)).starts_with('"');
}

std::string html_advice(std::string_view text) {
  if (text.find("<table") == std::string_view::npos &&
      text.find("schemas-microsoft-com:office") == std::string_view::npos) {
    return "is a web page (HTML), perhaps a login page that was saved in place of the export; "
           "download the CSV again";
  }
  return "is a table saved as a web page (HTML), whatever its name says; open it in a spreadsheet "
         "and "
         "save the sheet as \"CSV UTF-8\"";
}

} // namespace

std::optional<std::string> not_a_table(std::string_view front) {
  const std::string start = plain_start(front);
  const std::string_view text = without_comments(start);
  if (is_html(text)) return html_advice(text);
  if (text.starts_with("<?xml")) {
    const std::size_t end = text.find("?>");
    const std::string_view rest =
        end == std::string_view::npos ? std::string_view{} : without_comments(text.substr(end + 2));
    if (is_html(rest)) return html_advice(rest);
    if (text.find("office:spreadsheet") != std::string_view::npos ||
        text.find("excel.sheet") != std::string_view::npos) {
      return "is an Excel workbook saved as XML; open it and save the sheet as \"CSV UTF-8\"";
    }
    return "is XML; export the answers as CSV instead";
  }
  if (is_json(text)) return "is JSON; export the answers as CSV instead";
  return std::nullopt;
}

} // namespace npslice::input
