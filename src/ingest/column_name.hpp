// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace npslice::ingest {

/// A header cell as people read it: one line, single blanks, no-break spaces as blanks, without the
/// tags of HTML and with its usual character references resolved.
std::string clean_name(std::string_view cell);

} // namespace npslice::ingest
