// SPDX-License-Identifier: MIT
#include "column_questions.hpp"
#include "role_names.hpp"

#include <npslice/base/errors.hpp>
#include <npslice/base/text.hpp>
#include <npslice/csv/row_reader.hpp>
#include <npslice/ingest/survey_columns.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <span>
#include <utility>

namespace npslice::ingest {
namespace {

/// The one column among those `found` for a name, or the error that says what to do.
std::uint32_t the_one(const std::string& file, const Header& header, const std::string& asked,
                      const std::vector<std::uint32_t>& found) {
  if (found.empty()) throw base::UsageError(no_such_column(file, header, asked));
  if (found.size() > 1) {
    throw base::UsageError(several_such_columns(file, header, asked, found));
  }
  return found.front();
}

std::uint32_t find_named(const std::string& file, const Header& header, const std::string& asked) {
  return the_one(file, header, asked, header.find(asked));
}

/// The columns of one `--by`: the whole text as one name if there is such a column, else its parts.
std::vector<std::string> settle_dimensions(const std::string& file, const Header& header,
                                           const std::vector<std::string>& asked) {
  for (const std::string_view comma : {",", ", "}) { // a question may hold commas itself
    const auto found = header.find(fmt::format("{}", fmt::join(asked, comma)));
    if (asked.size() > 1 && found.size() == 1) return {header.names()[found.front()]};
  }
  std::vector<std::string> names;
  for (const std::string& part : asked) {
    const std::string& name = header.names()[find_named(file, header, part)];
    if (std::find(names.begin(), names.end(), name) != names.end()) {
      throw base::UsageError(fmt::format("--by names the column {} twice", base::quoted(name)));
    }
    names.push_back(name);
  }
  return names;
}

using RuledColumns = std::vector<std::pair<std::uint32_t, RowRule>>;

/// Adds the columns that the rules name, the preferred one or all, except for reasons that the user
/// took back.
void add_ruled(const Header& header, const ColumnRequests& requests, std::span<const RowRule> rules,
               bool all, RuledColumns& ruled) {
  for (RowRule rule : rules) {
    if (requests.included[static_cast<std::size_t>(rule.exclusion)]) continue;
    if (rule.exclusion == survey::Exclusion::other_question) {
      // The export says which metric a row is about.
      if (!is_asked_for_by_name(requests.metric)) continue;
      rule.values = survey::name_of(requests.metric);
    }
    for (const std::uint32_t column : columns_named(header, rule.columns)) {
      ruled.emplace_back(column, rule);
      if (!all) break;
    }
  }
}

/// The columns of a file whose cells set rows aside.
RuledColumns ruled_columns(const Header& header, const ColumnRequests& requests) {
  RuledColumns ruled;
  const auto service = recognise_export(header);
  if (service) add_ruled(header, requests, service->known->rules, false, ruled);
  add_ruled(header, requests, general_row_rules(), false, ruled);
  if (!service) add_ruled(header, requests, unknown_service_row_rules(), true, ruled);
  return ruled;
}

/// The columns of a file whose cells raise a doubt.
RuledColumns doubted_columns(const Header& header, const ColumnRequests& requests) {
  RuledColumns doubted;
  if (!recognise_export(header)) add_ruled(header, requests, row_doubts(), true, doubted);
  return doubted;
}

/// Takes the further columns of comments that the user named. None may be named twice: its answers
/// would be shown twice.
void add_told_comments(const std::string& file, const Header& header,
                       const std::vector<std::string>& asked, RoleChoice& choice) {
  for (const std::string& each : asked) {
    const std::uint32_t column = find_named(file, header, each);
    const auto& further = choice.further;
    if (column == *choice.column ||
        std::find(further.begin(), further.end(), column) != further.end()) {
      throw base::UsageError(
          fmt::format("--comment names the column {} twice", base::quoted(header.names()[column])));
    }
    choice.further.push_back(column);
  }
}

/// A column named like `id` tells respondents apart as long as all count; where one of them is to
/// count, it may as well number the rows, and the user must say so.
void doubt_weak_respondent(const Header& header, RoleChoice& choice) {
  if (choice.told || !choice.column) return;
  if (tier_of_name(Role::respondent, header.names()[*choice.column]) < NameTier::weak) return;
  choice.candidates = {*choice.column};
  choice.column.reset();
}

void settle_comments(const Header& header, const RoleChoice& choice, SurveyColumns& columns) {
  columns.comment_labels = {header.label(*choice.column)};
  for (const std::uint32_t column : choice.further) {
    columns.further_comments.push_back(header.names()[column]);
    columns.comment_labels.push_back(header.label(column));
  }
}

/// Collects the columns of one file that are wanted and tells each one's place among them.
class CellPlan {
public:
  void want(std::uint32_t column) { columns_.push_back(column); }

  /// Wants a column in which hardly two records are the same.
  void want_apart(std::uint32_t column) { apart_.push_back(column); }

