// SPDX-License-Identifier: MIT
#pragma once

#include "option_texts.hpp"

namespace npslice::cli {

/// Settles what the two sides of `compare` are, and what is asked of the pass for it. Throws
/// base::UsageError when that cannot be told.
void check_comparison(const OptionTexts& texts, Invocation& invocation);

/// The same with the column by which respondents are paired: a table by it is the last one asked
/// for. Looks at the first file where no option names it.
Invocation with_respondents(Invocation invocation);

} // namespace npslice::cli
