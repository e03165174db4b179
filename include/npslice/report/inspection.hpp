// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/engine/findings.hpp>
#include <npslice/engine/settings.hpp>
#include <npslice/report/report.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace npslice::report {

/// How one file was read.
struct FileInspection {
  std::string name;
  std::optional<std::uint64_t> size; ///< in bytes, as stored
  std::string compression;           ///< "gzip" or "zstd"; empty when it is not compressed
  std::string encoding;
  std::string encoding_reason;
  char delimiter = ',';
  std::string delimiter_reason;
  std::optional<csv::DelimiterFit> runner_up;
  std::uint64_t preamble_rows = 0;    ///< before the header, a `sep=` line included
  std::string preamble;               ///< the first of them; empty when it is a `sep=` line
  std::uint64_t header_first = 1;     ///< the first record of the header
  std::uint64_t header_record = 1;    ///< its last record
  std::string header_reason;          ///< why more than one
  std::optional<std::string> service; ///< that wrote the file
  std::string service_reason;         ///< by which signs it was known
  bool service_verified = false;      ///< its files were read when it was described
  std::size_t columns = 0;
  std::uint64_t records = 0; ///< 0 when the file was only looked at
  std::uint64_t blank_lines = 0;
  std::uint64_t short_records = 0;
  std::uint64_t replaced = 0;
  std::uint64_t repaired = 0;
};

/// What one column of the first file is taken for.
struct ColumnInspection {
  std::string name;
  std::optional<ingest::Role> role;
  std::size_t filled = 0; ///< of the records looked at
  std::size_t distinct = 0;
  std::vector<std::string> examples;
};

/// What is known of one role.
struct RoleInspection {
  ingest::Role role = ingest::Role::score;
  std::optional<std::string> column;
  std::string reason;
  std::vector<std::string> candidates; ///< when the user must choose
};

/// A rejection with its count and first example.
struct RejectionExample {
  survey::Rejection reason = survey::Rejection::not_a_number;
  std::uint64_t count = 0;
  std::optional<survey::RowProblem> first;
  std::string file; ///< of the example
};

/// What was recognised, why, and what was set aside.
struct Inspection {
  std::vector<FileInspection> files;
  std::size_t sampled_records = 0; ///< of the first file, on which the columns are judged
  std::vector<ColumnInspection> columns;
  std::vector<RoleInspection> roles;
  std::vector<std::uint64_t> scores; ///< how many responses gave each score, from the scale's
                                     ///< lowest on; empty where only categories are known
  std::string date_form;             ///< how the dates are written and in which zone, in words
  std::string date_order;            ///< how the order of day and month was settled, in words
  std::string date_format; ///< the value of --date-format that says the same, when one is needed
  std::vector<RejectionExample> rejections;
  std::optional<Foot> foot; ///< nothing when there is no score column
};

/// Puts what one pass found into an inspection.
Inspection inspect(const engine::Findings& findings, const engine::ReadSettings& settings,
                   const engine::Questions& questions);

} // namespace npslice::report
