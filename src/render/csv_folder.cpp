// SPDX-License-Identifier: MIT
#include <npslice/base/text.hpp>
#include <npslice/render/csv.hpp>

#include <set>

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

/// Collects files; a name that is taken already gets a number.
class Folder {
public:
  void add(const std::string& stem, std::string content) {
    std::string name = stem + ".csv";
    for (int number = 2; !taken_.insert(name).second; ++number) {
      name = stem + "-" + std::to_string(number) + ".csv";
    }
    files_.push_back({name, std::move(content)});
  }

  std::vector<CsvFile> take() { return std::move(files_); }

private:
  std::vector<CsvFile> files_;
  std::set<std::string> taken_;
};

} // namespace

std::vector<CsvFile> csv_files_of(const report::Report& report, const CsvStyle& style) {
  Folder folder;
  for (const report::ScoreTable& table : report.scores) {
    folder.add(stem_of("score", table.dimensions), csv_of(table, style));
  }
  for (const report::TrendTable& table : report.trends) {
    folder.add(stem_of("trend", table.dimensions), csv_of(table, style));
  }
  for (const report::VerbatimTable& table : report.verbatims) {
    folder.add(stem_of("verbatims", table.dimensions), csv_of(table, style));
  }
  folder.add("accounting", csv_of(report.foot.accounting));
  return folder.take();
}

} // namespace npslice::render
