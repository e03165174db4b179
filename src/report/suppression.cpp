// SPDX-License-Identifier: MIT
#include "suppression.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace npslice::report {
namespace {

bool is_small(std::uint64_t base, std::uint64_t least) { return base > 0 && base < least; }

/// The place of the smallest group that is not withheld, where exactly one of them is.
template <class Bases, class Hidden>
std::optional<std::size_t> complement(std::size_t count, const Bases& base, const Hidden& hidden) {
  std::size_t withheld_ones = 0;
  std::optional<std::size_t> smallest;
  for (std::size_t i = 0; i < count; ++i) {
    if (base(i) == 0) continue;
    if (hidden(i)) {
      ++withheld_ones;
    } else if (!smallest || base(i) < base(*smallest)) {
      smallest = i;
    }
  }
  return withheld_ones == 1 ? smallest : std::nullopt;
}

/// The periods of all segments, as a grid of what is withheld.
class Grid {
public:
  Grid(const TrendTable& table, std::uint64_t least)
      : table_(table), total_(hidden_of(table.total, least)) {
    for (const TrendSeries& series : table.segments) {
      hidden_.push_back(hidden_of(series, least));
    }
    while (complete()) {
    }
  }

  [[nodiscard]] const std::vector<bool>& total() const { return total_; }
  [[nodiscard]] const std::vector<bool>& segment(std::size_t number) const {
    return hidden_[number];
  }

private:
  static std::vector<bool> hidden_of(const TrendSeries& series, std::uint64_t least) {
    std::vector<bool> hidden;
    for (const TrendRow& row : series.rows) {
      hidden.push_back(is_small(row.figures.responses(), least));
    }
    return hidden;
  }

  /// Hides what could still be computed; true when that hid anything.
  bool complete() {
    bool changed = complete_series(table_.total, total_);
    for (std::size_t i = 0; i < hidden_.size(); ++i) {
      changed = complete_series(table_.segments[i], hidden_[i]) || changed;
    }
    if (table_.overlapping) return changed;
    for (std::size_t period = 0; period < total_.size(); ++period) {
      if (total_[period]) continue;
      const auto also = complement(
          hidden_.size(),
          [&](std::size_t i) { return table_.segments[i].rows[period].figures.responses(); },
          [&](std::size_t i) { return hidden_[i][period]; });
      if (!also) continue;
      hidden_[*also][period] = true;
      changed = true;
    }
    return changed;
  }

  static bool complete_series(const TrendSeries& series, std::vector<bool>& hidden) {
    const auto also = complement(
        series.rows.size(), [&](std::size_t i) { return series.rows[i].figures.responses(); },
        [&](std::size_t i) { return hidden[i]; });
    if (also) hidden[*also] = true;
    return also.has_value();
  }

  const TrendTable& table_;
  std::vector<bool> total_;
  std::vector<std::vector<bool>> hidden_;
};

void suppress_rows(TrendSeries& series, const std::vector<bool>& hidden) {
  bool any = false;
  for (std::size_t i = 0; i < series.rows.size(); ++i) {
    TrendRow& row = series.rows[i];
    const bool beside_hidden = row.against && hidden[*row.against];
    any = any || hidden[i];
    if (hidden[i]) row.figures = withheld_figures(row.figures);
    if (!hidden[i] && !beside_hidden) continue;
    row.change.reset();
    row.test.reset();
  }
  if (!any) return;
  series.slope.reset(); // with the other periods it would give away the one
  for (TrendRow& row : series.rows) {
    row.limits.reset(); // so would the mean of all periods
  }
}

} // namespace

std::vector<bool> withheld(const std::vector<std::uint64_t>& bases, std::uint64_t least,
                           bool sum_is_shown) {
  std::vector<bool> hidden;
  hidden.reserve(bases.size());
  for (const std::uint64_t base : bases) {
    hidden.push_back(is_small(base, least));
  }
  if (!sum_is_shown) return hidden;
  const auto also = complement(
      bases.size(), [&](std::size_t i) { return bases[i]; },
      [&](std::size_t i) { return hidden[i]; });
  if (also) hidden[*also] = true;
  return hidden;
}

Figures withheld_figures(const Figures& figures) {
  Figures none;
  none.suppressed = figures.responses();
  none.measure = figures.measure;
  return none;
}

void suppress(TrendTable& table, std::uint64_t least) {
  if (least == 0) return;
  const Grid grid(table, least);
  for (std::size_t i = 0; i < table.segments.size(); ++i) {
    suppress_rows(table.segments[i], grid.segment(i));
  }
  suppress_rows(table.total, grid.total());
}

void suppress(VerbatimTable& table, const ScoreTable& segments, std::uint64_t least_comments) {
  std::map<SegmentKey, const Figures*> figures;
  for (std::size_t i = 0; i < segments.rows.size(); ++i) {
    figures[segments.rows.key(i)] = &segments.rows.figures(i).figures;
  }
  figures[SegmentKey{}] = &segments.total.figures;
  for (VerbatimGroup& group : table.groups) {
    const auto found = figures.find(group.key);
    if (found == figures.end()) continue;
    group.counts_suppressed = found->second->suppressed.has_value();
    group.suppressed =
        group.counts_suppressed || is_small(found->second->responses(), least_comments);
    if (group.counts_suppressed) group.responses = group.comments = 0;
    if (group.suppressed) group.shown.clear();
  }
}

} // namespace npslice::report
