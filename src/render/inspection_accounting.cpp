// SPDX-License-Identifier: MIT
#include "glyphs.hpp"
#include "inspection_sections.hpp"
#include "text_words.hpp"

#include <npslice/base/text.hpp>
#include <npslice/render/foot_words.hpp>
#include <npslice/render/number.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace npslice::render {
namespace {

constexpr std::size_t longest_bar = 30;
constexpr std::size_t longest_text = 80;

/// The rows of the accounting.
class AccountingTable {
public:
  explicit AccountingTable(const report::Inspection& inspection)
      : score_column_(inspection.foot->score_column), several_files_(inspection.files.size() > 1),
        table_({Align::right, Align::left, Align::left}) {}

  void add(std::uint64_t count, std::string outcome, std::string example = {}) {
    table_.add_row({"  " + grouped(count), std::move(outcome), std::move(example)});
  }

  /// Where an example stands and what it holds. That scores stand in the score column goes without
  /// saying; a cell that holds nothing says so.
  [[nodiscard]] std::string place(const std::string& file, std::uint64_t record,
                                  const std::string& column, const std::string& text) const {
    std::string words = several_files_ ? fmt::format("{}:{}", base::shown_path(file), record)
                                       : fmt::format("record {}", record);
    if (column.empty() && text.empty()) return words;
    if (!column.empty() && column != score_column_) words += " " + base::quoted(column, 40);
    return words + ": " + (base::trim(text).empty() ? "blank" : base::quoted(text, longest_text));
  }

  void append_to(const TextStyle& style, std::string& out) {
    table_.fit({style.width, 3, 10, 0}, glyphs_of(style).ellipsis);
    append_lines(table_, out);
  }

private:
  std::string score_column_;
  bool several_files_;
  TextTable table_;
};

} // namespace

void append_score_counts(const report::Inspection& inspection, const TextStyle& style,
                         std::string& out) {
  if (inspection.scores.empty() || !inspection.foot) return;
  out += '\n' + in_bold("Scores", style) + '\n';
  const std::uint64_t most = std::max<std::uint64_t>(
      1, *std::max_element(inspection.scores.begin(), inspection.scores.end()));
  const Glyphs glyphs = glyphs_of(style);
  TextTable table({Align::right, Align::right});
  for (std::size_t i = 0; i < inspection.scores.size(); ++i) {
    const int score = inspection.foot->scale.low + static_cast<int>(i);
    const survey::Category category = inspection.foot->scale.category_of(score);
    const std::uint64_t count = inspection.scores[i];
    // What was given at all shows.
    const std::uint64_t cells =
        count == 0 ? 0 : std::max<std::uint64_t>(1, count * longest_bar / most);
    std::string bar;
    for (std::uint64_t k = 0; k < cells; ++k) {
      bar += glyphs.bars[static_cast<std::size_t>(category)];
    }
    table.add_row({"  " + std::to_string(score), grouped(count)}, in_color(bar, category, style));
  }
  append_lines(table, out);
}

void append_accounting(const report::Inspection& inspection, const TextStyle& style,
                       std::string& out) {
  if (!inspection.foot) return;
  const engine::Accounting& accounting = inspection.foot->accounting;
  const bool examples = !inspection.left_out.empty() || !inspection.rejections.empty();
  const std::string_view title =
      examples ? "Accounting, with the first record of each reason" : "Accounting";
  out += '\n' + in_bold(std::string(title), style) + '\n';
  const FootWords& reasons = style.wording.language->foot_words();
  AccountingTable table(inspection);
  table.add(accounting.used, "used");
  for (const report::LeftOutExample& left : inspection.left_out) {
    const auto& first = left.first;
    table.add(left.count,
              left.reason ? fmt::format("excluded, {}", reasons.reason(*left.reason))
                          : "unanswered",
              first ? table.place(left.file, first->record, first->column, first->text) : "");
  }
  for (const report::RejectionExample& rejected : inspection.rejections) {
    const auto& first = rejected.first;
    table.add(rejected.count, fmt::format("rejected, {}", reasons.reason(rejected.reason)),
              first ? table.place(rejected.file, first->record, first->column, first->text) : "");
  }
  table.add(accounting.records, "records in all");
  table.append_to(style, out);
  if (!inspection.rejections.empty()) {
    out += "  --rejects FILE writes all records that are rejected.\n";
  }
}

} // namespace npslice::render
