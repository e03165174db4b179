// SPDX-License-Identifier: MIT
#include "write_reports.hpp"

#include "formats.hpp"
#include "output_file.hpp"
#include "output_set.hpp"
#include "terminal.hpp"
#include "today.hpp"

#include <npslice/base/text.hpp>
#include <npslice/page/figure.hpp>
#include <npslice/page/html.hpp>
#include <npslice/page/html_document.hpp>
#include <npslice/page/mail.hpp>
#include <npslice/render/document.hpp>
#include <npslice/render/inspection.hpp>
#include <npslice/render/json.hpp>
#include <npslice/render/markdown.hpp>
#include <npslice/render/plan.hpp>
#include <npslice/render/prometheus.hpp>
#include <npslice/render/slack.hpp>
#include <npslice/render/text.hpp>
#include <npslice/render/tsv.hpp>
#include <npslice/render/xlsx.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace npslice::cli {
namespace {

using Reports = std::vector<report::Report>;

/// The reports with no more comments than people want to read.
Reports shortened(const Reports& reports, std::uint64_t comments) {
  Reports few = reports;
  for (report::Report& report : few) {
    for (report::VerbatimTable& table : report.verbatims) {
      for (report::VerbatimGroup& group : table.groups) {
        group.shown.resize(std::min<std::size_t>(group.shown.size(), comments));
      }
    }
  }
  return few;
}

/// The table of a stream that holds one table, for each score column.
void write_one_table(const Reports& reports, const Destination& destination,
                     const OutputSettings& output, const render::TakeText& take) {
  const render::CsvStyle style = csv_style(output);
  const bool tabs = destination.format == Format::tsv;
  for (std::size_t i = 0; i < reports.size(); ++i) {
    const render::CsvStyle part = render::style_of_part(style, reports, i);
    const auto write = [&](const auto& tables) {
      if (tables.empty()) return;
      tabs ? take(render::tsv_of(tables.front(), part))
           : render::write_csv(tables.front(), part, take);
    };
    write(reports[i].scores);
    write(reports[i].trends);
    write(reports[i].verbatims);
  }
}

/// What could steer a terminal is replaced when a format for programs goes there.
std::string for_place(std::string content, const Destination& destination) {
  const bool raw = facts_of(destination.format).one_table;
  if (!raw || destination.path || !writes_to_terminal()) return content;
  return base::harmless(content);
}

render::Wording wording_of(const OutputSettings& output) {
  render::Wording wording;
  wording.language = render::language_with(output.language);
  wording.metric = output.metric;
  wording.score = output.score_label.empty()
                      ? render::short_name_of(output.metric, wording.language->labels())
                      : output.score_label;
  return wording;
}

/// The style of a text by where it goes: only that of a terminal follows the terminal.
render::TextStyle text_style(const Destination& destination, const OutputSettings& output) {
  OutputSettings here = output;
  here.path = destination.path;
  render::TextStyle style = style_for(here);
  style.wording = wording_of(output);
  return style;
}

std::string svg_of(const report::Report& report, const OutputSettings& output) {
  render::Wording wording = wording_of(output);
  wording.level_percent = report.foot.interval.level_percent;
  std::optional<page::Figure> figure;
  if (output.figure == FigureKind::distribution) {
    if (report.distribution) {
      figure = page::distribution_figure(*report.distribution, wording, page::Extent::wide);
    }
  } else if (output.figure == FigureKind::segments) {
    for (const report::ScoreTable& table : report.scores) {
      if (!figure) figure = page::bars_figure(table, wording, page::Extent::wide);
    }
  } else if (!report.trends.empty()) {
    const report::TrendTable& table = report.trends.front();
    figure =
        output.figure == FigureKind::heatmap
            ? page::heat_figure(table, wording)
            : page::trend_figure(table.total, wording.language->per(wording.score, table.every),
                                 wording, page::Extent::wide);
  }
  return page::svg_document(figure ? *figure : page::empty_figure(wording));
}

std::string xlsx_of(const Reports& reports, const OutputSettings& output) {
  render::XlsxStyle style;
  style.wording = wording_of(output);
  style.total = output.total;
  if (output.stamp) style.stamp = today();
  return render::xlsx_of(reports, style);
}

std::string content_of(const Reports& reports, const Destination& destination,
                       const OutputSettings& output) {
  switch (destination.format) {
  case Format::text:
    return render::text_of(reports, text_style(destination, output));
  case Format::markdown:
    return render::markdown_of(reports, wording_of(output));
  case Format::html:
    return page::html_of(reports, wording_of(output),
                         output.stamp ? std::optional(today()) : std::nullopt);
  case Format::svg:
    return svg_of(reports.front(), output);
  case Format::json:
    return render::json_of(reports, output.total);
  case Format::jsonl:
    return render::json_lines_of(reports, output.total);
  case Format::xlsx:
    return xlsx_of(reports, output);
  case Format::mail:
    return page::mail_of(reports, wording_of(output));
  case Format::slack:
    return render::slack_of(reports, wording_of(output));
  case Format::prometheus:
    return render::prometheus_of(reports);
  case Format::csv: // see `write_one_table`
  case Format::tsv:
    break;
  }
  return {};
}

/// The one table of a comparison that fits into one stream.
std::string one_table(const report::Comparison& comparison, const Destination& destination,
                      const OutputSettings& output) {
  const render::CsvStyle style = csv_style(output);
  const auto write = [&](const auto& table) {
    return destination.format == Format::tsv ? render::tsv_of(table, style)
                                             : render::csv_of(table, style);
  };
  return comparison.paired ? write(*comparison.paired) : write(comparison.tables.front());
}

std::string one_table(const report::Plan& plan, const Destination& destination,
                      const OutputSettings& output) {
  const render::CsvStyle style = csv_style(output);
  return destination.format == Format::tsv ? render::tsv_of(plan, style)
                                           : render::csv_of(plan, style);
}

std::string json_of(const report::Comparison& comparison, const OutputSettings& output) {
  return render::json_of(comparison, output.total);
}
std::string json_of(const report::Plan& plan, const OutputSettings&) {
  return render::json_of(plan);
}
std::string json_lines_of(const report::Comparison& comparison, const OutputSettings& output) {
  return render::json_lines_of(comparison, output.total);
}
std::string json_lines_of(const report::Plan& plan, const OutputSettings&) {
  return render::json_lines_of(plan);
}

/// A comparison or a plan.
template <class Findings>
std::string content_of(const Findings& findings, const Destination& destination,
                       const OutputSettings& output) {
  switch (destination.format) {
  case Format::text:
    return render::text_of(findings, text_style(destination, output));
  case Format::markdown:
    return render::markdown_of(render::document_of(findings, wording_of(output)));
  case Format::html:
    return page::html_of(render::document_of(findings, wording_of(output)),
                         output.stamp ? std::optional(today()) : std::nullopt);
  case Format::json:
    return json_of(findings, output);
  case Format::jsonl:
    return json_lines_of(findings, output);
  case Format::csv:
  case Format::tsv:
    return one_table(findings, destination, output);
  default: // not among the formats of these commands
    return {};
  }
}

void add_folder(const Reports& reports, const Destination& destination,
                const OutputSettings& output, OutputSet& outputs) {
  const std::string& folder = *destination.path;
  const render::CsvStyle style = csv_style(output);
  make_folder(folder);
  for (const render::CsvFile& table : destination.format == Format::tsv
                                          ? render::tsv_files_of(reports, style)
                                          : render::csv_files_of(reports, style)) {
    outputs.add(folder + "/" + table.name, table.content);
  }
}

} // namespace

