// SPDX-License-Identifier: MIT
#include "page_frame.hpp"

#include "markup.hpp"
#include "page_style.hpp"

#include <fmt/format.h>

namespace npslice::page {
namespace {

/// What a browser may do with the page: show its own styles.
constexpr std::string_view policy =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

} // namespace

void append_page_begin(std::string_view language_tag, std::string_view title, std::string& out) {
  out += fmt::format("<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
                     "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n"
                     "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                     "<meta name=\"referrer\" content=\"no-referrer\">\n<title>{}</title>\n"
                     "<style>{}</style>\n</head>\n<body>\n<main>\n",
                     language_tag, policy, escaped(title), page_style());
}

void append_page_end(std::string& out) { out += "</main>\n</body>\n</html>\n"; }

} // namespace npslice::page
