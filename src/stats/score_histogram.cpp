// SPDX-License-Identifier: MIT
#include <npslice/stats/score_histogram.hpp>

namespace npslice::stats {

void ScoreHistogram::merge(const ScoreHistogram& other) {
  for (std::size_t i = 0; i < groups_.size(); ++i)
    groups_[i].merge(other.groups_[i]);
}

WeightedGroup ScoreHistogram::whole() const {
  WeightedGroup all;
  for (const WeightedGroup& group : groups_)
    all.merge(group);
  return all;
}

WeightedCounts ScoreHistogram::boxed(const ScoreRange& top, const ScoreRange& bottom) const {
  WeightedCounts counts;
  for (int score = lowest(); score <= highest(); ++score) {
    WeightedGroup& group = top.contains(score)      ? counts.promoters
                           : bottom.contains(score) ? counts.detractors
                                                    : counts.passives;
    group.merge(at(score));
  }
  return counts;
}

} // namespace npslice::stats