render::CsvStyle csv_style(const OutputSettings& output) {
  render::CsvStyle style;
  style.formula_safe = !output.raw;
  style.total = output.total;
  if (output.excel) {
    style.decimal = render::language_with(output.language)->labels().decimal_sign.text().front();
    style.delimiter = style.decimal == ',' ? ';' : ',';
    style.mark = true;
  }
  return style;
}

void write_reports(const std::vector<report::Report>& reports, const Invocation& invocation) {
  const OutputSettings& output = invocation.output;
  OutputSet outputs(invocation.read.files);
  for (const Destination& destination : destinations_of(output)) {
    const FormatFacts& facts = facts_of(destination.format);
    if (facts.one_table && invocation.verb == Verb::report) {
      add_folder(reports, destination, output, outputs);
      continue;
    }
    if (facts.one_table) {
      outputs.add(destination.path, [&, destination](const render::TakeText& take) {
        write_one_table(reports, destination, output, [&](std::string_view piece) {
          take(for_place(std::string(piece), destination));
        });
      });
      continue;
    }
    const bool fewer = facts.for_people && output.comments_shown;
    std::string content =
        fewer ? content_of(shortened(reports, *output.comments_shown), destination, output)
              : content_of(reports, destination, output);
    outputs.add(destination.path, for_place(std::move(content), destination));
  }
  outputs.commit();
}

void write_comparison(const report::Comparison& comparison, const Invocation& invocation) {
  const OutputSettings& output = invocation.output;
  OutputSet outputs(invocation.read.files);
  for (const Destination& destination : destinations_of(output)) {
    outputs.add(destination.path,
                for_place(content_of(comparison, destination, output), destination));
  }
  outputs.commit();
}

void write_plan(const report::Plan& plan, const Invocation& invocation) {
  const OutputSettings& output = invocation.output;
  OutputSet outputs(invocation.with_pilot ? invocation.read.files : std::vector<std::string>{});
  for (const Destination& destination : destinations_of(output)) {
    outputs.add(destination.path, for_place(content_of(plan, destination, output), destination));
  }
  outputs.commit();
}

void write_inspection(const report::Inspection& inspection, const Invocation& invocation) {
  const OutputSettings& output = invocation.output;
  OutputSet outputs(invocation.read.files);
  for (const Destination& destination : destinations_of(output)) {
    std::string content;
    if (destination.format == Format::csv) {
      content = render::csv_of(inspection, csv_style(output));
    } else if (destination.format == Format::json) {
      content = render::json_of(inspection);
    } else {
      content = render::text_of(inspection, text_style(destination, output));
    }
    outputs.add(destination.path, for_place(std::move(content), destination));
  }
  outputs.commit();
}

} // namespace npslice::cli
