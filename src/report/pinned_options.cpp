// SPDX-License-Identifier: MIT
#include "pinned_options.hpp"

#include <npslice/base/text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace npslice::report {
namespace {

using ingest::Role;

/// Longer names are whole questions; the number of the column is easier to keep.
constexpr std::size_t longest_name = 200;

class OptionList {
public:
  OptionList(const engine::Findings& findings, const engine::FileFacts& judged)
      : findings_(findings), judged_(judged) {}

  void add(std::string option, std::string value) {
    options_.push_back({std::move(option), std::move(value)});
  }

  /// A column by its name where that means this column only and can be typed, else by its number.
  void add_column(std::string_view role, const std::string& name) {
    const std::vector<std::uint32_t> meant = judged_.header.find_unique(name);
    if (meant.size() != 1 || lacking(name)) return;
    const std::string number = fmt::format("#{}", meant.front() + 1);
    for (const std::string& word : {name, number}) {
      const bool typed = word.size() <= longest_name && base::printable(word) == word;
      if (!typed || judged_.header.find(word) != meant) continue;
      add(fmt::format("--{}", role), word);
      return;
    }
  }

  std::vector<PinnedOption> take() { return std::move(options_); }

private:
  /// A column that is named must be in every file.
  [[nodiscard]] bool lacking(const std::string& name) const {
    return std::any_of(
        findings_.files.begin(), findings_.files.end(), [&](const engine::FileFacts& file) {
          return file.sample.records > 0 && file.header.find_unique(name).size() != 1;
        });
  }

  const engine::Findings& findings_;
  const engine::FileFacts& judged_;
  std::vector<PinnedOption> options_;
};

void add_roles(const engine::Findings& findings, const engine::ReadSettings& settings,
               OptionList& options) {
  const ingest::SurveyColumns& columns = findings.columns;
  const bool group_told = settings.columns[static_cast<std::size_t>(Role::group)].has_value();
  // The groups that the user named are the score where there is no other.
  const bool score_is_group = group_told && !columns.name_of_role(Role::group);
  for (const Role role : ingest::all_roles) {
    const auto& name = columns.name_of_role(role);
    if (!name) continue;
    options.add_column(ingest::name_of(role == Role::score && score_is_group ? Role::group : role),
                       *name);
    if (role != Role::comment) continue;
    for (const std::string& further : columns.further_comments) {
      options.add_column(ingest::name_of(role), further);
    }
  }
}

void add_scale(const engine::ReadSettings& settings, OptionList& options) {
  const survey::Scale& scale = settings.scale;
  if (settings.metric != survey::Metric::nps) {
    options.add("--metric", std::string(survey::name_of(settings.metric)));
  }
  if (scale.boxes) {
    const auto range = [](const survey::ScoreRange& box) {
      return fmt::format("{}-{}", box.low, box.high);
    };
    options.add("--scale", range({scale.low, scale.high}));
    options.add("--top", range(scale.boxes->top));
    if (scale.boxes->bottom) options.add("--bottom", range(*scale.boxes->bottom));
  }
  // A scale that is only the usual one is not told, since telling it ends the notes about it.
  if (settings.scale_told && !scale.boxes)
    options.add("--scale", fmt::format("{}-{}", scale.low, scale.high));
  if (!scale.boxes && (settings.scale_told || scale != survey::Scale{})) {
    options.add("--cuts", fmt::format("{},{}", scale.detractor_max, scale.passive_max));
  }
  if (settings.decimals != ingest::Decimals::reject) {
    options.add("--decimals", std::string(ingest::name_of(settings.decimals)));
  }
}

/// The value that all files have in common, or nothing.
template <class Value>
std::optional<Value> common(const Inspection& inspection, Value FileInspection::*member) {
  const Value& first = inspection.files.front().*member;
  const bool all = std::all_of(inspection.files.begin(), inspection.files.end(),
                               [&](const FileInspection& file) { return file.*member == first; });
  return all ? std::optional(first) : std::nullopt;
}

void add_reading(const engine::ReadSettings& settings, const Inspection& inspection,
                 OptionList& options) {
  if (const auto delimiter = common(inspection, &FileInspection::delimiter)) {
    const std::string name = csv::name_of_delimiter(*delimiter);
    options.add("--delimiter", name.starts_with('"') ? std::string(1, *delimiter) : name);
  }
  // An encoding that is told is read as it is, so that it would take the repairs back.
  const bool repaired = std::any_of(inspection.files.begin(), inspection.files.end(),
                                    [](const FileInspection& file) { return file.repaired > 0; });
  const auto encoding = common(inspection, &FileInspection::encoding);
  if (encoding && !repaired) options.add("--encoding", *encoding);
  const engine::ReadSettings usual;
  if (settings.record_bytes != usual.record_bytes) {
    options.add("--max-record", std::to_string(settings.record_bytes));
  }
  if (settings.dedupe) {
    constexpr std::array<std::string_view, 3> names{"all", "last", "first"};
    const std::string_view which = names[static_cast<std::size_t>(*settings.dedupe)];
    options.add("--dedupe", fmt::format("respondent:{}", which));
  }
  for (const survey::Exclusion reason : survey::all_exclusions) {
    if (!settings.included[static_cast<std::size_t>(reason)]) continue;
    options.add("--include", std::string(survey::name_of(reason)));
  }
}

} // namespace

std::vector<PinnedOption> pinned_options(const engine::Findings& findings,
                                         const engine::FileFacts& judged,
                                         const engine::ReadSettings& settings,
                                         const Inspection& inspection) {
  OptionList options(findings, judged);
  add_roles(findings, settings, options);
  add_scale(settings, options);
  if (!inspection.date_format.empty()) options.add("--date-format", inspection.date_format);
  if (!settings.timezone.empty()) options.add("--timezone", settings.timezone);
  if (findings.columns.weight) options.add_column("weight", *findings.columns.weight);
  add_reading(settings, inspection, options);
  return options.take();
}

} // namespace npslice::report
