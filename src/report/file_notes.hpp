// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/report/report.hpp>

#include <vector>

namespace npslice::report {

/// Adds what a reader should know of the files: damage, bytes that stand for others, records that
/// are short, headers that may be or hold a record, and files that seem to be there twice.
void note_files(const engine::Findings& findings, const survey::Scale& scale,
                std::vector<Note>& notes);

} // namespace npslice::report
