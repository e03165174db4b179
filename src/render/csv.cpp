// SPDX-License-Identifier: MIT
#include <npslice/csv/writer.hpp>
#include <npslice/render/csv.hpp>
#include <npslice/render/number.hpp>

#include <string_view>
#include <vector>

namespace npslice::render {
namespace {

using Names = std::vector<std::string_view>;

/// The columns of a score table, between those that stand `before` and `after` it.
Names around_figures(const Names& before, const Names& after) {
  Names names = before;
  names.insert(names.end(), {"responses", "promoters", "passives", "detractors", "promoters_pct",
                             "passives_pct", "detractors_pct", "nps"});
  names.insert(names.end(), after.begin(), after.end());
  return names;
}

/// Ends a row, in a table of several score columns with the one that it is about.
void end_row(csv::Writer& writer, const CsvStyle& style) {
  if (!style.score_column.empty()) writer.text(style.score_column);
  writer.end_row();
}

void write_header(csv::Writer& writer, const std::vector<std::string>& dimensions,
                  const Names& columns, const CsvStyle& style) {
  if (!style.header) return;
  for (const std::string& name : dimensions) {
    writer.text(name);
  }
  for (const std::string_view name : columns) {
    writer.plain(name);
  }
  if (!style.score_column.empty()) writer.plain("score_column");
  writer.end_row();
}

void write_key(csv::Writer& writer, const report::SegmentKey& key, bool is_total,
               std::size_t dimensions) {
  for (std::size_t i = 0; i < dimensions; ++i) {
    if (is_total) {
      writer.plain("(all)");
    } else {
      writer.text(key[i]);
    }
  }
}

/// A share of the responses in percent; no value without a response.
std::string share(std::uint64_t part, const stats::CategoryCounts& counts) {
  if (counts.responses() == 0) return {};
  return csv_percent({stats::WideInteger{part}, stats::WideInteger{counts.responses()}});
}

void write_figures(csv::Writer& writer, const report::Figures& figures) {
  const stats::CategoryCounts& counts = figures.counts;
  for (const std::uint64_t count :
       {counts.responses(), counts.promoters, counts.passives, counts.detractors}) {
    writer.plain(std::to_string(count));
  }
  writer.plain(share(counts.promoters, counts));
  writer.plain(share(counts.passives, counts));
  writer.plain(share(counts.detractors, counts));
  writer.plain(figures.net_share ? csv_percent(*figures.net_share) : std::string{});
}

void write_series(csv::Writer& writer, const report::TrendSeries& series, std::size_t dimensions,
                  const CsvStyle& style) {
  for (const report::TrendRow& row : series.rows) {
    write_key(writer, series.key, series.is_total, dimensions);
    writer.plain(survey::label_of(row.period));
    writer.plain(survey::iso_text(survey::first_day(row.period)));
    writer.plain(survey::iso_text(survey::last_day(row.period)));
    writer.plain(row.complete ? "yes" : "no");
    write_figures(writer, row.figures);
    writer.plain(row.change ? csv_percent(*row.change) : std::string{});
    end_row(writer, style);
  }
}

} // namespace

std::string csv_of(const report::ScoreTable& table, const CsvStyle& style) {
  std::string out;
  csv::Writer writer(out, style.formula_safe);
  write_header(writer, table.dimensions, around_figures({}, {}), style);
  const auto write_row = [&](const report::ScoreRow& row) {
    write_key(writer, row.key, row.is_total, table.dimensions.size());
    write_figures(writer, row.figures);
    end_row(writer, style);
  };
  for (const report::ScoreRow& row : table.rows) {
    write_row(row);
  }
  if (table.dimensions.empty() || style.total) write_row(table.total);
  return out;
}

std::string csv_of(const report::TrendTable& table, const CsvStyle& style) {
  std::string out;
  csv::Writer writer(out, style.formula_safe);
  write_header(writer, table.dimensions,
               around_figures({"period", "period_start", "period_end", "complete"}, {"change"}),
               style);
  for (const report::TrendSeries& series : table.segments) {
    write_series(writer, series, table.dimensions.size(), style);
  }
  if (table.dimensions.empty() || style.total) {
    write_series(writer, table.total, table.dimensions.size(), style);
  }
  return out;
}

std::string csv_of(const report::VerbatimTable& table, const CsvStyle& style) {
  std::string out;
  csv::Writer writer(out, style.formula_safe);
  write_header(writer, table.dimensions,
               {"category", "score", "date", "respondent", "comment", "file", "record", "question"},
               style);
  for (const report::VerbatimGroup& group : table.groups) {
    for (const report::Verbatim& verbatim : group.shown) {
      write_key(writer, group.key, false, table.dimensions.size());
      writer.plain(survey::name_of(group.category));
      writer.plain(verbatim.score ? std::to_string(*verbatim.score) : std::string{});
      writer.plain(verbatim.stamp ? survey::iso_text(survey::day_of(*verbatim.stamp))
                                  : std::string{});
      writer.text(verbatim.respondent);
      writer.text(verbatim.comment);
      writer.text(verbatim.file);
      writer.plain(std::to_string(verbatim.record));
      writer.text(verbatim.question);
      end_row(writer, style);
    }
  }
  return out;
}

std::string csv_of(const engine::Accounting& accounting, const CsvStyle& style) {
  std::string out;
  csv::Writer writer(out, false);
  write_header(writer, {}, {"outcome", "reason", "records"}, style);
  const auto write_row = [&](std::string_view outcome, std::string_view reason,
                             std::uint64_t count) {
    writer.plain(outcome).plain(reason).plain(std::to_string(count));
    end_row(writer, style);
  };
  write_row("used", "", accounting.used);
  write_row("unanswered", "", accounting.unanswered);
  for (const survey::Exclusion reason : survey::all_exclusions) {
    write_row("excluded", survey::name_of(reason),
              accounting.excluded[static_cast<std::size_t>(reason)]);
  }
  for (const survey::Rejection reason : survey::all_rejections) {
    write_row("rejected", survey::name_of(reason),
              accounting.rejected[static_cast<std::size_t>(reason)]);
  }
  write_row("records", "", accounting.records);
  return out;
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
