// SPDX-License-Identifier: MIT
#pragma once

#include "option_texts.hpp"

#include <CLI/CLI.hpp>

namespace npslice::cli {

/// Adds the options of `plan`.
void add_plan_options(CLI::App& app, OptionTexts& texts);

/// Settles what is planned for. Throws base::UsageError for values that make no sense.
void check_plan(const OptionTexts& texts, Invocation& invocation);

} // namespace npslice::cli
