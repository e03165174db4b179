// SPDX-License-Identifier: MIT

// Writes a survey for the benchmark to standard output. The same options give the same bytes on
// every machine: a fixed seed, own random numbers, no clock, no locale.

#include "survey.hpp"

#include <charconv>
#include <cstddef>
#include <cstdio>
#include <iostream>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace {

constexpr std::size_t written_at_once = std::size_t{1} << 20U;

std::optional<std::uint64_t> positive(std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size() || number == 0) return std::nullopt;
  return number;
}

std::optional<bench::Shape> read_options(std::span<char*> arguments) {
  bench::Shape shape;
  for (std::size_t at = 0; at < arguments.size(); ++at) {
    const std::string_view option = arguments[at];
    if (option == "--wide") {
      shape.wide = true;
    } else if (option == "--quoted") {
      shape.quoted = true;
    } else if ((option == "--rows" || option == "--agents") && at + 1 < arguments.size()) {
      const std::optional<std::uint64_t> number = positive(arguments[++at]);
      if (!number) return std::nullopt;
      (option == "--rows" ? shape.rows : shape.agents) = *number;
    } else {
      return std::nullopt;
    }
  }
  return shape;
}

bool flush(std::string& bytes) {
  const bool written = std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size();
  bytes.clear();
  return written;
}

bool write(const bench::Shape& shape) {
  bench::Survey survey(shape);
  std::string bytes;
  survey.write_header(bytes);
  for (std::uint64_t row = 0; row < shape.rows; ++row) {
    survey.write_row(bytes);
    if (bytes.size() >= written_at_once && !flush(bytes)) return false;
  }
  return flush(bytes) && std::fflush(stdout) == 0;
}

} // namespace

int main(int argc, char** argv) {
  const auto shape = read_options(std::span(argv, static_cast<std::size_t>(argc)).subspan(1));
  if (!shape) {
    std::cerr
        << "Usage: npslice_bench_survey [--rows N] [--wide] [--quoted] [--agents N] > FILE\n"
           "Writes a survey of N rows (10,000) with 11 columns, or 150 with --wide; with\n"
           "--quoted every cell stands in quotes; the column agent has so many values (40).\n";
    return 2;
  }
  if (!write(*shape)) {
    std::cerr << "npslice_bench_survey: cannot write all of it\n";
    return 5;
  }
  return 0;
}
