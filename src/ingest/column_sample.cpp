// SPDX-License-Identifier: MIT
#include "numeric_date.hpp"
#include "role_names.hpp"
#include "score_labels.hpp"
#include "star_text.hpp"

#include <npslice/base/decimal.hpp>
#include <npslice/base/text.hpp>
#include <npslice/csv/block_cutter.hpp>
#include <npslice/csv/records.hpp>
#include <npslice/ingest/column_sample.hpp>
#include <npslice/ingest/date_text.hpp>
#include <npslice/ingest/group_text.hpp>
#include <npslice/ingest/score_text.hpp>
#include <npslice/ingest/total_row.hpp>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace npslice::ingest {
namespace {

constexpr std::size_t examples_kept = 3;
constexpr std::size_t example_bytes = 120;
constexpr std::size_t question_bytes = 400;

/// A questionnaire of more questions has its answers side by side.
constexpr std::size_t most_questions = 200;

/// More different values than this tell nothing new about a column.
constexpr std::size_t distinct_counted = 5000;

/// `8.00 / 10`: how quizzes write what was reached and what could have been.
bool is_mark(std::string_view value) {
  const std::size_t slash = value.find('/');
  return slash != std::string_view::npos && base::read_decimal(value.substr(0, slash), true) &&
         base::read_decimal(value.substr(slash + 1), true);
}

/// Whether each word begins with a capital or a digit, as those of names and addresses do. Letters
/// beyond ASCII speak neither for nor against it.
bool is_titled(std::string_view value) {
  bool capital = false;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const bool begins = i == 0 || value[i - 1] == ' ';
    if (!begins) continue;
    const char first = value[i];
    if (first >= 'a' && first <= 'z') return false;
    capital = capital || (first >= 'A' && first <= 'Z') || (first >= '0' && first <= '9');
  }
  return capital;
}

/// Gathers what one column holds.
class ColumnObserver {
public:
  void observe(std::string_view cell, const survey::Scale& scale) {
    if (is_missing(cell)) return;
    const std::string_view value = base::trim(cell);
    ++sample_.filled;
    observe_score(value, scale);
    observe_date(value);
    if (base::read_decimal(value, true)) ++sample_.numbers;
    if (is_mark(value)) ++sample_.marks;
    if (is_titled(value)) ++sample_.titled;
    multi_select_.observe(value);
    sample_.words += static_cast<std::size_t>(std::count(value.begin(), value.end(), ' ')) + 1;
    const std::size_t hash = std::hash<std::string_view>{}(value);
    if (values_.size() < distinct_counted && values_.insert(hash).second) observe_new(value, hash);
    if (values_.size() > most_questions) return;
    const auto known = questions_.find(hash);
    if (known != questions_.end()) ++known->second.cells;
  }

  ColumnSample finish() {
    sample_.distinct = values_.size();
    find_questions();
    sample_.multi_select = multi_select_.finish();
    // As years, the last numbers of such dates would span more than a survey does.
    sample_.short_year_first = short_ends_.size() > 12 && short_starts_.size() <= 4;
    return std::move(sample_);
  }

private:
  /// A value that no earlier cell held.
  void observe_new(std::string_view value, std::size_t hash) {
    if (sample_.examples.size() < examples_kept) {
      sample_.examples.emplace_back(base::clip(value, example_bytes));
    }
    if (values_.size() > most_questions) return;
    questions_.try_emplace(hash, Question{std::string(base::clip(value, question_bytes)), 0});
    order_.push_back(hash);
  }

  /// Looks for questions among the values of a column that holds few different ones.
  void find_questions() {
    if (values_.size() > most_questions || values_.size() * 2 > sample_.filled) return;
    for (const std::size_t hash : order_) {
      const Question& question = questions_.at(hash);
      if (tier_of_name(Role::score, question.text) != NameTier::clear) continue;
      sample_.score_questions += question.cells;
      if (sample_.score_question.empty() && question.text.size() <= example_bytes) {
        sample_.score_question = question.text;
      }
    }
  }

  void observe_score(std::string_view value, const survey::Scale& scale) {
    const ScoreReading reading = read_score(value, scale);
    const bool no_word = reading.kind != ScoreReading::Kind::rejected;
    if (reading.kind == ScoreReading::Kind::scored) {
      ++sample_.scores;
      const bool lowest = sample_.lowest_score < 0 || *reading.score < sample_.lowest_score;
      if (lowest) sample_.lowest_score = *reading.score;
      sample_.highest_score = std::max(sample_.highest_score, *reading.score);
    } else if (no_word) {
      ++sample_.no_scores;
    } else if (reading.reason == survey::Rejection::not_whole) {
      ++sample_.not_whole;
    } else if (reading.reason == survey::Rejection::not_a_number) {
      observe_words(value);
    } else if (value == std::to_string(scale.high + 1)) {
      ++sample_.one_above;
    }
    if (!no_word && reading.reason == survey::Rejection::not_a_number) return;
    const ScoreForm recoded{ScoreForm::Kind::recoded};
    const ScoreReading recode = read_score(value, scale, recoded);
    if (recode.kind == ScoreReading::Kind::scored) {
      ++sample_.recodes[static_cast<std::size_t>(recode.category)];
    }
  }

