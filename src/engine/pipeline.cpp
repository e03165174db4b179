// SPDX-License-Identifier: MIT
#include "date_settlement.hpp"
#include "file_counter.hpp"
#include "table_settlement.hpp"
#include "worker.hpp"
#include "wrong_columns.hpp"

#include <npslice/base/errors.hpp>
#include <npslice/base/text.hpp>
#include <npslice/csv/block_cutter.hpp>
#include <npslice/engine/opened_file.hpp>
#include <npslice/engine/pipeline.hpp>
#include <npslice/ingest/time_zone.hpp>

#include <optional>
#include <utility>

// The middle of the program: bytes become text and blocks, blocks become rows and counts.
namespace npslice::engine {
namespace {

using ingest::DateOrder;
using ingest::Role;

using Examples = decltype(Findings::examples);

ingest::ColumnRequests requests_of(const ReadSettings& settings, const Questions& questions) {
  ingest::ColumnRequests requests;
  requests.roles = settings.columns;
  requests.further_comments = settings.further_comments;
  const auto require = [&](Role role, bool required) {
    requests.required[static_cast<std::size_t>(role)] = required;
  };
  const bool window = settings.since || settings.until;
  require(Role::score, !questions.score_optional);
  require(Role::date, window || (questions.every && !questions.dates_optional));
  require(Role::comment, questions.comments && !questions.comments_optional);
  requests.decimals = settings.decimals;
  requests.segments = questions.by;
  requests.included = settings.included;
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
  return settings.since || settings.until || questions.every || sorted;
}

PassRules rules_of(const ReadSettings& settings, const Questions& questions,
                   const ingest::SurveyColumns& columns) {
  PassRules rules;
  rules.settings = &settings;
  rules.score_form = columns.score_form;
  rules.dates_needed = dates_needed(settings, questions, columns);
  rules.tally.tables = 1 + columns.segments.size();
  rules.tally.every = questions.every;
  rules.tally.comments = questions.comments;
  rules.ruled = columns.ruled;
  rules.comment_labels = columns.comment_labels;
  if (settings.date_format == DateFormat::month_first) rules.fixed_order = DateOrder::month_first;
  if (settings.date_format == DateFormat::day_first ||
      settings.date_format == DateFormat::year_first) {
    rules.fixed_order = DateOrder::day_first;
  }
  return rules;
}

/// One pass in progress: the columns are settled on the first file that holds records.
class Pass {
public:
  Pass(const ReadSettings& settings, const Questions& questions, const SeeProblem& see_problem)
      : settings_(settings), questions_(questions), see_problem_(see_problem),
        requests_(requests_of(settings, questions)) {
    if (!settings.timezone.empty()) zone_ = ingest::TimeZone::named(settings.timezone);
    if (zone_) findings_.dates.zone = zone_->name();
  }

  void read(const std::string& name) {
    OpenedFile file = open_file(name, settings_);
    const bool holds_records = file.facts.sample.records > 0 || !file.facts.sample.whole ||
                               !base::trim(file.front).empty();
    if (holds_records) {
      settle(file.facts);
      if (worker_) read_blocks(file);
    }
    file.facts.replaced = file.text.replaced();
    file.facts.repaired = file.text.repaired();
    file.facts.changed_while_read = file.text.changed_while_read();
    findings_.files.push_back(std::move(file.facts));
  }

  Findings finish() {
    if (!settled_) {
      throw base::InputError(base::shown_path(settings_.files.front()) +
                             ": holds a header but no record, so there is nothing to report");
    }
    if (!worker_) return std::move(findings_);
    DateFindings& dates = findings_.dates;
    dates.evidence = worker_->date_evidence();
    dates.unreadable = worker_->unreadable_date();
    const auto& date_column = findings_.columns.name_of_role(Role::date);
    settle_dates(dates, settings_, rules_.dates_needed, findings_.files, date_column.value_or(""));
    dates.coverage = worker_->coverage(dates.order);
    findings_.tally = worker_->take_tally(dates.order);
    findings_.keys = worker_->take_keys();
    findings_.groups = worker_->groups(dates.order);
    findings_.left_out = worker_->left_out(dates.order);
    findings_.examples = std::move(examples_[ingest::index_of(dates.order)]);
    refuse_wrong_columns(findings_, rules_.dates_needed);
    settle_tables(findings_, rules_.segments, questions_.segments);
    settle_entries(findings_, rules_.segments, worker_->used_entries());
    return std::move(findings_);
  }

private:
  void settle(const FileFacts& facts) {
    if (settled_) return;
    settled_ = true;
    findings_.columns =
        ingest::settle_columns(facts.name, facts.header, facts.sample, settings_.scale, requests_);
    if (!findings_.columns.name_of_role(Role::score)) return;
    rules_ = rules_of(settings_, questions_, findings_.columns);
    rules_.segments = settle_segments(facts.name, facts.header, facts.sample,
                                      findings_.columns.segments, questions_.segments);
    rules_.dates = {findings_.columns.date_form, zone_ ? &*zone_ : nullptr};
    worker_.emplace(rules_);
  }

  void read_blocks(OpenedFile& file) {
    FileBinding binding;
    binding.file = static_cast<std::uint32_t>(findings_.files.size());
    binding.dialect = file.facts.dialect.dialect;
    binding.columns =
        ingest::bind_columns(file.facts.name, file.facts.header, findings_.columns, requests_);
    binding.score_name = *findings_.columns.name_of_role(Role::score);
    // Positions in the survey count records, whatever stands before the first one of a file.
    binding.ordinal_base = ordinal_base_ - file.facts.header_record - 1;
    csv::CuttingRules rules;
    rules.dialect = binding.dialect;
    rules.columns = file.facts.header.size();
    rules.block_bytes = settings_.block_bytes;
    rules.record_bytes = settings_.record_bytes;
    csv::BlockCutter cutter(
        std::move(file.front), [&](std::span<char> buffer) { return file.text.read(buffer); },
        rules, file.facts.header_record + 1);
    FileCounter counter(*worker_, std::move(binding),
                        [&](const BlockOutcome& outcome) { take_in(outcome, file.facts); });
    while (const auto block = cutter.next()) {
      counter.count(*block);
    }
    counter.finish();
    ordinal_base_ += cutter.next_record() - file.facts.header_record - 1;
  }

  void take_in(const BlockOutcome& outcome, FileFacts& facts) {
    facts.blank_lines += outcome.blank_lines;
    facts.short_records += outcome.short_records;
    facts.cut = facts.cut || outcome.cut;
    for (const FoundProblem& found : outcome.problems) {
      see_problem_(found.problem, found.counts);
      for (std::size_t order = 0; order < examples_.size(); ++order) {
        auto& example = examples_[order][static_cast<std::size_t>(found.problem.reason)];
        if (found.counts[order] && !example) example = found.problem;
      }
    }
  }

  const ReadSettings& settings_;
  const Questions& questions_;
  const SeeProblem& see_problem_;
  ingest::ColumnRequests requests_;
  Findings findings_;
  std::optional<ingest::TimeZone> zone_;
  PassRules rules_;
  std::optional<Worker> worker_; // one, for now; several are merged in any order
  ingest::PerOrder<Examples> examples_;
  std::uint64_t ordinal_base_ = 0;
  bool settled_ = false;
};

} // namespace

Findings run_pass(const ReadSettings& settings, const Questions& questions,
                  const SeeProblem& see_problem) {
  Pass pass(settings, questions, see_problem);
  for (const std::string& name : settings.files) {
    pass.read(name);
  }
  return pass.finish();
}

} // namespace npslice::engine
