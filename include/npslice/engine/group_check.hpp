// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/survey/response.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace npslice::engine {

/// A response that stands in another group in the export than its score says.
struct GroupWitness {
  std::uint32_t file = 0;
  std::uint64_t record = 0;
  survey::Category category = survey::Category::detractor; ///< what the score says
  std::optional<int> score;                                ///< where it is known
  std::string group; ///< what the export says, as it is written there
};

/// How the groups that the export formed compare with the scores beside them. An accumulator:
/// merging in any order gives the same, the first disagreement being kept.
struct GroupCheck {
  std::uint64_t compared = 0;      ///< responses whose group can be read
  std::uint64_t disagreements = 0; ///< of these, those in another category by their score
  std::uint64_t unreadable = 0;    ///< responses whose group cell holds something else
  std::optional<GroupWitness> first;

  /// Takes in the group cell of a response and what was read from it; a blank one counts for
  /// nothing.
  void update(const survey::Response& response, std::optional<survey::Category> group,
              std::string_view cell);

  /// Takes in another part of the input.
  void merge(const GroupCheck& other);
};

} // namespace npslice::engine
