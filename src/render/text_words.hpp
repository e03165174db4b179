// SPDX-License-Identifier: MIT
#pragma once

#include "glyphs.hpp"

#include <npslice/render/text_style.hpp>
#include <npslice/report/report.hpp>

#include <optional>
#include <string>
#include <vector>

namespace npslice::render {

/// From these bases on a number is shown without a mark: fewer responses mean a wide interval.
inline constexpr std::uint64_t small_base = 100;
inline constexpr std::uint64_t very_small_base = 30;

/// How a value of a dimension is shown: one harmless line, "(blank)" when there is none.
std::string shown_value(const std::string& value);

/// A key in one piece: "France, Pro"; "All" for the whole survey.
std::string shown_key(const report::SegmentKey& key, bool is_total);

/// Dimensions in one piece: "Region × Plan".
std::string shown_dimensions(const std::vector<std::string>& dimensions, const Glyphs& glyphs);

/// The dates covered in the words of a style.
std::string shown_span(const report::Foot& foot, const TextStyle& style);

/// `text` with the dash of the style.
std::string with_dash(std::string text, const TextStyle& style);

/// The dimensions of a table as its reader calls them.
template <class Table>
std::string shown_dimensions(const Table& table, const Glyphs& glyphs) {
  return shown_dimensions(table.labels.empty() ? table.dimensions : table.labels, glyphs);
}

/// `27 Mar` or `27 Mar 2026`.
std::string shown_day(survey::Day day, bool with_year);

/// `5 Jan – 29 Mar 2026`; empty when the dates are not known.
std::string shown_span(const std::optional<survey::Stamp>& first,
                       const std::optional<survey::Stamp>& last, const Glyphs& glyphs);

/// `+34`, or a dash when there is no response.
std::string shown_nps(const report::Figures& figures, const Glyphs& glyphs);

/// `+32 … +36`, with the marks of small bases: `*`, `**`.
std::string shown_interval(const report::Figures& figures, const Glyphs& glyphs);

/// `*` under 100 responses, `**` under 30, else nothing.
std::string base_mark(const stats::CategoryCounts& counts);

/// The method of intervals in words: "adjusted Wald"; of shares "Wilson score".
std::string method_words(const stats::IntervalRules& rules);

/// The level of intervals: `95 %`, `99.5 %`.
std::string shown_level(const stats::IntervalRules& rules);

/// A share in tenths of a percent: `53.4 %`.
std::string shown_share(std::uint64_t tenths);

/// Appends words as lines that fit into the width.
void append_wrapped(const std::string& words, const TextStyle& style, std::string& out);

/// The shares of detractors, passives and promoters as cells of a table; blank without a response.
std::vector<std::string> share_cells(const report::Figures& figures, const Language& language);

/// "1 response", "2,214 responses".
std::string counted(std::uint64_t count, std::string_view noun);

/// The stacked bar of detractors, passives and promoters, `cells` columns wide.
std::string bar_of(const stats::CategoryCounts& counts, std::size_t cells, const Glyphs& glyphs,
                   const TextStyle& style);

/// `title` on the left, `right` at the right end of `width` columns, or on a line of its own where
/// both do not fit.
std::string title_line(const std::string& title, const std::string& right, std::size_t width,
                       const TextStyle& style);

} // namespace npslice::render
