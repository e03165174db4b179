// SPDX-License-Identifier: MIT
#pragma once

#include "support/random_survey.hpp"
#include "support/survey_summary.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace npslice::tests {

/// The same figures as the program's, counted in the most obvious way, one row after the other,
/// with a CSV parser of its own. It knows the words of the random surveys and nothing else.
class SlowReference {
public:
  explicit SlowReference(const RandomSurvey& survey) : survey_(survey) {
    count();
    if (!survey_.others) return;
    rank();
    count();
  }

  [[nodiscard]] const SurveySummary& summary() const { return summary_; }

  /// Whether no date tells day from month though the figures depend on it.
  [[nodiscard]] bool undecided() const {
    const bool needed = survey_.every || survey_.comments || !survey_.since.empty() ||
                        !survey_.until.empty() ||
                        (survey_.dedupe && *survey_.dedupe != engine::Dedupe::all);
    return needed && ambiguous_ && !decided_;
  }

private:
  struct Row {
    std::vector<std::string> cells;
    bool ended = true; // by a line end
    std::string text;  // as it stands in the file, without the line end
  };

  struct Verbatim {
    std::string when; // sorts like the time it stands for; empty when undated
    std::string text;
  };

  struct Answer {
    std::string file;
    std::string respondent; // empty for nobody in particular
    std::map<std::string, std::string> cells;
    int score = 0;
    std::tm when{};
  };

  static std::vector<Row> parse(std::string text, char delimiter) {
    if (text.compare(0, 3, "\xEF\xBB\xBF") == 0) text.erase(0, 3);
    std::vector<Row> rows;
    Row row;
    std::string cell;
    bool anything = false;
    std::size_t i = 0;
    std::size_t start = 0;
    while (i < text.size()) {
      if (cell.empty() && text[i] == '"' && (i == 0 || text[i - 1] == delimiter || !anything)) {
        anything = true;
        for (++i; i < text.size(); ++i) {
          if (text[i] == '"' && i + 1 < text.size() && text[i + 1] == '"') {
            cell += '"';
            ++i;
          } else if (text[i] == '"') {
            break;
          } else if (text[i] == '\r') {
            cell += '\n';
            if (text[i + 1] == '\n') ++i;
          } else {
            cell += text[i];
          }
        }
        ++i;
      } else if (text[i] == delimiter) {
        row.cells.push_back(cell);
        cell.clear();
        anything = true;
        ++i;
      } else if (text[i] == '\n' || text[i] == '\r') {
        if (anything) {
          row.cells.push_back(cell);
          row.text = text.substr(start, i - start);
          rows.push_back(row);
        }
        i += text.compare(i, 2, "\r\n") == 0 ? 2U : 1U;
        row = {};
        cell.clear();
        anything = false;
        start = i;
      } else {
        cell += text[i++];
        anything = true;
      }
    }
    if (anything) {
      row.cells.push_back(cell);
      row.ended = false;
      row.text = text.substr(start);
      rows.push_back(row);
    }
    return rows;
  }

  static std::string trimmed(std::string text) {
    const char* const blanks = " \t\r\n";
    text.erase(0, std::min(text.size(), text.find_first_not_of(blanks)));
    while (!text.empty() && std::string(blanks).find(text.back()) != std::string::npos) {
      text.pop_back();
    }
    return text;
  }

  void count() {
    for (std::size_t file = 0; file < survey_.files.size(); ++file) {
      const std::vector<Row> rows = parse(survey_.files[file], survey_.delimiter);
      for (std::size_t i = 1; i < rows.size(); ++i) {
        const std::size_t usual = i > 1 ? rows[i - 1].cells.size() : 0;
        count_row(rows[0].cells, rows[i], usual, "file " + std::to_string(file));
      }
    }
    for (std::size_t i = 0; i < answers_.size(); ++i) {
      Answer& answer = answers_[i];
      if (displaced(i)) {
        summary_.add(answer.file + " excluded duplicate");
        continue;
      }
      summary_.add(answer.file + " used");
      use(answer.cells, answer.score, answer.when);
    }
    answers_.clear();
    for (auto& [name, verbatims] : verbatims_) {
      std::stable_sort(
          verbatims.begin(), verbatims.end(),
          [](const Verbatim& left, const Verbatim& right) { return left.when > right.when; });
      for (const Verbatim& verbatim : verbatims) {
        auto& list = summary_.comments[name];
        if (!survey_.limit || list.size() < *survey_.limit) list.push_back(verbatim.text);
      }
      if (summary_.comments[name].empty()) summary_.comments.erase(name);
    }
  }

