// SPDX-License-Identifier: MIT

// From cells to dates and scores.

#include "survey_text.hpp"

#include <npslice/ingest/date_text.hpp>
#include <npslice/ingest/score_text.hpp>

#include <benchmark/benchmark.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace {

/// The cells of one column of the narrow survey.
std::vector<std::string> cells_of(std::size_t column) {
  std::vector<std::string> cells;
  for (const npslice::csv::Block& block : bench::blocks_of(bench::Text::narrow)) {
    std::string_view text = block.text;
    // The columns asked for stand before any quote; lines that go on in a comment have no commas
    // in these places and are left out.
    while (!text.empty()) {
      const std::string_view line = text.substr(0, text.find('\n'));
      text.remove_prefix(line.size() + 1);
      if (!line.starts_with("R0")) continue;
      std::string_view rest = line;
      for (std::size_t skip = 0; skip < column; ++skip)
        rest.remove_prefix(rest.find(',') + 1);
      cells.emplace_back(rest.substr(0, rest.find(',')));
    }
  }
  return cells;
}

void read_dates(benchmark::State& state, const std::vector<std::string>& cells) {
  for ([[maybe_unused]] const auto turn : state) {
    for (const std::string& cell : cells) {
      benchmark::DoNotOptimize(npslice::ingest::read_date(cell));
    }
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(cells.size()));
}

void read_dates_iso(benchmark::State& state) { read_dates(state, cells_of(2)); }

// 2024-06-12 13:28:16 as 12/06/2024 13:28.
void read_dates_slashes(benchmark::State& state) {
  std::vector<std::string> cells = cells_of(2);
  for (std::string& cell : cells) {
    cell =
        cell.substr(8, 2) + '/' + cell.substr(5, 2) + '/' + cell.substr(0, 4) + cell.substr(10, 6);
  }
  read_dates(state, cells);
}

// The same as 12 Jun 2024 13:28.
void read_dates_words(benchmark::State& state) {
  constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                              "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  std::vector<std::string> cells = cells_of(2);
  for (std::string& cell : cells) {
    const auto month = static_cast<std::size_t>((cell[5] - '0') * 10 + cell[6] - '0' - 1);
    cell =
        cell.substr(8, 2) + ' ' + months.at(month) + ' ' + cell.substr(0, 4) + cell.substr(10, 6);
  }
  read_dates(state, cells);
}

void read_scores(benchmark::State& state) {
  const std::vector<std::string> cells = cells_of(3);
  const npslice::survey::Scale scale;
  for ([[maybe_unused]] const auto turn : state) {
    for (const std::string& cell : cells) {
      benchmark::DoNotOptimize(npslice::ingest::read_score(cell, scale));
    }
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(cells.size()));
}

} // namespace

BENCHMARK(read_dates_iso);
BENCHMARK(read_dates_slashes);
BENCHMARK(read_dates_words);
BENCHMARK(read_scores);
