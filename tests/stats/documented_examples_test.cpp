// SPDX-License-Identifier: MIT
// The examples of docs/statistics.md: each of its lines that begins with "> " must be one of the
// lines made here, word for word, and the other way round. So no number there can be wrong.
#include <npslice/stats/change.hpp>
#include <npslice/stats/chi_squared_test.hpp>
#include <npslice/stats/clusters.hpp>
#include <npslice/stats/decomposition.hpp>
#include <npslice/stats/interval.hpp>
#include <npslice/stats/multiplicity.hpp>
#include <npslice/stats/paired.hpp>
#include <npslice/stats/raking.hpp>
#include <npslice/stats/sample_size.hpp>
#include <npslice/stats/score_average.hpp>
#include <npslice/stats/segments.hpp>
#include <npslice/stats/trend.hpp>
#include <npslice/stats/weighted_estimate.hpp>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <string>
#include <vector>

using namespace npslice::stats;

namespace {

using Lines = std::vector<std::string>;

/// Shares as points.
std::string points(double share) {
  return fmt::format("{}{:.1f}", share < 0 ? "−" : "+", std::abs(share) * 100);
}

std::string points(const Interval& interval) {
  return fmt::format("{} to {}", points(interval.low), points(interval.high));
}

std::string percent(const Interval& interval) {
  return fmt::format("{:.1f} % to {:.1f} %", interval.low * 100, interval.high * 100);
}

EffectiveSample sample_of(std::uint64_t promoters, std::uint64_t passives,
                          std::uint64_t detractors) {
  return *effective_sample(CategoryCounts{promoters, passives, detractors});
}

const EffectiveSample hundred = sample_of(50, 30, 20);
const EffectiveSample month_before = sample_of(40, 30, 30);

void intervals(Lines& lines) {
  const Estimate wald = net_estimate(hundred, IntervalMethod::wald);
  lines.push_back(
      fmt::format("v = 0.5 + 0.2 − 0.3² = {:.2f}; se = √({:.2f} / 100) = {:.4f}; Wald: {}",
                  hundred.answer_variance(), hundred.answer_variance(), wald.standard_error,
                  points(net_interval(hundred, {IntervalMethod::wald}))));
  const EffectiveSample more = with_pseudo_answers(hundred);
  const Estimate adjusted = net_estimate(hundred, IntervalMethod::adjusted_wald);
  lines.push_back(fmt::format("x̃ = (50.75 − 20.75) / 103 = {:.4f}; ṽ = 71.5 / 103 − {:.4f}² = "
                              "{:.4f}; s̃e = {:.4f}; adjusted Wald: {}",
                              more.net(), more.net(), more.answer_variance(),
                              adjusted.standard_error, points(net_interval(hundred))));
  lines.push_back(fmt::format("Score: {}", points(net_interval(hundred, {IntervalMethod::score}))));
  lines.push_back(fmt::format("Ten promoters of ten: Wald {}, adjusted Wald {}, score {}",
                              points(net_interval(sample_of(10, 0, 0), {IntervalMethod::wald})),
                              points(net_interval(sample_of(10, 0, 0))),
                              points(net_interval(sample_of(10, 0, 0), {IntervalMethod::score}))));
  const EffectiveSample one = sample_of(1, 0, 0);
  lines.push_back(fmt::format("One promoter of one: an NPS of {}, adjusted Wald {}",
                              points(one.net()), points(net_interval(one))));
  lines.push_back(fmt::format("20 of 100: 20.0 %, {}", percent(share_interval(.2, 100))));
  const double factor = *finite_population_factor(100, 400);
  const auto of_400 = *effective_sample(CategoryCounts{50, 30, 20}, 400);
  lines.push_back(fmt::format("N = 400: √(300 / 399) = {:.4f}; n* = 100 / {:.4f}² = {:.0f}; {}",
                              factor, factor, of_400.size, points(net_interval(of_400))));
}

void changes(Lines& lines) {
  const Change change = change_between(month_before, hundred);
  PlanRules of_1000;
  of_1000.population = 1000;
  lines.push_back(fmt::format("{} points; z = ({:.4f} − {:.4f}) / √({:.4f}² + {:.4f}²) = {:.4f} / "
                              "{:.4f} = {:.2f}; p = {:.3f}; {}",
                              points(change.difference), with_pseudo_answers(hundred).net(),
                              with_pseudo_answers(month_before).net(),
                              net_estimate(hundred, {}).standard_error,
                              net_estimate(month_before, {}).standard_error, change.centre,
                              change.standard_error, change.z, change.p, points(change.interval)));
  lines.push_back(
      fmt::format("Detectable with a power of 80 %: (1.96 + 0.84) · {:.4f} = {:.1f} points",
                  change.standard_error, detectable_change(month_before, hundred) * 100));
  lines.push_back(fmt::format(
      "±5 points: {} in the worst case (v = 1), {} with v = 0.61, {} of 1000 customers with v = 1",
      *responses_for_margin(.05, 1), *responses_for_margin(.05, .61),
      *responses_for_margin(.05, 1, of_1000)));
  lines.push_back(
      fmt::format("400 responses with v = 0.61: ±{:.1f} points", *margin_of(400, .61) * 100));
  lines.push_back(fmt::format("A change of 10 points, v = 0.61 on both sides: {} responses on each",
                              *responses_for_change(.1, .61, .61)));
}

void series(Lines& lines) {
  const std::vector<CategoryCounts> periods{{50, 30, 20}, {36, 24, 20}, {75, 30, 15}, {15, 20, 25}};
  std::vector<TrendPoint> trend;
  std::vector<Estimate> estimates;
  CategoryCounts pooled;
  for (const CategoryCounts& counts : periods) {
    estimates.push_back(net_estimate(*effective_sample(counts), IntervalMethod::adjusted_wald));
    trend.push_back({static_cast<double>(trend.size()), estimates.back()});
    pooled.merge(counts);
  }
  const Slope line = *slope(trend);
  lines.push_back(fmt::format("{} points per month, {}; p = {:.2f}", points(line.per_period),
                              points(line.interval), line.p));
  const auto all = *effective_sample(pooled);
  lines.push_back(fmt::format(
      "Pooled: {}, v̄ = {:.3f}; limits of the last month, n = 60: {}; it has {}", points(all.net()),
      all.answer_variance(), points(control_limits(all, 60)), points(-10 / 60.0)));
  const auto window = *rolling<CategoryCounts>(periods, 3)[2];
  lines.push_back(fmt::format(
      "First three months rolled: (161 − 55) / 300 = {}, where the mean of the three scores is {}",
      points(effective_sample(window)->net()), points((.3 + .2 + .5) / 3)));
  const auto test = *heterogeneity(estimates);
  lines.push_back(fmt::format("The four as segments: Q = {:.2f}, 3 degrees of freedom, p = {:.1e}",
                              test.statistic, test.p));
}

void segments(Lines& lines) {
  const CategoryCounts total{50, 30, 20};
  const std::vector<std::optional<SegmentAndRest>> theme{beside_the_rest({2, 6, 12}, total)};
  const auto test = *test_segments(theme)[0];
  lines.push_back(fmt::format("{} against {} for the rest: {} points, {}; p = {:.0e}", points(-.5),
                              points(.5), points(test.from_rest.difference),
                              points(test.from_rest.interval), test.from_rest.p));
  lines.push_back(fmt::format("Impact: 20 · (−50 − 30) / (100 − 20) = {} points, {}",
                              points(test.impact), points(test.impact_interval)));
  const std::vector<double> p{.001, .04, .02, .5, .03};
  const auto words = [](const std::vector<double>& values) {
    return fmt::format("{:.3f}, {:.2f}, {:.2f}, {:.2f}, {:.2f}", values[0], values[1], values[2],
                       values[3], values[4]);
  };
  lines.push_back(fmt::format("p = {}: Holm {}; Benjamini–Hochberg {}", words(p),
                              words(corrected_p(p, Correction::holm)),
                              words(corrected_p(p, Correction::benjamini_hochberg))));
  const std::vector<SegmentPair> channels{
      {segment_mass(CategoryCounts{30, 20, 10}), segment_mass(CategoryCounts{75, 40, 25})},
      {segment_mass(CategoryCounts{60, 15, 5}), segment_mass(CategoryCounts{22, 6, 2})}};
  const auto split = *decompose(channels);
  lines.push_back(fmt::format("{} = mix {} and rate {}", points(split.change), points(split.mix),
                              points(split.rate)));
  lines.push_back(fmt::format("Mix: web {}, shop {}; rate: web {}, shop {}",
                              points(split.parts[0].mix), points(split.parts[1].mix),
                              points(split.parts[0].rate), points(split.parts[1].rate)));
}

void pairs(Lines& lines) {
  const PairedCounts counts{{43, 5, 2}, {7, 20, 3}, {4, 6, 10}};
  const Change wald = *paired_change(counts, {IntervalMethod::wald});
  const Change change = *paired_change(counts);
  lines.push_back(fmt::format(
      "{} rose, {} fell; {} points; Wald: se {:.4f}, z {:.2f}; adjusted: {}, p = {:.2f}",
      counts.rose(), counts.fell(), points(change.difference), wald.standard_error, wald.z,
      points(change.interval), change.p));
  const auto test = stuart_maxwell(counts);
  lines.push_back(fmt::format("Stuart–Maxwell: {:.2f} with {} degrees of freedom, p = {:.2f}",
                              test.statistic, test.degrees, test.p));
}

void weights(Lines& lines) {
  const std::vector<std::pair<int, double>> answers{{1, 1.5}, {1, .5},   {1, 1},  {0, 2},
                                                    {0, 1},   {-1, .25}, {-1, 3}, {-1, .75}};
  WeightedCounts counts;
  std::vector<ClusterSums> clusters(4);
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const auto& [code, number] = answers[i];
    const Weight weight = Weight().times(number);
    (code > 0 ? counts.promoters : code < 0 ? counts.detractors : counts.passives).add(weight);
    clusters[i / 2].add(weight, code);
  }
  const CategoryMasses masses = masses_of(counts);
  const auto net = *weighted_net(masses);
  lines.push_back(
      fmt::format("(3 − 4) / 10 = {}; n_eff = 10² / {:.3f} = {:.2f}; deff = {:.2f}; se = {:.4f}",
                  points(net.net), 100 / net.effective_responses, net.effective_responses,
                  net.design_effect, *net.standard_error));
  const auto sample = *effective_sample(masses);
  lines.push_back(fmt::format("n* = {:.2f} / {:.4f} = {:.2f}; {}", sample.answer_variance(),
                              sample.answer_variance() / sample.size, sample.size,
                              points(net_interval(sample))));
  const auto clustered = *effective_sample(masses, clusters);
  lines.push_back(fmt::format("Four accounts with two answers each: se = {:.4f}; n* = {:.2f}; {}",
                              *clustered_standard_error(clusters), clustered.size,
                              points(net_interval(clustered))));
  const std::vector<RakingCell> cells{{{0}, 75}, {{1}, 25}};
  const Raking raking = rake(cells, std::vector<std::vector<double>>{{.5, .5}});
  lines.push_back(fmt::format(
      "Factors {:.3f} and {:.3f}; {} round; n_eff = 100² / (75 · {:.3f}² + 25 · {:.3f}²) = {:.0f}",
      raking.factors[0], raking.factors[1], raking.rounds, raking.factors[0], raking.factors[1],
      1e4 / (75 * std::pow(raking.factors[0], 2) + 25 * std::pow(raking.factors[1], 2))));
}

