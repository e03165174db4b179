// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/csv/records.hpp>
#include <npslice/ingest/known_exports.hpp>
#include <npslice/ingest/roles.hpp>
#include <npslice/ingest/survey_columns.hpp>

#include <string>
#include <utility>
#include <vector>

namespace npslice::support {

/// A column of a made-up file: its name and the values that its cells go through.
struct Column {
  std::string name;
  std::vector<std::string> values;
};

/// What was recognised in a file of such columns.
struct Recognised {
  ingest::Header header;
  ingest::Roles roles;

  /// The column of a role, or nothing: "".
  [[nodiscard]] std::string column(ingest::Role role) const {
    const auto& column = roles.of(role).column;
    return column ? header.names()[*column] : "";
  }

  /// All columns of comments, with ", " between.
  [[nodiscard]] std::string comments() const {
    std::string names = column(ingest::Role::comment);
    for (const std::uint32_t further : roles.of(ingest::Role::comment).further) {
      names += ", " + header.names()[further];
    }
    return names;
  }

  /// The names of the columns that a role is proposed for.
  [[nodiscard]] std::vector<std::string> candidates(ingest::Role role) const {
    std::vector<std::string> found;
    for (const std::uint32_t column : roles.of(role).candidates) {
      found.push_back(header.names()[column]);
    }
    return found;
  }
};

/// A file with these columns and so many records, as text without its header. Cells are separated
/// by a pipe and never quoted.
inline std::string records_of(const std::vector<Column>& columns, std::size_t records) {
  std::string text;
  for (std::size_t i = 0; i < records; ++i) {
    for (const Column& column : columns) {
      text += column.values[i % column.values.size()] + '|';
    }
    text.back() = '\n';
  }
  return text;
}

inline ingest::Header header_of(const std::vector<Column>& columns) {
  std::vector<std::string> cells;
  for (const Column& column : columns) {
    cells.push_back(column.name);
  }
  return ingest::Header(cells);
}

/// Recognises the roles in a file of these columns. The service is recognised too.
inline Recognised recognised(const std::vector<Column>& columns, std::size_t records = 16,
                             const survey::Scale& scale = {}, ingest::RoleHints hints = {}) {
  Recognised result{header_of(columns), {}};
  const auto sample =
      ingest::sample_columns(records_of(columns, records), {'|'}, columns.size(), true, scale);
  const auto service = ingest::recognise_export(result.header);
  if (service) hints.known = service->known;
  result.roles = ingest::recognise_roles(result.header, sample, scale, hints);
  return result;
}

/// The same as a command sees it that needs `role`: throws base::UsageError where it is not sure.
inline ingest::SurveyColumns settled(const std::vector<Column>& columns, ingest::Role role,
                                     std::size_t records = 16) {
  ingest::ColumnRequests requests;
  requests.required[static_cast<std::size_t>(role)] = true;
  const auto sample =
      ingest::sample_columns(records_of(columns, records), {'|'}, columns.size(), true, {});
  return ingest::settle_columns("a.csv", header_of(columns), sample, {}, requests);
}

} // namespace npslice::support
