// SPDX-License-Identifier: MIT
#include "sheet.hpp"

namespace samples {

Sheet::Sheet(char delimiter, std::string_view line_end)
    : delimiter_(delimiter), line_end_(line_end) {}

void Sheet::record(const Cells& cells) {
  bool first = true;
  for (const std::string& text : cells) {
    if (!first) {
      bytes_ += delimiter_;
    }
    first = false;
    cell(text);
  }
  bytes_ += line_end_;
}

void Sheet::raw(std::string_view bytes) { bytes_ += bytes; }

const std::string& Sheet::bytes() const { return bytes_; }

void Sheet::cell(std::string_view text) {
  const std::string special{'"', '\r', '\n', delimiter_};
  if (text.find_first_of(special) == std::string_view::npos) {
    bytes_ += text;
    return;
  }
  bytes_ += '"';
  for (const char byte : text) {
    if (byte == '"') {
      bytes_ += '"';
    }
    bytes_ += byte;
  }
  bytes_ += '"';
}

} // namespace samples
