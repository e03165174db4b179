// SPDX-License-Identifier: MIT

// From text to rows: cutting at record boundaries, the canonical form, and the CSV library's loop.

#include "survey_text.hpp"

#include <npslice/csv/row_reader.hpp>

#include <benchmark/benchmark.h>

#include <string_view>

using bench::Text;
using npslice::csv::RecordSearch;

namespace {

void count_bytes(benchmark::State& state, Text text) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(bench::records_of(text).size()));
}

void cut(benchmark::State& state, Text text, RecordSearch search) {
  npslice::csv::CuttingRules rules = bench::cutting_of(text);
  rules.search = search;
  for ([[maybe_unused]] const auto turn : state) {
    std::size_t blocks = 0;
    bench::for_each_block(bench::records_of(text), rules,
                          [&](const npslice::csv::Block&) { ++blocks; });
    benchmark::DoNotOptimize(blocks);
  }
  count_bytes(state, text);
}

void make_canonical(benchmark::State& state, Text text, RecordSearch search) {
  const npslice::csv::Projection wanted = bench::wanted_columns(text);
  npslice::csv::CanonicalBlock canonical;
  for ([[maybe_unused]] const auto turn : state) {
    for (const npslice::csv::Block& block : bench::blocks_of(text)) {
      npslice::csv::make_canonical(block, {}, wanted, canonical, search);
      benchmark::DoNotOptimize(canonical.size);
    }
  }
  count_bytes(state, text);
}

void read_rows(benchmark::State& state, Text text) {
  const npslice::csv::Projection wanted = bench::wanted_columns(text);
  std::vector<npslice::csv::CanonicalBlock> canonical(bench::blocks_of(text).size());
  for (std::size_t at = 0; at < canonical.size(); ++at) {
    npslice::csv::make_canonical(bench::blocks_of(text)[at], {}, wanted, canonical[at]);
  }
  for ([[maybe_unused]] const auto turn : state) {
    std::size_t filled = 0;
    for (npslice::csv::CanonicalBlock& block : canonical) {
      npslice::csv::RowReader reader(block, wanted);
      for (std::size_t at = 0; at < block.origins.size(); ++at) {
        if (!reader.record(at)[1].empty()) ++filled;
      }
    }
    benchmark::DoNotOptimize(filled);
  }
  count_bytes(state, text);
}

} // namespace

// Bytes are those of the survey in all of them, so that the rates can be compared.
BENCHMARK_CAPTURE(cut, narrow, Text::narrow, RecordSearch::fastest);
BENCHMARK_CAPTURE(cut, quoted, Text::quoted, RecordSearch::fastest);
BENCHMARK_CAPTURE(cut, wide, Text::wide, RecordSearch::fastest);
BENCHMARK_CAPTURE(cut, narrow_plain_masks, Text::narrow, RecordSearch::plain_masks);
BENCHMARK_CAPTURE(cut, narrow_record_by_record, Text::narrow, RecordSearch::record_by_record);
BENCHMARK_CAPTURE(make_canonical, narrow, Text::narrow, RecordSearch::fastest);
BENCHMARK_CAPTURE(make_canonical, quoted, Text::quoted, RecordSearch::fastest);
BENCHMARK_CAPTURE(make_canonical, wide, Text::wide, RecordSearch::fastest);
BENCHMARK_CAPTURE(make_canonical, narrow_record_by_record, Text::narrow,
                  RecordSearch::record_by_record);
BENCHMARK_CAPTURE(read_rows, narrow, Text::narrow);
BENCHMARK_CAPTURE(read_rows, wide, Text::wide);
