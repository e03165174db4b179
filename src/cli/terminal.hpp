// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/cli/invocation.hpp>
#include <npslice/render/text_style.hpp>

namespace npslice::cli {

/// The style of a text report. The terminal, `TERM`, `NO_COLOR` and the locale are asked only when
/// the report goes to a terminal: into a file or a pipe it is the same bytes everywhere.
render::TextStyle style_for(const OutputSettings& output);

/// Whether standard output is a terminal.
bool writes_to_terminal();

/// Whether standard error is a terminal on which a line can be taken back again.
bool can_take_back();

/// Whether standard input is a terminal, where a program that waits for an export seems to hang.
bool reads_from_terminal();

} // namespace npslice::cli
