// SPDX-License-Identifier: MIT
#include <npslice/engine/left_out_examples.hpp>

#include <tuple>
#include <utility>

namespace npslice::engine {

bool LeftOutExamples::wants(LeftOutReason reason, std::uint32_t file, std::uint64_t record) const {
  const std::optional<LeftOut>& kept = of(reason);
  return !kept || std::tie(file, record) < std::tie(kept->file, kept->record);
}

void LeftOutExamples::keep(LeftOutReason reason, LeftOut example) {
  if (!wants(reason, example.file, example.record)) return;
  first_[place_of(reason)] = std::move(example);
}

void LeftOutExamples::merge(const LeftOutExamples& other) {
  for (std::size_t i = 0; i < places; ++i) {
    const LeftOutReason reason =
        i < survey::all_exclusions.size() ? LeftOutReason(survey::all_exclusions[i]) : std::nullopt;
    if (const std::optional<LeftOut>& theirs = other.of(reason)) keep(reason, *theirs);
  }
}

} // namespace npslice::engine
