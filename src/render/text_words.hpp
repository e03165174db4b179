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

/// Dimensions in one piece: "Region × Plan".
std::string shown_dimensions(const std::vector<std::string>& dimensions, const Glyphs& glyphs);

/// The dates covered in the words of a style.
std::string shown_span(const report::Foot& foot, const TextStyle& style);

/// `text` of a language, without text of the survey, with the dash of the glyphs.
std::string with_dash(std::string text, const Glyphs& glyphs);

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

/// `+32 … +36`, or that figures are withheld.
std::string shown_interval(const report::Figures& figures, const Glyphs& glyphs,
                           const Language& language);

/// `*` under 100 responses, `**` under 30, else nothing.
std::string base_mark(const report::Figures& figures);

/// Up or down.
std::string arrow_of(const report::ChangeTest& test, const Glyphs& glyphs);

/// A p-value in English: `p < 0.001`, `p = 0.012`, `p = 0.42`.
std::string shown_p(double p);

/// The same without its letter, for a column: `< 0.001`, `0.012`.
std::string shown_p_alone(double p);

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
