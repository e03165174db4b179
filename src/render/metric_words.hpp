// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/render/language.hpp>

#include <string>
#include <string_view>

namespace npslice::render {

/// The scores of a category with `dash` between the ends of a range: "4–5", "1–2, 6–7"; empty where
/// the scale leaves it none.
std::string scores_of(const survey::Scale& scale, survey::Category category, std::string_view dash);

/// All categories of the scale with their scores, the lowest first: "detractors 0–6, passives 7–8,
/// promoters 9–10".
std::string category_words(const report::Foot& foot, const Labels& labels, std::string_view dash);

/// What the metric of a report is, in a sentence of the language.
std::string english_definition(const report::Foot& foot);
std::string french_definition(const report::Foot& foot);

} // namespace npslice::render
