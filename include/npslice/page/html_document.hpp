// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/render/document.hpp>

#include <optional>
#include <string>

namespace npslice::page {

/// A document as one HTML page, as html.hpp says of reports.
std::string html_of(const render::Document& document, std::optional<survey::Day> stamp = {});

} // namespace npslice::page
