// SPDX-License-Identifier: MIT
#include "french.hpp"

#include <fmt/format.h>

namespace npslice::render {
namespace {

constexpr PlanLabels french_plan_labels{
    .title = "Réponses nécessaires à une enquête",
    .goal = "pour",
    .responses = "réponses",
    .worst_case = "au pire",
    .for_worst =
        "Calculé pour le cas le plus défavorable : une moitié de promoteurs, une moitié de "
        "détracteurs (la plupart des enquêtes ont une dispersion de 0,5 à 0,7 ; --spread "
        "ou un fichier pilote la donne)"};

class FrenchPlan : public PlanWords {
public:
  [[nodiscard]] const PlanLabels& labels() const override { return french_plan_labels; }
  [[nodiscard]] std::string margin(const std::string& points, bool one,
                                   const std::string& level) const override {
    return fmt::format("une marge de ±{} {} ({})", points, one ? "pt" : "pts", level);
  }
  [[nodiscard]] std::string change(const std::string& points, bool one) const override {
    return fmt::format("déceler une évolution de {} {}", points, one ? "pt" : "pts");
  }
  [[nodiscard]] std::string buy(std::uint64_t responses) const override {
    return french_words::counted(responses, "réponse permet", "réponses permettent");
  }
  [[nodiscard]] std::string pilot_spread(const std::string& spread,
                                         std::uint64_t responses) const override {
    return fmt::format("Calculé avec la dispersion de l’enquête pilote, {} ({})", spread,
                       french_words::counted(responses, "réponse", "réponses"));
  }
  [[nodiscard]] std::string told_spread(const std::string& spread) const override {
    return "Calculé avec une dispersion de " + spread;
  }
  [[nodiscard]] std::string rules(double power_percent, const std::string& level,
                                  const std::string& method) const override {
    return french_words::with_comma(
               fmt::format("Pour une évolution, il en faut autant de chaque côté ; elle est "
                           "décelée avec une puissance de {:g} %",
                           power_percent)) +
           ". Intervalles : " + level + ", " + method;
  }
  [[nodiscard]] std::string population(std::uint64_t people) const override {
    return french_words::counted(people, "personne peut répondre", "personnes peuvent répondre");
  }
};

} // namespace

const PlanWords& french_words::plan() {
  static const FrenchPlan words;
  return words;
}

} // namespace npslice::render
