// SPDX-License-Identifier: MIT
// Files of a few columns and what the recognition of roles makes of them.
#pragma once

#include <npslice/csv/records.hpp>
#include <npslice/ingest/roles.hpp>

#include <catch2/catch.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace npslice::role_tables {

using ingest::Role;
using Names = std::vector<std::string>;

/// A file of a few columns: each a name and the values that its cells go through.
struct Column {
  std::string name;
  Names values;
};

inline const Names scores{"9", "10", "7", "3", "8", "0", "10", "6"};
inline const Names other_scores{"10", "9", "8", "2", "5", "9", "1", "7"};
inline const Names stars{"4", "5", "3", "1", "2"};
inline const Names codes{"1", "2", "3"};
inline const Names groups{"Promoter", "Passive", "Detractor"};
inline const Names dates{"2026-01-05", "2026-01-09", "2026-02-11"};
inline const Names other_dates{"2026-01-04 10:00:00", "2026-01-08 11:00:00", "2026-02-10 12:30:00"};
inline const Names texts{"very good service",   "too slow for me",    "it just works",
                         "nothing to add here", "the staff was kind", "I like it",
                         "never again please",  "could be better"};
inline const Names reasons{"price", "service", "price", "service", "quality"};
inline const Names names{"Ann", "Bob", "Cid", "Dot", "Eve", "Fay", "Gus", "Hal"};
inline const Names numbers{"17", "250", "48", "1200", "3", "95"};
inline const Names empty{""};

struct Recognised {
  ingest::Header header;
  ingest::Roles roles;

  [[nodiscard]] std::string column(Role role) const {
    const auto& column = roles.of(role).column;
    return column ? header.names()[*column] : "";
  }
  [[nodiscard]] Names candidates(Role role) const {
    Names found;
    for (const std::uint32_t column : roles.of(role).candidates) {
      found.push_back(header.names()[column]);
    }
    return found;
  }
};

/// Rows that go through the values of each column, without a header.
inline std::string text_of(const std::vector<Column>& columns, std::size_t records) {
  std::string text;
  for (std::size_t i = 0; i < records; ++i) {
    for (const Column& column : columns) {
      text += column.values[i % column.values.size()] + '|';
    }
    text.back() = '\n';
  }
  return text;
}

inline Recognised recognised(const std::vector<Column>& columns, std::size_t records = 16,
                             const survey::Scale& scale = {}) {
  Names cells;
  for (const Column& column : columns) {
    cells.push_back(column.name);
  }
  Recognised result{ingest::Header(cells), {}};
  const auto sample =
      ingest::sample_columns(text_of(columns, records), {'|'}, columns.size(), true, scale);
  result.roles = ingest::recognise_roles(result.header, sample, scale);
  return result;
}

struct Row {
  std::vector<Column> columns;
  std::string chosen;
  Names candidates = {};
};

inline void check_role(Role role, const Row& row) {
  const Recognised result = recognised(row.columns);
  std::string header;
  for (const Column& column : row.columns) {
    header += column.name + " | ";
  }
  CAPTURE(header, result.roles.of(role).reason);
  CHECK(result.column(role) == row.chosen);
  CHECK(result.candidates(role) == row.candidates);
  CHECK_FALSE(result.roles.of(role).reason.empty());
  CHECK_FALSE(result.roles.of(role).told);
}

} // namespace npslice::role_tables
