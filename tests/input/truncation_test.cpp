// SPDX-License-Identifier: MIT
#include "input/packed.hpp"
#include "support/changed_bytes.hpp"

#include <npslice/base/errors.hpp>
#include <npslice/input/text_source.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace npslice;

namespace {

/// The text of an input, to its end.
std::string text_of(const std::string& bytes) {
  input::TextSource source(input::bytes_in_memory(bytes), {}, "export.csv");
  std::string text;
  std::vector<char> buffer(std::size_t{1} << 16U);
  while (const std::size_t count = source.read(buffer)) {
    text.append(buffer.data(), count);
  }
  return text;
}

/// Whether an input is refused, at the latest in place of its end.
bool is_refused(const std::string& bytes) {
  try {
    text_of(bytes);
    return false;
  } catch (const base::InputError&) {
    return true;
  }
}

} // namespace

TEST_CASE("every cut of a compressed export of 20 kB is refused") {
  const std::string text = tests::varied_text(1100);
  REQUIRE(text.size() > 20'000);
  struct Format {
    std::string packed;
    std::size_t recognised_from; ///< so many bytes show what it is
  };
  const std::vector<Format> formats{{tests::gzip_of(text), 2}, {tests::zstd_of(text), 4}};
  for (const Format& format : formats) {
    CHECK(text_of(format.packed) == text);
    for (std::size_t kept = format.recognised_from; kept < format.packed.size();
         kept += tests::changes_apart) {
      if (is_refused(format.packed.substr(0, kept))) continue;
      CAPTURE(kept, format.packed.size());
      FAIL_CHECK("a cut file is read as a whole one");
    }
    CHECK(is_refused(format.packed.substr(0, format.packed.size() - 1)));
  }
}
