// SPDX-License-Identifier: MIT
#include "sheet.hpp"

#include <npslice/csv/writer.hpp>
#include <npslice/render/csv.hpp>
#include <npslice/render/plan.hpp>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>

namespace npslice::render {
namespace {

/// What one cell is in CSV. Only text from the survey can be a formula.
void write_cell(csv::Writer& writer, const Cell& cell, const CsvStyle& style) {
  struct Visitor {
    csv::Writer& writer;
    const CsvStyle& style;
    void operator()(Nothing) const { writer.plain({}); }
    void operator()(const Word& word) const { writer.plain(word.value); }
    void operator()(const Text& text) const { writer.text(text.value); }
    void operator()(const Count& count) const { writer.plain(std::to_string(count.value)); }
    void operator()(const Number& number) const {
      std::string digits = digits_of(number);
      std::replace(digits.begin(), digits.end(), '.', style.decimal);
      writer.plain(digits);
    }
    void operator()(const Flag& flag) const { writer.plain(flag.value ? "yes" : "no"); }
    void operator()(survey::Day day) const { writer.plain(survey::iso_text(day)); }
  };
  std::visit(Visitor{writer, style}, cell);
}

/// Writes the cells of rows behind those of their keys. Most of a million segments have the figures
/// of others: what was put into text once is kept.
class CellsBehindKeys {
public:
  CellsBehindKeys(std::string& out, csv::Writer& writer, const CsvStyle& style)
      : out_(out), writer_(writer), style_(style) {}

  void write(const SheetRow& row) {
    const auto known = row.alike ? texts_.find(*row.alike) : texts_.end();
    if (known != texts_.end()) {
      out_ += known->second;
      return;
    }
    const std::size_t begin = out_.size();
    for (const Cell& cell : row.cells) {
      write_cell(writer_, cell, style_);
    }
    if (row.alike && texts_.size() < most_texts) texts_.emplace(*row.alike, out_.substr(begin));
  }

private:
  static constexpr std::size_t most_texts = 4096; // half a megabyte

  std::string& out_;
  csv::Writer& writer_;
  const CsvStyle& style_;
  std::unordered_map<std::uint32_t, std::string> texts_; // with the delimiter before them
};

/// Ends a row, in a table of several score columns with the one that it is about.
void end_row(csv::Writer& writer, const CsvStyle& style) {
  if (!style.score_column.empty()) writer.text(style.score_column);
  writer.end_row();
}

void write_header(csv::Writer& writer, const Sheet& sheet, const CsvStyle& style) {
  for (const std::string& name : sheet.dimensions) {
    writer.text(name);
  }
  for (const ColumnHead& column : sheet.columns) {
    writer.plain(column.name);
  }
  if (!style.score_column.empty()) writer.plain("score_column");
  writer.end_row();
}

/// Rows are handed out when there are so many bytes of them.
constexpr std::size_t piece_bytes = std::size_t{1} << 16U;

void write_csv(const Sheet& sheet, const CsvStyle& style, const TakeText& take) {
  std::string out;
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (style.mark && style.header) out = byte_order_mark;
  csv::Writer writer(out, style.formula_safe, style.delimiter);
  if (style.header) write_header(writer, sheet, style);
  CellsBehindKeys cells(out, writer, style);
  sheet.each_row([&](const SheetRow& row) {
    for (std::size_t i = 0; i < sheet.dimensions.size(); ++i) {
      if (row.is_total) {
        writer.plain("(all)");
      } else {
        writer.text((*row.key)[i]);
      }
    }
    cells.write(row);
    end_row(writer, style);
    if (out.size() < piece_bytes) return;
    take(out);
    out.clear();
  });
  take(out);
}

std::string csv_of(const Sheet& sheet, const CsvStyle& style) {
  std::string whole;
  write_csv(sheet, style, [&whole](std::string_view piece) { whole += piece; });
  return whole;
}

} // namespace

void write_csv(const report::ScoreTable& table, const CsvStyle& style, const TakeText& take) {
  write_csv(sheet_of(table, style.total), style, take);
}

void write_csv(const report::TrendTable& table, const CsvStyle& style, const TakeText& take) {
  write_csv(sheet_of(table, style.total), style, take);
}

void write_csv(const report::VerbatimTable& table, const CsvStyle& style, const TakeText& take) {
  write_csv(sheet_of(table), style, take);
}

std::string csv_of(const report::ScoreTable& table, const CsvStyle& style) {
  return csv_of(sheet_of(table, style.total), style);
}

std::string csv_of(const report::TrendTable& table, const CsvStyle& style) {
  return csv_of(sheet_of(table, style.total), style);
}

std::string csv_of(const report::VerbatimTable& table, const CsvStyle& style) {
  return csv_of(sheet_of(table), style);
}

std::string csv_of(const report::Distribution& distribution, const CsvStyle& style) {
  return csv_of(sheet_of(distribution), style);
}

std::string csv_of(const Averages& averages, const CsvStyle& style) {
  return csv_of(sheet_of_averages(averages.distribution), style);
}

std::string csv_of(const report::ComparedTable& table, const CsvStyle& style) {
  return csv_of(sheet_of(table, style.total), style);
}

std::string csv_of(const report::PairedRespondents& paired, const CsvStyle& style) {
  return csv_of(sheet_of(paired), style);
}

std::string csv_of(const report::Plan& plan, const CsvStyle& style) {
  return csv_of(sheet_of(plan), style);
}

std::string csv_of(const engine::Accounting& accounting, const CsvStyle& style) {
  return csv_of(sheet_of(accounting), style);
}

std::string csv_rejects_header() { return "file,record,reason,column,text\n"; }

std::string csv_reject(const survey::RowProblem& problem, const std::string& file,
                       const CsvStyle& style) {
  std::string out;
  csv::Writer writer(out, style.formula_safe);
  writer.text(file)
      .plain(std::to_string(problem.record))
      .plain(survey::name_of(problem.reason))
      .text(problem.column)
      .text(problem.text)
      .end_row();
  return out;
}

} // namespace npslice::render