  /// Ranks the segments of each table by their responses, ties by key; then all is counted anew.
  void rank() {
    ranked_.resize(survey_.by.size() + 1);
    for (std::size_t table = 1; table <= survey_.by.size(); ++table) {
      for (const auto& [key, responses] : responses_[table]) {
        ranked_[table].emplace_back(-static_cast<long>(responses), key);
      }
      std::sort(ranked_[table].begin(), ranked_[table].end());
    }
    summary_ = {};
    verbatims_.clear();
  }

  void count_row(const std::vector<std::string>& header, const Row& row, std::size_t usual,
                 const std::string& file) {
    summary_.add(file + " records");
    for (std::size_t i = header.size(); i < row.cells.size(); ++i) {
      if (!row.cells[i].empty()) return summary_.add(file + " rejected too_many_columns");
    }
    if (header.size() >= 3 && row.cells.size() * 2 <= header.size()) {
      for (const char other : std::string(",;\t|")) {
        if (other == survey_.delimiter) continue;
        const std::vector<Row> again = parse(row.text, other);
        if (again.size() != 1 || again[0].cells.size() != header.size()) continue;
        return summary_.add(file + " rejected other_delimiter");
      }
    }
    if (row.cells.size() < header.size() && row.cells.size() != usual && !row.ended) {
      return summary_.add(file + " rejected cut_record");
    }
    std::map<std::string, std::string> cells;
    for (std::size_t i = 0; i < header.size(); ++i) {
      cells[header[i]] = i < row.cells.size() ? row.cells[i] : "";
    }
    const std::tm when = date_of(cells[date_column]);
    if (!survey_.region_wanted.empty()) {
      const bool equal = trimmed(cells[region_column]) == survey_.region_wanted;
      if (equal == survey_.region_unwanted) return summary_.add(file + " excluded filter");
    }
    const std::string day = formatted(when, "%Y-%m-%d");
    if (!survey_.since.empty() || !survey_.until.empty()) {
      if (day.empty()) return summary_.add(file + " excluded undated");
      const bool early = day < survey_.since;
      const bool late = !survey_.until.empty() && day > survey_.until;
      if (early || late) return summary_.add(file + " excluded outside_dates");
    }
    static const std::map<std::string, int> known{{"0", 0},
                                                  {"3", 3},
                                                  {"6", 6},
                                                  {"7", 7},
                                                  {"8", 8},
                                                  {"9", 9},
                                                  {"10", 10},
                                                  {" 9 ", 9},
                                                  {"9.0", 9},
                                                  {"8,0", 8},
                                                  {"0: not at all", 0},
                                                  {"10 - Extremely likely", 10}};
    static const std::map<std::string, std::string> bad{{"11", "out_of_range"},
                                                        {"ten", "not_a_number"},
                                                        {"9-10", "not_a_number"},
                                                        {"8.5", "not_whole"}};
    const std::string& cell = cells[score_column];
    if (cell == "-1") return summary_.add(file + " excluded no_opinion");
    if (bad.count(cell) > 0) return summary_.add(file + " rejected " + bad.at(cell));
    if (known.count(cell) == 0) return summary_.add(file + " unanswered");
    answers_.push_back(
        {file, respondent_of(cells[respondent_column]), cells, known.at(cell), when});
  }

  static std::string respondent_of(const std::string& cell) {
    std::string text = trimmed(cell);
    if (text == "NA" || text == "anonymous" || text == "Anonymous") return {};
    return text == "A@B" ? "a@b" : text;
  }

  /// Whether another answer of the same respondent is kept rather than number `i`.
  [[nodiscard]] bool displaced(std::size_t i) const {
    if (!survey_.dedupe || *survey_.dedupe == engine::Dedupe::all) return false;
    const bool last = *survey_.dedupe == engine::Dedupe::last;
    const std::string mine = formatted(answers_[i].when, "%Y-%m-%d %H:%M");
    for (std::size_t j = 0; j < answers_.size(); ++j) {
      if (j == i || answers_[i].respondent.empty()) continue;
      if (answers_[j].respondent != answers_[i].respondent) continue;
      const std::string other = formatted(answers_[j].when, "%Y-%m-%d %H:%M");
      if (mine.empty() != other.empty()) {
        if (mine.empty()) return true;
      } else if (mine == other ? last == (j > i) : last == (other > mine)) {
        return true;
      }
    }
    return false;
  }

