// SPDX-License-Identifier: MIT
#include "glyphs.hpp"
#include "text_table.hpp"
#include "text_words.hpp"

#include <npslice/csv/writer.hpp>
#include <npslice/render/display_width.hpp>
#include <npslice/render/foot_words.hpp>
#include <npslice/render/number.hpp>
#include <npslice/render/plan.hpp>

#include <fmt/format.h>

#include <cmath>
#include <optional>

namespace npslice::render {
namespace {

using report::PlanRow;

/// Points without a sign; whole ones without decimals, as they were asked for.
std::string shown_points(double share) {
  constexpr double tenths_of_a_share = 1000;
  const auto tenths = std::llround(share * tenths_of_a_share);
  if (tenths % 10 == 0) return std::to_string(tenths / 10);
  return fmt::format("{}.{}", tenths / 10, tenths % 10);
}

std::string goal_words(const PlanRow& row, const std::string& level) {
  if (row.goal == PlanRow::Goal::margin) {
    return fmt::format("a margin of {} points to either side ({})", shown_points(row.share), level);
  }
  return fmt::format("finding a change of {} points", shown_points(row.share));
}

std::string count_or_dash(const std::optional<std::uint64_t>& count, const Glyphs& glyphs) {
  return count ? grouped(*count) : glyphs.dash;
}

std::string spread_words(const report::Plan& plan) {
  if (plan.pilot) {
    return fmt::format("Planned with the spread of the pilot, {:.2f} ({} responses)", plan.spread,
                       grouped(plan.pilot->responses()));
  }
  if (plan.spread < 1) return fmt::format("Planned with a spread of {:.2f}", plan.spread);
  return "Planned for the worst case: half promoters, half detractors (most surveys have a spread "
         "of 0.5 to 0.7; --spread or a pilot file tells)";
}

} // namespace

std::string text_of(const report::Plan& plan, const TextStyle& style) {
  const Glyphs glyphs = glyphs_of(style);
  const std::string level = english().level(plan.rules.interval.level_percent);
  std::string out = title_line("Responses that a survey needs", {}, style.width, style) + '\n';
  const bool worst = plan.spread >= 1;
  TextTable needed({Align::left, Align::right, Align::right});
  needed.add_row({"for", "responses", worst ? "" : "worst case"});
  TextTable bought({Align::left, Align::left});
  for (const PlanRow& row : plan.rows) {
    const std::string goal = goal_words(row, level);
    if (row.from_responses) {
      bought.add_row({grouped(*row.responses) + " responses buy", goal});
      continue;
    }
    needed.add_row({goal, count_or_dash(row.responses, glyphs),
                    worst ? "" : count_or_dash(row.in_worst_case, glyphs)});
  }
  const std::vector<std::string> lines = needed.lines();
  if (lines.size() > 1) {
    for (const std::string& line : lines) {
      out += line + '\n';
    }
  }
  for (const std::string& line : bought.lines()) {
    out += line + '\n';
  }
  out += '\n';
  append_wrapped(spread_words(plan), style, out);
  append_wrapped(
      fmt::format("A change needs so many on each side; it is found with a power of {:g} "
                  "%. Intervals: {}, {}",
                  plan.rules.power_percent, level,
                  english().foot_words().method(plan.rules.interval)),
      style, out);
  if (plan.rules.population) {
    append_wrapped(fmt::format("{} could answer", grouped(*plan.rules.population)), style, out);
  }
  return in_style(std::move(out), style);
}

std::string csv_of(const report::Plan& plan, const CsvStyle& style) {
  std::string out;
  csv::Writer writer(out, style.formula_safe);
  for (const char* const name : {"goal", "points", "responses", "worst_case_responses"}) {
    writer.plain(name);
  }
  writer.end_row();
  constexpr double times = 1e6;
  const auto write = [&](const std::optional<std::uint64_t>& count) {
    writer.plain(count ? std::to_string(*count) : std::string{});
  };
  for (const PlanRow& row : plan.rows) {
    writer.plain(row.goal == PlanRow::Goal::margin ? "margin" : "change");
    writer.plain(with_point(stats::WideInteger{std::llround(row.share * times)}, 4));
    write(row.responses);
    write(row.in_worst_case);
    writer.end_row();
  }
  return out;
}

} // namespace npslice::render
