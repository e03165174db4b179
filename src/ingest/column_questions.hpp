// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/ingest/header.hpp>
#include <npslice/ingest/roles.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace npslice::ingest {

/// The message for a column that the file does not have: what was asked for, the nearest name, and
/// the columns there are.
std::string no_such_column(const std::string& file, const Header& header, std::string_view asked);

/// The message for a name that several columns share.
std::string several_such_columns(const std::string& file, const Header& header,
                                 std::string_view asked, const std::vector<std::uint32_t>& found);

/// The question to the user when a role that is needed was not recognised.
std::string which_column(const std::string& file, const Header& header, const FileSample& sample,
                         Role role, const RoleChoice& choice, const survey::Scale& scale);

} // namespace npslice::ingest
