// SPDX-License-Identifier: MIT
#include "compared_sides.hpp"

#include "segments.hpp"

#include <npslice/base/errors.hpp>
#include <npslice/base/nearest.hpp>
#include <npslice/base/text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace npslice::report {
namespace {

using Where = ComparisonRequest::Sides;

/// The number of a period of the survey by its name.
int period_named(std::string_view option, const std::string& name,
                 const engine::CountsByPeriod& periods, survey::PeriodLength every) {
  for (const auto& [number, counts] : periods.entries()) {
    if (survey::label_of({every, number}) == name) return number;
  }
  if (periods.empty()) {
    throw base::UsageError(fmt::format("{} {}: no response has a date", option, name));
  }
  throw base::UsageError(fmt::format(
      "{} {}: no response was given then; the survey has responses from {} to {}", option,
      base::printable(name), survey::label_of({every, periods.entries().front().first}),
      survey::label_of({every, periods.entries().back().first})));
}

/// Refuses a value that no response has.
void require_value(std::string_view option, const std::string& value,
                   const std::vector<Segment>& segments, const std::string& column) {
  std::vector<std::string> values;
  values.reserve(segments.size());
  for (const Segment& segment : segments) {
    values.push_back(segment.key().front());
  }
  if (std::find(values.begin(), values.end(), value) != values.end()) return;
  std::string message = fmt::format("{} {}: no response has this in {}", option,
                                    base::quoted(value), base::quoted(column));
  if (const auto near = base::nearest(value, values)) {
    message += fmt::format("; did you mean {}?", base::quoted(*near));
  } else if (!values.empty()) {
    constexpr std::size_t shown = 8;
    for (std::string& each : values) {
      each = base::quoted(each, 30);
    }
    if (values.size() > shown) values.resize(shown);
    message += fmt::format("; it holds {}", fmt::join(values, ", "));
  }
  throw base::UsageError(message);
}

void add(SidesOfTable& sides, const SegmentKey& key, const SideCounts& counts) {
  if (counts.before.responses() == 0 && counts.after.responses() == 0) return;
  const auto [found, is_new] = sides.counts.try_emplace(key);
  if (is_new) sides.keys.push_back(key);
  found->second.before.merge(counts.before);
  found->second.after.merge(counts.after);
}

} // namespace

Sides::Sides(const std::vector<engine::Findings>& findings, const engine::Questions& questions,
             const ComparisonRequest& request, SegmentOrder order)
    : findings_(findings), request_(request), order_(order) {
  const engine::Findings& first = findings.front();
  if (request.sides == Where::periods) {
    const auto& periods = whole_survey(first).periods();
    before_ = period_named("--before", request.before, periods, *questions.every);
    after_ = period_named("--after", request.after, periods, *questions.every);
  } else if (request.sides == Where::values) {
    const auto segments = segments_of(first, 0, SegmentOrder::name);
    const std::string& column = first.columns.segments.front().front();
    require_value("--before", request.before, segments, column);
    require_value("--after", request.after, segments, column);
  }
}

SideCounts Sides::counts_of(const engine::SegmentTally& tally) const {
  return {Answers(tally, before_, findings_[0]), Answers(tally, after_, findings_[0])};
}

SideCounts Sides::whole() const {
  switch (request_.sides) {
  case Where::files:
    return {Answers(whole_survey(findings_[0]), findings_[0]),
            Answers(whole_survey(findings_[1]), findings_[1])};
  case Where::periods:
    return counts_of(whole_survey(findings_[0]));
  case Where::values:
    break;
  }
  SideCounts whole;
  for (const Segment& segment : segments_of(findings_[0], 0, SegmentOrder::name)) {
    const std::string value = segment.key().front();
    if (value == request_.before) {
      whole.before = Answers(*segment.tally, findings_[0]);
    }
    if (value == request_.after) {
      whole.after = Answers(*segment.tally, findings_[0]);
    }
  }
  return whole;
}

void Sides::take_files(std::size_t table, SidesOfTable& sides) const {
  for (const Segment& segment : segments_of(findings_[0], table, order_)) {
    add(sides, segment.key(), {Answers(*segment.tally, findings_[0]), {}});
  }
  for (const Segment& segment : segments_of(findings_[1], table, order_)) {
    add(sides, segment.key(), {{}, Answers(*segment.tally, findings_[1])});
  }
}

void Sides::take_periods(std::size_t table, SidesOfTable& sides) const {
  for (const Segment& segment : segments_of(findings_[0], table, order_)) {
    add(sides, segment.key(), counts_of(*segment.tally));
  }
}

void Sides::take_values(std::size_t table, SidesOfTable& sides) const {
  for (const Segment& segment : segments_of(findings_[0], table, order_)) {
    const SegmentKey key = segment.key();
    const SegmentKey rest(std::next(key.begin()), key.end());
    const Answers answers(*segment.tally, findings_[0]);
    if (key.front() == request_.before) add(sides, rest, {answers, {}});
    if (key.front() == request_.after) add(sides, rest, {{}, answers});
  }
  sides.dimensions.erase(sides.dimensions.begin());
  if (!sides.labels.empty()) sides.labels.erase(sides.labels.begin());
}

bool Sides::weighed() const {
  return std::any_of(findings_.begin(), findings_.end(), [](const engine::Findings& each) {
    return whole_survey(each).weights() != nullptr;
  });
}

SidesOfTable Sides::table(std::size_t table) const {
  SidesOfTable sides;
  sides.weighed = weighed();
  sides.dimensions = findings_[0].columns.segments[table];
  sides.labels = findings_[0].columns.segment_labels[table];
  sides.whole = whole();
  for (const engine::Findings& each : findings_) {
    sides.overlapping = sides.overlapping || overlap(each, table);
  }
  switch (request_.sides) {
  case Where::files:
    take_files(table, sides);
    break;
  case Where::periods:
    take_periods(table, sides);
    break;
  case Where::values:
    take_values(table, sides);
    break;
  }
  return sides;
}

} // namespace npslice::report
