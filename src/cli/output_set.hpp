// SPDX-License-Identifier: MIT
#pragma once

#include "output_file.hpp"

#include <npslice/render/csv.hpp>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace npslice::cli {

/// Refuses to replace an export, or a map, by the report that is made of it: throws
/// base::UsageError when `output` is one of `inputs`.
void refuse_overwriting(const std::vector<std::string>& inputs, const std::string& output,
                        std::string_view role = "export");

/// All outputs of one call: none is put in its place before every one of them is written.
class OutputSet {
public:
  /// `inputs` are the files that were read, which are never replaced.
  explicit OutputSet(std::vector<std::string> inputs) : inputs_(std::move(inputs)) {}

  /// Hands what it writes to what it is given, piece by piece.
  using Write = std::function<void(const render::TakeText&)>;

  /// Lets `write` write a file beside its place at once; what is for standard output it writes in
  /// `commit`, so that all it refers to must live until then. Throws base::OutputError.
  void add(const std::optional<std::string>& path, Write write);
  void add(const std::optional<std::string>& path, std::string content);

  /// Writes standard output, then puts all files in their places. Throws base::OutputError.
  void commit();

private:
  std::vector<std::string> inputs_;
  Write standard_output_; // empty when nothing goes there
  std::vector<std::unique_ptr<OutputFile>> files_;
};

} // namespace npslice::cli
