// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/csv/canonical_block.hpp>
#include <npslice/ingest/header.hpp>
#include <npslice/ingest/known_exports.hpp>
#include <npslice/ingest/roles.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace npslice::ingest {

/// The columns that the user named: nothing where the program is to recognise the column itself.
struct ColumnRequests {
  std::array<std::optional<std::string>, all_roles.size()> roles;
  std::vector<std::string> further_comments;      ///< beside the one among the roles
  std::array<bool, all_roles.size()> required{};  ///< which roles the command cannot do without
  std::vector<std::vector<std::string>> segments; ///< the grouping columns, one list per table
  std::vector<std::string> conditions;            ///< the columns of the conditions
  std::optional<std::string> weight;              ///< the column of weights
  std::optional<std::string> cluster;   ///< the column that tells which responses belong together
  std::optional<DateForm> date_form;    ///< how the dates are written, where the user says so
  Decimals decimals = Decimals::reject; ///< what counts as a score
  bool scale_told = false;              ///< the user named the scale
  survey::Metric metric = survey::Metric::nps; ///< which question is looked for
  bool comments = true;                        ///< the answers in the columns of comments are read
  std::array<bool, survey::all_exclusions.size()> included{}; ///< `--include` takes these back
};

/// The columns of a survey by their names in its first file; the other files are bound by these.
struct SurveyColumns {
  Roles roles;
  ScoreForm score_form; ///< how the answers in the score column are written
  std::array<std::optional<std::string>, all_roles.size()> role_names;
  std::vector<std::vector<std::string>> segments;
  std::vector<std::string> conditions;
  std::optional<std::string> weight; ///< only where the user named it
  std::optional<std::string> cluster;
  DateForm date_form = DateForm::calendar;   ///< of the date column, in all files
  std::vector<std::string> further_comments; ///< more columns of comments, behind that of the role
  std::vector<std::string> comment_labels;   ///< the questions of all columns of comments
  std::string score_label;                   ///< the text of the question, else the name
  std::vector<std::vector<std::string>> segment_labels; ///< the same for each of the segments
  std::optional<RecognisedExport> service;              ///< that wrote the first file

  /// The name of the column with that role, or nothing.
  [[nodiscard]] const std::optional<std::string>& name_of_role(Role role) const {
    return role_names[static_cast<std::size_t>(role)];
  }
};

/// A cell that sets its row aside when the rule holds.
struct RuledCell {
  std::uint32_t cell = 0;
  RowRule rule;
};

/// Which of the wanted cells of a record is what, for one file. Dates, respondents and comments
/// stand apart unless they are wanted for something else too.
struct Binding {
  csv::Projection projection;
  std::vector<std::string> cell_names; ///< the column of each cell, as this file names it
  std::array<std::optional<std::uint32_t>, all_roles.size()> role_cells;
  std::vector<std::uint32_t> segment_cells; ///< of all tables, one after the other
  std::vector<std::uint32_t> condition_cells;
  std::optional<std::uint32_t> weight_cell;
  std::optional<std::uint32_t> cluster_cell;
  std::vector<std::optional<std::uint32_t>>
      comment_cells; ///< nothing where a file lacks the column
  /// In the order in which they are tried. Each file has its own: a survey may come from two
  /// services, or one of its files may have lost columns.
  std::vector<RuledCell> ruled_cells;
  std::vector<RuledCell> doubted_cells; ///< rows for which these hold count, and are noted
  std::string first_name;               ///< of the first column

  /// Whether a cell is the first of its record.
  [[nodiscard]] bool is_first(std::uint32_t cell) const { return projection.column_of(cell) == 0; }

  /// The cell with that role, or nothing.
  [[nodiscard]] std::optional<std::uint32_t> cell_of(Role role) const {
    return role_cells[static_cast<std::size_t>(role)];
  }
};

/// The column of a file that the user named. Throws base::UsageError when there is none or when it
/// may be several.
std::uint32_t find_column(const std::string& file, const Header& header, const std::string& asked);

/// Settles which column is what: what the user named, else what was recognised, and with it how the
/// dates are written. Throws
/// base::UsageError when a named column does not exist or may be several, and, for a required role,
/// when none or several were recognised; the message names the candidates and the option.
SurveyColumns settle_columns(const std::string& file, const Header& header,
                             const FileSample& sample, const survey::Scale& scale,
                             const ColumnRequests& requests);

/// Finds the survey's columns in one of its files. Throws base::UsageError when one is missing,
/// except for a column that was only recognised and is not required: it then has no cell.
Binding bind_columns(const std::string& file, const Header& header, const SurveyColumns& columns,
                     const ColumnRequests& requests);

} // namespace npslice::ingest
