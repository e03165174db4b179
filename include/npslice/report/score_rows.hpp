// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/report/figures.hpp>
#include <npslice/stats/segments.hpp>

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

namespace npslice::report {

/// All that a score table says of some responses, whatever their segment is called.
struct SegmentFigures {
  Figures figures;
  std::optional<stats::SegmentTest> against_rest{}; ///< nothing where there is no rest
  double detectable = 0; ///< the smallest true difference from the rest that is likely to be found
};

/// One segment of a score table, or the whole survey.
struct ScoreRow : SegmentFigures {
  SegmentKey key{};
  bool is_total = false;
};

/// The segments of a score table in their order, of which there may be a million: a row is put
/// together when it is asked for. What is kept for each is its key and which figures it has, some
/// dozen bytes and the text, since segments with the same counts share theirs.
class ScoreRows {
public:
  /// Walks the rows in their order; each lasts as long as the variable that it is put in.
  class Iterator {
  public:
    using iterator_category = std::input_iterator_tag;
    using value_type = ScoreRow;
    using difference_type = std::ptrdiff_t;
    using pointer = void;
    using reference = ScoreRow;

    Iterator(const ScoreRows& rows, std::size_t at) : rows_(&rows), at_(at) {}
    ScoreRow operator*() const { return (*rows_)[at_]; }
    Iterator& operator++() {
      ++at_;
      return *this;
    }
    friend bool operator==(const Iterator&, const Iterator&) = default;

  private:
    const ScoreRows* rows_;
    std::size_t at_;
  };

  /// Takes in figures that rows to come may have. Returns their number, counted up from 0.
  std::uint32_t add_figures(SegmentFigures figures);

  /// Adds a row behind the others, with the figures of that number. All keys have equally many
  /// values, one at least.
  void add(const SegmentKey& key, std::uint32_t figures);

  /// Makes room for so many rows.
  void reserve(std::size_t rows);

  /// The figures by their number: as long as they are known only in part, they may be changed.
  [[nodiscard]] std::vector<SegmentFigures>& all_figures() { return figures_; }

  [[nodiscard]] std::size_t size() const { return numbers_.size(); }
  [[nodiscard]] bool empty() const { return numbers_.empty(); }
  [[nodiscard]] SegmentKey key(std::size_t row) const;
  [[nodiscard]] std::uint32_t number_of_figures(std::size_t row) const { return numbers_[row]; }
  [[nodiscard]] const SegmentFigures& figures(std::size_t row) const {
    return figures_[numbers_[row]];
  }
  [[nodiscard]] ScoreRow operator[](std::size_t row) const { return {figures(row), key(row)}; }
  [[nodiscard]] Iterator begin() const { return {*this, 0}; }
  [[nodiscard]] Iterator end() const { return {*this, size()}; }

private:
  std::vector<SegmentFigures> figures_;
  std::vector<std::uint32_t> numbers_; // of the figures of each row
  std::string texts_;                  // the values of all keys
  std::vector<std::size_t> ends_;      // of each of them
};

} // namespace npslice::report
