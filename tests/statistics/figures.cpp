// SPDX-License-Identifier: MIT
// Reads cases, one a line, from standard input and writes the figures of each, one line a case, for
// tests/statistics/against_r.R, which says what the words of a case are.
#include <npslice/stats/change.hpp>
#include <npslice/stats/chi_squared_test.hpp>
#include <npslice/stats/clusters.hpp>
#include <npslice/stats/decomposition.hpp>
#include <npslice/stats/interval.hpp>
#include <npslice/stats/multiplicity.hpp>
#include <npslice/stats/paired.hpp>
#include <npslice/stats/raking.hpp>
#include <npslice/stats/score_average.hpp>
#include <npslice/stats/trend.hpp>
#include <npslice/stats/weighted_estimate.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <iomanip>
#include <iostream>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

using namespace npslice::stats;

namespace {

using Numbers = std::vector<double>;

const IntervalRules wald{IntervalMethod::wald};

std::uint64_t count(double number) { return static_cast<std::uint64_t>(number); }

CategoryCounts counts_at(const Numbers& in, std::size_t first) {
  return {count(in[first]), count(in[first + 1]), count(in[first + 2])};
}

EffectiveSample sample_at(const Numbers& in, std::size_t first) {
  return *effective_sample(counts_at(in, first));
}

void add(Numbers& out, const Interval& interval) {
  out.push_back(interval.low);
  out.push_back(interval.high);
}

void add(Numbers& out, const Change& change) {
  out.insert(out.end(), {change.centre, change.standard_error, change.p});
  add(out, change.interval);
}

double number(const Ratio& ratio) {
  return static_cast<double>(ratio.numerator) / static_cast<double>(ratio.denominator);
}

Numbers intervals(const Numbers& in) {
  const auto sample = sample_at(in, 0);
  Numbers out{sample.net(), sample.answer_variance()};
  for (const auto method :
       {IntervalMethod::wald, IntervalMethod::adjusted_wald, IntervalMethod::score}) {
    add(out, net_interval(sample, {method, 90}));
  }
  add(out, share_interval(sample.promoters, sample.size));
  return out;
}

Numbers changes(const Numbers& in) {
  Numbers out;
  add(out, change_between(sample_at(in, 0), sample_at(in, 3), wald));
  add(out, change_between(sample_at(in, 0), sample_at(in, 3)));
  return out;
}

/// Cluster, code and weight of each answer.
Numbers weighted(const Numbers& in) {
  WeightedCounts counts;
  std::map<double, ClusterSums> by_number;
  for (std::size_t i = 0; i < in.size(); i += 3) {
    const Weight weight = Weight().times(in[i + 2]);
    by_number[in[i]].add(weight, static_cast<int>(in[i + 1]));
    (in[i + 1] > 0   ? counts.promoters
     : in[i + 1] < 0 ? counts.detractors
                     : counts.passives)
        .add(weight);
  }
  std::vector<ClusterSums> clusters;
  for (const auto& [cluster, sums] : by_number)
    clusters.push_back(sums);
  const auto net = *weighted_net(masses_of(counts));
  return {number(*net_share(counts)), *net.standard_error, *clustered_standard_error(clusters),
          net.effective_responses, net.design_effect};
}

/// Codes before and after, of the same clusters of two answers each.
Numbers correlation(const Numbers& in) {
  std::vector<ClusterPair> clusters(in.size() / 4);
  for (std::size_t i = 0; i < in.size(); i += 4) {
    for (const std::size_t k : {i, i + 1}) {
      clusters[i / 4].before.add(Weight(), static_cast<int>(in[k]));
      clusters[i / 4].after.add(Weight(), static_cast<int>(in[k + 2]));
    }
  }
  return {cluster_correlation(clusters)};
}

Numbers series(const Numbers& in) {
  std::vector<Estimate> estimates;
  std::vector<TrendPoint> points;
  for (std::size_t i = 0; i < in.size(); i += 3) {
    estimates.push_back(net_estimate(sample_at(in, i), IntervalMethod::wald));
    points.push_back({static_cast<double>(i / 3), estimates.back()});
  }
  const auto test = *heterogeneity(estimates);
  const auto line = *slope(points);
  return {test.statistic, test.p, line.per_period, line.at_start, line.standard_error, line.p};
}

Numbers corrections(const Numbers& in) {
  Numbers out = corrected_p(in, Correction::holm);
  const Numbers rate = corrected_p(in, Correction::benjamini_hochberg);
  out.insert(out.end(), rate.begin(), rate.end());
  return out;
}

Numbers pairs(const Numbers& in) {
  const PairedCounts counts{counts_at(in, 0), counts_at(in, 3), counts_at(in, 6)};
  Numbers out;
  add(out, *paired_change(counts, wald));
  const auto test = stuart_maxwell(counts);
  out.insert(out.end(), {test.statistic, test.p});
  return out;
}

/// Before and after of each segment.
Numbers decomposition(const Numbers& in) {
  std::vector<SegmentPair> segments;
  for (std::size_t i = 0; i < in.size(); i += 6) {
    segments.push_back({segment_mass(counts_at(in, i)), segment_mass(counts_at(in, i + 3))});
  }
  const auto split = *decompose(segments);
  Numbers out{split.change, split.mix, split.rate};
  for (const ChangePart& part : split.parts)
    out.insert(out.end(), {part.mix, part.rate});
  return out;
}

/// Two and three target shares, then the weights of the six cells.
Numbers raking(const Numbers& in) {
  std::vector<RakingCell> cells;
  for (std::size_t i = 0; i < 6; ++i)
    cells.push_back({{i / 3, i % 3}, in[5 + i]});
  return rake(cells, std::vector<Numbers>{{in[0], in[1]}, {in[2], in[3], in[4]}}).factors;
}

/// How many gave 1, 2 … 7.
Numbers scores(const Numbers& in) {
  ScoreHistogram histogram(1, 7);
  for (std::size_t i = 0; i < in.size(); ++i) {
    for (std::uint64_t k = 0; k < count(in[i]); ++k)
      histogram.add(static_cast<int>(i) + 1);
  }
  const auto mean = *mean_score(histogram);
  const auto median = *median_score(histogram);
  return {number(mean.mean),
          mean.standard_deviation,
          mean.interval.low,
          mean.interval.high,
          number(median.median),
          static_cast<double>(median.low),
          static_cast<double>(median.high)};
}

const std::map<std::string, std::function<Numbers(const Numbers&)>> figures{
    {"intervals", intervals}, {"changes", changes},
    {"weighted", weighted},   {"correlation", correlation},
    {"series", series},       {"corrections", corrections},
    {"pairs", pairs},         {"decomposition", decomposition},
    {"raking", raking},       {"scores", scores},
};

} // namespace

int main() {
  std::cout << std::setprecision(17);
  for (std::string line; std::getline(std::cin, line);) {
    std::istringstream words(line);
    std::string kind;
    words >> kind;
    Numbers in;
    for (double each = 0; words >> each;)
      in.push_back(each);
    std::cout << kind;
    for (const double figure : figures.at(kind)(in))
      std::cout << ' ' << figure;
    std::cout << '\n';
  }
}
