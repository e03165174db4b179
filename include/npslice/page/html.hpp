// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/render/language.hpp>
#include <npslice/report/report.hpp>

#include <optional>
#include <string>
#include <vector>

namespace npslice::page {

/// Reports as one HTML page that needs nothing else: no script, no network, figures as SVG in it.
/// It reads on a phone, on paper and in the dark; same reports, same bytes. Text of the survey
/// cannot be anything but text, and a content security policy forbids the rest. `stamp` is the day
/// on which it was made; mostly none, since the dates of a report are those of its survey.
std::string html_of(const std::vector<report::Report>& reports, const render::Wording& wording = {},
                    std::optional<survey::Day> stamp = {});

} // namespace npslice::page
