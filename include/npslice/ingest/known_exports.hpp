// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/ingest/header.hpp>
#include <npslice/ingest/roles.hpp>
#include <npslice/ingest/row_rules.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace npslice::ingest {

/// The column that a service gives a role. The texts live as long as the program.
struct RoleName {
  Role role;
  std::string_view
      columns; ///< names as `name_key` makes them, the preferred one first, `|` between
};

/// How one survey service writes its exports. A new one is an entry in the table and a golden
/// folder.
struct KnownExport {
  std::string_view service;
  /// Read in a file or in the exporter's own source; else only its fields are known.
  bool verified = false;
  HeaderKind header = HeaderKind::single;  ///< when not `single`, a sure sign by itself
  std::span<const std::string_view> signs; ///< columns that must all be there, each `a|b`
  std::span<const RoleName> roles;
  std::span<const RowRule> rules;
  /// Columns in which the service counts the points of a quiz, named as in RoleName.
  std::string_view marks = {};
};

/// All services that are known.
std::span<const KnownExport> known_exports();

/// Rules that hold in any file, since the names and values can mean nothing else.
std::span<const RowRule> general_row_rules();

/// Rules that hold only in files of no known service, each in all columns with such a name.
std::span<const RowRule> unknown_service_row_rules();

/// Of files of no known service: which rows may be what the exclusion says. They count all the
/// same, since the columns may be about something else, and a note tells of them.
std::span<const RowRule> row_doubts();

/// A column name for comparing with those of the table: its words without case, accents and signs,
/// run together. A name without words is kept as it is.
std::string name_key(std::string_view name);

/// The service that wrote a file, and how that was seen.
struct RecognisedExport {
  const KnownExport* known = nullptr;
  std::string reason; ///< in words
};

/// Recognises the service by the names and the layout of the header; of several the one with the
/// most signs.
std::optional<RecognisedExport> recognise_export(const Header& header);

/// The columns of the header that one of the alternatives `columns` names, in the order of the
/// alternatives.
std::vector<std::uint32_t> columns_named(const Header& header, std::string_view columns);

} // namespace npslice::ingest