  void use(std::map<std::string, std::string>& cells, int score, const std::tm& when) {
    summary_.add("score " + std::to_string(score));
    const char* const group = score >= 9 ? " promoters" : score >= 7 ? " passives" : " detractors";
    const std::string comment = trimmed(cells[comment_column]);
    for (std::size_t table = 0; table <= survey_.by.size(); ++table) {
      for (const std::string& key : keys_of(cells, table)) {
        ++responses_[table][key];
        const std::string segment = segment_name(table, shown_key(table, key));
        if (!counted_.insert(segment).second) continue; // in the folded one already
        summary_.add(segment + group);
        const std::string period = survey_.every ? period_of(when) : "";
        if (!period.empty()) summary_.add(segment + ' ' + period + group);
        if (!survey_.comments || comment.empty() || comment == "NA") continue;
        summary_.add(segment + group + " with a comment");
        verbatims_[segment + group].push_back(
            {formatted(when, "%Y-%m-%d %H:%M"), std::to_string(score) + ' ' + comment});
      }
    }
    counted_.clear();
  }

  /// The segments of a table in which a row counts.
  std::set<std::string> keys_of(std::map<std::string, std::string>& cells, std::size_t table) {
    std::set<std::string> keys{""};
    if (table == 0) return keys;
    for (const std::string& column : survey_.by[table - 1]) {
      const bool first = &column == &survey_.by[table - 1].front();
      std::set<std::string> longer;
      for (const std::string& value : values_of(column, cells[column])) {
        for (const std::string& key : keys) {
          longer.insert(first ? value : key + engine::key_separator + value);
        }
      }
      keys = longer;
    }
    return keys;
  }

  std::set<std::string> values_of(const std::string& column, std::string cell) {
    std::set<std::string> values;
    if (!survey_.split_regions || column != region_column) return {trimmed(cell)};
    while (!cell.empty()) {
      const std::string part = trimmed(cell.substr(0, cell.find(';')));
      if (!part.empty()) values.insert(part);
      cell.erase(0, cell.find(';') == std::string::npos ? cell.size() : cell.find(';') + 1);
    }
    if (values.empty()) values.insert("");
    return values;
  }

  /// The key under which a segment is shown: the largest have their own.
  std::string shown_key(std::size_t table, const std::string& key) {
    if (table == 0 || !survey_.others || ranked_.empty()) return key;
    const auto& ranked = ranked_[table];
    for (std::size_t i = 0; i < ranked.size() && i < *survey_.others; ++i) {
      if (ranked[i].second == key) return key;
    }
    return std::string(engine::other_key);
  }

  /// The date of a cell; one without a day is none.
  std::tm date_of(const std::string& cell) {
    std::tm when{};
    int one = 0;
    int two = 0;
    int three = 0;
    int hour = 0;
    int minute = 0;
    const bool iso = survey_.style == DateStyle::iso;
    const char* const form = iso ? "%d-%d-%d %d:%d" : "%d/%d/%d %d:%d";
    if (std::sscanf(cell.c_str(), form, &one, &two, &three, &hour, &minute) < 3) return when;
    const int year = iso ? one : three;
    const int day = iso ? three : survey_.style == DateStyle::day_first ? one : two;
    const int month = !iso && survey_.style == DateStyle::month_first ? one : two;
    if (month > 12) return when;
    if (!iso) {
      decided_ = decided_ || day > 12;
      ambiguous_ = ambiguous_ || (day <= 12 && day != month);
    }
    when.tm_year = year - 1900;
    when.tm_mon = month - 1;
    when.tm_mday = day;
    when.tm_hour = hour;
    when.tm_min = minute;
    const std::time_t seconds = timegm(&when);
    gmtime_r(&seconds, &when);
    return when;
  }

  static std::string formatted(const std::tm& when, const char* form) {
    if (when.tm_mday == 0) return {};
    std::array<char, 40> text{};
    return {text.data(), std::strftime(text.data(), text.size(), form, &when)};
  }

  [[nodiscard]] std::string period_of(const std::tm& when) const {
    switch (*survey_.every) {
    case survey::PeriodLength::day:
      return formatted(when, "%Y-%m-%d");
    case survey::PeriodLength::week:
      return formatted(when, "%G-W%V");
    case survey::PeriodLength::month:
      return formatted(when, "%Y-%m");
    case survey::PeriodLength::quarter: {
      const std::string year = formatted(when, "%Y");
      return year.empty() ? year : year + "-Q" + std::to_string(when.tm_mon / 3 + 1);
    }
    case survey::PeriodLength::year:
      return formatted(when, "%Y");
    }
    return {};
  }

  const RandomSurvey& survey_;
  SurveySummary summary_;
  std::vector<Answer> answers_;
  std::map<std::string, std::vector<Verbatim>> verbatims_;
  std::map<std::size_t, std::map<std::string, std::size_t>> responses_;
  std::vector<std::vector<std::pair<long, std::string>>> ranked_; // per table, when that is known
  std::set<std::string> counted_; // the segments in which the current row counts
  bool ambiguous_ = false;
  bool decided_ = false;
};

} // namespace npslice::tests
