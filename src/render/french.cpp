// SPDX-License-Identifier: MIT
#include "french.hpp"

#include "text_words.hpp"

#include <npslice/base/text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace npslice::render {
namespace {

constexpr Labels labels_of_french{
    .colon = " : ",
    .semicolon = " ; ",
    .decimal_sign = ",",
    .all = "Ensemble",
    .blank = "(vide)",
    .other = "(autres)",
    .base = "n",
    .effective_base = "n eff.",
    .design_effect = "deff",
    .responses = "réponses",
    .promotion = {"détracteurs", "passifs", "promoteurs"},
    .satisfaction = {"insatisfaits", "neutres", "satisfaits"},
    .effort = {"difficile", "neutre", "facile"},
    .boxes = {"bottom", "milieu", "top"},
    .top_box = "top box",
    .net_box = "net",
    .change = "évolution",
    .period = "période",
    .categories = "catégories",
    .score = "note",
    .date = "date",
    .comment = "commentaire",
    .no_response = "aucune réponse notée",
    .suppressed = "(masqué)",
    .comments_suppressed = "masqué : trop peu de réponses",
    .few_periods = "Il y a moins de périodes que --rolling n’en réunit.",
    .not_significant = "non significative",
    .no_comments = "Aucune réponse à montrer.",
    .undated = "Aucune réponse n’est datée.",
    .bars_described = "Une barre empilée par segment : les parts de ses catégories. Le "
                      "tableau donne les mêmes chiffres.",
    .trend_described =
        "Le score par période en ligne, son intervalle à 95 % en bande et, derrière, "
        "les parts des catégories en colonnes. Le tableau donne les mêmes chiffres.",
    .heat_described = "Une ligne par segment, une colonne par période ; plus la couleur est forte, "
                      "plus le score est loin de zéro. Chaque case indique le score.",
    .heat_title = "Segments par période",
    .distribution = "Notes",
    .distribution_described = "Une colonne par note, aussi haute que la part des réponses qui "
                              "l’ont donnée. Le tableau donne les mêmes chiffres.",
    .mean = "moyenne",
    .median = "médiane",
    .incomplete = "est incomplet",
    .method = "Comment lire ce rapport",
    .small_base = "moins de 100 réponses",
    .very_small_base = "moins de 30 : à lire avec prudence",
    .message_cut = "La suite est omise : un message plus long serait coupé à la lecture."};

class French : public Language {
public:
  [[nodiscard]] std::string_view tag() const override { return "fr"; }
  [[nodiscard]] const Labels& labels() const override { return labels_of_french; }
  [[nodiscard]] std::string grouped(std::uint64_t count) const override {
    return french_words::grouped(count);
  }
  [[nodiscard]] std::string share(std::uint64_t tenths) const override {
    return fmt::format("{},{} %", tenths / 10, tenths % 10);
  }
  [[nodiscard]] std::string day(survey::Day day, bool with_year) const override {
    return french_words::day(day, with_year);
  }
  [[nodiscard]] std::string span(survey::Day first, survey::Day last) const override {
    return french_words::span(first, last);
  }
  [[nodiscard]] std::string period(const survey::Period& period) const override {
    const survey::Day first = survey::first_day(period);
    std::string label = survey::label_of(period);
    switch (period.length) {
    case survey::PeriodLength::day:
      return french_words::day(first, true);
    case survey::PeriodLength::month:
      return french_words::month(first);
    case survey::PeriodLength::quarter: // 2026-Q1
      return fmt::format("T{} {}", label.back(), label.substr(0, label.find("-Q")));
    case survey::PeriodLength::week: // 2026-W05
      label[label.find('W')] = 'S';
      return label;
    case survey::PeriodLength::year:
      break;
    }
    return label;
  }
  [[nodiscard]] std::string level(double percent) const override {
    return "IC " + french_words::with_comma(fmt::format("{:g} %", percent));
  }
  [[nodiscard]] std::string interval(double percent) const override {
    return "intervalle à " + french_words::with_comma(fmt::format("{:g} %", percent));
  }
  [[nodiscard]] std::string p_value(double p) const override { return french_words::p_value(p); }
  [[nodiscard]] std::string short_period(const survey::Period& period) const override {
    return this->period(period);
  }
  [[nodiscard]] std::string title(const std::string& score) const override {
    return "Rapport " + score;
  }
  [[nodiscard]] std::string change_from(survey::Period before) const override {
    return "évolution depuis " + period(before);
  }
  [[nodiscard]] std::string largest(std::size_t drawn, std::size_t all) const override {
    return fmt::format("Le graphique montre les {} segments aux réponses les plus nombreuses sur "
                       "{} ; le tableau les donne tous.",
                       grouped(drawn), grouped(all));
  }
  [[nodiscard]] std::string cut_texts(std::uint64_t count) const override {
    return french_words::counted(count, "texte dépasse", "textes dépassent") +
           " les 32 767 caractères que contient une cellule et " +
           (count > 1 ? "y sont coupés." : "y est coupé.");
  }
  [[nodiscard]] std::string first_in_chart(std::size_t drawn, std::size_t all) const override {
    return fmt::format("Le graphique montre les {} premiers segments sur {} ; la feuille les "
                       "contient tous.",
                       french_words::grouped(drawn), french_words::grouped(all));
  }
  [[nodiscard]] std::string made_on(survey::Day day) const override {
    return "Établi le " + french_words::day(day, true);
  }
  [[nodiscard]] std::string per(const std::string& score,
                                survey::PeriodLength every) const override {
    return fmt::format("{} par {}", score, french_words::period_name(every, false));
  }
  [[nodiscard]] std::string by(const std::string& score,
                               const std::string& dimensions) const override {
    return fmt::format("{} selon {}", score, dimensions);
  }
  [[nodiscard]] std::string verbatims(const report::VerbatimTable& table) const override {
    std::string title = "Verbatims";
    if (!table.dimensions.empty()) title += " selon " + shown_names(table.dimensions, table.labels);
    if (table.sampled) return title + ", tirés au hasard";
    return title +
           (table.newest_first ? ", les plus récents d’abord" : ", dans l’ordre du fichier");
  }
  [[nodiscard]] std::string group(const report::VerbatimGroup& group,
                                  survey::Metric metric) const override {
    std::string title(plural_of(group.category, metric, labels()));
    if (group.key.empty()) {
      title[0] = static_cast<char>(title[0] - 'a' + 'A'); // none begins with an accent
    } else {
      title.insert(0, shown_key(group.key, false, *this) + ", ");
    }
    if (group.counts_suppressed) return title;
    return title + " : " + responses(group.responses) + ", " + comments(group.comments);
  }
  [[nodiscard]] std::string gap(std::uint64_t periods, survey::Period first,
                                survey::Period last) const override {
    return fmt::format("{} sans réponse, {} – {}",
                       french_words::counted(periods,
                                             french_words::period_name(first.length, false),
                                             french_words::period_name(first.length, true)),
                       period(first), period(last));
  }
  [[nodiscard]] std::string decimal(double value, int digits) const override {
    return french_words::with_comma(fmt::format("{:.{}f}", value, digits));
  }
  [[nodiscard]] std::string responses(std::uint64_t count) const override {
    return french_words::counted(count, "réponse", "réponses");
  }
  [[nodiscard]] std::string comments(std::uint64_t count) const override {
    return french_words::counted(count, "commentaire", "commentaires");
  }
  [[nodiscard]] std::string more(std::uint64_t count) const override {
    return french_words::counted(count, "autre", "autres");
  }
  [[nodiscard]] std::string until(survey::Day day) const override {
    return "jusqu’au " + french_words::day(day, false);
  }
  [[nodiscard]] std::size_t day_width(bool with_year) const override { return with_year ? 14 : 9; }
  [[nodiscard]] const std::vector<PlainSign>& plain_signs() const override {
    static const std::vector<PlainSign> all{{"\u00A0", " "}, {"\u202F", " "}, {"« ", "\""},
                                            {" »", "\""},    {"’", "'"},      {"–", "-"},
                                            {"−", "-"}};
    return all;
  }
  [[nodiscard]] const FootWords& foot_words() const override { return french_words::foot(); }
  [[nodiscard]] const NoteWords& notes() const override { return french_words::notes(); }
  [[nodiscard]] const TestWords& tests() const override { return french_words::tests(); }
  [[nodiscard]] const ComparisonWords& comparison() const override {
    return french_words::comparison();
  }
  [[nodiscard]] const PlanWords& plan() const override { return french_words::plan(); }
};

} // namespace

