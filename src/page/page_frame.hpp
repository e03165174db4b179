// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace npslice::page {

/// Appends what every page begins with: its language, title and styles, and the policy by which a
/// browser does nothing with it but show them; and what it ends with.
void append_page_begin(std::string_view language_tag, std::string_view title, std::string& out);
void append_page_end(std::string& out);

} // namespace npslice::page
