// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/ingest/column_sample.hpp>
#include <npslice/ingest/header.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace npslice::ingest {

/// A file in long format: each row answers one question, and a column says which. The answers of
/// all questions stand in one column.
struct LongFormat {
  std::uint32_t question = 0;          ///< the column that says which question a row answers
  std::optional<std::uint32_t> answer; ///< the column of the answers, where one only can be it
};

/// Recognises a file in long format by a column of few different values of which some ask for a
/// recommendation and some do not.
std::optional<LongFormat> long_format_of(const Header& header, const FileSample& sample);

/// The condition that leaves the rows of one question, to be pasted into a shell: `--where
/// 'question = NPS'`.
std::string condition_on(const LongFormat& form, const Header& header, const FileSample& sample);

} // namespace npslice::ingest