  void observe_words(std::string_view value) {
    if (count_stars(value)) ++sample_.stars;
    const Wording wording = wording_of(value);
    const bool may_be_group = wording >= Wording::detractor || value.ends_with(')');
    if (const auto category = may_be_group ? read_group(value) : std::nullopt) {
      ++sample_.groups[static_cast<std::size_t>(*category)];
    }
    if (wording == Wording::low_end) {
      ++sample_.low_labels;
      if (!is_superlative(value)) ++sample_.vague_low_labels;
    }
    if (wording == Wording::high_end) {
      ++sample_.high_labels;
      if (!is_superlative(value)) ++sample_.vague_high_labels;
    }
  }

  void observe_date(std::string_view value) {
    const DateReading date = read_date(value);
    if (date.kind == DateReading::Kind::read) {
      ++sample_.dates;
      if (date.whole_month) ++sample_.whole_months;
      observe_short_date(value);
    } else if (const auto form = numeric_form_of(value)) {
      ++sample_.numeric_dates[index_of(*form)];
    }
  }

  /// Dates of three two-digit numbers tell by their variety which end is the year.
  void observe_short_date(std::string_view date) {
    constexpr std::size_t short_date = 8;
    if (date.size() < short_date || date[2] != '-' || date[5] != '-') return;
    if (date.size() > short_date && date[short_date] >= '0' && date[short_date] <= '9') return;
    short_starts_.insert(std::string(date.substr(0, 2)));
    short_ends_.insert(std::string(date.substr(6, 2)));
  }

  ColumnSample sample_;
  MultiSelectObserver multi_select_;
  std::set<std::string> short_starts_;
  std::set<std::string> short_ends_;
  std::unordered_set<std::size_t> values_;

  struct Question {
    std::string text;
    std::size_t cells = 0;
  };
  std::unordered_map<std::size_t, Question> questions_; // the values by hash, while they are few
  std::vector<std::size_t> order_;                      // the hashes as they came
};

/// Totals at the end of a file say nothing about its columns. More of them are no totals.
constexpr std::size_t most_totals = 12;

/// Tells the records that read like the foot of a table, as far as that can be told without knowing
/// which column is what.
class FootSense {
public:
  explicit FootSense(std::size_t columns) : columns_(columns) {}

  /// Whether a record reads like a total, or stands below one and is emptier than all before.
  bool is_foot(const csv::Record& record, bool below_total) {
    constexpr std::size_t label_and_value = 2;
    std::size_t filled = 0;
    std::string_view beginning;
    for (const std::string& cell : record.cells) {
      if (base::trim(cell).empty()) continue;
      if (filled++ == 0) beginning = cell;
    }
    if (is_total(read_foot(beginning))) return true;
    if (below_total && columns_ > label_and_value && filled <= label_and_value &&
        filled < fewest_filled_) {
      return true;
    }
    if (filled >= label_and_value) fewest_filled_ = std::min(fewest_filled_, filled);
    return false;
  }

private:
  std::size_t columns_;
  std::size_t fewest_filled_ = SIZE_MAX; // of records with more than one value
};

void observe(const csv::Record& record, std::vector<ColumnObserver>& observers,
             const survey::Scale& scale) {
  const std::size_t cells = std::min(observers.size(), record.cells.size());
  for (std::size_t i = 0; i < cells; ++i) {
    observers[i].observe(record.cells[i], scale);
  }
}

/// Observes each of the records, which are then done with.
void observe_all(std::vector<csv::Record>& records, std::vector<ColumnObserver>& observers,
                 const survey::Scale& scale) {
  for (const csv::Record& record : records) {
    observe(record, observers, scale);
  }
  records.clear();
}

} // namespace

DateForm date_form_of(const ColumnSample& column) {
  for (const DateForm form : numeric_date_forms) {
    const std::size_t fitting = column.numeric_dates[index_of(form)];
    if (fitting > 0 && fitting * 20 >= column.filled * 19) return form;
  }
  return DateForm::calendar;
}

FileSample sample_columns(std::string_view text, csv::Dialect dialect, std::size_t columns,
                          bool whole, const survey::Scale& scale, const HeaderRows& header_rows) {
  FileSample sample;
  sample.whole = whole;
  std::vector<ColumnObserver> observers(columns);
  csv::CuttingRules rules;
  rules.dialect = dialect;
  rules.columns = columns;
  FootSense foot(columns);
  std::vector<csv::Record> totals; // nothing but such came after them so far
  bool observed = false;
  csv::BlockCutter cutter(
      std::string(text), [](std::span<char>) { return std::size_t{0}; }, rules, 1);
  while (const auto block = cutter.next()) {
    if (block->damage) continue;
    for (const csv::Record& record : csv::read_records(block->text, dialect, true, SIZE_MAX)) {
      // The last record may be cut where the sample ends.
      if (!whole && block->ends_input && record.next == block->text.size()) continue;
      ++sample.records;
      if (header_rows.contain(record.cells)) {
        if (observed) totals.clear(); // they stood at the foot of the part above
        continue;
      }
      const bool total = foot.is_foot(record, !totals.empty());
      if (!total) observe_all(totals, observers, scale);
      if (total && totals.size() < most_totals) {
        totals.push_back(record);
      } else {
        observe(record, observers, scale);
        observed = true;
      }
    }
  }
  if (!whole || !observed) observe_all(totals, observers, scale);
  for (ColumnObserver& observer : observers) {
    sample.columns.push_back(observer.finish());
  }
  return sample;
}

} // namespace npslice::ingest
