// SPDX-License-Identifier: MIT

// From bytes to UTF-8: what checking and transcoding cost.

#include "survey_text.hpp"

#include <npslice/input/text_source.hpp>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

namespace {

/// Bytes that outlive the source: handing them out costs one copy, as reading a file does.
class Lent : public npslice::input::ByteSource {
public:
  explicit Lent(std::string_view bytes) : left_(bytes) {}
  std::size_t read(std::span<char> buffer) override {
    const std::size_t count = left_.copy(buffer.data(), buffer.size());
    left_.remove_prefix(count);
    return count;
  }

private:
  std::string_view left_;
};

void read_all(benchmark::State& state, std::string_view bytes, const char* encoding) {
  std::vector<char> buffer(std::size_t{1} << 20U);
  for ([[maybe_unused]] const auto turn : state) {
    npslice::input::TextSource text(std::make_unique<Lent>(bytes), encoding, "memory");
    while (text.read(buffer) > 0)
      benchmark::ClobberMemory();
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(bytes.size()));
}

void read_utf8(benchmark::State& state) {
  read_all(state, bench::records_of(bench::Text::narrow), "");
}

void read_ascii(benchmark::State& state) {
  std::string ascii = bench::records_of(bench::Text::narrow);
  std::replace_if(
      ascii.begin(), ascii.end(), [](char byte) { return byte < 0; }, 'x');
  read_all(state, ascii, "");
}

void read_windows_1252(benchmark::State& state) {
  std::string bytes = bench::records_of(bench::Text::narrow);
  std::replace_if(
      bytes.begin(), bytes.end(), [](char byte) { return byte < 0; }, '\xE9');
  read_all(state, bytes, "WINDOWS-1252");
}

} // namespace

BENCHMARK(read_utf8);
BENCHMARK(read_ascii);
BENCHMARK(read_windows_1252);
