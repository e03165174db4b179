// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/ingest/header_shape.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace npslice::ingest {

/// The columns of a file by name. Names are made fit to be shown and to be typed: blanks at the
/// ends are taken off, line breaks become blanks, tags of HTML are left out, an empty name becomes
/// `col_7`, and a repeated one gets its count, `name#2`.
class Header {
public:
  Header() = default;

  /// Takes the cells of the header record as they were read.
  explicit Header(const std::vector<std::string>& cells);

  /// Takes a header of any shape.
  explicit Header(const HeaderShape& shape);

  /// The unique names, in the order of the columns.
  [[nodiscard]] const std::vector<std::string>& names() const { return names_; }

  /// What reports call a column: the text of its question where the header has one, else its name.
  [[nodiscard]] const std::string& label(std::uint32_t column) const {
    return labels_[column].empty() ? names_[column] : labels_[column];
  }

  /// Whether the header says that a column holds answers in own words.
  [[nodiscard]] bool is_open_ended(std::uint32_t column) const {
    return column < open_ended_.size() && open_ended_[column];
  }

  /// How the header is laid out.
  [[nodiscard]] HeaderKind kind() const { return kind_; }

  /// How many columns there are.
  [[nodiscard]] std::size_t size() const { return names_.size(); }

  /// The indices of the columns that `asked` may mean: those with exactly that name in the file,
  /// else all whose names are the same but for letter case, accents and blanks at the ends, else
  /// all with that label, else for `#7` the seventh. Empty when there is none; a repeated name has
  /// several.
  [[nodiscard]] std::vector<std::uint32_t> find(std::string_view asked) const;

  /// The columns that a unique name of another file of the same survey means: the one of exactly
  /// that unique name, else as `find`.
  [[nodiscard]] std::vector<std::uint32_t> find_unique(std::string_view name) const;

private:
  void take_names(const std::vector<std::string>& cells);

  std::vector<std::string> names_;   // unique
  std::vector<std::string> written_; // as they stand in the file, cleaned
  std::vector<std::string> labels_;  // empty where there is none
  std::vector<bool> open_ended_;     // empty where nothing says so
  HeaderKind kind_ = HeaderKind::single;
};

} // namespace npslice::ingest