const Language& french() {
  static const French language;
  return language;
}

namespace french_words {

std::string grouped(std::uint64_t count) {
  constexpr std::string_view thin_space = "\xE2\x80\xAF"; // U+202F does not break
  std::string digits = std::to_string(count);
  for (std::size_t at = digits.size(); at > 3; at -= 3) {
    digits.insert(at - 3, thin_space);
  }
  return digits;
}

std::string counted(std::uint64_t count, std::string_view singular, std::string_view plural) {
  return fmt::format("{} {}", grouped(count), count < 2 ? singular : plural);
}

std::string quoted(std::string_view text, std::size_t longest) {
  return "« " + base::printable(text, longest) + " »";
}

std::string with_comma(std::string number) {
  std::replace(number.begin(), number.end(), '.', ',');
  return number;
}

std::string day(survey::Day day, bool with_year) {
  const std::chrono::year_month_day date{day};
  const auto number = static_cast<unsigned>(date.day());
  const std::string month_and_year = month(day);
  return fmt::format("{}{} {}", number, number == 1 ? "er" : "",
                     with_year ? month_and_year
                               : month_and_year.substr(0, month_and_year.find(' ')));
}

std::string month(survey::Day day) {
  constexpr std::array<std::string_view, 12> months{"janv.", "févr.", "mars",  "avr.",
                                                    "mai",   "juin",  "juil.", "août",
                                                    "sept.", "oct.",  "nov.",  "déc."};
  const std::chrono::year_month_day date{day};
  return fmt::format("{} {}", months[static_cast<unsigned>(date.month()) - 1],
                     static_cast<int>(date.year()));
}

std::string p_value(double p) { return with_comma(shown_p(p)); }

std::string degrees(std::uint64_t count) {
  return counted(count, "degré de liberté", "degrés de liberté");
}

std::string_view period_name(survey::PeriodLength length, bool plural) {
  constexpr std::array<std::array<std::string_view, 2>, 5> names{{{"jour", "jours"},
                                                                  {"semaine", "semaines"},
                                                                  {"mois", "mois"},
                                                                  {"trimestre", "trimestres"},
                                                                  {"année", "années"}}};
  return names[static_cast<std::size_t>(length)][plural ? 1 : 0];
}

std::string span(survey::Day first, survey::Day last) {
  if (first == last) return day(first, true);
  const bool same_year =
      std::chrono::year_month_day{first}.year() == std::chrono::year_month_day{last}.year();
  return day(first, !same_year) + " – " + day(last, true);
}

} // namespace french_words
} // namespace npslice::render
