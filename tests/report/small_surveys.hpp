// SPDX-License-Identifier: MIT
#pragma once

#include "input/temporary_folder.hpp"

#include <npslice/engine/pipeline.hpp>
#include <npslice/report/report.hpp>

#include <string>
#include <utility>
#include <vector>

// Small surveys, written to a file and read in one pass.
namespace npslice::tests {

/// What one pass over some CSV text found, with what was asked of it.
struct ReadSurvey {
  engine::ReadSettings settings;
  engine::Questions questions;
  engine::Findings findings;

  [[nodiscard]] report::Foot foot() const { return report::foot_of(findings, settings, questions); }
  [[nodiscard]] report::Report report(const report::ReportSettings& wanted) const {
    return report::make_report(findings, settings, questions, wanted);
  }
};

/// Reads `csv` as a file of its own. `settings.files` is filled in, and a first column "Score" is
/// named, since so few answers do not show that it is one.
inline ReadSurvey read_survey(const std::string& csv, engine::Questions questions = {},
                              engine::ReadSettings settings = {}) {
  const TemporaryFolder folder;
  if (csv.starts_with("Score")) settings.columns[0] = "Score";
  settings.files = {folder.file("survey.csv", csv)};
  engine::Findings findings = engine::run_pass(
      settings, questions, [](const survey::RowProblem&, const ingest::PerOrder<bool>&) {});
  return {std::move(settings), std::move(questions), std::move(findings)};
}

/// Questions with these tables by segment.
inline engine::Questions by(std::vector<std::vector<std::string>> tables) {
  engine::Questions questions;
  questions.by = std::move(tables);
  return questions;
}

/// Questions about each period of a length.
inline engine::Questions every(survey::PeriodLength length,
                               std::vector<std::vector<std::string>> tables = {}) {
  engine::Questions questions = by(std::move(tables));
  questions.every = length;
  return questions;
}

inline survey::Day day(int year, int month, int day_of_month) {
  return *survey::make_day(year, month, day_of_month);
}

inline bool same_number(const stats::Ratio& left, const stats::Ratio& right) {
  return !(left < right) && !(right < left);
}

} // namespace npslice::tests
