// SPDX-License-Identifier: MIT
#pragma once

#include "support/random_survey.hpp"
#include "support/survey_summary.hpp"
#include "support/temporary_file.hpp"

#include <npslice/engine/pipeline.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace npslice::tests {

/// A pass over files that exist for its time only, and all that it told.
class SurveyRun {
public:
  engine::ReadSettings settings;
  engine::Questions questions;

  explicit SurveyRun(const std::vector<std::string>& files) {
    for (const std::string& file : files) {
      files_.emplace_back(file);
      settings.files.push_back(files_.back().path());
    }
  }

  /// The questions of a random survey.
  explicit SurveyRun(const RandomSurvey& random) : SurveyRun(random.files) {
    settings.columns = {score_column, date_column, comment_column, std::nullopt};
    questions.by = random.by;
    questions.every = random.every;
    const auto by_region = [](const std::vector<std::string>& columns) {
      return std::find(columns.begin(), columns.end(), region_column) != columns.end();
    };
    if (random.split_regions && std::any_of(random.by.begin(), random.by.end(), by_region)) {
      questions.segments.splits = {region_column + ":;"};
    }
    questions.segments.others = random.others;
    if (random.comments) {
      questions.comments.emplace();
      questions.comments->limit = random.limit;
    }
    if (!random.region_wanted.empty()) {
      using Operator = engine::Condition::Operator;
      settings.conditions.emplace_back(region_column,
                                       random.region_unwanted ? Operator::unequal : Operator::equal,
                                       random.region_wanted);
    }
    const auto day = [](const std::string& iso) -> std::optional<survey::Day> {
      if (iso.empty()) return std::nullopt;
      return survey::make_day(std::stoi(iso.substr(0, 4)), std::stoi(iso.substr(5, 2)),
                              std::stoi(iso.substr(8, 2)));
    };
    if (random.dedupe) {
      settings.dedupe = random.dedupe;
      settings.columns[3] = respondent_column;
    }
    settings.since = day(random.since);
    settings.until = day(random.until);
  }

  /// Gives one of the files another content.
  void rewrite(std::size_t file, std::string_view content) { files_[file].rewrite(content); }

  engine::Findings run() {
    problems_.clear();
    return engine::run_pass(
        settings, questions,
        [&](const survey::RowProblem& problem, const ingest::PerOrder<bool>& counts) {
          problems_.push_back(std::to_string(problem.file) + ':' + std::to_string(problem.record) +
                              ' ' + std::string(survey::name_of(problem.reason)) + ' ' +
                              problem.column + " [" + problem.text + "] " + (counts[0] ? "d" : "") +
                              (counts[1] ? "m" : ""));
        });
  }

  /// The figures of a run.
  SurveySummary summary() {
    const engine::Findings findings = run();
    return summary_of(*findings.tally, findings.keys, questions.every);
  }

  /// The rejected records of the last run as `file:record reason column [text] orders`.
  [[nodiscard]] const std::vector<std::string>& problems() const { return problems_; }

private:
  std::vector<TemporaryFile> files_;
  std::vector<std::string> problems_;
};

} // namespace npslice::tests
