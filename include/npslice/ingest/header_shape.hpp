// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/csv/records.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace npslice::ingest {

/// How the header of a file is laid out.
enum class HeaderKind : unsigned char {
  single,           ///< one row of names
  qualtrics,        ///< ids, question texts, then a row of import ids in JSON
  qualtrics_legacy, ///< V1, V2, …, then what they mean
  survey_monkey,    ///< questions, then "Response" or the answer option under each
  merged,           ///< questions over several columns, then the part that each column holds
  labelled,         ///< names, then question texts
};

/// The rows before the first answer, taken apart. `ids` and `labels` have one text per column.
struct HeaderShape {
  HeaderKind kind = HeaderKind::single;
  std::size_t rows = 1;            ///< records that the header takes up
  bool tags = false;               ///< one of them holds HXL tags
  std::vector<std::string> ids;    ///< by which columns are named
  std::vector<std::string> labels; ///< what was asked; all empty where there is no such row
  std::vector<bool> open_ended;    ///< per column: a part says that it is answered in own words
  std::string reason;              ///< in words, why more than one row; empty for one
};

/// Recognises the header among the first records of a file, which may be fewer than a header has
/// rows but must not be none. Takes more than one row only on strong evidence: a row of answers
/// that was taken for a part of the header would be lost.
HeaderShape header_shape_of(std::span<const csv::Record> first);

} // namespace npslice::ingest
