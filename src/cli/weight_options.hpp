// SPDX-License-Identifier: MIT
#pragma once

#include "option_texts.hpp"

namespace CLI {
class App;
}

namespace npslice::cli {

/// Adds the options that say how much each response counts.
void add_weight_options(CLI::App& app, Verb verb, OptionTexts& texts);

/// Checks them, once everything else is.
void check_weights(Verb verb, const OptionTexts& texts, Invocation& invocation);

} // namespace npslice::cli
