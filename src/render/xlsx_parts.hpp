// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace npslice::render {

/// Whether a finished workbook is whole: every part can be unpacked, ends with the end of its
/// outermost element, sheet number i holds `cells[i]` cells, and as many shared texts are there as
/// are announced. libxlsxwriter does not ask whether the system took what it wrote into its
/// temporary files; when a disk is full, it makes a workbook with a part cut off and reports
/// success.
bool is_whole_workbook(std::string_view archive, std::span<const std::uint64_t> cells);

} // namespace npslice::render
