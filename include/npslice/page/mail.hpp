// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/render/language.hpp>
#include <npslice/report/report.hpp>

#include <string>
#include <vector>

namespace npslice::page {

/// Mail programs cut longer messages (Gmail at 102 KB), and what is cut there nobody misses.
inline constexpr std::size_t longest_mail = 100000;

/// The reports as HTML that mail programs show: tables, styles in the elements, nothing to load, no
/// SVG. At most `longest_mail` bytes, if the foot fits into them; what has no room is left out and
/// said to be. Text of the survey cannot be anything but text.
std::string mail_of(const std::vector<report::Report>& reports,
                    const render::Wording& wording = {});

} // namespace npslice::page
