// SPDX-License-Identifier: MIT
#include "output_set.hpp"

#include <npslice/base/errors.hpp>
#include <npslice/base/text.hpp>

#include <fmt/format.h>

#include <utility>

namespace npslice::cli {

void refuse_overwriting(const std::vector<std::string>& inputs, const std::string& output,
                        std::string_view role) {
  for (const std::string& input : inputs) {
    if (!is_same_file(input, output)) continue;
    throw base::UsageError(
        fmt::format("{} is the {} that is read and would be overwritten; name another place",
                    base::shown_path(output), role));
  }
}

void OutputSet::add(const std::optional<std::string>& path, Write write) {
  if (!path) {
    standard_output_ = std::move(write);
    return;
  }
  refuse_overwriting(inputs_, *path);
  files_.push_back(std::make_unique<OutputFile>(*path));
  write([this](std::string_view piece) { files_.back()->write(piece); });
}

void OutputSet::add(const std::optional<std::string>& path, std::string content) {
  add(path, [content = std::move(content)](const render::TakeText& take) { take(content); });
}

void OutputSet::commit() {
  if (standard_output_) standard_output_(write_standard_output);
  for (const auto& file : files_) {
    file->commit();
  }
}

} // namespace npslice::cli
