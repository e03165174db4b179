// SPDX-License-Identifier: MIT
#include "segments.hpp"

#include <npslice/report/report.hpp>

#include <utility>

namespace npslice::report {
namespace {

std::uint64_t responses_in(const stats::CategoryCounts& counts, survey::Category category) {
  switch (category) {
  case survey::Category::promoter:
    return counts.promoters;
  case survey::Category::passive:
    return counts.passives;
  case survey::Category::detractor:
    return counts.detractors;
  }
  return 0;
}

VerbatimGroup group_of(const Segment& segment, survey::Category category,
                       const engine::Findings& findings) {
  VerbatimGroup group;
  group.key = segment.key();
  group.category = category;
  group.responses = responses_in(segment.tally->counts, category);
  if (segment.tally->comments() == nullptr) return group;
  const bool several = findings.answered_questions > 1; // else there is nothing to tell apart
  const auto& kept = (*segment.tally->comments())[static_cast<std::size_t>(category)];
  group.comments = kept.comments();
  for (engine::KeptComment& comment : kept.in_order()) {
    group.shown.push_back(
        {comment.score, comment.stamp, std::move(comment.respondent), std::move(comment.comment),
         findings.files[comment.file].name, comment.record,
         several && comment.question ? findings.columns.comment_labels[*comment.question]
                                     : std::string{}});
  }
  return group;
}

} // namespace

VerbatimTable verbatim_table(const engine::Findings& findings, std::size_t table,
                             SegmentOrder order, const engine::CommentRules& rules) {
  VerbatimTable verbatims;
  verbatims.sampled = rules.sample_seed.has_value();
  verbatims.newest_first = findings.dates.coverage.first.has_value();
  std::vector<Segment> segments;
  if (table < findings.columns.segments.size()) {
    verbatims.dimensions = findings.columns.segments[table];
    verbatims.labels = findings.columns.segment_labels[table];
    segments = segments_of(findings, table, order);
  } else {
    segments.push_back({{}, &whole_survey(findings), 0});
  }
  for (const Segment& segment : segments) {
    for (const survey::Category category : survey::all_categories) {
      if (!rules.wants(category)) continue;
      VerbatimGroup group = group_of(segment, category, findings);
      if (group.responses > 0) verbatims.groups.push_back(std::move(group));
    }
  }
  return verbatims;
}

} // namespace npslice::report
