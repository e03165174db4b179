// SPDX-License-Identifier: MIT
#include "question_count.hpp"

#include "date_settlement.hpp"
#include "raking_settlement.hpp"
#include "table_settlement.hpp"
#include "wrong_columns.hpp"

#include <npslice/base/text.hpp>

#include <utility>

namespace npslice::engine {
namespace {

using ingest::DateOrder;
using ingest::Role;

/// Of a question inside a verbatim of several answers, in bytes.
constexpr std::size_t longest_label = 120;

ingest::ColumnRequests requests_of(const ReadSettings& settings, const Questions& questions) {
  ingest::ColumnRequests requests;
  requests.roles = settings.columns;
  requests.further_comments = settings.further_comments;
  requests.comments = questions.comments.has_value();
  const auto require = [&](Role role, bool required) {
    requests.required[static_cast<std::size_t>(role)] = required;
  };
  const bool window = settings.since || settings.until;
  require(Role::score, !questions.score_optional);
  require(Role::date, window || (questions.every && !questions.dates_optional));
  require(Role::respondent, settings.dedupe.value_or(Dedupe::all) != Dedupe::all);
  require(Role::comment, questions.comments && !questions.comments_optional);
  requests.decimals = settings.decimals;
  requests.scale_told = settings.scale_told;
  requests.metric = settings.metric;
  requests.segments = questions.by;
  requests.included = settings.included;
  requests.weight = settings.weighting.weight;
  requests.cluster = settings.weighting.cluster;
  if (settings.weighting.targets) {
    auto& raked = requests.segments.emplace_back(); // the last table, for this alone
    for (const TargetDimension& dimension : settings.weighting.targets->dimensions) {
      raked.push_back(dimension.column);
    }
  }
  for (const Condition& condition : settings.conditions) {
    requests.conditions.push_back(condition.column());
  }
  requests.date_form = settings.date_form;
  if (settings.date_format) requests.date_form = ingest::DateForm::calendar;
  return requests;
}

/// Whether the figures depend on the dates.
bool dates_needed(const ReadSettings& settings, const Questions& questions,
                  const ingest::SurveyColumns& columns) {
  if (!columns.name_of_role(Role::date)) return false;
  const bool sorted = questions.comments && columns.name_of_role(Role::comment).has_value();
  const bool deduped = settings.dedupe && *settings.dedupe != Dedupe::all;
  return settings.since || settings.until || questions.every || sorted || deduped;
}

PassRules rules_of(const ReadSettings& settings, const Questions& questions,
                   const ingest::SurveyColumns& columns) {
  PassRules rules;
  rules.settings = &settings;
  rules.score_form = columns.score_form;
  rules.dates_needed = dates_needed(settings, questions, columns);
  rules.tally.tables = 1 + columns.segments.size();
  rules.tally.weighted = settings.weighting.any();
  if (settings.weighting.targets) rules.tally.raked = rules.tally.tables - 1;
  rules.tally.every = questions.every;
  rules.tally.comments = questions.comments;
  for (const std::string& label : columns.comment_labels) {
    rules.comment_labels.push_back(base::printable(label, longest_label));
  }
  if (settings.date_format == DateFormat::month_first) rules.fixed_order = DateOrder::month_first;
  if (settings.date_format == DateFormat::day_first ||
      settings.date_format == DateFormat::year_first) {
    rules.fixed_order = DateOrder::day_first;
  }
  return rules;
}

} // namespace

QuestionCount::QuestionCount(const ReadSettings& settings, const Questions& questions,
                             std::size_t question, const ingest::TimeZone* zone)
    : settings_(settings), questions_(questions), zone_(zone),
      requests_(requests_of(settings, questions)) {
  if (question > 0) {
    requests_.roles[static_cast<std::size_t>(Role::score)] = settings.further_scores[question - 1];
  }
  if (zone != nullptr) findings_.dates.zone = zone->name();
}

void QuestionCount::settle(const FileFacts& facts) {
  if (settled_) return;
  settled_ = true;
  findings_.columns =
      ingest::settle_columns(facts.name, facts.header, facts.sample, settings_.scale, requests_);
  if (!findings_.columns.name_of_role(Role::score)) return;
  rules_ = rules_of(settings_, questions_, findings_.columns);
  rules_.segments = settle_segments(facts.name, facts.header, facts.sample,
                                    findings_.columns.segments, questions_.segments);
  rules_.dates = {findings_.columns.date_form, zone_};
  for (std::size_t thread = 0; thread < settings_.threads; ++thread) {
    workers_.emplace_back(rules_);
  }
}

void QuestionCount::begin(const FileFacts& facts, std::uint32_t file, std::uint64_t ordinal_base,
                          FileCounter::TakeIn take_in) {
  if (workers_.empty()) return;
  FileBinding binding;
  binding.file = file;
  binding.dialect = facts.dialect.dialect;
  binding.columns = ingest::bind_columns(facts.name, facts.header, findings_.columns, requests_);
  binding.score_name = *findings_.columns.name_of_role(Role::score);
  binding.ordinal_base = ordinal_base;
  if (!settings_.included[static_cast<std::size_t>(survey::Exclusion::repeated_header)]) {
    const std::uint32_t score_cell = *binding.columns.cell_of(Role::score);
    binding.header_rows =
        facts.repeatable.told_by(binding.columns.projection.column_of(score_cell));
  }
  counter_.emplace(workers_.front(), std::move(binding),
                   [this, take_in = std::move(take_in)](const BlockOutcome& outcome) {
                     keep_examples(outcome);
                     take_in(outcome);
                   });
}

BlockOutcome QuestionCount::count(const csv::Block& block, std::size_t thread) {
  return counter_ ? counter_->count(block, workers_[thread]) : BlockOutcome{};
}

void QuestionCount::take(BlockOutcome&& outcome) {
  if (counter_) counter_->take(std::move(outcome));
}

void QuestionCount::end() {
  if (counter_) counter_->finish();
  counter_.reset();
}

void QuestionCount::keep_examples(const BlockOutcome& outcome) {
  for (const FoundProblem& found : outcome.problems) {
    for (std::size_t order = 0; order < examples_.size(); ++order) {
      auto& example = examples_[order][static_cast<std::size_t>(found.problem.reason)];
      if (found.counts[order] && !example) example = found.problem;
    }
  }
}

Findings QuestionCount::finish(std::vector<FileFacts> files) {
  findings_.files = std::move(files);
  if (workers_.empty()) return std::move(findings_);
  Worker& worker = workers_.front();
  while (workers_.size() > 1) {
    worker.merge(std::move(workers_.back()));
    workers_.pop_back();
  }
  worker.settle();
  DateFindings& dates = findings_.dates;
  dates.evidence = worker.date_evidence();
  dates.unreadable = worker.unreadable_date();
  const auto& date_column = findings_.columns.name_of_role(Role::date);
  settle_dates(dates, settings_, rules_.dates_needed, findings_.files, date_column.value_or(""));
  dates.coverage = worker.coverage(dates.order);
  findings_.tally = worker.take_tally(dates.order);
  findings_.keys = worker.take_keys();
  findings_.groups = worker.groups(dates.order);
  findings_.doubtful = worker.doubtful(dates.order);
  findings_.left_out = worker.left_out(dates.order);
  findings_.repeated_respondents = worker.respondents(dates.order).repeated();
  findings_.answered_questions = worker.answered_questions();
  findings_.examples = std::move(examples_[ingest::index_of(dates.order)]);
  refuse_wrong_columns(findings_, rules_.dates_needed);
  settle_entries(findings_, rules_.segments, worker.used_entries());
  std::vector<std::uint32_t> cells;
  if (settings_.weighting.any()) refuse_weightless(findings_);
  if (const auto& targets = settings_.weighting.targets) {
    cells = settle_raking(findings_, rules_.segments, *targets);
  }
  settle_tables(findings_, rules_.segments, questions_.segments);
  if (settings_.weighting.any()) findings_.tally->settle_weights(cells);
  return std::move(findings_);
}

} // namespace npslice::engine
