// SPDX-License-Identifier: MIT
#pragma once

#include "role_names.hpp"

#include <npslice/ingest/column_sample.hpp>
#include <npslice/survey/scale.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace npslice::ingest {

/// What speaks against a column whose scores use a part of the scale only, in words with the
/// options that would read it: yes and no, codes, a shorter scale. `told` says that the user named
/// the scale: then a clear name is believed.
std::optional<std::string> other_scale(std::string_view name, const ColumnSample& column,
                                       NameTier tier, const survey::Scale& scale, bool told);

} // namespace npslice::ingest
