// SPDX-License-Identifier: MIT
#include <npslice/csv/writer.hpp>

namespace npslice::csv {
namespace {

/// A sign by itself is no formula: `-` is how many write "nothing".
bool reads_as_formula(std::string_view value) {
  return value.size() > 1 && std::string_view("=+-@\t\r").find(value[0]) != std::string_view::npos;
}

} // namespace

Writer& Writer::text(std::string_view value) {
  begin_cell();
  append_quoted(value, formula_safe_ && reads_as_formula(value));
  return *this;
}

Writer& Writer::plain(std::string_view value) {
  begin_cell();
  append_quoted(value, false);
  return *this;
}

void Writer::end_row() {
  const bool blank_line = cells_ == 1 && out_.size() == row_start_;
  if (blank_line) out_ += "\"\""; // one empty cell, which no line at all would stand for
  cells_ = 0;
  out_ += '\n';
}

void Writer::begin_cell() {
  if (cells_ == 0) row_start_ = out_.size();
  if (cells_ > 0) out_ += delimiter_;
  ++cells_;
}

void Writer::append_quoted(std::string_view value, bool guarded) {
  const std::string_view guard = guarded ? "'" : "";
  const bool plain = value.find(delimiter_) == std::string_view::npos &&
                     value.find_first_of("\"\r\n") == std::string_view::npos;
  if (plain) {
    out_.append(guard).append(value);
    return;
  }
  out_ += '"';
  out_.append(guard);
  for (const char byte : value) {
    if (byte == '"') out_ += '"';
    out_ += byte;
  }
  out_ += '"';
}

} // namespace npslice::csv
