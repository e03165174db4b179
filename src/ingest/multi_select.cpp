// SPDX-License-Identifier: MIT
#include <npslice/base/text.hpp>
#include <npslice/ingest/multi_select.hpp>

#include <algorithm>
#include <functional>

namespace npslice::ingest {
namespace {

/// More different values than this tell nothing new about a column.
constexpr std::size_t most_distinct_cells = 5000;

/// Fewer cells than this with a separator may be a coincidence.
constexpr std::size_t telling_cells = 10;

/// Tells which places of a cell lie between round brackets. A bracket that is never closed opens
/// nothing: the cell would otherwise stay whole because of a typing error.
class Brackets {
public:
  explicit Brackets(std::string_view cell)
      : closing_(static_cast<std::size_t>(std::count(cell.begin(), cell.end(), ')'))) {}

  /// Goes on by one byte.
  void pass(char byte) {
    if (byte == '(' && closing_ > depth_) ++depth_;
    if (byte != ')') return;
    --closing_;
    if (depth_ > 0) --depth_;
  }

  [[nodiscard]] bool open() const { return depth_ > 0; }

private:
  std::size_t closing_; // brackets that are still to come
  std::size_t depth_ = 0;
};

} // namespace

bool split_cell(std::string_view cell, std::string_view separator,
                std::vector<std::string_view>& parts) {
  parts.clear();
  bool met = false;
  const auto take = [&](std::string_view part) {
    part = base::trim(part);
    if (!part.empty()) parts.push_back(part);
  };
  const bool brackets_hold = separator.starts_with(',');
  Brackets brackets(cell);
  std::size_t start = 0;
  for (std::size_t at = 0; !separator.empty() && at < cell.size(); ++at) {
    brackets.pass(cell[at]);
    if (cell[at] != separator[0] || !cell.substr(at).starts_with(separator)) continue;
    if (brackets_hold && brackets.open()) continue;
    met = true;
    take(cell.substr(start, at - start));
    start = at + separator.size();
    at = start - 1;
  }
  take(cell.substr(start));
  return met;
}

void MultiSelectObserver::observe(std::string_view cell) {
  ++filled_;
  for (std::size_t i = 0; i < seen_.size(); ++i) {
    const bool holds = cell.find(known_separators[i]) != std::string_view::npos;
    if (!holds || !split_cell(cell, known_separators[i], parts_)) continue;
    Seen& seen = seen_[i];
    ++seen.cells;
    if (seen.parts.size() >= most_distinct_cells) continue;
    seen.values.insert(std::hash<std::string_view>{}(cell));
    for (const std::string_view part : parts_) {
      ++seen.all_parts;
      if (!seen.parts.insert(std::hash<std::string_view>{}(part)).second) ++seen.repeated;
    }
  }
}

MultiSelectSample MultiSelectObserver::finish() const {
  MultiSelectSample sample;
  const auto* const most =
      std::max_element(seen_.begin(), seen_.end(), [](const Seen& left, const Seen& right) {
        return left.cells < right.cells;
      });
  if (most->cells == 0) return sample;
  sample.separator = known_separators[static_cast<std::size_t>(most - seen_.begin())];
  const bool no_comma = !sample.separator.starts_with(',');
  sample.options = no_comma && most->cells > 1 && most->cells * 2 >= filled_ &&
                   most->repeated * 4 >= most->all_parts;
  sample.likely = most->cells >= telling_cells && most->cells * 5 >= filled_ &&
                  most->parts.size() * 2 <= most->values.size();
  return sample;
}

} // namespace npslice::ingest
