// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/stats/category_counts.hpp>
#include <npslice/stats/change.hpp>
#include <npslice/stats/chi_squared_test.hpp>

#include <cstdint>
#include <optional>

namespace npslice::stats {

/// Respondents who answered twice, by where they were and where they are: the 3×3 table. A value:
/// merging with an empty one changes nothing, and the order of merging does not matter.
struct PairedCounts {
  CategoryCounts were_promoters;  ///< what those came to who were promoters before
  CategoryCounts were_passives;   ///< who were passives before
  CategoryCounts were_detractors; ///< who were detractors before

  /// The number of respondents.
  [[nodiscard]] std::uint64_t pairs() const {
    return were_promoters.responses() + were_passives.responses() + were_detractors.responses();
  }

  /// The categories of the first answers.
  [[nodiscard]] CategoryCounts before() const {
    return {were_promoters.responses(), were_passives.responses(), were_detractors.responses()};
  }

  /// The categories of the second answers.
  [[nodiscard]] CategoryCounts after() const;

  /// Those who rose by a category or two, and those who fell.
  [[nodiscard]] std::uint64_t rose() const {
    return were_detractors.passives + were_detractors.promoters + were_passives.promoters;
  }
  [[nodiscard]] std::uint64_t fell() const {
    return were_promoters.passives + were_promoters.detractors + were_passives.detractors;
  }

  /// Adds other respondents to these.
  void merge(const PairedCounts& other) {
    were_promoters.merge(other.were_promoters);
    were_passives.merge(other.were_passives);
    were_detractors.merge(other.were_detractors);
  }

  friend bool operator==(const PairedCounts&, const PairedCounts&) = default;
};

/// The change of the net share among the same respondents: the mean of Dᵢ, by how many categories
/// each moved (−2 to 2), with the error √((mean D² − (mean D)²)/n). By Wald from the pairs as they
/// are; by both other methods with three pseudo-pairs, whose two answers are independent and ¼
/// promoter, ½ passive, ¼ detractor each, so that both sides get the pseudo-answers of
/// the adjusted Wald interval. Nothing without a pair or with a population smaller than the pairs.
/// The pairs are those of a matched design, Bonett and Price (2012), "Adjusted Wald confidence
/// interval for a difference of binomial proportions based on paired data", Journal of Educational
/// and Behavioral Statistics 37(4); the pseudo-pairs are a proposal of this program.
std::optional<Change> paired_change(const PairedCounts& counts, const IntervalRules& rules = {},
                                    Population population = std::nullopt);

/// Whether the categories as a whole shifted: the test of marginal homogeneity. Two degrees of
/// freedom, one where only two of the categories were left or entered at all (the test of McNemar),
/// none where nobody moved.
/// Stuart (1955), Biometrika 42(3/4); Maxwell (1970), British Journal of Psychiatry 116; in the
/// form of Fleiss and Everitt (1971), British Journal of Mathematical and Statistical
/// Psychology 24.
ChiSquaredTest stuart_maxwell(const PairedCounts& counts);

} // namespace npslice::stats
