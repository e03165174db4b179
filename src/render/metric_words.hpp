// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/render/language.hpp>

#include <string>
#include <string_view>

namespace npslice::render {

/// The scores of a category with `dash` between the ends of a range: "4–5", "1–2, 6–7"; empty where
/// the scale leaves it none.
std::string scores_of(const survey::Scale& scale, survey::Category category, std::string_view dash);

/// What the metric of a report is, in a sentence of the language.
std::string english_definition(const report::Foot& foot);
std::string french_definition(const report::Foot& foot);

} // namespace npslice::render
