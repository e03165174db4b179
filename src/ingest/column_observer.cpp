// SPDX-License-Identifier: MIT
#include "column_observer.hpp"

#include "numeric_date.hpp"
#include "role_names.hpp"
#include "score_labels.hpp"
#include "star_text.hpp"

#include <npslice/base/decimal.hpp>
#include <npslice/base/text.hpp>
#include <npslice/ingest/date_text.hpp>
#include <npslice/ingest/group_text.hpp>
#include <npslice/ingest/score_text.hpp>

#include <algorithm>
#include <functional>

namespace npslice::ingest {
namespace {

constexpr std::size_t examples_kept = 3;
constexpr std::size_t example_bytes = 120;
constexpr std::size_t question_bytes = 400;

/// A questionnaire of more questions has its answers side by side; and a column with more different
/// values holds few that come again often.
constexpr std::size_t few_values = 200;

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

void count_words(std::string_view value, CellCounts& counts) {
  if (count_stars(value)) ++counts.stars;
  const Wording wording = wording_of(value);
  const bool may_be_group = wording >= Wording::detractor || value.ends_with(')');
  if (const auto category = may_be_group ? read_group(value) : std::nullopt) {
    ++counts.groups[static_cast<std::size_t>(*category)];
  }
  if (wording == Wording::low_end) {
    ++counts.low_labels;
    if (!is_superlative(value)) ++counts.vague_low_labels;
  }
  if (wording == Wording::high_end) {
    ++counts.high_labels;
    if (!is_superlative(value)) ++counts.vague_high_labels;
  }
}

void count_score(std::string_view value, const survey::Scale& scale, CellCounts& counts) {
  const ScoreReading reading = read_score(value, scale);
  const bool no_word = reading.kind != ScoreReading::Kind::rejected;
  if (reading.kind == ScoreReading::Kind::scored) {
    ++counts.scores;
    const bool lowest = counts.lowest_score < 0 || *reading.score < counts.lowest_score;
    if (lowest) counts.lowest_score = *reading.score;
    counts.highest_score = std::max(counts.highest_score, *reading.score);
  } else if (no_word) {
    ++counts.no_scores;
  } else if (reading.reason == survey::Rejection::not_whole) {
    ++counts.not_whole;
  } else if (reading.reason == survey::Rejection::not_a_number) {
    count_words(value, counts);
  } else if (value == std::to_string(scale.high + 1)) {
    ++counts.one_above;
  }
  if (!no_word && reading.reason == survey::Rejection::not_a_number) return;
  const ScoreForm recoded{ScoreForm::Kind::recoded};
  const ScoreReading recode = read_score(value, scale, recoded);
  if (recode.kind == ScoreReading::Kind::scored) {
    ++counts.recodes[static_cast<std::size_t>(recode.category)];
  }
}

void count_date(std::string_view value, CellCounts& counts) {
  const DateReading date = read_date(value);
  if (date.kind == DateReading::Kind::read) {
    ++counts.dates;
    if (date.whole_month) ++counts.whole_months;
  } else if (const auto form = numeric_form_of(value)) {
    ++counts.numeric_dates[index_of(*form)];
  }
}

} // namespace

CellCounts counts_of(std::string_view value, const survey::Scale& scale) {
  CellCounts counts;
  counts.filled = 1;
  count_score(value, scale, counts);
  count_date(value, counts);
  if (base::read_decimal(value, true)) ++counts.numbers;
  if (is_mark(value)) ++counts.marks;
  if (is_titled(value)) ++counts.titled;
  counts.words = static_cast<std::size_t>(std::count(value.begin(), value.end(), ' ')) + 1;
  return counts;
}

void ColumnObserver::observe(std::string_view cell, const survey::Scale& scale) {
  const std::string_view value = base::trim(cell);
  if (value.empty()) return;
  const std::size_t hash = std::hash<std::string_view>{}(value);
  const auto known = repeats_.find(hash);
  if (known != repeats_.end()) {
    ++known->second.cells;
    multi_select_.observe(value);
    return;
  }
  if (is_missing(cell)) return;
  multi_select_.observe(value);
  const CellCounts counts = counts_of(value, scale);
  if (counts.dates > 0) observe_short_date(value);
  const bool is_new = hashes_.size() < distinct_counted && hashes_.insert(hash).second;
  if (is_new && sample_.examples.size() < examples_kept) {
    sample_.examples.emplace_back(base::clip(value, example_bytes));
  }
  if (is_new && has_few()) {
    repeats_.try_emplace(hash, Value{std::string(base::clip(value, question_bytes)), counts, 1});
    order_.push_back(hash);
  } else {
    sample_.add(counts, 1);
  }
}

bool ColumnObserver::has_few() const { return hashes_.size() <= few_values; }

ColumnSample ColumnObserver::finish() {
  for (const std::size_t hash : order_) {
    const Value& value = repeats_.at(hash);
    sample_.add(value.counts, value.cells);
  }
  sample_.distinct = hashes_.size();
  find_questions();
  sample_.multi_select = multi_select_.finish();
  // As years, the last numbers of such dates would span more than a survey does.
  sample_.short_year_first = short_ends_.size() > 12 && short_starts_.size() <= 4;
  return std::move(sample_);
}

/// Looks for questions among the values of a column that holds few different ones.
void ColumnObserver::find_questions() {
  if (!has_few() || hashes_.size() * 2 > sample_.filled) return;
  for (const std::size_t hash : order_) {
    const Value& question = repeats_.at(hash);
    if (tier_of_name(Role::score, question.text) != NameTier::clear) continue;
    sample_.score_questions += question.cells;
    if (sample_.score_question.empty() && question.text.size() <= example_bytes) {
      sample_.score_question = question.text;
    }
  }
}

/// Dates of three two-digit numbers tell by their variety which end is the year.
void ColumnObserver::observe_short_date(std::string_view date) {
  constexpr std::size_t short_date = 8;
  if (date.size() < short_date || date[2] != '-' || date[5] != '-') return;
  if (date.size() > short_date && date[short_date] >= '0' && date[short_date] <= '9') return;
  short_starts_.insert(std::string(date.substr(0, 2)));
  short_ends_.insert(std::string(date.substr(6, 2)));
}

} // namespace npslice::ingest
