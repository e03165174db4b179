// SPDX-License-Identifier: MIT
#include "worker.hpp"

#include "row_cells.hpp"

#include <npslice/base/text.hpp>
#include <npslice/csv/row_reader.hpp>

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace npslice::engine {
namespace {

using ingest::DateOrder;
using ingest::Role;

survey::Rejection rejection_of(csv::Damage damage) {
  switch (damage) {
  case csv::Damage::unterminated_quote:
    return survey::Rejection::unterminated_quote;
  case csv::Damage::record_too_long:
    return survey::Rejection::record_too_long;
  case csv::Damage::cut_record:
    return survey::Rejection::cut_record;
  case csv::Damage::too_many_columns:
    return survey::Rejection::too_many_columns;
  case csv::Damage::other_delimiter:
    return survey::Rejection::other_delimiter;
  }
  return survey::Rejection::cut_record;
}

} // namespace

Worker::Worker(const PassRules& rules)
    : rules_(rules), tallies_(rules.tally, rules.fixed_order), keys_(rules.segments) {}

BlockOutcome Worker::accumulate(const csv::Block& block, const FileBinding& binding) {
  BlockOutcome outcome;
  if (file_ != binding.file) {
    settle_plain_rows();
    canonical_.shared.clear();
    file_ = binding.file;
  }
  make_canonical(block, binding.dialect, binding.columns.projection, canonical_);
  outcome.blank_lines = canonical_.blank_lines;
  outcome.short_records = canonical_.short_records;
  outcome.swallowed = canonical_.swallowed;
  std::optional<csv::DamagedRecord> last;
  for (const csv::DamagedRecord& record : canonical_.damaged) {
    if (record.damage == csv::Damage::cut_record) {
      last = record;
      continue;
    }
    count_damaged(record, binding, outcome);
    const bool open_at_end = record.damage == csv::Damage::unterminated_quote && block.ends_input;
    outcome.cut = outcome.cut || open_at_end;
  }
  if (!canonical_.origins.empty()) {
    begin_facts(binding);
    csv::RowReader reader(canonical_, binding.columns.projection);
    const std::size_t rows = canonical_.origins.size();
    for (std::size_t row = take_plain_records(0, outcome); row < rows;
         row = take_plain_records(row + 1, outcome)) {
      take_row(reader.record(row), row, binding, outcome);
    }
    if (canonical_.ends_in_a_row) {
      outcome.cut_in_score = may_be_cut_in_score(reader.record(rows - 1), binding);
    }
  }
  if (last) take_cut(*last, binding, outcome);
  std::stable_sort(outcome.problems.begin(), outcome.problems.end(),
                   [](const FoundProblem& left, const FoundProblem& right) {
                     return left.problem.record < right.problem.record;
                   });
  return outcome;
}

/// `1` at the very end of the input, without a line end, may be what is left of `10`.
bool Worker::may_be_cut_in_score(csv::RowCells cells, const FileBinding& binding) const {
  const auto cell = binding.columns.cell_of(Role::score);
  const csv::Projection& projection = binding.columns.projection;
  if (!cell || projection.column_of(*cell) + 1 != projection.header_cells) return false;
  constexpr int ten = 10;
  return rules_.settings->scale.high == ten && cells[*cell] == "1";
}

void Worker::count_damaged(const csv::DamagedRecord& record, const FileBinding& binding,
                           BlockOutcome& outcome) {
  const survey::Rejection reason = rejection_of(record.damage);
  FoundProblem found{{reason, binding.file, record.record, {}, record.text}, {true, true}};
  tallies_.for_each([&](Tally& tally, DateOrder, bool) {
    Accounting& accounting = tally.of_file(binding.file);
    ++accounting.records;
    ++accounting.rejected[static_cast<std::size_t>(reason)];
  });
  outcome.problems.push_back(std::move(found));
}

void Worker::settle() {
  settle_plain_rows();
  settle_respondents();
}

void Worker::merge(Worker&& other) {
  other.settle_plain_rows(); // with its own numbers of segments
  const auto numbers = keys_.merge(other.keys_);
  tallies_.merge(std::move(other.tallies_), numbers);
  merge_held(other, numbers);
  answered_ |= other.answered_;
  evidence_.merge(other.evidence_);
  common_coverage_.merge(other.common_coverage_);
  for (std::size_t i = 0; i < coverage_.size(); ++i) {
    coverage_[i].merge(other.coverage_[i]);
    groups_[i].merge(other.groups_[i]);
    left_out_[i].merge(other.left_out_[i]);
    doubtful_[i].merge(other.doubtful_[i]);
    respondents_[i].merge(other.respondents_[i]);
  }
  const auto place = [](const ingest::DateWitness& witness) {
    return std::tie(witness.file, witness.record);
  };
  if (other.unreadable_ && (!unreadable_ || place(*other.unreadable_) < place(*unreadable_))) {
    unreadable_ = other.unreadable_;
  }
}

} // namespace npslice::engine
