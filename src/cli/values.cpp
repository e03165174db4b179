// SPDX-License-Identifier: MIT
#include "values.hpp"

#include "choices.hpp"
#include "formats.hpp"

#include <npslice/base/errors.hpp>
#include <npslice/base/text.hpp>
#include <npslice/ingest/date_text.hpp>
#include <npslice/ingest/row_rules.hpp>
#include <npslice/render/language.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace npslice::cli {
std::uint64_t parse_count(std::string_view option, std::string_view text, std::uint64_t least,
                          std::uint64_t most) {
  const auto number = read_whole<std::uint64_t>(text);
  if (!number || *number < least || *number > most) {
    refuse(option, text,
           most == UINT64_MAX ? fmt::format("a whole number from {} on", least)
                              : fmt::format("a whole number from {} to {}", least, most));
  }
  return *number;
}

double parse_level(std::string_view option, std::string_view text) {
  double level = 0;
  const auto result =
      std::from_chars(text.data(), text.data() + text.size(), level, std::chars_format::fixed);
  const bool whole = result.ec == std::errc{} && result.ptr == text.data() + text.size();
  if (!whole || !(level >= 50) || !(level <= 99.99)) {
    refuse(option, text, "a percentage from 50 to 99.99, as 95");
  }
  return level;
}

int parse_points(std::string_view option, std::string_view text) {
  const auto number = read_whole<int>(text);
  if (!number || *number < -100 || *number > 100) {
    refuse(option, text, "a whole number of points from -100 to 100");
  }
  return *number;
}

survey::Day parse_day(std::string_view option, std::string_view text) {
  constexpr std::string_view written_day =
      "YYYY-MM-DD"; // with a time, the time would be passed over
  const ingest::DateReading date = ingest::read_date(text);
  const bool numbers = text.find_first_not_of("0123456789-") == std::string_view::npos;
  if (date.kind != ingest::DateReading::Kind::read || date.needs_order || !date.stamps[0] ||
      !numbers || text.size() != written_day.size() || text[4] != '-') {
    refuse(option, text, "a date as YYYY-MM-DD");
  }
  return survey::day_of(*date.stamps[0]);
}

char parse_delimiter(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, char>, 6> names{{{"comma", ','},
                                                                    {"semicolon", ';'},
                                                                    {"tab", '\t'},
                                                                    {"\\t", '\t'},
                                                                    {"pipe", '|'},
                                                                    {"space", ' '}}};
  for (const auto& [name, delimiter] : names) {
    if (base::lower_ascii(text) == name) return delimiter;
  }
  const bool usable = text.size() == 1 && text[0] != '"' && text[0] != '\n' && text[0] != '\r' &&
                      static_cast<unsigned char>(text[0]) < 0x80 && text[0] != '\0';
  if (!usable) refuse("--delimiter", text, "comma, semicolon, tab, pipe or one ASCII character");
  return text[0];
}

std::variant<engine::DateFormat, ingest::DateForm> parse_date_format(std::string_view text) {
  using engine::DateFormat;
  using Written = std::variant<DateFormat, ingest::DateForm>;
  constexpr std::size_t orders = 3;
  std::array<std::pair<std::string_view, Written>, orders + ingest::numeric_date_forms.size()>
      words{{{"dmy", DateFormat::day_first},
             {"mdy", DateFormat::month_first},
             {"ymd", DateFormat::year_first}}};
  for (std::size_t i = 0; i < ingest::numeric_date_forms.size(); ++i) {
    const ingest::DateForm form = ingest::numeric_date_forms[i];
    words[orders + i] = {ingest::name_of(form), form};
  }
  return choose("--date-format", text, words);
}

ingest::Decimals parse_decimals(std::string_view text) {
  using ingest::Decimals;
  return choose("--decimals", text,
                std::array<std::pair<std::string_view, Decimals>, 3>{
                    {{name_of(Decimals::reject), Decimals::reject},
                     {name_of(Decimals::threshold), Decimals::threshold},
                     {name_of(Decimals::round), Decimals::round}}});
}

survey::PeriodLength parse_every(std::string_view text) {
  using survey::PeriodLength;
  return choose(
      "--every", text,
      std::array<std::pair<std::string_view, PeriodLength>, 5>{{{"day", PeriodLength::day},
                                                                {"week", PeriodLength::week},
                                                                {"month", PeriodLength::month},
                                                                {"quarter", PeriodLength::quarter},
                                                                {"year", PeriodLength::year}}});
}

report::SegmentOrder parse_order(std::string_view text, survey::Metric metric) {
  using report::SegmentOrder;
  const SegmentOrder by_score = survey::is_share(metric) ? SegmentOrder::top : SegmentOrder::nps;
  return choose("--sort", text,
                std::array<std::pair<std::string_view, SegmentOrder>, 4>{
                    {{"name", SegmentOrder::name},
                     {survey::name_of(metric), by_score},
                     {"score", by_score},
                     {"responses", SegmentOrder::responses}}});
}

Format parse_format(std::string_view text, Verb verb) {
  std::vector<std::string> words;
  for (const Format format : formats_of(verb)) {
    if (base::lower_ascii(text) == facts_of(format).name) return format;
    words.emplace_back(facts_of(format).name);
  }
  std::string expected = fmt::format("one of {}", fmt::join(words, ", "));
  if (const auto near = base::nearest(text, words)) {
    expected += fmt::format("; did you mean {}?", *near);
  }
  refuse("--format", text, expected);
}

