// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/report/inspection.hpp>

#include <vector>

namespace npslice::report {

/// The options with which another run reads the files in the same way, whatever would be recognised
/// then: columns, scale, dates, delimiter, encoding and the reasons to keep rows. What picks
/// responses (`--where`, `--since`, `--until`) is a question and not among them. Left out is what
/// one option cannot say: columns that a file lacks, delimiters and encodings that differ from file
/// to file, an encoding with repairs. `judged` is the file that the columns were settled on.
std::vector<PinnedOption> pinned_options(const engine::Findings& findings,
                                         const engine::FileFacts& judged,
                                         const engine::ReadSettings& settings,
                                         const Inspection& inspection);

} // namespace npslice::report
