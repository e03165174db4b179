// SPDX-License-Identifier: MIT
#include "row_cells.hpp"
#include "worker.hpp"

#include <npslice/base/decimal.hpp>
#include <npslice/base/fingerprint.hpp>
#include <npslice/base/text.hpp>

// What a worker reads of how much a response counts.
namespace npslice::engine {
namespace {

using survey::Rejection;

Rejection rejection_of(stats::WeightProblem problem) {
  return problem == stats::WeightProblem::negative ? Rejection::negative_weight
                                                   : Rejection::absurd_weight;
}

/// The number of a cluster. That of one by itself is odd, and no other response has it.
std::uint64_t cluster_number(std::string_view key, std::uint64_t ordinal) {
  if (key.empty()) return ordinal * 2 + 1;
  const std::uint64_t number = base::fingerprint_of(key) & ~std::uint64_t{1};
  return number == 0 ? 2 : number;
}

} // namespace

std::variant<ResponseWeight, survey::Rejection>
Worker::read_weight(csv::RowCells cells, std::uint64_t record, const FileBinding& binding) {
  ResponseWeight read;
  if (binding.columns.weight_cell) {
    const std::string_view cell = cells[*binding.columns.weight_cell];
    if (ingest::is_missing(cell)) return Rejection::missing_weight;
    const auto number = base::read_decimal(cell, binding.dialect.delimiter == ';');
    if (!number) return Rejection::not_a_weight;
    const auto weight = stats::read_weight(*number);
    if (const auto* const problem = std::get_if<stats::WeightProblem>(&weight)) {
      return rejection_of(*problem);
    }
    read.weight = std::get<stats::Weight>(weight);
  }
  if (binding.columns.cluster_cell) {
    const std::string_view cell = base::trim(cells[*binding.columns.cluster_cell]);
    const std::string_view key =
        cell.empty() ? std::string_view{} : respondent_key(cell, respondent_room_);
    read.cluster = cluster_number(key, binding.ordinal_base + record);
  }
  return read;
}

std::optional<Worker::Unusable> Worker::unusable_cell(csv::RowCells cells, const RowFacts& facts,
                                                      const FileBinding& binding) {
  if (facts.score.kind != ingest::ScoreReading::Kind::rejected) return std::nullopt;
  return Unusable{facts.score.reason, binding.score_name,
                  cell_with(ingest::Role::score, cells, binding)};
}

} // namespace npslice::engine
