// SPDX-License-Identifier: MIT
#include "input/windows_1252.hpp"
#include "support/dice.hpp"

#include <npslice/base/utf8.hpp>
#include <npslice/input/text_source.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

using namespace npslice;
using namespace std::string_literals;

namespace {

struct Mended {
  std::string text;
  std::uint64_t replaced = 0;
  friend bool operator==(const Mended&, const Mended&) = default;
};

/// What bytes that are meant to be UTF-8 come to, all at once and character by character.
Mended slowly_mended(std::string_view bytes) {
  Mended mended;
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  while (!bytes.empty()) {
    bool cut = false;
    std::size_t length = bytes[0] == '\0' ? 0 : base::sequence_length(bytes, cut);
    if (length > 0) {
      mended.text += bytes.substr(0, length);
    } else {
      input::append_windows_1252(static_cast<unsigned char>(bytes[0]), mended.text);
      ++mended.replaced;
      length = 1;
    }
    bytes.remove_prefix(length);
  }
  return mended;
}

/// Gives bytes in pieces of all sizes, as a pipe does.
class PiecesSource final : public input::ByteSource {
public:
  PiecesSource(std::string bytes, std::uint64_t seed) : bytes_(std::move(bytes)), dice_(seed) {}

  std::size_t read(std::span<char> buffer) override {
    const std::size_t piece = dice_.chance(50) ? 1 + dice_.below(9) : 1 + dice_.below(40000);
    const std::size_t count = std::min({buffer.size(), piece, bytes_.size() - given_});
    std::memcpy(buffer.data(), bytes_.data() + given_, count);
    given_ += count;
    return count;
  }

private:
  std::string bytes_;
  tests::Dice dice_;
  std::size_t given_ = 0;
};

/// The same as the room reads it, into buffers of all sizes.
Mended read_in_pieces(const std::string& bytes, std::uint64_t seed) {
  input::TextSource source(std::make_unique<PiecesSource>(bytes, seed), "UTF-8", "a.csv");
  tests::Dice dice(seed + 1);
  Mended mended;
  std::vector<char> buffer(60000);
  for (;;) {
    const std::size_t room = dice.chance(60) ? 4096 + dice.below(50000) : 1 + dice.below(20);
    const std::size_t count = source.read(std::span(buffer).first(room));
    if (count == 0) break;
    mended.text.append(buffer.data(), count);
  }
  mended.replaced = source.replaced();
  return mended;
}

const std::vector<std::string> sound_pieces{"a", "plain words, 10\n", "é", "ø;ß", "€", "日本", "😀"};
const std::vector<std::string> wrong_pieces{"\xC3",         "\xE9t\xE9",    "\xE2\x82",
                                            "\x80",         "\xF0\x9F\x98", "\xED\xA0\x80",
                                            "\xF4\x90\x80", "\xFF",         "\x81\0"s};

/// Text with something wrong in so many of a thousand pieces.
std::string text_with_errors(tests::Dice& dice, std::size_t bytes, std::size_t per_mille) {
  std::string text;
  while (text.size() < bytes) {
    text += dice.pick(dice.below(1000) < per_mille ? wrong_pieces : sound_pieces);
  }
  return text;
}

} // namespace

TEST_CASE("bytes read in pieces of all sizes are mended as when they are mended all at once") {
  tests::Dice dice(31);
  for (std::uint64_t round = 0; round < 60; ++round) {
    const std::size_t per_mille = dice.pick(std::vector<std::size_t>{0, 1, 20, 300, 1000});
    const std::string bytes = text_with_errors(dice, dice.below(30000), per_mille);
    CAPTURE(round, per_mille, bytes.size());
    REQUIRE((read_in_pieces(bytes, round) == slowly_mended(bytes)));
  }
}

TEST_CASE("they are mended so behind the first MiB too, which is looked at before") {
  tests::Dice dice(37);
  const std::string front((std::size_t{1} << 20U) - 3, 'x');
  for (std::uint64_t round = 0; round < 12; ++round) {
    const std::size_t per_mille = dice.pick(std::vector<std::size_t>{0, 1, 20, 1000});
    const std::string bytes = front + text_with_errors(dice, 400000, per_mille);
    CAPTURE(round, per_mille);
    REQUIRE((read_in_pieces(bytes, round) == slowly_mended(bytes)));
  }
}
