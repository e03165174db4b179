// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/csv/records.hpp>

#include <span>
#include <string>
#include <vector>

namespace npslice::ingest {

/// Whether no cell of a row is a number or a date: such a row may be a part of the header.
bool names_no_value(const std::vector<std::string>& cells);

/// Whether no cell of a row is a date.
bool names_no_date(const std::vector<std::string>& cells);

/// Whether the second of the first records of a file names parts of the questions above it: it
/// holds nothing where the answers hold their id, and words over columns of numbers, or the very
/// texts that the answers below repeat.
bool are_parts(std::span<const csv::Record> first);

/// Whether the second of the first records of a file describes the columns: most of its cells hold
/// words, no two the same, and in several columns where all that follows are numbers or dates it
/// holds words too, in one of them a question.
bool is_label_row(std::span<const csv::Record> first);

} // namespace npslice::ingest
