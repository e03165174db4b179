// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/engine/accounting.hpp>
#include <npslice/engine/counts_by_period.hpp>
#include <npslice/engine/kept_comments.hpp>
#include <npslice/engine/weight_sums.hpp>
#include <npslice/stats/category_counts.hpp>
#include <npslice/survey/period.hpp>
#include <npslice/survey/response.hpp>

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace npslice::engine {

/// What is counted, the same for all parts of the input.
struct TallyRules {
  std::optional<survey::PeriodLength> every;
  std::optional<CommentRules> comments;
  std::size_t tables = 1; ///< the whole survey and one per `--by`
  bool weighted = false;  ///< weights are summed beside the counts
  /// The table whose segments are the cells of raking; nothing is summed in it itself.
  std::optional<std::size_t> raked{};
};

/// The comments of a segment by category.
using CommentsByCategory = std::array<KeptComments, survey::all_categories.size()>;

/// All that is counted of one segment. Mostly that is the counts alone, and a table may have a
/// million segments: the rest stands apart.
class SegmentTally {
public:
  stats::CategoryCounts counts;

  SegmentTally() = default;
  SegmentTally(const SegmentTally& other);
  SegmentTally& operator=(const SegmentTally&) = delete;
  SegmentTally(SegmentTally&&) noexcept = default;
  SegmentTally& operator=(SegmentTally&&) noexcept = default;
  ~SegmentTally() = default;

  /// The counts of the dated responses.
  [[nodiscard]] const CountsByPeriod& periods() const;

  /// The comments; null unless comments are asked for and there is a response.
  [[nodiscard]] const CommentsByCategory* comments() const {
    return further_ ? further_->comments.get() : nullptr;
  }

  /// The sums of weights; null unless responses are weighed.
  [[nodiscard]] const WeightSums* weights() const {
    return further_ ? further_->weights.get() : nullptr;
  }
  [[nodiscard]] WeightSums* weights() { return further_ ? further_->weights.get() : nullptr; }

  /// Counts one response, in the period with that number if it has one.
  void update(const survey::Response& response, std::optional<int> period, const TallyRules& rules);

  /// Adds the weight of a response that is counted.
  void weigh(survey::Category category, WeightSums::Place place, const ResponseWeight& weight);

  /// Counts so many responses of a category, but in no period, and without comments.
  void update(survey::Category category, std::uint64_t responses);

  /// Counts a response in its period alone.
  void update_period(survey::Category category, int period);

  /// Adds the counts of the same segment in another part of the input.
  void merge(SegmentTally&& other, const TallyRules& rules);

private:
  /// What is counted only when it is asked for.
  struct Further {
    CountsByPeriod periods;
    std::unique_ptr<CommentsByCategory> comments;
    std::unique_ptr<WeightSums> weights;
  };

  Further& further() {
    if (!further_) further_ = std::make_unique<Further>();
    return *further_;
  }

  std::unique_ptr<Further> further_;
};

/// All that is counted in one pass, for one reading of the dates. An accumulator and a value: a
/// copy is taken when the dates may be read in two ways, and each goes on by itself.
class Tally {
public:
  explicit Tally(const TallyRules& rules);

  /// The accounting of one input file.
  Accounting& of_file(std::uint32_t file);

  /// Counts a response in table t under the segment with number `segments[t]`.
  void use(const survey::Response& response, std::span<const std::uint32_t> segments,
           const ResponseWeight& weight = {});

  /// Does the same for so many responses with this score and category in this file, but for their
  /// dates and comments.
  void use(const survey::Response& response, std::span<const std::uint32_t> segments,
           std::uint64_t responses);

  /// Counts a response in its period and nowhere else, which must be done by the other.
  void use_in_period(survey::Category category, std::span<const std::uint32_t> segments,
                     int period);

  /// Adds what was counted in another part of the input; segment s of its table t has the number
  /// `numbers[t][s]` here. The memory of its segments is given back.
  void merge(Tally&& other, const std::vector<std::vector<std::uint32_t>>& numbers);

  /// Counts what was counted under segment s of a table under each of the segments `numbers[s]` of
  /// it instead.
  void regroup(std::size_t table, const std::vector<std::vector<std::uint32_t>>& numbers);

  /// Gives the cells of raking new numbers, where there are any, and puts all clusters in order.
  /// Called once, when all is merged.
  void settle_weights(const std::vector<std::uint32_t>& cells);

  /// Drops the last table.
  void drop_table() { tables_.pop_back(); }

  /// Gives the memory of all tables but the first back.
  void forget_segments();

  /// The accounting of each file.
  [[nodiscard]] const std::vector<Accounting>& files() const { return files_; }

  /// The segments of each table by number; table 0 is the whole survey, in one segment.
  [[nodiscard]] const std::vector<std::vector<SegmentTally>>& tables() const { return tables_; }

  /// How many responses gave each score, from 0 on; none where only categories are known.
  [[nodiscard]] const std::vector<std::uint64_t>& scores() const { return scores_; }

private:
  SegmentTally& segment(std::size_t table, std::uint32_t number);

  TallyRules rules_;
  std::vector<Accounting> files_;
  std::vector<std::vector<SegmentTally>> tables_;
  std::vector<std::uint64_t> scores_;
};

} // namespace npslice::engine
