// SPDX-License-Identifier: MIT
#include "sheet.hpp"

#include <npslice/base/text.hpp>
#include <npslice/render/prometheus.hpp>

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <variant>

namespace npslice::render {
namespace {

/// A label value between quotes.
std::string label_text(std::string_view text) {
  std::string out = "\"";
  for (const char byte : base::harmless(text)) {
    switch (byte) {
    case '\\':
      out += "\\\\";
      break;
    case '"':
      out += "\\\"";
      break;
    case '\n':
      out += "\\n";
      break;
    default:
      out += byte;
    }
  }
  return out + '"';
}

/// The name of the label of a dimension: "by_region". Only letters, digits and underscores are
/// allowed, so that a name in another script becomes its number.
std::string label_name(const std::string& dimension, std::size_t number) {
  std::string name = "by";
  for (const std::string& word : base::words_of(dimension)) {
    const bool plain = std::all_of(word.begin(), word.end(), [](char byte) {
      return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
    });
    if (plain) name += "_" + word;
  }
  return name == "by" ? "by_" + std::to_string(number + 1) : name;
}

/// The labels of a sample in the order in which they are written.
using SampleLabels = std::vector<std::pair<std::string, std::string>>;

void add_label(const std::string& name, std::string_view value, SampleLabels& labels) {
  std::string free = name;
  const auto taken = [&](const auto& label) { return label.first == free; };
  for (int number = 2; std::any_of(labels.begin(), labels.end(), taken); ++number) {
    free = name + "_" + std::to_string(number);
  }
  labels.emplace_back(free, value);
}

std::string label_set(const SampleLabels& labels) {
  std::string text;
  for (const auto& [name, value] : labels) {
    text += (text.empty() ? "{" : ",") + name + "=" + label_text(value);
  }
  return text.empty() ? text : text + "}";
}

/// A number of a cell; nothing for text.
std::optional<std::string> number_of(const Cell& cell) {
  if (const Count* const count = std::get_if<Count>(&cell)) return std::to_string(count->value);
  if (const Number* const number = std::get_if<Number>(&cell)) return digits_of(*number);
  if (const Flag* const flag = std::get_if<Flag>(&cell)) return flag->value ? "1" : "0";
  return std::nullopt;
}

/// What a column of numbers measures, for those who find it in a browser of metrics.
std::string help_of(std::string_view column) {
  if (column == "nps") return "Net Promoter Score, from -100 to 100 points.";
  if (column == "responses") return "Responses with a score.";
  return "The column " + std::string(column) + " of npslice score.";
}

/// All samples of one metric, which must stand together.
struct Family {
  std::string name;
  std::string help;
  std::string samples;
  std::set<std::string> taken; // label sets, each of which may stand once only
};

/// Collects metrics in the order in which they are first met.
class Exposition {
public:
  void add(const std::string& name, const std::string& help, const SampleLabels& labels,
           const std::string& value) {
    auto family = std::find_if(families_.begin(), families_.end(),
                               [&](const Family& known) { return known.name == name; });
    if (family == families_.end()) {
      family = families_.insert(families_.end(), Family{name, help, {}, {}});
    }
    const std::string set = label_set(labels);
    if (!family->taken.insert(set).second) return; // the same segment of another table
    family->samples += name + set + " " + value + "\n";
  }

  [[nodiscard]] std::string text() const {
    std::string out;
    for (const Family& family : families_) {
      out += "# HELP " + family.name + " " + family.help + "\n# TYPE " + family.name + " gauge\n" +
             family.samples;
    }
    return out;
  }

private:
  std::vector<Family> families_;
};

/// The labels of the segments of a table. A blank value is written out: for Prometheus a label
/// without a value is no label, and the whole survey has none.
SampleLabels labels_of(const Sheet& sheet, const SheetRow& row, const SampleLabels& common) {
  SampleLabels labels = common;
  if (row.is_total) return labels;
  for (std::size_t i = 0; i < sheet.dimensions.size(); ++i) {
    const std::string& value = (*row.key)[i];
    add_label(label_name(sheet.dimensions[i], i), value.empty() ? "(blank)" : value, labels);
  }
  return labels;
}

/// The category whose responses a column counts.
std::optional<survey::Category> category_in(std::string_view column, survey::Metric metric) {
  for (const survey::Category category : survey::all_categories) {
    if (column == survey::column_of(category, metric)) return category;
  }
  return std::nullopt;
}

void add_row(const Sheet& sheet, const SheetRow& row, survey::Metric metric,
             const SampleLabels& common, Exposition& exposition) {
  const SampleLabels labels = labels_of(sheet, row, common);
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const std::string_view column = sheet.columns[i].name;
    const std::optional<std::string> number = number_of(row.cells[i]);
    if (!number || column == "suppressed") continue;
    if (const auto category = category_in(column, metric)) {
      SampleLabels with_category = labels;
      with_category.emplace_back("category", survey::name_of(*category, metric));
      exposition.add("npslice_category_responses", "Responses by category.", with_category,
                     *number);
    } else {
      exposition.add("npslice_" + std::string(column), help_of(column), labels, *number);
    }
  }
}

bool is_suppressed(const Sheet& sheet, const SheetRow& row) {
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const Flag* const flag = std::get_if<Flag>(&row.cells[i]);
    if (flag != nullptr && flag->value && sheet.columns[i].name == "suppressed") return true;
  }
  return false;
}

/// Where the records went: the rows of the sheet of the accounting.
void add_records(const engine::Accounting& accounting, const SampleLabels& common,
                 Exposition& exposition) {
  const Sheet sheet = sheet_of(accounting);
  sheet.each_row([&](const SheetRow& row) {
    const std::string outcome = std::get<Word>(row.cells[0]).value;
    const std::string records = *number_of(row.cells[2]);
    SampleLabels labels = common;
    if (outcome == "records") {
      exposition.add("npslice_read_records", "Records that were read.", labels, records);
      return;
    }
    const Word* const reason = std::get_if<Word>(&row.cells[1]);
    if (reason != nullptr) labels.emplace_back("reason", reason->value);
    exposition.add("npslice_" + outcome + "_records",
                   "Records that were " + outcome + (reason == nullptr ? "." : ", by reason."),
                   labels, records);
  });
}

} // namespace

std::string prometheus_of(const std::vector<report::Report>& reports) {
  Exposition exposition;
  for (const report::Report& report : reports) {
    SampleLabels common;
    if (reports.size() > 1) common.emplace_back("score_column", report.foot.score_column);
    for (const report::ScoreTable& table : report.scores) {
      const Sheet sheet = sheet_of(table, true);
      sheet.each_row([&](const SheetRow& row) {
        if (!is_suppressed(sheet, row)) add_row(sheet, row, table.metric, common, exposition);
      });
    }
    add_records(report.foot.accounting, common, exposition);
  }
  return exposition.text();
}

} // namespace npslice::render
