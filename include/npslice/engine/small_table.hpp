// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/csv/records.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace npslice::engine {

/// The records of a small CSV that an option names, such as a map: the first is its header, and
/// none has more cells that hold text than the header, nor fewer. Encoding and delimiter are
/// recognised. `what` says what the file is to be, for the message when it is too long. Throws
/// base::UsageError with the option, the file and the record when it is no such table, and
/// base::InputError when it cannot be read.
std::vector<csv::Record> read_small_table(std::string_view option, const std::string& file,
                                          std::string_view what);

} // namespace npslice::engine
