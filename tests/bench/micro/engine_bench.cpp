// SPDX-License-Identifier: MIT

// From responses to counts, and the whole pass on one thread.

#include "support/temporary_file.hpp"
#include "survey_text.hpp"

#include <npslice/engine/key_dictionary.hpp>
#include <npslice/engine/pipeline.hpp>
#include <npslice/engine/tally.hpp>

#include <benchmark/benchmark.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace engine = npslice::engine;

namespace {

constexpr std::string_view narrow_header =
    "response_id,customer_id,submitted_at,nps_score,region,plan,channel,country,device,comment,"
    "agent\n";

/// Keys of so many segments, each several times, in no order.
std::vector<std::string> scattered_keys(std::size_t segments) {
  constexpr std::size_t stride = 2'654'435'761;
  std::vector<std::string> keys;
  const std::size_t count = std::max<std::size_t>(100'000, 2 * segments);
  for (std::size_t at = 0; at < count; ++at) {
    keys.push_back("agent" + std::to_string(at * stride % segments));
  }
  return keys;
}

// Key to number to counts, by month too, as one worker does for each response.
void accumulate(benchmark::State& state) {
  const std::vector<std::string> keys = scattered_keys(static_cast<std::size_t>(state.range(0)));
  engine::TallyRules rules;
  rules.tables = 2;
  rules.every = npslice::survey::PeriodLength::month;
  for ([[maybe_unused]] const auto turn : state) {
    engine::KeyDictionary dictionary;
    engine::Tally tally(rules);
    npslice::survey::Response response;
    std::uint32_t day = 0;
    for (const std::string& key : keys) {
      day = (day + 17) % 731;
      response.score = static_cast<int>(day % 11);
      response.category = static_cast<npslice::survey::Category>(day % 3);
      response.stamp =
          npslice::survey::Stamp{std::chrono::sys_days{std::chrono::days{19'723 + day}}};
      const std::array<std::uint32_t, 2> numbers{0, dictionary.number_of(key)};
      tally.use(response, numbers);
    }
    benchmark::DoNotOptimize(tally.tables().back().size());
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(keys.size()));
}

void whole_pass(benchmark::State& state, bool monthly) {
  const std::string& records = bench::records_of(bench::Text::narrow);
  const npslice::tests::TemporaryFile file(std::string(narrow_header) + records);
  engine::ReadSettings settings;
  settings.files = {file.path()};
  engine::Questions questions;
  questions.by = {{"region", "plan"}};
  if (monthly) questions.every = npslice::survey::PeriodLength::month;
  for ([[maybe_unused]] const auto turn : state) {
    const engine::Findings findings = engine::run_pass(settings, questions, [](auto&&...) {});
    benchmark::DoNotOptimize(&findings);
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(records.size()));
}

} // namespace

BENCHMARK(accumulate)->Arg(30)->Arg(10'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(whole_pass, segments, false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(whole_pass, monthly, true)->Unit(benchmark::kMillisecond);
