// SPDX-License-Identifier: MIT
#include "french.hpp"

#include <fmt/format.h>

namespace npslice::render {
namespace {

constexpr TestLabels french_test_labels{
    .difference = "écart",
    .impact = "contribution",
    .against_rest = "Chaque segment face au reste",
    .none_differs = "Aucun segment ne s’écarte significativement du reste",
    .not_significant = "Non significatifs",
    .hardly_any = "avec si peu de réponses, presque aucun ne serait décelé",
    .overlapping = "Les segments se chevauchent : chacun se compare au reste, mais ils ne se "
                   "comparent pas tous entre eux.",
    .all_within_limits = "Toutes les périodes sont dans les limites de contrôle",
    .outside_limits = "Hors des limites de contrôle"};

/// The article of a period: la semaine, l’année, le mois.
std::string with_first(survey::PeriodLength every) {
  const bool feminine = every == survey::PeriodLength::week || every == survey::PeriodLength::year;
  return fmt::format("{} {}", feminine ? "à la première" : "au premier",
                     french_words::period_name(every, false));
}

class FrenchTests : public TestWords {
public:
  [[nodiscard]] const TestLabels& labels() const override { return french_test_labels; }
  [[nodiscard]] std::string detectable(Tested what, std::int64_t from, std::int64_t to,
                                       const std::string& /*ellipsis*/) const override {
    const std::string span = from == to ? std::to_string(to) : fmt::format("{} à {}", from, to);
    const std::string_view unit = to < 2 ? "pt" : "pts";
    return what == Tested::changes
               ? fmt::format("une évolution réelle de {} {} serait probablement décelée", span,
                             unit)
               : fmt::format("un écart réel de {} {} serait probablement décelé", span, unit);
  }
  [[nodiscard]] std::string more_significant(std::size_t count) const override {
    return french_words::counted(count, "autre segment est significatif",
                                 "autres segments sont significatifs") +
           " ; le format CSV les donne tous";
  }
  [[nodiscard]] std::string more_names(std::size_t count) const override {
    return " et " + french_words::counted(count, "autre", "autres");
  }
  [[nodiscard]] std::string heterogeneity(const stats::ChiSquaredTest& test) const override {
    return fmt::format("Les segments diffèrent-ils entre eux ? {} (Q = {}, {})",
                       french_words::p_value(test.p),
                       french_words::with_comma(fmt::format("{:.1f}", test.statistic)),
                       french_words::degrees(test.degrees));
  }
  [[nodiscard]] std::string slope(const std::string& points, bool few,
                                  survey::PeriodLength every) const override {
    return fmt::format("Pente : {} {} par {}", points, few ? "pt" : "pts",
                       french_words::period_name(every, false));
  }
  [[nodiscard]] std::string beyond(bool below, const std::string& limit) const override {
    return (below ? "sous " : "au-dessus de ") + limit;
  }
  [[nodiscard]] std::string unseen_changes(std::size_t unseen, std::size_t tests) const override {
    return fmt::format("{} non significative{} sur {}",
                       french_words::counted(unseen, "évolution", "évolutions"),
                       unseen < 2 ? "" : "s", tests);
  }
  [[nodiscard]] std::string unseen_segments(std::size_t unseen, std::size_t tests) const override {
    return fmt::format("{} sans évolution significative sur {}",
                       french_words::counted(unseen, "segment", "segments"), tests);
  }
  [[nodiscard]] std::string by_chance(const std::string& expected,
                                      std::size_t tests) const override {
    return fmt::format("par le seul hasard, {} sur {} paraîtraient significatives", expected,
                       tests);
  }
  [[nodiscard]] std::string rolling(std::uint64_t periods,
                                    survey::PeriodLength every) const override {
    return fmt::format("fenêtre glissante de {}",
                       french_words::counted(periods, french_words::period_name(every, false),
                                             french_words::period_name(every, true)));
  }
  [[nodiscard]] std::string against_year_ago() const override {
    return "par rapport à l’année précédente";
  }
  [[nodiscard]] std::string against_first(survey::PeriodLength every) const override {
    return "par rapport " + with_first(every);
  }
  [[nodiscard]] std::string against(const std::string& period) const override {
    return "par rapport à " + period;
  }
};

} // namespace

const TestWords& french_words::tests() {
  static const FrenchTests words;
  return words;
}

} // namespace npslice::render
