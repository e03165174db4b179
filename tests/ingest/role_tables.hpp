// SPDX-License-Identifier: MIT
// Files of a few columns and what the recognition of roles makes of them.
#pragma once

#include "support/recognised_columns.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace npslice::role_tables {

using ingest::Role;
using support::Column;
using support::header_of;
using support::recognised;
using support::Recognised;
using support::records_of;
using Names = std::vector<std::string>;

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
