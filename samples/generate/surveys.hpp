// SPDX-License-Identifier: MIT
#pragma once

#include "sheet.hpp"

#include <vector>

namespace samples {

/// Twelve weeks of answers on a web tool, with good and bad releases; then weeks 10 and 11 of it as
/// files of their own, the second with its columns in another order.
std::vector<SampleFile> make_saas_weekly();

/// A French chain of shops, as French Excel saves it.
SampleFile make_retail_fr();

/// Calls, chats and e-mails to customer service, tab separated.
SampleFile make_call_centre();

/// Fourteen countries of very different size, in many scripts.
SampleFile make_countries();

/// Long free-text answers with line breaks and quotes inside.
SampleFile make_verbatims();

/// A file with every kind of damage, each a known number of times.
SampleFile make_damaged();

} // namespace samples
