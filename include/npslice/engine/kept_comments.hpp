// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/survey/response.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace npslice::engine {

/// Which comments of a group are kept.
struct CommentRules {
  std::optional<std::uint64_t> limit; ///< at most so many; nothing: all of them
  std::optional<std::uint64_t>
      sample_seed; ///< a random choice with this seed in place of the first
  std::array<bool, survey::all_categories.size()> categories{true, true, true};

  /// Whether comments of a category are wanted.
  [[nodiscard]] bool wants(survey::Category category) const {
    return categories[static_cast<std::size_t>(category)];
  }
};

/// A comment that is going to be shown.
struct KeptComment {
  std::optional<int> score; ///< nothing where only the category is known
  std::optional<survey::Stamp> stamp;
  std::uint32_t file = 0;
  std::uint64_t record = 0;
  std::uint64_t ordinal = 0;
  std::uint64_t draw = 0; ///< its place in a random choice
  std::string comment;
  std::optional<std::uint32_t> question; ///< as in a response
  std::string respondent;
};

/// The comments of one group, of which at most the limit is kept: the newest (the first in the file
/// where there are no dates), or a random choice that depends on the seed and the position in the
/// survey only. An accumulator: how the input was cut does not show in what is kept.
class KeptComments {
public:
  /// Takes in the comment of a response; an empty comment is only counted.
  void update(const survey::Response& response, const CommentRules& rules);

  /// Takes in the comments of another part of the input.
  void merge(KeptComments&& other, const CommentRules& rules);

  /// The kept comments in the order in which they are shown: the newest first, then by position.
  [[nodiscard]] std::vector<KeptComment> in_order() const;

  /// How many responses had a comment, kept or not.
  [[nodiscard]] std::uint64_t comments() const { return comments_; }

private:
  void keep(KeptComment&& comment, const CommentRules& rules);

  std::vector<KeptComment> kept_; // a heap with the first to go at its front
  std::uint64_t comments_ = 0;
};

} // namespace npslice::engine