void scores(Lines& lines) {
  ScoreHistogram efforts(1, 7);
  const std::vector<int> times{2, 1, 3, 4, 8, 12, 6};
  for (std::size_t i = 0; i < times.size(); ++i) {
    for (int k = 0; k < times[i]; ++k)
      efforts.add(static_cast<int>(i) + 1);
  }
  const auto mean = *mean_score(efforts);
  const auto median = *median_score(efforts);
  lines.push_back(fmt::format(
      "Mean 183 / 36 = {:.2f}, s = {:.2f}, {:.2f} to {:.2f}; median {:.1f}, {} to {}", 183 / 36.0,
      mean.standard_deviation, mean.interval.low, mean.interval.high,
      static_cast<double>(median.median.numerator) / static_cast<double>(median.median.denominator),
      median.low, median.high));
  const CategoryMasses boxes = masses_of(efforts.boxed({5, 7}, {1, 3}));
  const auto top = *weighted_share(boxes.promoters, boxes);
  lines.push_back(fmt::format("Top box 5–7: 26 / 36 = {:.1f} %, {}", top.share * 100,
                              percent(share_interval(top.share, top.size))));
}

void changes_of_shares(Lines& lines) {
  IntervalRules rules;
  rules.measure = Measure::top;
  const auto before = *effective_sample(measured({60, 25, 15}, Measure::top));
  const auto after = *effective_sample(measured({83, 20, 17}, Measure::top));
  const Estimate first = estimate_of(before, rules);
  const Estimate second = estimate_of(after, rules);
  const Change change = change_between(before, after, rules);
  lines.push_back(fmt::format("p̃ = 61 / 102 = {:.4f} and 84 / 122 = {:.4f}; {:.4f} / √({:.4f}² + "
                              "{:.4f}²) = {:.4f} / {:.4f} = {:.2f}; p = {:.3f}",
                              first.value, second.value, change.centre, first.standard_error,
                              second.standard_error, change.centre, change.standard_error, change.z,
                              change.p));
  lines.push_back(fmt::format("{} points, {}", points(change.difference), points(change.interval)));
}

Lines examples() {
  Lines lines;
  intervals(lines);
  changes(lines);
  series(lines);
  segments(lines);
  pairs(lines);
  weights(lines);
  scores(lines);
  changes_of_shares(lines);
  return lines;
}

Lines documented() {
  std::ifstream page("docs/statistics.md");
  Lines lines;
  for (std::string line; std::getline(page, line);) {
    if (line.starts_with("> ")) lines.push_back(line.substr(2));
  }
  return lines;
}

} // namespace

TEST_CASE("every example of docs/statistics.md is what the program computes") {
  const Lines computed = examples();
  const Lines shown = documented();
  for (const std::string& line : computed) {
    CAPTURE(line);
    CHECK(std::find(shown.begin(), shown.end(), line) != shown.end());
  }
  for (const std::string& line : shown) {
    CAPTURE(line);
    CHECK(std::find(computed.begin(), computed.end(), line) != computed.end());
  }
}
