// SPDX-License-Identifier: MIT
#include "rejects_file.hpp"

#include <utility>

namespace npslice::cli {

RejectsFile::RejectsFile(const std::string& path, std::vector<std::string> files,
                         render::CsvStyle style)
    : files_(std::move(files)), style_(std::move(style)) {
  for (auto& output : outputs_) {
    output = std::make_unique<OutputFile>(path);
    output->write(render::csv_rejects_header());
  }
}

void RejectsFile::write(const survey::RowProblem& problem, const ingest::PerOrder<bool>& counts) {
  const std::string row = render::csv_reject(problem, files_[problem.file], style_);
  for (std::size_t order = 0; order < outputs_.size(); ++order) {
    if (counts[order]) outputs_[order]->write(row);
  }
}

void RejectsFile::commit(ingest::DateOrder order) { outputs_[ingest::index_of(order)]->commit(); }

} // namespace npslice::cli
