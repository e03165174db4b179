// SPDX-License-Identifier: MIT
#pragma once

#include "comments.hpp"

#include <span>
#include <string_view>

namespace samples {

/// English comments on a web tool for planning, time sheets and invoices.
const Phrasebook& software_english();

/// French comments on the same tool.
const Phrasebook& software_french();

/// German comments on the same tool.
const Phrasebook& software_german();

/// Spanish comments on the same tool.
const Phrasebook& software_spanish();

/// Swedish comments on the same tool.
const Phrasebook& software_swedish();

/// What a release of the tool made people write: 6.1, a good one, 6.2, a bad one, and 6.3, a very
/// good one.
Theme release_theme(std::string_view release);

/// French comments on a chain of shops, its web site or its pick-up counters.
const Phrasebook& retail_french(std::string_view channel);

/// English comments on customer service by phone, chat or e-mail.
const Phrasebook& call_centre_english(std::string_view channel);

/// Comments on a travel booking app in the language of `code`, as in "ja"; English where it is
/// unknown.
const Phrasebook& travel(std::string_view code);

/// English sentences on a tablet bought in a shop, without quotes, commas or line breaks.
std::span<const Theme> device_themes();

} // namespace samples
