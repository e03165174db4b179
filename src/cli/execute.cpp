// SPDX-License-Identifier: MIT
#include "execute.hpp"

#include "compare_options.hpp"
#include "formats.hpp"
#include "output_file.hpp"
#include "output_set.hpp"
#include "progress_line.hpp"
#include "rejects_file.hpp"
#include "terminal.hpp"
#include "write_reports.hpp"

#include <npslice/base/text.hpp>
#include <npslice/engine/pipeline.hpp>
#include <npslice/render/accounting_words.hpp>
#include <npslice/render/language.hpp>
#include <npslice/report/inspection.hpp>
#include <npslice/report/report.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace npslice::cli {
namespace {

using base::ExitCode;

/// What the reader of a table in CSV, which holds data only, must still be told. Text has it at its
/// foot.
bool is_remark(const report::Note& note) {
  using Kind = report::Note::Kind;
  const Kind kind = note.kind;
  if (kind == Kind::all_records_short) return note.value > 0;
  return report::is_damage(kind) || kind == Kind::in_no_period || kind == Kind::replaced_bytes ||
         kind == Kind::not_whole || kind == Kind::groups_disagree || kind == Kind::repaired_bytes ||
         kind == Kind::in_several_segments || kind == Kind::split_nowhere ||
         kind == Kind::in_no_band || kind == Kind::no_number || kind == Kind::other_in_cells ||
         kind == Kind::unused_map_entries || kind == Kind::no_population ||
         kind == Kind::unused_population || kind == Kind::scale_may_start_at_one ||
         kind == Kind::scale_may_be_shorter || kind == Kind::repeated_respondents ||
         kind == Kind::may_be_unfinished || kind == Kind::may_be_tests ||
         kind == Kind::copied_file || kind == Kind::dates_far_apart ||
         kind == Kind::header_reads_as_score || kind == Kind::raking_did_not_converge ||
         kind == Kind::few_clusters;
}

/// What a message begins with: with several score columns, the one that it is about.
std::string lead_of(const report::Foot& foot, const Invocation& invocation) {
  if (invocation.read.further_scores.empty()) return "npslice: ";
  return "npslice: " + base::quoted(foot.score_column) + ": ";
}

/// What is about the files, not about one score column.
bool is_of_files(report::Note::Kind kind) {
  using Kind = report::Note::Kind;
  return report::is_damage(kind) || kind == Kind::replaced_bytes || kind == Kind::repaired_bytes ||
         kind == Kind::copied_file || kind == Kind::all_records_short;
}

/// For a further score column of the same file, `again` spares what was said of the file itself.
void remark(const report::Foot& foot, bool again, const Invocation& invocation) {
  if (invocation.output.quiet) return;
  const bool text = any_tells_notes(invocation.output);
  for (const report::Note& note : foot.notes) {
    if (again && is_of_files(note.kind)) continue;
    if (text ? report::is_damage(note.kind) : is_remark(note)) {
      const std::string lead =
          is_of_files(note.kind) ? std::string("npslice: ") : lead_of(foot, invocation);
      write_message(lead + render::note_words(note) + "\n");
    }
  }
  if (!text && foot.accounting.rejected_total() > 0) {
    const bool point_on = invocation.verb != Verb::inspect;
    write_message(lead_of(foot, invocation) +
                  "records: " + render::accounting_words(foot.accounting, point_on) + "\n");
  }
}

bool below(const std::optional<stats::Ratio>& net, int points) {
  return !net || *net < stats::Ratio{points, 100};
}

stats::CategoryCounts all_counts(const engine::Findings& findings) {
  const auto& whole = findings.tally->tables()[0];
  return whole.empty() ? stats::CategoryCounts{} : whole[0].counts;
}

void explain(const std::string& reason, const report::Foot& foot, const Invocation& invocation) {
  if (!invocation.output.quiet) write_message(lead_of(foot, invocation) + reason + "\n");
}

ExitCode exit_code(const report::Foot& foot, const std::optional<stats::Ratio>& net,
                   const Invocation& invocation) {
  const Alarms& alarms = invocation.alarms;
  const bool damaged =
      std::any_of(foot.notes.begin(), foot.notes.end(),
                  [](const report::Note& note) { return report::is_damage(note.kind); });
  const std::uint64_t rejected = foot.accounting.rejected_total();
  const bool too_many = alarms.max_rejects && rejected > *alarms.max_rejects;
  if (too_many) {
    explain(fmt::format("{} rejected, more than --max-rejects {}",
                        rejected == 1 ? "1 record is" : fmt::format("{} records are", rejected),
                        *alarms.max_rejects),
            foot, invocation);
  }
  if (damaged || too_many) return ExitCode::input_damaged;
  if (!alarms.fail_under || !below(net, *alarms.fail_under)) return ExitCode::done;
  const std::string name = render::short_name_of(foot.metric, render::english().labels());
  explain(
      net ? fmt::format("the {} is below --fail-under {}", name, *alarms.fail_under)
          : fmt::format("there is no {} to hold against --fail-under {}", name, *alarms.fail_under),
      foot, invocation);
  return ExitCode::condition_holds;
}

/// Whether a workbook, which is no text, would go to a terminal.
bool shows_bytes(const Destination& destination) {
  return destination.format == Format::xlsx && !destination.path && writes_to_terminal();
}

void refuse_colliding_outputs(const Invocation& invocation) {
  std::vector<std::string> outputs;
  for (const Destination& destination : destinations_of(invocation.output)) {
    if (shows_bytes(destination)) {
      throw base::UsageError("a workbook is nothing for a terminal: write it with -o FILE.xlsx");
    }
    if (destination.path) outputs.push_back(*destination.path);
  }
  const std::size_t reports = outputs.size();
  if (invocation.output.rejects) outputs.push_back(*invocation.output.rejects);
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    refuse_overwriting(invocation.read.files, outputs[i]);
    refuse_overwriting(invocation.questions.segments.maps, outputs[i], "map");
    const std::string& sizes = invocation.tables.figures.populations.source;
    if (!sizes.empty()) refuse_overwriting({sizes}, outputs[i], "file of sizes");
    if (!invocation.target.empty()) {
      refuse_overwriting({invocation.target}, outputs[i], "file of targets");
    }
    for (std::size_t j = 0; j < i; ++j) {
      if (!is_same_output(outputs[i], outputs[j])) continue;
      throw base::UsageError((i < reports ? "-o names the same file twice, "
                                          : "-o and --rejects name the same file, ") +
                             base::shown_path(outputs[j]));
    }
  }
}

