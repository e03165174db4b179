// SPDX-License-Identifier: MIT
#include "compare_options.hpp"

#include "choices.hpp"

#include <npslice/base/text.hpp>
#include <npslice/engine/opened_file.hpp>
#include <npslice/ingest/survey_columns.hpp>

#include <algorithm>
#include <utility>

namespace npslice::cli {
namespace {

using Sides = report::ComparisonRequest::Sides;

bool has_form(std::string_view text, std::string_view form) {
  return text.size() == form.size() &&
         std::equal(text.begin(), text.end(), form.begin(), [](char sign, char wanted) {
           return wanted == '0' ? sign >= '0' && sign <= '9' : sign == wanted;
         });
}

/// How long a period is by how its name is written.
survey::PeriodLength length_of(std::string_view option, std::string_view name) {
  using survey::PeriodLength;
  if (has_form(name, "0000-00-00")) return PeriodLength::day;
  if (has_form(name, "0000-W00")) return PeriodLength::week;
  if (has_form(name, "0000-00")) return PeriodLength::month;
  if (has_form(name, "0000-Q0")) return PeriodLength::quarter;
  if (has_form(name, "0000")) return PeriodLength::year;
  refuse(option, name,
         "a period as 2026-01-31, 2026-W05, 2026-01, 2026-Q1 or 2026; for two values of a column, "
         "--between COL names it");
}

std::string name_of_file(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? base::shown_path(path) : path.substr(slash + 1);
}

void check_files(const OptionTexts& texts, Invocation& invocation) {
  if (texts.files.size() != 2) {
    throw base::UsageError(
        "compare needs two sides: two files, or --before PERIOD --after PERIOD, or --between COL "
        "--before VALUE --after VALUE");
  }
  report::ComparisonRequest& request = invocation.comparison;
  request.sides = Sides::files;
  request.before = name_of_file(texts.files[0]);
  request.after = name_of_file(texts.files[1]);
  if (request.before == request.after) {
    request.before = base::shown_path(texts.files[0]);
    request.after = base::shown_path(texts.files[1]);
  }
  if (invocation.output.rejects) {
    throw base::UsageError("--rejects goes with one survey; npslice score --rejects FILE lists "
                           "what was unusable in each file");
  }
}

void check_periods(const OptionTexts& texts, Invocation& invocation) {
  invocation.comparison.sides = Sides::periods;
  const auto before = length_of("--before", texts.before);
  const auto after = length_of("--after", texts.after);
  if (before != after) {
    throw base::UsageError(fmt::format("--before {} is a {} and --after {} a {}: compare periods "
                                       "of one length",
                                       texts.before, survey::name_of(before), texts.after,
                                       survey::name_of(after)));
  }
  invocation.questions.every = before;
}

/// The sides are the first dimension of every table.
void check_values(const OptionTexts& texts, Invocation& invocation) {
  invocation.comparison.sides = Sides::values;
  auto& by = invocation.questions.by;
  for (std::vector<std::string>& dimensions : by) {
    if (std::find(dimensions.begin(), dimensions.end(), texts.between) != dimensions.end()) {
      throw base::UsageError("--between and --by name the same column");
    }
    dimensions.insert(dimensions.begin(), texts.between);
  }
  by.insert(by.begin(), {texts.between});
}

} // namespace

void check_comparison(const OptionTexts& texts, Invocation& invocation) {
  report::ComparisonRequest& request = invocation.comparison;
  request.before = texts.before;
  request.after = texts.after;
  request.paired = texts.paired;
  if (texts.before.empty() != texts.after.empty()) {
    throw base::UsageError("--before and --after go together");
  }
  if (texts.before == texts.after && !texts.before.empty()) {
    throw base::UsageError("--before and --after are the same");
  }
  if (texts.score.size() > 1) {
    throw base::UsageError("compare looks at one score column: give --score once");
  }
  if (!texts.other.empty()) {
    throw base::UsageError("--other would fold different segments on each side; --map folds those "
                           "that you name");
  }
  if (!texts.between.empty()) {
    if (texts.before.empty()) {
      throw base::UsageError("--between COL goes with --before VALUE --after VALUE");
    }
    return check_values(texts, invocation);
  }
  return texts.before.empty() ? check_files(texts, invocation) : check_periods(texts, invocation);
}

Invocation with_respondents(Invocation invocation) {
  if (!invocation.comparison.paired) return invocation;
  auto& respondent = invocation.read.columns[static_cast<std::size_t>(ingest::Role::respondent)];
  const std::string& file = invocation.read.files.front();
  if (!respondent && file != base::standard_input) {
    const engine::OpenedFile opened = engine::open_file(file, invocation.read);
    ingest::ColumnRequests requests;
    requests.roles = invocation.read.columns;
    requests.scale_told = invocation.read.scale_told;
    respondent = ingest::settle_columns(file, opened.facts.header, opened.facts.sample,
                                        invocation.read.scale, requests)
                     .name_of_role(ingest::Role::respondent);
  }
  if (!respondent) {
    throw base::UsageError(base::shown_path(file) +
                           ": --paired needs to know who answered: --respondent COLUMN");
  }
  std::vector<std::string> dimensions{*respondent};
  if (invocation.comparison.sides == Sides::values) {
    dimensions.insert(dimensions.begin(), invocation.questions.by.front().front());
  }
  invocation.questions.by.push_back(std::move(dimensions));
  // Respondents are many, and that is no slip here.
  invocation.questions.segments.most_segments = UINT32_MAX;
  return invocation;
}

} // namespace npslice::cli