  csv::Projection finish(std::size_t header_cells) {
    sort(columns_);
    sort(apart_);
    const auto stands_in_rows = [this](std::uint32_t column) {
      return std::binary_search(columns_.begin(), columns_.end(), column);
    };
    apart_.erase(std::remove_if(apart_.begin(), apart_.end(), stands_in_rows), apart_.end());
    if (columns_.size() + apart_.size() > csv::most_row_cells) {
      throw base::UsageError(
          fmt::format("one command can use at most {} columns", csv::most_row_cells));
    }
    return {columns_, header_cells, csv::row_cells_for(columns_.size()), apart_};
  }

  [[nodiscard]] std::uint32_t cell_of(std::uint32_t column) const {
    const auto at = std::lower_bound(columns_.begin(), columns_.end(), column);
    if (at != columns_.end() && *at == column) {
      return static_cast<std::uint32_t>(at - columns_.begin());
    }
    const auto apart = std::lower_bound(apart_.begin(), apart_.end(), column);
    return static_cast<std::uint32_t>(columns_.size()) +
           static_cast<std::uint32_t>(apart - apart_.begin());
  }

private:
  static void sort(std::vector<std::uint32_t>& columns) {
    std::sort(columns.begin(), columns.end());
    columns.erase(std::unique(columns.begin(), columns.end()), columns.end());
  }