/// Refuses to count a file twice, as `*.csv` together with a name would.
void refuse_repeated(const std::vector<std::string>& files) {
  for (std::size_t i = 0; i < files.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (!is_same_file(files[i], files[j])) continue;
      throw base::UsageError(base::shown_path(files[i]) +
                             " is named twice; its responses would count twice");
    }
  }
}

std::optional<RejectsFile> open_rejects(const Invocation& invocation) {
  if (!invocation.output.rejects) return std::nullopt;
  return RejectsFile(*invocation.output.rejects, invocation.read.files,
                     csv_style(invocation.output));
}

void hint_at_terminal(const Invocation& invocation) {
  const auto& files = invocation.read.files;
  const bool waits = std::find(files.begin(), files.end(), base::standard_input) != files.end();
  if (waits && reads_from_terminal() && !invocation.output.quiet) {
    write_message("npslice: reading an export from the keyboard; Ctrl-D ends it, Ctrl-C gives up. "
                  "To read a file, name it.\n");
  }
}

/// The settings with the sizes of populations, where a file names them.
report::ReportSettings with_populations(report::ReportSettings settings) {
  report::Populations& populations = settings.figures.populations;
  if (!populations.source.empty()) populations = report::read_populations(populations.source);
  return settings;
}

/// The call with the shares that its sample is raked to, where a file names them.
Invocation with_targets(Invocation invocation) {
  if (!invocation.target.empty()) {
    invocation.read.weighting.targets = engine::read_targets(invocation.target);
  }
  return invocation;
}

