// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/csv/records.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace npslice::ingest {

/// What some programs write over a column whose header cell was empty.
bool is_unnamed(std::string_view cell);

/// Whether a cell is what a second row says below a question with a column of its own: Answer,
/// Score.
bool is_answer_word(std::string_view cell);

/// Whether no cell of a row is a number, a date, a bare score or an e-mail address: such a row may
/// be a part of the header.
bool names_no_value(const std::vector<std::string>& cells);

/// Whether the second of the first records of a file holds a value as the answers below it do, or
/// one below a question that has a column of its own: then it is an answer itself. A number may be
/// an answer option where a question has several columns.
bool holds_answer(std::span<const csv::Record> first);

/// Whether the second of the first records of a file holds neither a value nor anything in the
/// first `ids` columns, which all the records below it fill, `fewest` of them at least.
bool lacks_ids(std::span<const csv::Record> first, std::size_t ids, std::size_t fewest);

/// Whether the second of the first records of a file lacks an id and holds nothing but words such
/// as Score and Answer, one of them over values.
bool names_answers(std::span<const csv::Record> first);

/// Whether the second of the first records of a file names parts of the questions above it: it
/// holds nothing where the answers hold their id, and words over columns of numbers, or the very
/// texts that the answers below repeat.
bool are_parts(std::span<const csv::Record> first);

/// Whether the second of the first records of a file describes the columns: most of its cells hold
/// words, no two the same, and in several columns where all that follows are numbers or dates it
/// holds words too, in one of them a question.
bool is_label_row(std::span<const csv::Record> first);

} // namespace npslice::ingest