  std::vector<std::uint32_t> columns_;
  std::vector<std::uint32_t> apart_;
};

/// Whether the cells of a column with that role are different in nearly all records.
bool stands_apart(Role role) {
  return role == Role::date || role == Role::respondent || role == Role::comment;
}

RoleHints hints_of(const std::string& file, const Header& header, const ColumnRequests& requests) {
  RoleHints hints;
  hints.decimals = requests.decimals;
  hints.scale_told = requests.scale_told;
  hints.metric = requests.metric;
  for (std::size_t i = 0; i < all_roles.size(); ++i) {
    if (requests.roles[i]) hints.told[i] = find_named(file, header, *requests.roles[i]);
  }
  return hints;
}

/// Refuses columns that the user named and that cannot be read as what they are said to be.
void refuse_unfit(const std::string& file, const Header& header, const FileSample& sample,
                  const survey::Scale& scale, const RoleHints& hints) {
  for (const Role role : {Role::score, Role::group}) {
    const auto& column = hints.told[static_cast<std::size_t>(role)];
    if (!column || sample.columns[*column].filled == 0) continue;
    const std::string& name = header.names()[*column];
    std::optional<std::string> flaw = flaw_of_score(name, sample.columns[*column], scale);
    const bool groups =
        form_of(name, sample.columns[*column], scale).kind == ScoreForm::Kind::categories;
    if (!flaw && role == Role::group && !groups) {
      flaw = "does not hold promoters, passives and detractors";
    }
    if (flaw) {
      throw base::UsageError(fmt::format("{}: --{} {}: {}", base::shown_path(file), name_of(role),
                                         base::quoted(name), *flaw));
    }
  }
}

} // namespace

std::uint32_t find_column(const std::string& file, const Header& header, const std::string& asked) {
  return find_named(file, header, asked);
}

SurveyColumns settle_columns(const std::string& file, const Header& header,
                             const FileSample& sample, const survey::Scale& scale,
                             const ColumnRequests& requests) {
  SurveyColumns columns;
  columns.service = recognise_export(header);
  RoleHints hints = hints_of(file, header, requests);
  hints.date_form = requests.date_form;
  hints.known = columns.service ? columns.service->known : nullptr;
  refuse_unfit(file, header, sample, scale, hints);
  columns.roles = recognise_roles(header, sample, scale, hints);
  for (const Role role : all_roles) {
    const auto index = static_cast<std::size_t>(role);
    RoleChoice& choice = columns.roles.of(role);
    if (role == Role::comment && choice.told) {
      add_told_comments(file, header, requests.further_comments, choice);
    }
    if (role == Role::respondent && requests.required[index]) {
      doubt_weak_respondent(header, choice);
    }
    if (!choice.column && requests.required[index]) {
      throw base::UsageError(which_column(file, header, sample, role, choice, scale));
    }
    if (choice.column) columns.role_names[index] = header.names()[*choice.column];
    if (role == Role::comment && choice.column) settle_comments(header, choice, columns);
  }
  if (const auto& score = columns.roles.of(Role::score).column) {
    columns.score_form = form_of(header.names()[*score], sample.columns[*score], scale);
  }
  const auto label_of = [&](const std::string& name) {
    return header.label(header.find_unique(name).front());
  };
  if (const auto& score = columns.name_of_role(Role::score)) columns.score_label = label_of(*score);
  if (const auto& date = columns.roles.of(Role::date).column) {
    columns.date_form = requests.date_form.value_or(date_form_of(sample.columns[*date]));
  }
  for (const std::vector<std::string>& asked : requests.segments) {
    columns.segments.push_back(settle_dimensions(file, header, asked));
    auto& labels = columns.segment_labels.emplace_back();
    for (const std::string& name : columns.segments.back()) {
      labels.push_back(label_of(name));
    }
  }
  for (const std::string& asked : requests.conditions) {
    columns.conditions.push_back(header.names()[find_named(file, header, asked)]);
  }
  const auto& score = columns.name_of_role(Role::score);
  if (requests.weight) {
    columns.weight = header.names()[find_named(file, header, *requests.weight)];
    if (columns.weight == score) {
      throw base::UsageError("--weight names the column of the scores, " +
                             base::quoted(*columns.weight));
    }
  }
  if (requests.cluster) {
    columns.cluster = header.names()[find_named(file, header, *requests.cluster)];
  }
  return columns;
}

Binding bind_columns(const std::string& file, const Header& header, const SurveyColumns& columns,
                     const ColumnRequests& requests) {
  std::array<std::optional<std::uint32_t>, all_roles.size()> role_columns;
  std::vector<std::uint32_t> segment_columns;
  std::vector<std::uint32_t> condition_columns;
  CellPlan plan;
  const auto want = [&](const std::string& name, bool apart = false) {
    const std::uint32_t column = the_one(file, header, name, header.find_unique(name));
    apart ? plan.want_apart(column) : plan.want(column);
    return column;
  };
  for (const Role role : all_roles) {
    const auto index = static_cast<std::size_t>(role);
    if (!columns.role_names[index]) continue;
    if (role == Role::comment && !requests.comments) continue;
    // Of several recognised columns of comments a file may lack any, as long as it has one.
    const bool one_of_several = role == Role::comment && !columns.further_comments.empty();
    const bool optional = !requests.roles[index] && (!requests.required[index] || one_of_several);
    if (optional && header.find_unique(*columns.role_names[index]).size() != 1) continue;
    role_columns[index] = want(*columns.role_names[index], stands_apart(role));
  }
  for (const std::vector<std::string>& dimensions : columns.segments) {
    for (const std::string& name : dimensions) {
      segment_columns.push_back(want(name));
    }
  }
  for (const std::string& name : columns.conditions) {
    condition_columns.push_back(want(name));
  }
  std::optional<std::uint32_t> weight_column;
  std::optional<std::uint32_t> cluster_column;
  if (columns.weight) weight_column = want(*columns.weight, true);
  if (columns.cluster) cluster_column = want(*columns.cluster, true);
  const auto want_if_there = [&](const std::string& name) {
    const auto found = header.find_unique(name);
    if (found.size() != 1) return std::optional<std::uint32_t>{};
    plan.want_apart(found.front());
    return std::optional(found.front());
  };
  const std::vector<std::string> no_names;
  std::vector<std::optional<std::uint32_t>> comment_columns{
      role_columns[static_cast<std::size_t>(Role::comment)]};
  const auto& further = requests.comments ? columns.further_comments : no_names;
  for (const std::string& name : further) {
    const bool told = !requests.further_comments.empty();
    comment_columns.push_back(told ? std::optional(want(name, true)) : want_if_there(name));
  }
  const auto comment = static_cast<std::size_t>(Role::comment);
  const bool none = std::none_of(comment_columns.begin(), comment_columns.end(),
                                 [](const auto& column) { return column.has_value(); });
  if (none && columns.role_names[comment] && requests.required[comment]) {
    want(*columns.role_names[comment]); // says what is missing
  }
  const auto ruled = ruled_columns(header, requests);
  const auto doubted = doubted_columns(header, requests);
  for (const RuledColumns& columns_and_rules : {ruled, doubted}) {
    for (const auto& column_and_rule : columns_and_rules) {
      plan.want(column_and_rule.first);
    }
  }
  Binding binding;
  binding.projection = plan.finish(header.size());
  binding.first_name = header.names()[0];
  for (std::size_t cell = 0; cell < binding.projection.cells(); ++cell) {
    binding.cell_names.push_back(header.names()[binding.projection.column_of(cell)]);
  }
  for (std::size_t i = 0; i < role_columns.size(); ++i) {
    if (role_columns[i]) binding.role_cells[i] = plan.cell_of(*role_columns[i]);
  }
  for (const std::uint32_t column : segment_columns) {
    binding.segment_cells.push_back(plan.cell_of(column));
  }
  for (const std::uint32_t column : condition_columns) {
    binding.condition_cells.push_back(plan.cell_of(column));
  }
  if (weight_column) binding.weight_cell = plan.cell_of(*weight_column);
  if (cluster_column) binding.cluster_cell = plan.cell_of(*cluster_column);
  for (const auto& column : comment_columns) {
    binding.comment_cells.push_back(column ? std::optional(plan.cell_of(*column)) : std::nullopt);
  }
  for (const auto& [column, rule] : ruled) {
    binding.ruled_cells.push_back({plan.cell_of(column), rule});
  }
  for (const auto& [column, rule] : doubted) {
    binding.doubted_cells.push_back({plan.cell_of(column), rule});
  }
  return binding;
}

} // namespace npslice::ingest
