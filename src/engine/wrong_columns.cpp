// SPDX-License-Identifier: MIT
#include "wrong_columns.hpp"

#include <npslice/base/errors.hpp>
#include <npslice/base/text.hpp>
#include <npslice/stats/weight.hpp>

#include <fmt/format.h>

#include <optional>

namespace npslice::engine {
namespace {

using ingest::Role;
using survey::Rejection;

/// Fewer bad values than this may be a few typing errors in a small file.
constexpr std::uint64_t many = 10;

Accounting total_of(const Findings& findings) {
  Accounting total;
  for (const Accounting& file : findings.tally->files()) {
    total.merge(file);
  }
  return total;
}

std::string message(const Findings& findings, Role role, std::string_view what,
                    std::string_view example) {
  return fmt::format("{}: not one value of {} is {}, for example {}.\n  Name the right column with "
                     "--{}; npslice inspect shows what each holds.",
                     base::shown_path(findings.files.front().name),
                     base::quoted(*findings.columns.name_of_role(role)), what,
                     base::quoted(example), ingest::name_of(role));
}

/// What was looked for: the form is part of it, so that a wrong one is seen.
std::string date_words(ingest::DateForm form) {
  if (form == ingest::DateForm::calendar) return "a date";
  return fmt::format("a date as --date-format {} reads it ({})", ingest::name_of(form),
                     ingest::words_of(form));
}

void refuse_wrong_weights(const Findings& findings, const Accounting& total) {
  std::uint64_t no_weights = 0;
  const std::optional<survey::RowProblem>* example = nullptr;
  for (const Rejection reason : {Rejection::not_a_weight, Rejection::absurd_weight,
                                 Rejection::negative_weight, Rejection::missing_weight}) {
    const auto index = static_cast<std::size_t>(reason);
    no_weights += total.rejected[index];
    if (example == nullptr && findings.examples[index]) example = &findings.examples[index];
  }
  if (total.used > 0 || no_weights < many || example == nullptr) return;
  throw base::UsageError(fmt::format(
      "{}: not one value of {} is a weight, for example {}.\n  A weight is a decimal number from 0 "
      "to {}, without exponent; --weight names the column.",
      base::shown_path(findings.files.front().name), base::quoted((*example)->column),
      base::quoted((*example)->text), stats::Weight::largest));
}

} // namespace

void refuse_wrong_columns(const Findings& findings, bool dates_needed) {
  const Accounting total = total_of(findings);
  std::uint64_t no_scores = 0;
  const std::optional<survey::RowProblem>* example = nullptr;
  for (const Rejection reason :
       {Rejection::not_a_number, Rejection::not_whole, Rejection::out_of_range}) {
    const auto index = static_cast<std::size_t>(reason);
    no_scores += total.rejected[index];
    if (example == nullptr && findings.examples[index]) example = &findings.examples[index];
  }
  if (total.used == 0 && no_scores >= many && example != nullptr) {
    throw base::UsageError(message(findings, Role::score, "a score", (*example)->text));
  }
  refuse_wrong_weights(findings, total);
  const DateFindings& dates = findings.dates;
  const std::uint64_t undated =
      dates.coverage.unreadable +
      total.excluded[static_cast<std::size_t>(survey::Exclusion::undated)];
  if (dates_needed && !dates.coverage.first && dates.unreadable && undated >= many &&
      undated + total.rejected_total() + total.unanswered >= total.records) {
    throw base::UsageError(message(findings, Role::date, date_words(findings.columns.date_form),
                                   dates.unreadable->text));
  }
}

} // namespace npslice::engine
