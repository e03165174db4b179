// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/render/language.hpp>
#include <npslice/report/report.hpp>

#include <string>
#include <vector>

namespace npslice::render {

/// Reports as Markdown with the tables of GitHub, which wikis read too. Whatever stands in the
/// survey is shown as it is: no sign of it makes a table, a link, a heading or HTML.
std::string markdown_of(const std::vector<report::Report>& reports, const Wording& wording = {});

/// One line of text of the survey, so that Markdown shows it as it is.
std::string markdown_text(std::string_view text);

} // namespace npslice::render
