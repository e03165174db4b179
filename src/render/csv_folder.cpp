// SPDX-License-Identifier: MIT
#include <npslice/base/text.hpp>
#include <npslice/render/csv.hpp>
#include <npslice/render/tsv.hpp>

#include <algorithm>
#include <set>
#include <utility>

namespace npslice::render {
namespace {

constexpr std::size_t longest_stem = 80;

/// A file name for a table: "score-by-region-plan". Only letters, digits and hyphens, so that any
/// file system takes it.
std::string stem_of(std::string_view kind, const std::vector<std::string>& dimensions) {
  std::string stem(kind);
  for (const std::string& name : dimensions) {
    stem += &name == dimensions.data() ? "-by" : "";
    for (const std::string& word : base::words_of(name)) {
      stem += "-" + word;
    }
  }
  return std::string(base::clip(stem, longest_stem));
}

/// Collects files; a name that is taken already in the same report gets a number. The same table of
/// a further report goes on in its file.
class Folder {
public:
  /// The names end in `ending`.
  explicit Folder(std::string ending) : ending_(std::move(ending)) {}

  void begin_report() { taken_.clear(); }

  void add(const std::string& stem, const std::string& content) {
    std::string name = stem + ending_;
    for (int number = 2; !taken_.insert(name).second; ++number) {
      name = stem + "-" + std::to_string(number) + ending_;
    }
    const auto file = std::find_if(files_.begin(), files_.end(),
                                   [&](const CsvFile& known) { return known.name == name; });
    if (file == files_.end()) {
      files_.push_back({name, content});
    } else {
      file->content += content;
    }
  }

  std::vector<CsvFile> take() { return std::move(files_); }

private:
  std::string ending_;
  std::vector<CsvFile> files_;
  std::set<std::string> taken_;
};

/// Each table of the reports in a file; `write` makes the text of one.
template <class Write>
std::vector<CsvFile> files_of(const std::vector<report::Report>& reports, const CsvStyle& style,
                              Folder folder, const Write& write) {
  for (std::size_t i = 0; i < reports.size(); ++i) {
    const CsvStyle part = style_of_part(style, reports, i);
    folder.begin_report();
    for (const report::ScoreTable& table : reports[i].scores) {
      folder.add(stem_of("score", table.dimensions), write(table, part));
    }
    if (const auto& distribution = reports[i].distribution) {
      folder.add("distribution", write(*distribution, part));
      folder.add("averages", write(Averages{*distribution}, part));
    }
    for (const report::TrendTable& table : reports[i].trends) {
      folder.add(stem_of("trend", table.dimensions), write(table, part));
    }
    for (const report::VerbatimTable& table : reports[i].verbatims) {
      folder.add(stem_of("verbatims", table.dimensions), write(table, part));
    }
    folder.add("accounting", write(reports[i].foot.accounting, part));
  }
  return folder.take();
}

} // namespace

CsvStyle style_of_part(const CsvStyle& style, const std::vector<report::Report>& reports,
                       std::size_t index) {
  CsvStyle part = style;
  part.header = index == 0;
  if (reports.size() > 1) part.score_column = reports[index].foot.score_column;
  return part;
}

std::vector<CsvFile> csv_files_of(const std::vector<report::Report>& reports,
                                  const CsvStyle& style) {
  return files_of(reports, style, Folder(".csv"),
                  [](const auto& table, const CsvStyle& part) { return csv_of(table, part); });
}

std::vector<CsvFile> tsv_files_of(const std::vector<report::Report>& reports,
                                  const CsvStyle& style) {
  return files_of(reports, style, Folder(".tsv"),
                  [](const auto& table, const CsvStyle& part) { return tsv_of(table, part); });
}

} // namespace npslice::render
