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
  std::size_t header_rows = 1;        ///< how many records it takes up
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
  bool cut = false; ///< it ends inside a record
  bool changed_while_read = false;
  std::vector<std::string> lacks; ///< columns with a role that it does not have
};

/// What speaks against a column in a role for which its name speaks.
struct Refusal {
  ingest::Role role = ingest::Role::score;
  std::string reason;
};

/// What one column of the file is taken for by which the columns were settled.
struct ColumnInspection {
  std::string name;
  std::optional<ingest::Role> role;
  std::size_t filled = 0; ///< of the records looked at
  std::size_t distinct = 0;
  std::vector<std::string> examples;
  std::string label{};             ///< the text of its question; empty where that is its name
  std::string role_reason{};       ///< why it has its role
  std::vector<Refusal> refusals{}; ///< roles that it does not have, and why not
  std::optional<std::string>
      separator{}; ///< between the values, where a cell seems to hold several
};

/// What is known of one role.
struct RoleInspection {
  ingest::Role role = ingest::Role::score;
  std::optional<std::string> column;
  std::string reason;
  std::vector<std::string> candidates; ///< when the user must choose
  std::vector<std::string> further{};  ///< more columns of comments
  bool told = false;                   ///< the user named the column
};

/// A rejection with its count and first example.
struct RejectionExample {
  survey::Rejection reason = survey::Rejection::not_a_number;
  std::uint64_t count = 0;
  std::optional<survey::RowProblem> first;
  std::string file; ///< of the example
};

/// Records that were left out for one reason, and the first of them.
struct LeftOutExample {
  engine::LeftOutReason reason; ///< nothing: they are unanswered
  std::uint64_t count = 0;
  std::optional<engine::LeftOut> first;
  std::string file; ///< of the example
};

/// How the order of day and month was settled.
enum class OrderState : unsigned char {
  not_needed,    ///< no date depends on it
  told,          ///< by --date-format
  proved,        ///< by a date that fits one order only
  contradictory, ///< there are such dates of both kinds, and no figure depends on them
  open,          ///< every date fits both, and no figure depends on them
};

/// The name of a state in JSON.
std::string_view name_of(OrderState state);

/// A date that proves or shows something.
struct DateProof {
  std::string file;
  std::uint64_t record = 0;
  std::string text;
};

/// What is known of the dates.
struct DateInspection {
  std::string column;
  ingest::DateForm form = ingest::DateForm::calendar;
  OrderState state = OrderState::not_needed; ///< of calendar dates
  std::optional<ingest::DateOrder> order;    ///< where it is settled and needed
  std::vector<DateProof> proofs;             ///< what settles the order or leaves it open
  engine::DateCoverage coverage;             ///< of the responses used, where settled
  std::optional<DateProof> unreadable;       ///< the first that cannot be read
};

/// One option of the command line with its value.
struct PinnedOption {
  std::string option; ///< "--score"
  std::string value;
};

/// What was recognised, why, and what was left out or rejected.
struct Inspection {
  std::vector<FileInspection> files;
  std::size_t sampled_records = 0; ///< of the first file, on which the columns are judged
  bool sampled_all = false;        ///< they are all records of that file
  std::vector<ColumnInspection> columns;
  std::vector<RoleInspection> roles;
  std::vector<std::uint64_t> scores; ///< how many responses gave each score, from the scale's
                                     ///< lowest on; empty where only categories are known
  std::string date_form;             ///< how the dates are written and in which zone, in words
  std::string date_order;            ///< how the order of day and month was settled, in words
  std::string date_format; ///< the value of --date-format that says the same, when one is needed
  std::optional<DateInspection> dates;  ///< nothing without a date column or a score column
  std::vector<LeftOutExample> left_out; ///< unanswered, then excluded
  std::vector<RejectionExample> rejections;
  std::vector<PinnedOption> options; ///< those that make the next run read the files alike
  std::optional<Foot> foot;          ///< nothing when there is no score column
};

/// Puts what one pass found into an inspection.
Inspection inspect(const engine::Findings& findings, const engine::ReadSettings& settings,
                   const engine::Questions& questions);

} // namespace npslice::report
