// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/ingest/column_sample.hpp>
#include <npslice/ingest/header.hpp>

#include <optional>
#include <string>

namespace npslice::ingest {

/// Why a file looks like a table of results rather than of answers: which of its columns hold the
/// numbers or shares of promoters, passives and detractors, or of responses. Nothing where it does
/// not. Columns of 0 and 1 are no such numbers, since they mark the answers one by one.
std::optional<std::string> counted_already(const Header& header, const FileSample& sample);

} // namespace npslice::ingest
