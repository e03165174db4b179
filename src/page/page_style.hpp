// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace npslice::page {

/// The style sheet of a page: laptop, phone, print, light and dark.
std::string page_style();

} // namespace npslice::page
