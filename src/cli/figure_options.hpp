// SPDX-License-Identifier: MIT
#pragma once

#include "option_texts.hpp"

#include <CLI/CLI.hpp>

namespace npslice::cli {

/// Adds the options that say how figures are made of counts, where the command shows figures.
void add_figure_options(CLI::App& app, Verb verb, OptionTexts& texts);

/// Checks what was typed for them.
report::FigureRules check_figures(const OptionTexts& texts);

} // namespace npslice::cli
