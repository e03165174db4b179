// SPDX-License-Identifier: MIT
#include "input/sound_length.hpp"
#include "support/dice.hpp"

#include <catch2/catch.hpp>
#include <simdjson.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

using namespace npslice::input;
using namespace std::string_literals;

namespace {

/// Does something with each set of instructions that this machine has, and with none.
void with_each_set_of_instructions(const std::function<void()>& check) {
  const auto* const best = simdjson::get_active_implementation().operator->();
  for (const auto* const one : simdjson::get_available_implementations()) {
    if (!one->supported_by_runtime_system()) continue;
    CAPTURE(one->name());
    simdjson::get_active_implementation() = one;
    check();
  }
  simdjson::get_active_implementation() = best;
}

struct Case {
  std::string bytes;
  std::size_t sound;
};

/// Lead bytes with what may and may not follow them (RFC 3629, section 4).
const std::vector<Case> cases{
    {"", 0},
    {"a", 1},
    {"\0"s, 0},
    {"é", 2},
    {"\xC3", 0},
    {"\xC1\xBF", 0},
    {"\xC3(", 0},
    {"€", 3},
    {"\xE2\x82", 0},
    {"\xE0\x9F\xBF", 0},
    {"\xED\x9F\xBF", 3},
    {"\xED\xA0\x80", 0},
    {"😀", 4},
    {"\xF0\x9F\x98", 0},
    {"\xF0\x8F\xBF\xBF", 0},
    {"\xF4\x8F\xBF\xBF", 4},
    {"\xF4\x90\x80\x80", 0},
    {"\xF5\x80\x80\x80", 0},
    {"\x80", 0},
    {"\xBF\xBF", 0},
    {"\xFF", 0},
    {"\xFE\xFF", 0},
    {"é\x80", 2},
    {"€\xC3", 3},
    {"😀\xE2\x82", 4},
    {"é\0é"s, 2},
};

const std::vector<std::string> pieces{"a",
                                      "plain words, 10\n",
                                      "é",
                                      "ø;ß",
                                      "€",
                                      "日本",
                                      "😀",
                                      "\xC3",
                                      "\xE2\x82",
                                      "\x80",
                                      "\xF0\x9F\x98",
                                      "\xED\xA0\x80",
                                      "\xF4\x90\x80",
                                      "\xFF",
                                      "\0"s};

} // namespace

TEST_CASE("what is sound ends before the first byte that is none, wherever that stands") {
  with_each_set_of_instructions([] {
    // Around the border of the widest vector, and of what is looked at in one step.
    for (const std::size_t middle : {0U, 64U, 16384U}) {
      const std::size_t first = middle < 64 ? 0 : middle - 6;
      for (std::size_t before = first; before < middle + 4; ++before) {
        for (const Case& each : cases) {
          const std::string front(before, 'x');
          CAPTURE(before, each.bytes);
          REQUIRE(sound_length_plainly(front + each.bytes) == before + each.sound);
          REQUIRE(sound_length(front + each.bytes) == before + each.sound);
          const bool all = each.sound == each.bytes.size();
          const std::string more = front + each.bytes + "more\n";
          REQUIRE(sound_length(more) == (all ? more.size() : before + each.sound));
        }
      }
    }
  });
}

TEST_CASE("every byte that is changed in sound text is found as the plain way finds it") {
  std::string text;
  for (int i = 0; text.size() < 150; ++i) {
    text += std::to_string(i) + ";é€ 😀日,\n";
  }
  with_each_set_of_instructions([&] {
    REQUIRE(sound_length(text) == text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
      for (unsigned byte = 0; byte < 256; ++byte) {
        std::string changed = text;
        changed[at] = static_cast<char>(byte);
        if (sound_length(changed) == sound_length_plainly(changed)) continue;
        CAPTURE(at, byte);
        FAIL_CHECK("the two ways differ");
      }
    }
  });
}

TEST_CASE("random bytes are sound for as long as they are the plain way") {
  with_each_set_of_instructions([] {
    npslice::tests::Dice dice(29);
    for (int round = 0; round < 300; ++round) {
      // Mostly sound, and then a little of everything, over several steps now and then.
      const std::size_t repeated = dice.chance(10) ? 5000 : dice.below(90);
      std::string bytes;
      for (std::size_t i = 0; i < repeated; ++i) {
        bytes += pieces[dice.below(7)];
      }
      bytes += dice.text_of(pieces, dice.below(12));
      const std::size_t expected = sound_length_plainly(bytes);
      if (sound_length(bytes) == expected) continue;
      CAPTURE(round, expected, sound_length(bytes));
      FAIL_CHECK("the two ways differ");
    }
  });
}
