// SPDX-License-Identifier: MIT
#pragma once

#include "hash_marks.hpp"
#include "hash_set.hpp"

#include <npslice/engine/doubtful_rows.hpp>
#include <npslice/engine/settings.hpp>
#include <npslice/engine/weight_sums.hpp>
#include <npslice/ingest/date_text.hpp>
#include <npslice/survey/response.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace npslice::engine {

/// By what responses of one respondent are known: the cell without blanks at its ends, an e-mail
/// address also without letter case. Empty for a blank cell, for 0 and for words such as
/// "anonymous", which name nobody. A view of the cell or of `room`, which may be written to.
std::string_view respondent_key(std::string_view cell, std::string& room);

/// Counts responses whose respondent answered before. An accumulator of bounded memory: beyond a
/// million respondents it gives up.
class RespondentCount {
public:
  /// Whether there were too many to tell: what is taken in from then on changes nothing.
  [[nodiscard]] bool given_up() const { return given_up_; }

  /// Takes in the key of a response, which must not be empty.
  void update(std::string_view key);

  /// Takes in another part of the input.
  void merge(const RespondentCount& other);

  /// How many responses come from somebody who answered elsewhere in the input too, not counting
  /// the first of each; nothing when there were too many respondents to tell.
  [[nodiscard]] std::optional<std::uint64_t> repeated();

private:
  void insert(std::uint64_t hash);
  void look_at_new();
  void insert_waiting();
  void give_up();

  HashSet seen_; // mixed hashes: two of a million agree once in 10^7 runs
  // They wait: where there are too many respondents, that is told by the marks alone, and looking
  // at places in all of a large set would have been in vain.
  std::vector<std::uint64_t> waiting_;
  std::size_t marked_ = 0; // how many of those that wait have their marks
  HashMarks marks_;        // of all that were seen, but for the last ones
  std::uint64_t responses_ = 0;
  bool given_up_ = false;
};

/// A response that may still give way to another one of the same respondent. The views of
/// `response` are stale: `bound` sets them to the texts that this owns.
struct HeldResponse {
  survey::Response response;
  ingest::PerOrder<std::optional<survey::Stamp>> stamps;
  bool blank_date = false;
  std::vector<std::uint32_t> segments;
  std::string comment;
  std::string respondent;
  std::string group;                 ///< the cell of the group column
  std::vector<DoubtfulRow> doubts{}; ///< what its cells make of it
  ResponseWeight weight{};

  /// The response with its views pointing into this.
  [[nodiscard]] survey::Response bound() const;
};

/// The one response of each respondent that `--dedupe` keeps, for one order of the dates. By date,
/// and by position where two have the same date or none; a dated one comes before an undated one.
/// An accumulator: the order in which responses are offered does not show.
class OnePerRespondent {
public:
  /// Offers a response and gives back the one that must go: this one or that which it displaces.
  std::optional<HeldResponse> offer(const std::string& key, HeldResponse&& response, Dedupe which,
                                    ingest::DateOrder order);

  /// Hands out all that are kept, with their keys, in the order of the survey.
  std::vector<std::pair<std::string, HeldResponse>> take();

private:
  std::unordered_map<std::string, HeldResponse> kept_;
};

} // namespace npslice::engine