/// Reads both sides: from one reading, or each file by itself.
ExitCode compare_sides(const Invocation& told) {
  const Invocation invocation = with_respondents(told);
  const report::ReportSettings tables = with_populations(invocation.tables);
  std::optional<RejectsFile> rejects = open_rejects(invocation);
  std::vector<engine::ReadSettings> settings{invocation.read};
  if (invocation.comparison.sides == report::ComparisonRequest::Sides::files) {
    settings.assign(2, invocation.read);
    settings[0].files = {invocation.read.files[0]};
    settings[1].files = {invocation.read.files[1]};
  }
  std::vector<engine::Findings> findings;
  for (const engine::ReadSettings& side : settings) {
    Invocation reading = invocation;
    reading.read = side;
    ProgressLine progress(reading);
    findings.push_back(
        std::move(engine::run_passes(
                      side, invocation.questions,
                      [&](const survey::RowProblem& problem, const ingest::PerOrder<bool>& counts) {
                        if (rejects) rejects->write(problem, counts);
                      },
                      [&](const engine::Reading& so_far) { progress.see(so_far); })
                      .front()));
  }
  const report::Comparison comparison =
      report::compare(findings, settings, invocation.questions, tables, invocation.comparison);
  write_comparison(comparison, invocation);
  if (rejects) rejects->commit(findings.front().dates.order);
  ExitCode worst = ExitCode::done;
  const auto& after = comparison.tables.front().total.after.net_share;
  for (const report::Foot& foot : comparison.feet) {
    remark(foot, false, invocation);
    worst = std::max(worst, exit_code(foot, after, invocation));
  }
  return worst;
}

/// Plans a survey; the pilot is read and told of as in a report.
ExitCode make_plan(const Invocation& invocation) {
  const report::FigureRules& rules = invocation.tables.figures;
  if (!invocation.with_pilot) {
    write_plan(report::plan(invocation.plan, rules, std::nullopt), invocation);
    return ExitCode::done;
  }
  hint_at_terminal(invocation);
  std::optional<RejectsFile> rejects = open_rejects(invocation);
  ProgressLine progress(invocation);
  const std::vector<engine::Findings> findings = engine::run_passes(
      invocation.read, invocation.questions,
      [&](const survey::RowProblem& problem, const ingest::PerOrder<bool>& counts) {
        if (rejects) rejects->write(problem, counts);
      },
      [&](const engine::Reading& reading) { progress.see(reading); });
  const stats::CategoryCounts pilot = all_counts(findings.front());
  write_plan(report::plan(invocation.plan, rules, pilot), invocation);
  if (rejects) rejects->commit(findings.front().dates.order);
  const report::Foot foot =
      report::foot_of(findings.front(), invocation.read, invocation.questions);
  remark(foot, false, invocation);
  return exit_code(foot, stats::net_share(measured(pilot, rules.interval.measure)), invocation);
}

} // namespace

base::ExitCode execute(const Invocation& told) {
  refuse_repeated(told.read.files);
  refuse_colliding_outputs(told);
  const Invocation invocation = with_targets(told);
  if (invocation.verb == Verb::plan) return make_plan(invocation);
  hint_at_terminal(invocation);
  if (invocation.verb == Verb::compare) return compare_sides(invocation);
  const report::ReportSettings tables = with_populations(invocation.tables);
  std::optional<RejectsFile> rejects = open_rejects(invocation);
  ProgressLine progress(invocation);
  std::vector<engine::Findings> findings = engine::run_passes(
      invocation.read, invocation.questions,
      [&](const survey::RowProblem& problem, const ingest::PerOrder<bool>& counts) {
        if (rejects) rejects->write(problem, counts);
      },
      [&](const engine::Reading& reading) { progress.see(reading); });
  std::vector<report::Foot> feet;
  if (invocation.verb == Verb::inspect) {
    const report::Inspection inspection =
        report::inspect(findings.front(), invocation.read, invocation.questions);
    write_inspection(inspection, invocation);
    if (inspection.foot) feet.push_back(*inspection.foot);
  } else {
    std::vector<report::Report> reports;
    for (engine::Findings& found : findings) {
      reports.push_back(report::make_report(found, invocation.read, invocation.questions, tables));
      feet.push_back(reports.back().foot);
      found.forget_segments();
    }
    write_reports(reports, invocation);
  }
  if (rejects) rejects->commit(findings.front().dates.order);
  ExitCode worst = ExitCode::done;
  for (std::size_t i = 0; i < feet.size(); ++i) {
    remark(feet[i], i > 0, invocation);
    worst = std::max(worst, exit_code(feet[i],
                                      report::net_share_of(
                                          findings[i], invocation.tables.figures.interval.measure),
                                      invocation));
  }
  return worst;
}

} // namespace npslice::cli
