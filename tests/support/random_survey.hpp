// SPDX-License-Identifier: MIT
#pragma once

#include "support/dice.hpp"

#include <npslice/engine/settings.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace npslice::tests {

/// How all dates of a survey are written.
enum class DateStyle : unsigned char { iso, day_first, month_first };

/// The columns of every random survey, in any order.
inline const std::string score_column = "How likely are you to recommend us?";
inline const std::string date_column = "Submitted at";
inline const std::string comment_column = "Comment";
inline const std::string region_column = "R\xC3\xA9gion";
inline const std::string plan_column = "Plan";
inline const std::string respondent_column = "Respondent ID";
inline const std::vector<std::string> survey_columns{score_column,  date_column, comment_column,
                                                     region_column, plan_column, respondent_column,
                                                     "Notes"};

/// A survey as text, and what is asked of it.
struct RandomSurvey {
  char delimiter = ',';
  DateStyle style = DateStyle::iso;
  std::vector<std::string> files;
  std::vector<std::vector<std::string>> by;
  bool split_regions = false;          ///< at semicolons, where a table is by region
  std::optional<std::uint64_t> others; ///< keep so many segments, fold the rest
  std::optional<survey::PeriodLength> every;
  bool comments = false;
  std::optional<std::uint64_t> limit;
  std::string region_wanted; ///< a condition on the region, when not empty
  bool region_unwanted = false;
  std::optional<engine::Dedupe> dedupe; ///< of the respondents
  std::string since;                    ///< ISO dates, or empty
  std::string until;
};

/// Makes surveys that hold what real ones hold: odd characters, quoted line breaks, blank and bad
/// scores, short and overlong rows, dates in one of three styles.
class SurveyGenerator {
public:
  explicit SurveyGenerator(std::uint64_t seed) : dice_(seed) {}

  /// The next survey, with at most so many rows.
  RandomSurvey next(std::size_t most_rows) {
    RandomSurvey survey;
    survey.delimiter = dice_.pick(std::array{',', ';', '\t', '|'});
    survey.style =
        dice_.pick(std::array{DateStyle::iso, DateStyle::day_first, DateStyle::month_first});
    ask(survey);
    quoting_ = dice_.below(100);
    const std::size_t files = 1 + dice_.below(10) / 8;
    for (std::size_t i = 0; i < files; ++i) {
      survey.files.push_back(file(survey, 1 + dice_.below(most_rows)));
    }
    return survey;
  }

private:
  using Cells = std::vector<std::string>;

  void ask(RandomSurvey& survey) {
    const std::vector<std::vector<std::vector<std::string>>> tables{
        {}, {{region_column}}, {{plan_column}, {region_column}}, {{region_column, plan_column}}};
    survey.by = dice_.pick(tables);
    if (dice_.chance(60)) survey.every = dice_.pick(survey::all_period_lengths);
    survey.comments = dice_.chance(60);
    if (dice_.chance(50)) survey.limit = dice_.below(4);
    if (dice_.chance(25)) {
      survey.region_wanted = dice_.pick(std::array{"North",
                                                   "S\xC3\xBC"
                                                   "d",
                                                   "a,b;c|d"});
      survey.region_unwanted = dice_.chance(50);
    }
    if (dice_.chance(20)) survey.since = "2025-12-01";
    if (dice_.chance(20)) survey.until = "2026-01-15";
  }

  std::string file(const RandomSurvey& survey, std::size_t rows) {
    Cells columns = survey_columns;
    for (std::size_t i = columns.size(); i > 1; --i) {
      std::swap(columns[i - 1], columns[dice_.below(i)]);
    }
    const std::string line_end = dice_.pick(std::array{"\n", "\r\n", "\r"});
    std::string text = dice_.chance(20) ? "\xEF\xBB\xBF" : "";
    text += line(columns, survey.delimiter) + line_end;
    for (std::size_t i = 0; i < rows; ++i) {
      Cells cells;
      for (const std::string& column : columns) {
        cells.push_back(cell(column, survey.style));
      }
      if (dice_.chance(4)) {
        cells.resize(2 + dice_.below(cells.size() - 2));
      } else if (dice_.chance(3)) {
        cells.emplace_back(dice_.chance(50) ? "" : "too much");
      }
      text += line(cells, survey.delimiter);
      const bool unended = i + 1 == rows && dice_.chance(30);
      if (!unended) text += line_end;
      if (!unended && dice_.chance(3)) text += line_end;
    }
    return text;
  }