FigureKind parse_figure(std::string_view text) {
  return choose("--figure", text,
                std::array<std::pair<std::string_view, FigureKind>, 4>{
                    {{"trend", FigureKind::trend},
                     {"segments", FigureKind::segments},
                     {"heatmap", FigureKind::heatmap},
                     {"distribution", FigureKind::distribution}}});
}

std::string parse_language(std::string_view text) {
  std::string tag = base::lower_ascii(text);
  if (render::language_with(tag) != nullptr) return tag;
  refuse("--lang", text, fmt::format("one of {}", fmt::join(render::language_tags(), ", ")));
}

std::string parse_label(std::string_view text) {
  constexpr std::size_t longest = 40;
  if (text.size() > longest || base::printable(text) != text) {
    refuse("--label", text, "a short word on one line, such as TNR");
  }
  return std::string(text);
}

ColorChoice parse_color(std::string_view text) {
  return choose(
      "--color", text,
      std::array<std::pair<std::string_view, ColorChoice>, 3>{{{"auto", ColorChoice::automatic},
                                                               {"always", ColorChoice::always},
                                                               {"never", ColorChoice::never}}});
}

std::array<bool, survey::all_categories.size()>
parse_categories(const std::vector<std::string>& texts, survey::Metric metric) {
  using survey::Category;
  std::array<bool, survey::all_categories.size()> wanted{};
  if (texts.empty()) wanted.fill(true);
  std::array<std::pair<std::string_view, Category>, survey::all_categories.size()> choices;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    choices[i] = {survey::name_of(survey::all_categories[i], metric), survey::all_categories[i]};
  }
  for (const std::string& text : texts) {
    for (const std::string& part : split_list(text)) {
      const std::string typed = base::lower_ascii(part);
      const auto* const plural =
          std::find_if(choices.begin(), choices.end(), [&](const auto& each) {
            return typed == survey::column_of(each.second, metric);
          });
      const Category category =
          plural != choices.end() ? plural->second : choose("--category", part, choices);
      wanted[static_cast<std::size_t>(category)] = true;
    }
  }
  return wanted;
}

std::array<bool, survey::all_exclusions.size()>
parse_included(const std::vector<std::string>& texts) {
  std::array<std::pair<std::string_view, survey::Exclusion>, ingest::includable.size()> choices;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    choices[i] = {survey::name_of(ingest::includable[i]), ingest::includable[i]};
  }
  std::array<bool, survey::all_exclusions.size()> included{};
  for (const std::string& text : texts) {
    for (const std::string& reason : split_list(text)) {
      included[static_cast<std::size_t>(choose("--include", reason, choices))] = true;
    }
  }
  return included;
}

std::pair<std::string, engine::Dedupe> parse_dedupe(std::string_view text) {
  using engine::Dedupe;
  const std::size_t colon = text.rfind(':');
  const bool named = colon != std::string_view::npos;
  const std::string_view column = named ? base::trim(text.substr(0, colon)) : std::string_view{};
  const std::string_view which = named ? base::trim(text.substr(colon + 1)) : base::trim(text);
  constexpr std::array<std::pair<std::string_view, Dedupe>, 3> choices{
      {{"last", Dedupe::last}, {"first", Dedupe::first}, {"all", Dedupe::all}}};
  const auto* const chosen = std::find_if(choices.begin(), choices.end(), [&](const auto& choice) {
    return choice.first == base::lower_ascii(which);
  });
  if (chosen == choices.end()) {
    refuse("--dedupe", text, "WHO:WHICH, as respondent:last, respondent:first or respondent:all");
  }
  const bool by_role = base::lower_ascii(column) == "respondent";
  return {by_role ? std::string{} : std::string(column), chosen->second};
}

survey::Scale parse_scale(std::string_view scale_text, std::string_view cuts_text) {
  survey::Scale scale;
  if (!scale_text.empty()) {
    const auto range = read_pair(scale_text, '-');
    if (!range) refuse("--scale", scale_text, "the lowest and the highest score, as 0-10 or 1-10");
    scale.low = range->first;
    scale.high = range->second;
    const bool as_usual =
        scale.high == survey::Scale{}.high && scale.low < survey::Scale{}.detractor_max;
    if (!as_usual && cuts_text.empty()) {
      throw base::UsageError(fmt::format("--scale {}: say where detractors and passives end on it, "
                                         "for example --scale 1-5 --cuts 3,4",
                                         base::printable(scale_text)));
    }
  }
  if (!cuts_text.empty()) {
    const auto cuts = read_pair(cuts_text, ',');
    if (!cuts) {
      refuse("--cuts", cuts_text, "the highest score of detractors and that of passives, as 6,8");
    }
    scale.detractor_max = cuts->first;
    scale.passive_max = cuts->second;
  }
  if (const auto flaw = survey::flaw_of(scale)) {
    throw base::UsageError(fmt::format("--scale and --cuts: {}", *flaw));
  }
  return scale;
}

std::optional<std::pair<int, int>> read_pair(std::string_view text, char separator) {
  const std::size_t middle = text.find(separator);
  if (middle == std::string_view::npos) return std::nullopt;
  const auto first = read_whole<int>(base::trim(text.substr(0, middle)));
  const auto second = read_whole<int>(base::trim(text.substr(middle + 1)));
  if (!first || !second) return std::nullopt;
  return std::pair(*first, *second);
}

std::vector<std::string> split_list(std::string_view text) {
  std::vector<std::string> parts;
  for (;;) {
    const std::size_t comma = text.find(',');
    parts.emplace_back(base::trim(text.substr(0, comma)));
    if (comma == std::string_view::npos) return parts;
    text.remove_prefix(comma + 1);
  }
}

} // namespace npslice::cli
