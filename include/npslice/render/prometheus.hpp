// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/report/report.hpp>

#include <string>
#include <vector>

namespace npslice::render {

/// The figures of score tables and the accounting in the text format of Prometheus (version 0.0.4):
/// a gauge for each column of numbers, without a label for the whole survey, with a label for each
/// dimension of a segment. Segments whose figures are withheld are left out. No time stamps.
std::string prometheus_of(const std::vector<report::Report>& reports);

} // namespace npslice::render