  std::string cell(const std::string& column, DateStyle style) {
    if (column == score_column) return dice_.pick(scores_);
    if (column == date_column) return date(style);
    if (column == comment_column) return dice_.pick(comments_);
    if (column == region_column) return dice_.pick(regions_);
    if (column == plan_column) return dice_.pick(plans_);
    if (column == respondent_column) return dice_.pick(respondents_);
    return dice_.pick(comments_);
  }

  std::string date(DateStyle style) {
    if (dice_.chance(8)) return dice_.pick(std::array{"", "NA", "soon", "31/31/2026"});
    const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    const int month = dice_.pick(std::array{11, 12, 1, 2});
    const std::string year = month > 10 ? "2025" : "2026";
    // Few days above the twelfth, so that now and then no date settles the order.
    const int day = dice_.chance(70) ? dice_.between(1, 12) : dice_.between(13, 28);
    std::string text = year + '-' + two(month) + '-' + two(day);
    if (style == DateStyle::day_first) text = two(day) + '/' + std::to_string(month) + '/' + year;
    if (style == DateStyle::month_first) text = two(month) + '/' + std::to_string(day) + '/' + year;
    if (dice_.chance(30)) text += ' ' + two(dice_.between(0, 23)) + ':' + two(dice_.between(0, 59));
    return text;
  }

  std::string line(const Cells& cells, char delimiter) {
    std::string text;
    for (const std::string& cell : cells) {
      if (&cell != &cells.front()) text += delimiter;
      const bool must = cell.starts_with('"') || cell.find(delimiter) != std::string::npos ||
                        cell.find_first_of("\r\n") != std::string::npos;
      if (!must && !dice_.chance(quoting_)) {
        text += cell;
        continue;
      }
      text += '"';
      for (const char byte : cell) {
        text.append(byte == '"' ? 2 : 1, byte);
      }
      text += '"';
    }
    return text;
  }

  const Cells scores_{"0",
                      "3",
                      "6",
                      "7",
                      "8",
                      "9",
                      "10",
                      "10",
                      " 9 ",
                      "9.0",
                      "8,0",
                      "10",
                      "9",
                      "7",
                      "6",
                      "10",
                      "0: not at all",
                      "10 - Extremely likely",
                      "",
                      "NA",
                      " ",
                      "11",
                      "-1",
                      "ten",
                      "8.5",
                      "9-10"};
  const Cells comments_{"",
                        "",
                        "NA",
                        "very good",
                        "5\" screen",
                        "two\nlines",
                        "CR\r\nLF\rCR",
                        "a, b; c | d\te",
                        "\"quoted\"",
                        "  blanks  ",
                        "d\xC3\xA9j\xC3\xA0 vu",
                        "=1+1",
                        "one, two, three, four, five, six, seven",
                        "ends with a quote\"",
                        "\n",
                        "0"};
  const Cells regions_{"North",
                       " North ",
                       "S\xC3\xBC"
                       "d",
                       "",
                       "a,b;c|d",
                       "multi\nline",
                       "\xE6\x97\xA5\xE6\x9C\xAC",
                       "'",
                       "North\"",
                       "North;x;",
                       " x ; North;North",
                       ";",
                       "NA"};
  const Cells respondents_{"1",
                           "2",
                           " 2 ",
                           "3",
                           "4",
                           "5",
                           "6",
                           "ann",
                           "Ann",
                           "Q\xC3\xA9"
                           "7",
                           "a@b",
                           "A@B ",
                           "",
                           "anonymous",
                           "Anonymous",
                           "NA"};
  const Cells plans_{"Pro", "pro", "Free\tplan", "", "x"};

  Dice dice_;
  std::size_t quoting_ = 0; ///< of a hundred cells that need no quotes, how many have them
};

} // namespace npslice::tests
