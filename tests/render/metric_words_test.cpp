// SPDX-License-Identifier: MIT
#include "render/metric_columns.hpp"
#include "render/metric_words.hpp"

#include <npslice/render/number.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace npslice;
using survey::Metric;

namespace {

report::Foot foot_of(Metric metric) {
  report::Foot foot;
  foot.score_column = "Q";
  foot.metric = metric;
  foot.scale = survey::usual_scale(metric);
  if (!foot.scale.boxes && !survey::has_promoters(metric)) {
    foot.scale.boxes = survey::Boxes{{9, 10}, survey::ScoreRange{0, 4}};
  }
  return foot;
}

/// What the foot says of question and scale.
std::string first_line(const report::Foot& foot, const render::Language& language) {
  return language.foot(foot).front().text;
}

} // namespace

TEST_CASE("no word and no column of another metric speaks of promoters", "[render]") {
  for (const Metric metric : {Metric::csat, Metric::ces, Metric::top, Metric::net}) {
    for (const render::Language* language : {&render::english(), &render::french()}) {
      const std::string words = first_line(foot_of(metric), *language) +
                                render::short_name_of(metric, language->labels()) +
                                render::english_definition(foot_of(metric)) +
                                render::french_definition(foot_of(metric));
      CAPTURE(words);
      for (const char* const wrong : {"promot", "passi", "tract", "NPS"}) {
        CHECK_THAT(words, !Catch::Contains(wrong, Catch::CaseSensitive::No));
      }
    }
    report::ScoreTable table;
    table.metric = metric;
    for (const render::ColumnHead& column : render::sheet_of(table, false).columns) {
      CAPTURE(column.name);
      CHECK(column.name.find("promoter") == std::string::npos);
      CHECK(column.name.find("nps") == std::string::npos);
    }
  }
}

TEST_CASE("the categories of a scale are named with their scores", "[render]") {
  CHECK(first_line(foot_of(Metric::csat), render::english()) ==
        "\"Q\", 1–5, dissatisfied 1–2, neutral 3, satisfied 4–5");
  CHECK(first_line(foot_of(Metric::ces), render::french()) ==
        "« Q », de 1 à 7, difficile 1 à 3, neutre 4, facile 5 à 7");
  CHECK(first_line(foot_of(Metric::nps), render::english()) ==
        "\"Q\", 0–10, detractors 0–6, passives 7–8, promoters 9–10");
  report::Foot middle = foot_of(Metric::top);
  middle.scale.boxes = survey::Boxes{{3, 5}, std::nullopt};
  CHECK(first_line(middle, render::english()) == "\"Q\", 0–10, middle 0–2, 6–10, top 3–5");
}

TEST_CASE("a share is a percentage without sign, a net share points with one", "[render]") {
  using stats::Measure;
  CHECK(render::figure_text({26, 36}, Measure::top, "−") == "72 %");
  CHECK(render::figure_text({26, 36}, Measure::net, "−") == "+72");
  CHECK(render::interval_text({.5601, .8415}, Measure::top, "−", "…") == "56 … 84 %");
  CHECK(render::interval_text({-.1, .2}, Measure::net, "−", "…", 4) == " −10 … +20");
  report::Figures figures;
  figures.net_share = stats::Ratio{1, 2};
  figures.interval = stats::Interval{.4, .6};
  figures.measure = Measure::top;
  figures.counts = {50, 0, 50};
  CHECK(render::shown_score(figures) == "50 %");
  CHECK(render::shown_limits(figures) == "40 … 60 %");
}

TEST_CASE("columns that all metrics have keep their names", "[render]") {
  report::ScoreTable table;
  table.dimensions = {"Region"};
  const auto heads = [&](Metric metric) {
    table.metric = metric;
    return render::sheet_of(table, false).columns;
  };
  const auto nps = heads(Metric::nps);
  const auto csat = heads(Metric::csat);
  REQUIRE(nps.size() == csat.size());
  CHECK(csat[6].name == "dissatisfied_pct");
  CHECK(csat[7].name == "csat");
  CHECK(csat[7].unit == render::Unit::percent);
  for (std::size_t i = 10; i < nps.size(); ++i) {
    CHECK(nps[i].name == csat[i].name);
  }
}
