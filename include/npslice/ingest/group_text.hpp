// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/survey/category.hpp>

#include <optional>
#include <string_view>

namespace npslice::ingest {

/// The category that a cell of a group column names: promoter, passive (or neutral) or detractor,
/// in one of seven languages, in singular or plural, with or without its scores behind it as in
/// `Promoter (9-10)`. Nothing for any other text, codes included: 1 may be either end.
std::optional<survey::Category> read_group(std::string_view cell);

} // namespace npslice::ingest
