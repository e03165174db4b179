// SPDX-License-Identifier: MIT
#include "segment_words.hpp"

#include <npslice/base/text.hpp>
#include <npslice/render/number.hpp>

#include <fmt/format.h>

namespace npslice::render {
namespace {

using Kind = report::Note::Kind;

/// `value` per `count`, with one decimal; never as low as 1.0, which would be nothing to note.
std::string average_words(std::uint64_t value, std::uint64_t count) {
  const auto tenths = static_cast<std::uint64_t>(
      rounded(stats::Ratio{stats::WideInteger{value}, stats::WideInteger{count}}, 1));
  if (tenths <= 10) return "fewer than 1.1";
  return fmt::format("{}.{}", grouped(tenths / 10), tenths % 10);
}

} // namespace

std::string segment_words(const report::Note& note) {
  const std::string count = grouped(note.count);
  const std::string column = base::quoted(note.text);
  const bool one = note.count == 1;
  switch (note.kind) {
  case Kind::in_several_segments:
    return fmt::format("responses count in several segments of {} ({} on average), so the bases "
                       "add up to more than {}.",
                       column, average_words(note.value, note.count), count);
  case Kind::split_nowhere:
    return fmt::format("no response counts in several segments of {}: none of its cells holds two "
                       "values with the separator between them. --split COL:SEP names another one.",
                       column);
  case Kind::looks_multi_select:
    return fmt::format("cells of {} seem to hold several values each; --split counts a response "
                       "under each of them.",
                       column);
  case Kind::in_no_band:
    return fmt::format("{} {} a number in {} that lies in no band.", count,
                       one ? "response has" : "responses have", column);
  case Kind::no_number:
    return fmt::format("{} {} a value in {} that is no number.", count,
                       one ? "response has" : "responses have", column);
  case Kind::folded_segments:
    return fmt::format("{} holds {} {} of {}.", report::other_value, count,
                       one ? "segment" : "segments", column);
  case Kind::other_in_cells:
    return fmt::format("cells of {0} hold the word {1} themselves; that segment stands apart, the "
                       "last one is that of --other.",
                       column, report::other_value);
  case Kind::unused_map_entries:
    return fmt::format("{} of --map met no value; the first is {} in record {}.",
                       one ? "1 entry" : count + " entries", note.text.empty() ? "(blank)" : column,
                       note.value);
  case Kind::no_population:
    return fmt::format(
        "{} of {} {} no size in --population, so {} intervals are not narrowed by it.",
        one ? "1 segment" : count + " segments", column, one ? "has" : "have",
        one ? "its" : "their");
  case Kind::unused_population:
    return fmt::format("{} of --population met no segment; the first is {}.",
                       one ? "1 size" : count + " sizes", note.text.empty() ? "(blank)" : column);
  default:
    return {};
  }
}

} // namespace npslice::render
