// SPDX-License-Identifier: MIT
#pragma once

#include "random.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bench {

/// What a survey for the benchmark looks like.
struct Shape {
  std::uint64_t rows = 10'000;
  bool wide = false;         ///< 150 columns instead of 11
  bool quoted = false;       ///< every cell in quotes, not only those that need it
  std::uint64_t agents = 40; ///< different values of the column `agent`, each of which occurs when
                             ///< there are as many rows
};

/// Writes a survey row by row. The same shape gives the same bytes on every machine.
class Survey {
public:
  explicit Survey(const Shape& shape);

  /// Appends the header with its line end.
  void write_header(std::string& out) const;

  /// Appends the next row with its line end; called `Shape::rows` times.
  void write_row(std::string& out);

private:
  void begin_cell(std::string& out) const;
  void end_cell(std::string& out) const;
  void plain_cell(std::string_view text, std::string& out) const;
  void numbered_cell(std::string_view prefix, std::uint64_t number, std::size_t width,
                     std::string& out) const;
  void date_cell(std::string& out);
  void score_cell(std::string& out);
  void choice_cells(std::string& out);
  void comment_cell(std::string& out);
  void make_comment();
  void agent_cell(std::string& out);
  void question_cells(std::size_t first, std::size_t last, std::string& out);

  Shape shape_;
  samples::Random random_;
  std::uint64_t row_ = 0;
  std::string comment_;           // of the current row
  std::vector<std::string> days_; // of the two years
};

} // namespace bench
