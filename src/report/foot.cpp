// SPDX-License-Identifier: MIT
#include "date_notes.hpp"
#include "file_notes.hpp"
#include "segment_notes.hpp"
#include "suppression.hpp"
#include "weight_foot.hpp"

#include <npslice/base/text.hpp>
#include <npslice/report/report.hpp>

#include <algorithm>
#include <utility>

namespace npslice::report {
namespace {

using ingest::Role;
using Kind = Note::Kind;

/// Below so many responses, a score of 0 that never occurs means little. With 1 % of zeros, as
/// surveys from 0 to 10 have at least, 300 answers hold none in 5 % of cases.
constexpr std::uint64_t base_without_zero = 300;

/// From so many responses on, scores that never leave the lower part of the scale are worth a
/// remark.
constexpr std::uint64_t base_without_top = 10;

/// From so many on where all are 1 to 5, the most usual of the other scales.
constexpr std::uint64_t base_like_stars = 3;

/// Nothing is said about a scale that the user named, nor where a condition picks the scores.
void note_unused_scores(const engine::Findings& findings, const engine::ReadSettings& settings,
                        Foot& foot) {
  const auto& scores = findings.tally->scores();
  const survey::Scale& scale = settings.scale;
  const std::uint64_t used = foot.accounting.used;
  const auto& conditions = findings.columns.conditions;
  const bool picked =
      std::find(conditions.begin(), conditions.end(), foot.score_column) != conditions.end();
  if (settings.scale_told || picked) return;
  if (scale.low == 0 && scores[0] == 0 && used >= base_without_zero) {
    foot.notes.push_back({Kind::scale_may_start_at_one, used, 0, {}});
  }
  int highest = scale.high;
  while (highest > scale.low && scores[static_cast<std::size_t>(highest)] == 0) {
    --highest;
  }
  // 7 of 10 is where seven-point questions end.
  const bool low = highest <= scale.low + (scale.high - scale.low) * 7 / 10;
  const bool like_stars = scale.low == 0 && scale.high > 5 && highest <= 5 && scores[0] == 0;
  if ((low && used >= base_without_top) || (like_stars && used >= base_like_stars)) {
    foot.notes.push_back(
        {Kind::scale_may_be_shorter, used, static_cast<std::uint64_t>(highest), {}});
  }
}

/// The columns that might have a role that none was given, quoted, with commas between.
std::string proposed(const engine::Findings& findings, Role role) {
  constexpr std::size_t shown = 5;
  const auto& candidates = findings.columns.roles.of(role).candidates;
  const auto judged =
      std::find_if(findings.files.begin(), findings.files.end(),
                   [](const engine::FileFacts& file) { return file.sample.records > 0; });
  std::string names;
  for (std::size_t i = 0; i < candidates.size() && judged != findings.files.end(); ++i) {
    if (i == shown) return names + ", \u2026";
    names += (i == 0 ? "" : ", ") + base::quoted(judged->header.names()[candidates[i]], 40);
  }
  return names;
}

/// The columns of which verbatims are shown, as its first file names them.
std::vector<CommentColumn> verbatims_from(const engine::Findings& findings) {
  const ingest::SurveyColumns& columns = findings.columns;
  std::vector<CommentColumn> from;
  if (!columns.name_of_role(Role::comment)) return from;
  from.push_back({*columns.name_of_role(Role::comment), columns.comment_labels.front()});
  for (std::size_t i = 0; i < columns.further_comments.size(); ++i) {
    from.push_back({columns.further_comments[i], columns.comment_labels[i + 1]});
  }
  return from;
}

void note_dates(const engine::Findings& findings, const engine::Questions& questions, Foot& foot) {
  const engine::DateFindings& dates = findings.dates;
  if (!foot.date_column) {
    if (questions.every) {
      foot.notes.push_back({Kind::no_date_column, 0, 0, proposed(findings, Role::date)});
    }
    return;
  }
  if (!dates.settled) {
    const bool contradictory = dates.evidence.against(ingest::DateOrder::day_first) &&
                               dates.evidence.against(ingest::DateOrder::month_first);
    foot.notes.push_back({Kind::dates_not_settled, 0, contradictory ? 1U : 0U, {}});
    return;
  }
  foot.first = dates.coverage.first;
  foot.last = dates.coverage.last;
  if (const auto spread = odd_spread_of(dates.coverage)) {
    Note note{Kind::dates_far_apart, 0, 0, *foot.date_column};
    note.spread = spread;
    foot.notes.push_back(std::move(note));
  }
  if (dates.coverage.undated() > 0 && (questions.every || dates.coverage.unreadable > 0)) {
    const Kind kind = questions.every ? Kind::in_no_period : Kind::undated;
    const bool show = dates.coverage.unreadable > 0 && dates.unreadable;
    foot.notes.push_back({kind, dates.coverage.undated(), show ? dates.unreadable->record : 0,
                          show ? dates.unreadable->text : std::string{}});
  }
}

/// What the reader of the scores must know, besides the scale.
void note_scores(const engine::Findings& findings, Foot& foot) {
  const auto not_whole = static_cast<std::size_t>(survey::Rejection::not_whole);
  if (foot.accounting.rejected[not_whole] > 0) {
    foot.notes.push_back({Kind::not_whole, foot.accounting.rejected[not_whole], 0, {}});
  }
  const auto& column = findings.columns.name_of_role(Role::group);
  if (!column) return;
  const auto& first = findings.groups.first;
  const bool several = findings.files.size() > 1;
  foot.groups = GroupComparison{*column, findings.groups,
                                first && several ? findings.files[first->file].name : ""};
  if (first) foot.notes.push_back({Kind::groups_disagree, 0, 0, {}, foot.groups});
}

/// Nothing is noted when the user settled which responses count.
void note_respondents(const engine::Findings& findings, const engine::ReadSettings& settings,
                      Foot& foot) {
  const std::uint64_t repeated = findings.repeated_respondents.value_or(0);
  const auto& column = findings.columns.name_of_role(Role::respondent);
  foot.dedupe = settings.dedupe.value_or(engine::Dedupe::all);
  if (column) foot.respondent_column = *column;
  if (repeated == 0 || settings.dedupe || !column) return;
  foot.notes.push_back({Kind::repeated_respondents, repeated, 0, *column});
}

/// As `--where` takes it: a name with a sign that ends it there is given by its number.
std::string condition_without(const engine::DoubtfulRow& row, const engine::FileFacts& file) {
  const auto found = file.header.find_unique(row.column);
  const bool plain = row.column.find_first_of("=!<>~'\"") == std::string::npos;
  const std::string name =
      plain || found.empty() ? row.column : '#' + std::to_string(found.front() + 1);
  return name + " != " + row.text;
}

void note_doubts(const engine::Findings& findings, Foot& foot) {
  const auto note = [&](Kind kind, survey::Exclusion doubt) {
    const auto& first = findings.doubtful.first(doubt);
    if (!first) return;
    foot.notes.push_back({kind, findings.doubtful.count(doubt), first->record,
                          condition_without(*first, findings.files[first->file])});
  };
  note(Kind::may_be_unfinished, survey::Exclusion::unfinished);
  note(Kind::may_be_tests, survey::Exclusion::test);
}

} // namespace

bool is_damage(Kind kind) {
  return kind == Kind::cut_inside_record || kind == Kind::changed_while_read;
}

Foot foot_of(const engine::Findings& findings, const engine::ReadSettings& settings,
             const engine::Questions& questions) {
  Foot foot;
  foot.score_column = findings.columns.name_of_role(Role::score).value_or("");
  foot.score_label = findings.columns.score_label;
  if (const auto& service = findings.columns.service) {
    foot.service = service->known->service;
    foot.service_verified = service->known->verified;
  }
  foot.metric = settings.metric;
  foot.scale = settings.scale;
  foot.score_form = findings.columns.score_form;
  foot.decimals = settings.decimals;
  foot.date_column = findings.columns.name_of_role(Role::date);
  foot.timezone = findings.dates.zone;
  foot.universal_dates = ingest::is_universal(findings.columns.date_form);
  if (foot.universal_dates && foot.timezone.empty()) foot.timezone = "UTC";
  foot.comment_column = findings.columns.name_of_role(Role::comment);
  if (questions.comments) foot.verbatims_from = verbatims_from(findings);
  for (const engine::Condition& condition : settings.conditions) {
    foot.conditions.push_back(condition.text());
  }
  foot.since = settings.since;
  foot.until = settings.until;
  for (const engine::Accounting& file : findings.tally->files()) {
    foot.accounting.merge(file);
  }
  if (foot.score_form.has_scores()) note_unused_scores(findings, settings, foot);
  note_scores(findings, foot);
  note_dates(findings, questions, foot);
  if (questions.comments && !foot.comment_column) {
    foot.notes.push_back({Kind::no_comment_column, 0, 0, proposed(findings, Role::comment)});
  }
  note_weights(findings, foot);
  note_segments(findings, foot.notes);
  note_respondents(findings, settings, foot);
  note_doubts(findings, foot);
  note_files(findings, settings.scale, foot.notes);
  return foot;
}

void take_rules(const FigureRules& rules, Foot& foot) {
  foot.interval = rules.interval;
  foot.population = rules.populations.whole;
  foot.population_source = rules.populations.source;
  foot.correction = rules.correction;
  foot.power_percent = rules.power_percent;
  foot.least_base = rules.least_base;
  foot.least_comment_base = rules.least_comment_base;
}

Report make_report(const engine::Findings& findings, const engine::ReadSettings& settings,
                   const engine::Questions& questions, const ReportSettings& wanted) {
  Report report;
  report.foot = foot_of(findings, settings, questions);
  FigureRules rules = wanted.figures;
  settle_populations(findings, rules.populations, report.foot.notes);
  take_rules(rules, report.foot);
  const std::size_t by_tables = findings.columns.segments.size();
  const std::size_t tables = std::max<std::size_t>(1, by_tables);
  if (wanted.headline || (wanted.scores && by_tables == 0)) {
    report.scores.push_back(headline_of(findings, rules));
  }
  for (std::size_t table = 0; wanted.scores && table < by_tables; ++table) {
    report.scores.push_back(score_table(findings, table, wanted.order, rules));
  }
  if (wanted.distribution) report.distribution = distribution_of(findings, settings, rules);
  const std::size_t trends = !wanted.trends || !report.foot.date_column ? 0
                             : wanted.trends_by_segment                 ? tables
                                                                        : 1;
  for (std::size_t table = 0; table < trends; ++table) {
    const std::size_t shown = wanted.trends_by_segment ? table : by_tables;
    report.trends.push_back(trend_table(findings, shown, wanted.order, *questions.every, rules));
  }
  for (std::size_t table = 0; wanted.verbatims && report.foot.comment_column && table < tables;
       ++table) {
    report.verbatims.push_back(verbatim_table(findings, table, wanted.order, *questions.comments));
    const ScoreTable segments = by_tables == 0 ? headline_of(findings, rules)
                                               : score_table(findings, table, wanted.order, rules);
    report.verbatims.back().metric = rules.metric;
    suppress(report.verbatims.back(), segments,
             std::max(rules.least_base, rules.least_comment_base));
  }
  return report;
}

} // namespace npslice::report
