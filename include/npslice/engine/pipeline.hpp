// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/engine/findings.hpp>
#include <npslice/engine/settings.hpp>
#include <npslice/ingest/date_text.hpp>
#include <npslice/survey/row_problem.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace npslice::engine {

/// Called for each rejected record in the order of the input. `counts` says in which orders of the
/// dates it is rejected; only those of the order that is settled in the end stand.
using SeeProblem =
    std::function<void(const survey::RowProblem& problem, const ingest::PerOrder<bool>& counts)>;

/// How far the reading has come.
struct Reading {
  std::size_t file = 0;              ///< the number of the file that is read, from 0
  std::uint64_t position = 0;        ///< bytes of it, as it is stored
  std::optional<std::uint64_t> size; ///< how many there are, where that is known
  std::uint64_t records = 0;         ///< of all files
};

/// Called between two blocks while a file is read, on any thread but never on two at once.
using SeeReading = std::function<void(const Reading& reading)>;

/// Reads all files once, from front to back, and counts what is asked. Same input and settings,
/// same findings: the clock, the locale, the size of the blocks and the pieces in which input
/// arrives do not show.
///
/// Throws base::UsageError when the user must settle something (a column, the order of day and
/// month) or named a column that does not exist, and base::InputError when an input cannot be read,
/// is empty, or no file holds a single record.
Findings run_pass(const ReadSettings& settings, const Questions& questions,
                  const SeeProblem& see_problem);

/// The same for several score columns in one pass: the findings of the first one, then those of
/// each of `settings.further_scores`. Damaged records are seen once.
std::vector<Findings> run_passes(const ReadSettings& settings, const Questions& questions,
                                 const SeeProblem& see_problem, const SeeReading& see_reading = {});

} // namespace npslice::engine
