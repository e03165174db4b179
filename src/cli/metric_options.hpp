// SPDX-License-Identifier: MIT
#pragma once

#include "option_texts.hpp"

#include <CLI/CLI.hpp>

namespace npslice::cli {

/// Adds the options that say what is made of the scores.
void add_metric_options(CLI::App& app, Verb verb, OptionTexts& texts);

/// Settles metric, scale and categories, and what follows from them. Throws base::UsageError where
/// options contradict each other.
void check_metric(const OptionTexts& texts, Invocation& invocation);

} // namespace npslice::cli
