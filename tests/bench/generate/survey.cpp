// SPDX-License-Identifier: MIT
#include "survey.hpp"

#include <array>
#include <chrono>
#include <cstddef>
#include <span>

namespace bench {

namespace {

using namespace std::string_view_literals;

constexpr std::uint64_t seed = 20'240'101;

// The wide survey has a first and a second half of further questions.
constexpr std::size_t first_half = 69;
constexpr std::size_t questions = 139;

constexpr std::array regions{"North"sv, "South"sv,         "East"sv,
                             "West"sv,  "Île-de-France"sv, "Bretagne"sv};
constexpr std::array plans{"Free"sv, "Pro"sv, "Team"sv, "Business"sv, "Enterprise"sv};
constexpr std::array channels{"email"sv, "web"sv, "app"sv};
constexpr std::array countries{"FR"sv, "DE"sv, "US"sv, "GB"sv};
constexpr std::array devices{"ios"sv, "android"sv, "desktop"sv};

// A blank answer is as likely as one of the low scores.
constexpr std::array scores{"0"sv, "1"sv, "2"sv,  "3"sv,  "4"sv,  "5"sv,  "6"sv,
                            "6"sv, "7"sv, "7"sv,  "8"sv,  "8"sv,  "8"sv,  "9"sv,
                            "9"sv, "9"sv, "10"sv, "10"sv, "10"sv, "10"sv, ""sv};

constexpr std::array words{
    "the"sv,       "app"sv,    "is"sv,      "slow"sv,    "but"sv,      "support"sv, "was"sv,
    "kind"sv,      "and"sv,    "quick"sv,   "very"sv,    "good"sv,     "value"sv,   "for"sv,
    "money"sv,     "we"sv,     "like"sv,    "it"sv,      "though"sv,   "export"sv,  "fails"sv,
    "after"sv,     "an"sv,     "update"sv,  "réglage"sv, "invoices"sv, "arrive"sv,  "late"sv,
    "sometimes"sv, "nobody"sv, "answers"sv, "us"sv};

constexpr std::array answers{""sv,      ""sv,      ""sv,       "1"sv,    "2"sv,     "3"sv,
                             "4"sv,     "5"sv,     "Yes"sv,    "No"sv,   "Often"sv, "Rarely"sv,
                             "Never"sv, "Daily"sv, "Weekly"sv, "Other"sv};

std::string padded(std::uint64_t number, std::size_t width) {
  std::string digits = std::to_string(number);
  if (digits.size() < width) {
    digits.insert(0, width - digits.size(), '0');
  }
  return digits;
}

std::vector<std::string> days_of_two_years() {
  std::vector<std::string> days;
  const std::chrono::sys_days end{std::chrono::year{2026} / 1 / 1};
  for (std::chrono::sys_days day{std::chrono::year{2024} / 1 / 1}; day < end;
       day += std::chrono::days{1}) {
    const std::chrono::year_month_day date{day};
    days.push_back(padded(static_cast<std::uint64_t>(static_cast<int>(date.year())), 4) + '-' +
                   padded(static_cast<unsigned>(date.month()), 2) + '-' +
                   padded(static_cast<unsigned>(date.day()), 2));
  }
  return days;
}

void append_two_digits(std::uint64_t number, std::string& out) {
  out += static_cast<char>('0' + number / 10);
  out += static_cast<char>('0' + number % 10);
}

std::string_view one_of(std::span<const std::string_view> choices, samples::Random& random) {
  return choices[random.below(choices.size())];
}

std::vector<std::string> column_names(bool wide) {
  std::vector<std::string> names{"response_id", "customer_id", "submitted_at"};
  const auto add_questions = [&names, wide](std::size_t first, std::size_t last) {
    for (std::size_t number = first; wide && number < last; ++number) {
      names.push_back("q" + padded(number + 1, 3));
    }
  };
  add_questions(0, first_half);
  for (const char* name : {"nps_score", "region", "plan", "channel", "country", "device"}) {
    names.emplace_back(name);
  }
  add_questions(first_half, questions);
  names.emplace_back("comment");
  names.emplace_back("agent");
  return names;
}

} // namespace

Survey::Survey(const Shape& shape) : shape_(shape), random_(seed), days_(days_of_two_years()) {}

void Survey::begin_cell(std::string& out) const {
  if (shape_.quoted) out += '"';
}

void Survey::end_cell(std::string& out) const {
  if (shape_.quoted) out += '"';
  out += ',';
}

void Survey::plain_cell(std::string_view text, std::string& out) const {
  begin_cell(out);
  out += text;
  end_cell(out);
}

void Survey::numbered_cell(std::string_view prefix, std::uint64_t number, std::size_t width,
                           std::string& out) const {
  begin_cell(out);
  out += prefix;
  std::array<char, 20> digits{};
  std::size_t begin = digits.size();
  do {
    digits[--begin] = static_cast<char>('0' + number % 10);
    number /= 10;
  } while (number != 0 || digits.size() - begin < width);
  out.append(&digits[begin], digits.size() - begin);
  end_cell(out);
}

void Survey::write_header(std::string& out) const {
  for (const std::string& name : column_names(shape_.wide)) {
    plain_cell(name, out);
  }
  out.back() = '\n'; // in place of the last comma
}

void Survey::write_row(std::string& out) {
  numbered_cell("R", row_, 8, out);
  numbered_cell("C", random_.below(shape_.rows), 7, out);
  date_cell(out);
  if (shape_.wide) question_cells(0, first_half, out);
  score_cell(out);
  choice_cells(out);
  if (shape_.wide) question_cells(first_half, questions, out);
  comment_cell(out);
  agent_cell(out);
  out.back() = '\n'; // in place of the last comma
  ++row_;
}

void Survey::date_cell(std::string& out) {
  begin_cell(out);
  out += days_[random_.below(days_.size())];
  const std::uint64_t second = random_.below(24 * 3600);
  out += ' ';
  append_two_digits(second / 3600, out);
  out += ':';
  append_two_digits(second / 60 % 60, out);
  out += ':';
  append_two_digits(second % 60, out);
  end_cell(out);
}

void Survey::score_cell(std::string& out) { plain_cell(one_of(scores, random_), out); }

void Survey::choice_cells(std::string& out) {
  for (const std::span<const std::string_view> choices :
       {std::span<const std::string_view>(regions), std::span<const std::string_view>(plans),
        std::span<const std::string_view>(channels), std::span<const std::string_view>(countries),
        std::span<const std::string_view>(devices)}) {
    plain_cell(one_of(choices, random_), out);
  }
}

void Survey::question_cells(std::size_t first, std::size_t last, std::string& out) {
  for (std::size_t question = first; question < last; ++question) {
    plain_cell(one_of(answers, random_), out);
  }
}

// 60 % of the rows have a comment; of these a third holds a comma, a tenth a word in quotes and two
// in nine a second line.
void Survey::make_comment() {
  comment_.clear();
  if (!random_.chance(600)) return;
  const std::uint64_t count = 8 + random_.below(34);
  const std::uint64_t comma_after = random_.chance(333) ? random_.below(count) : count;
  const std::uint64_t quoted_word = random_.chance(100) ? random_.below(count) : count;
  const std::uint64_t break_after = random_.chance(225) ? random_.below(count - 1) : count;
  for (std::uint64_t word = 0; word < count; ++word) {
    const std::string_view quote = word == quoted_word ? "\"" : "";
    comment_.append(quote).append(one_of(words, random_)).append(quote);
    if (word + 1 == count) break;
    if (word == comma_after) comment_ += ',';
    comment_ += word == break_after ? '\n' : ' ';
  }
}

void Survey::comment_cell(std::string& out) {
  make_comment();
  if (comment_.find_first_of("\",\n") == std::string::npos) {
    plain_cell(comment_, out);
    return;
  }
  out += '"';
  for (const char byte : comment_) {
    if (byte == '"') out += '"';
    out += byte;
  }
  out += "\",";
}

void Survey::agent_cell(std::string& out) {
  // A prime that no sensible number of agents is a multiple of: the first rows go through them all.
  constexpr std::uint64_t stride = 2'654'435'761;
  const std::uint64_t agent =
      row_ < shape_.agents ? (row_ * stride) % shape_.agents : random_.below(shape_.agents);
  numbered_cell("agent", agent, 1, out);
}

} // namespace bench
