// SPDX-License-Identifier: MIT
#include "english.hpp"

#include "text_words.hpp"

#include <npslice/render/language.hpp>
#include <npslice/render/number.hpp>

#include <fmt/format.h>

namespace npslice::render {
namespace {

constexpr Labels labels_of_english{
    .colon = ": ",
    .semicolon = "; ",
    .decimal_sign = ".",
    .all = "All",
    .blank = "(blank)",
    .other = "(other)",
    .base = "n",
    .effective_base = "n eff.",
    .design_effect = "deff",
    .responses = "responses",
    .promotion = {"detractors", "passives", "promoters"},
    .satisfaction = {"dissatisfied", "neutral", "satisfied"},
    .effort = {"difficult", "neutral", "easy"},
    .boxes = {"bottom", "middle", "top"},
    .top_box = "top box",
    .net_box = "net",
    .change = "change",
    .period = "period",
    .categories = "categories",
    .score = "score",
    .date = "date",
    .comment = "comment",
    .no_response = "no response with a score",
    .suppressed = "(suppressed)",
    .comments_suppressed = "suppressed: too few responses",
    .few_periods = "There are fewer periods than --rolling counts together.",
    .not_significant = "not significant",
    .no_comments = "No response to show.",
    .undated = "No response has a date.",
    .bars_described = "One stacked bar for each segment: the shares of its categories. The "
                      "table holds the same figures.",
    .trend_described = "The score per period as a line with its 95 % interval as a band, and the "
                       "shares of the categories as columns behind it. The table holds the same "
                       "figures.",
    .heat_described = "One row for each segment, one column for each period; the darker, the "
                      "further the score is from zero. Each cell says the score.",
    .heat_title = "Segments by period",
    .distribution = "Scores",
    .distribution_described = "One column for each score, as high as the share of the responses "
                              "that gave it. The table holds the same figures.",
    .mean = "mean",
    .median = "median",
    .incomplete = "is not complete",
    .method = "How to read this",
    .small_base = "fewer than 100 responses",
    .very_small_base = "fewer than 30: read with care",
    .message_cut = "The rest is left out: longer messages are cut where they are read."};

class English : public Language {
public:
  [[nodiscard]] std::string_view tag() const override { return "en"; }
  [[nodiscard]] const Labels& labels() const override { return labels_of_english; }
  [[nodiscard]] std::string grouped(std::uint64_t count) const override {
    return render::grouped(count);
  }
  [[nodiscard]] std::string share(std::uint64_t tenths) const override {
    return shown_share(tenths);
  }
  [[nodiscard]] std::string day(survey::Day day, bool with_year) const override {
    return shown_day(day, with_year);
  }
  [[nodiscard]] std::string span(survey::Day first, survey::Day last) const override {
    return shown_span(survey::Stamp{first}, survey::Stamp{last}, {});
  }
  [[nodiscard]] std::string period(const survey::Period& period) const override {
    const std::chrono::year_month_day first{survey::first_day(period)};
    const int year = static_cast<int>(first.year());
    switch (period.length) {
    case survey::PeriodLength::day:
      return shown_day(survey::first_day(period), true);
    case survey::PeriodLength::month: {
      const std::string whole = shown_day(survey::first_day(period), true); // "1 Jan 2026"
      return whole.substr(whole.find(' ') + 1);
    }
    case survey::PeriodLength::quarter:
      return fmt::format("Q{} {}", (static_cast<unsigned>(first.month()) + 2) / 3, year);
    case survey::PeriodLength::week:
    case survey::PeriodLength::year:
      break;
    }
    return survey::label_of(period);
  }
  [[nodiscard]] std::string level(double percent) const override {
    return fmt::format("{:g} %", percent);
  }
  [[nodiscard]] std::string interval(double percent) const override {
    return level(percent) + " interval";
  }
  [[nodiscard]] std::string p_value(double p) const override { return shown_p(p); }
  [[nodiscard]] std::string short_period(const survey::Period& period) const override {
    return survey::label_of(period);
  }
  [[nodiscard]] std::string title(const std::string& score) const override {
    return score + " report";
  }
  [[nodiscard]] std::string change_from(survey::Period before) const override {
    return "change from " + period(before);
  }
  [[nodiscard]] std::string largest(std::size_t drawn, std::size_t all) const override {
    return fmt::format("The figure shows the {} segments with the most responses of {}; the table "
                       "has all.",
                       render::grouped(drawn), render::grouped(all));
  }
  [[nodiscard]] std::string cut_texts(std::uint64_t count) const override {
    return fmt::format("{} longer than the 32,767 characters that a cell holds, and cut there.",
                       counted(count, "text") + (count == 1 ? " is" : " are"));
  }
  [[nodiscard]] std::string first_in_chart(std::size_t drawn, std::size_t all) const override {
    return fmt::format("The chart shows the first {} segments of {}; the sheet has all.",
                       render::grouped(drawn), render::grouped(all));
  }
  [[nodiscard]] std::string made_on(survey::Day day) const override {
    return "Made on " + shown_day(day, true);
  }
  [[nodiscard]] std::string per(const std::string& score,
                                survey::PeriodLength every) const override {
    return fmt::format("{} per {}", score, survey::name_of(every));
  }
  [[nodiscard]] std::string by(const std::string& score,
                               const std::string& dimensions) const override {
    return fmt::format("{} by {}", score, dimensions);
  }
  [[nodiscard]] std::string verbatims(const report::VerbatimTable& table) const override {
    std::string title = "Verbatims";
    if (!table.dimensions.empty()) title += " by " + shown_names(table.dimensions, table.labels);
    if (table.sampled) return title + ", a random sample";
    return title + (table.newest_first ? ", newest first" : ", in file order");
  }
  [[nodiscard]] std::string group(const report::VerbatimGroup& group,
                                  survey::Metric metric) const override {
    std::string title(plural_of(group.category, metric, labels()));
    if (group.key.empty()) {
      title[0] = static_cast<char>(title[0] - 'a' + 'A');
    } else {
      title.insert(0, shown_key(group.key, false, *this) + ", ");
    }
    if (group.counts_suppressed) return title;
    return title + ": " + responses(group.responses) + ", " + comments(group.comments);
  }
  [[nodiscard]] std::string gap(std::uint64_t periods, survey::Period first,
                                survey::Period last) const override {
    return fmt::format("{} without a response, {} – {}",
                       counted(periods, survey::name_of(first.length)), survey::label_of(first),
                       survey::label_of(last));
  }
  [[nodiscard]] std::string decimal(double value, int digits) const override {
    return fmt::format("{:.{}f}", value, digits);
  }
  [[nodiscard]] std::string responses(std::uint64_t count) const override {
    return counted(count, "response");
  }
  [[nodiscard]] std::string comments(std::uint64_t count) const override {
    return counted(count, "comment");
  }
  [[nodiscard]] std::string more(std::uint64_t count) const override {
    return render::grouped(count) + " more";
  }
  [[nodiscard]] std::string until(survey::Day day) const override {
    return "to " + shown_day(day, false);
  }
  [[nodiscard]] std::size_t day_width(bool with_year) const override { return with_year ? 11 : 6; }
  [[nodiscard]] const std::vector<PlainSign>& plain_signs() const override {
    static const std::vector<PlainSign> none; // Glyphs has all of them
    return none;
  }
  [[nodiscard]] const FootWords& foot_words() const override { return english_words::foot(); }
  [[nodiscard]] const NoteWords& notes() const override { return english_words::notes(); }
  [[nodiscard]] const TestWords& tests() const override { return english_words::tests(); }
  [[nodiscard]] const ComparisonWords& comparison() const override {
    return english_words::comparison();
  }
  [[nodiscard]] const PlanWords& plan() const override { return english_words::plan(); }
};

} // namespace

const Language& english() {
  static const English language;
  return language;
}

} // namespace npslice::render
