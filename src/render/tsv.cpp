// SPDX-License-Identifier: MIT
#include "sheet.hpp"

#include <npslice/render/tsv.hpp>

#include <string_view>
#include <variant>

namespace npslice::render {
namespace {

/// Text as one cell on one line.
std::string one_cell(std::string_view text) {
  std::string cell;
  for (const char byte : text) {
    switch (byte) {
    case '\t':
      cell += "\\t";
      break;
    case '\n':
      cell += "\\n";
      break;
    case '\r':
      cell += "\\r";
      break;
    case '\\':
      cell += "\\\\";
      break;
    default:
      cell += byte;
    }
  }
  return cell;
}

/// Text of the survey. A spreadsheet into which it is pasted would run a formula; a sign by itself
/// is none.
std::string guarded(std::string_view text, const CsvStyle& style) {
  const bool formula =
      text.size() > 1 && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos;
  return (style.formula_safe && formula ? "'" : "") + one_cell(text);
}

std::string text_of(const Cell& cell, const CsvStyle& style) {
  struct Visitor {
    const CsvStyle& style;
    std::string operator()(Nothing) const { return {}; }
    std::string operator()(const Word& word) const { return one_cell(word.value); }
    std::string operator()(const Text& text) const { return guarded(text.value, style); }
    std::string operator()(const Count& count) const { return std::to_string(count.value); }
    std::string operator()(const Number& number) const { return digits_of(number); }
    std::string operator()(const Flag& flag) const { return flag.value ? "yes" : "no"; }
    std::string operator()(survey::Day day) const { return survey::iso_text(day); }
  };
  return std::visit(Visitor{style}, cell);
}

/// Puts cells into lines.
class Lines {
public:
  void add(const std::string& cell) {
    if (!first_) out_ += '\t';
    first_ = false;
    out_ += cell;
  }
  void end() {
    out_ += '\n';
    first_ = true;
  }
  std::string take() { return std::move(out_); }

private:
  std::string out_;
  bool first_ = true;
};

std::string tsv_of(const Sheet& sheet, const CsvStyle& style) {
  Lines lines;
  if (style.header) {
    for (const std::string& name : sheet.dimensions) {
      lines.add(guarded(name, style));
    }
    for (const ColumnHead& column : sheet.columns) {
      lines.add(std::string(column.name));
    }
    if (!style.score_column.empty()) lines.add("score_column");
    lines.end();
  }
  sheet.each_row([&](const SheetRow& row) {
    for (std::size_t i = 0; i < sheet.dimensions.size(); ++i) {
      lines.add(row.is_total ? "(all)" : guarded((*row.key)[i], style));
    }
    for (const Cell& cell : row.cells) {
      lines.add(text_of(cell, style));
    }
    if (!style.score_column.empty()) lines.add(guarded(style.score_column, style));
    lines.end();
  });
  return lines.take();
}

} // namespace

std::string tsv_of(const report::ScoreTable& table, const CsvStyle& style) {
  return tsv_of(sheet_of(table, style.total), style);
}

std::string tsv_of(const report::TrendTable& table, const CsvStyle& style) {
  return tsv_of(sheet_of(table, style.total), style);
}

std::string tsv_of(const report::VerbatimTable& table, const CsvStyle& style) {
  return tsv_of(sheet_of(table), style);
}

std::string tsv_of(const report::Distribution& distribution, const CsvStyle& style) {
  return tsv_of(sheet_of(distribution), style);
}

std::string tsv_of(const Averages& averages, const CsvStyle& style) {
  return tsv_of(sheet_of_averages(averages.distribution), style);
}

std::string tsv_of(const report::ComparedTable& table, const CsvStyle& style) {
  return tsv_of(sheet_of(table, style.total), style);
}

std::string tsv_of(const report::PairedRespondents& paired, const CsvStyle& style) {
  return tsv_of(sheet_of(paired), style);
}

std::string tsv_of(const report::Plan& plan, const CsvStyle& style) {
  return tsv_of(sheet_of(plan), style);
}

std::string tsv_of(const engine::Accounting& accounting, const CsvStyle& style) {
  return tsv_of(sheet_of(accounting), style);
}

} // namespace npslice::render
