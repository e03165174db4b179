// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/ingest/column_sample.hpp>
#include <npslice/ingest/header.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace npslice::ingest {

/// The delimiter between the cells that each record seems to hold in its only one: a spreadsheet
/// that did not take a file apart puts every line into one cell and quotes when it saves it, with
/// further delimiters behind them. Nothing where a file does not look like that.
std::optional<char> delimiter_in_quoted_lines(const Header& header, const FileSample& sample);

/// What to say of such a file: the cause, and a command that takes the quotes off. Empty for
/// others.
std::string quoted_lines_hint(std::string_view file, const Header& header,
                              const FileSample& sample);

} // namespace npslice::ingest
