// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace samples {

/// The cells of one record, unquoted.
using Cells = std::vector<std::string>;

/// A delimited file being written: quotes a cell where RFC 4180 asks for it.
class Sheet {
public:
  /// An empty sheet; `line_end` is what follows every record.
  Sheet(char delimiter, std::string_view line_end);

  /// Appends one record.
  void record(const Cells& cells);

  /// Appends bytes as they are, for what no correct writer would write.
  void raw(std::string_view bytes);

  /// Everything written so far.
  const std::string& bytes() const;

private:
  void cell(std::string_view text);

  char delimiter_;
  std::string line_end_;
  std::string bytes_;
};

/// A finished sample: where it goes below the target folder, and its bytes.
struct SampleFile {
  std::string path;
  std::string bytes;
};

} // namespace samples
