// SPDX-License-Identifier: MIT
#include "french.hpp"
#include "metric_words.hpp"

#include <npslice/base/text.hpp>

#include <fmt/format.h>

#include <array>

namespace npslice::render {
namespace {

constexpr FootLabels french_foot_labels{
    .score = "Question",
    .metric = "Indicateur",
    .intervals = "Intervalles",
    .tests = "Tests",
    .suppressed = "Masqué",
    .dates = "Dates",
    .comments = "Commentaires",
    .service = "Export",
    .only = "Filtre",
    .records = "Enregistrements",
    .note = "Remarque",
    .both = " et ",
    .decimals_below = " ; les décimales comptent comme la note entière inférieure",
    .decimals_rounded = " ; les décimales sont arrondies",
    .narrowed_somewhere = " ; resserrés là où l’on sait combien de personnes pouvaient répondre",
    .not_corrected = ", valeurs p des segments non corrigées",
    .inspect_shows = " ; npslice inspect les montre"};

class FrenchFoot : public FootWords {
public:
  [[nodiscard]] const FootLabels& labels() const override { return french_foot_labels; }
  [[nodiscard]] std::string quoted(std::string_view text, std::size_t longest) const override {
    return french_words::quoted(text, longest);
  }
  [[nodiscard]] std::string from_groups(const std::string& column) const override {
    return fmt::format("d’après les groupes de {}, formés par l’export", column);
  }
  [[nodiscard]] std::string recoded(const std::string& column,
                                    const std::string& minus) const override {
    return fmt::format("{}, formé par l’export : détracteurs {}100, passifs 0, promoteurs 100",
                       column, minus);
  }
  [[nodiscard]] std::string range(int from, int to, const std::string& /*dash*/) const override {
    return fmt::format("{} à {}", from, to);
  }
  [[nodiscard]] std::string scale(const std::string& column,
                                  const std::string& range) const override {
    return column + ", de " + range;
  }
  [[nodiscard]] std::string since(survey::Day day) const override {
    return "à partir du " + french_words::day(day, true);
  }
  [[nodiscard]] std::string until(survey::Day day) const override {
    return "jusqu’au " + french_words::day(day, true);
  }
  [[nodiscard]] std::string kept(engine::Dedupe which, const std::string& column) const override {
    return fmt::format("la {} réponse de chaque {}",
                       which == engine::Dedupe::last ? "dernière" : "première",
                       french_words::quoted(column));
  }
  [[nodiscard]] std::string zone(const std::string& zone, bool universal) const override {
    return fmt::format("{} {}",
                       universal
                           ? ", dans le fuseau"
                           : " ; les heures qui donnent leur fuseau sont montrées dans celui de",
                       zone);
  }
  [[nodiscard]] std::string looks_like(const std::string& service) const override {
    return fmt::format("ressemble à {}, dont aucun fichier n’a été vérifié ; npslice inspect "
                       "montre le rôle des colonnes",
                       service);
  }
  [[nodiscard]] std::string definition(const report::Foot& foot) const override {
    return french_definition(foot);
  }
  [[nodiscard]] std::string method(const stats::IntervalRules& rules) const override {
    if (rules.measure == stats::Measure::top && rules.method != stats::IntervalMethod::wald) {
      return "méthode du score de Wilson";
    }
    switch (rules.method) {
    case stats::IntervalMethod::adjusted_wald:
      return "méthode de Wald ajustée";
    case stats::IntervalMethod::score:
      return "méthode du score";
    case stats::IntervalMethod::wald:
      return "méthode de Wald";
    }
    return {};
  }
  [[nodiscard]] std::string narrowed(std::uint64_t population) const override {
    return fmt::format(" ; resserrés, puisque {} personnes pouvaient répondre",
                       french_words::grouped(population));
  }
  [[nodiscard]] std::string tested_at(double percent) const override {
    return french_words::with_comma(fmt::format("au niveau de confiance de {:g} %", percent));
  }
  [[nodiscard]] std::string corrected_by(const std::string& method) const override {
    return fmt::format(", valeurs p des segments corrigées par la méthode de {}", method);
  }
  [[nodiscard]] std::string power(double percent) const override {
    return french_words::with_comma(
        fmt::format(" ; « probablement » correspond à une puissance de {:g} %", percent));
  }
  [[nodiscard]] std::string suppressed_below(std::uint64_t least_base) const override {
    return fmt::format("les chiffres de moins de {} (--min-base), et d’un groupe qui se "
                       "calculerait à partir des autres",
                       french_words::counted(least_base, "réponse", "réponses"));
  }
  [[nodiscard]] std::vector<FootLine> weights(const report::Weights& weights,
                                              bool inspecting) const override {
    return french_words::weights(weights, inspecting);
  }
  [[nodiscard]] std::string used(std::uint64_t count) const override {
    return french_words::counted(count, "retenu", "retenus");
  }
  [[nodiscard]] std::string unanswered(std::uint64_t count) const override {
    return french_words::grouped(count) + " sans réponse";
  }
  [[nodiscard]] std::string excluded(std::uint64_t count) const override {
    return french_words::counted(count, "exclu", "exclus");
  }
  [[nodiscard]] std::string rejected(std::uint64_t count) const override {
    return french_words::counted(count, "rejeté", "rejetés");
  }
  [[nodiscard]] std::string_view reason(survey::Rejection rejection) const override {
    constexpr std::array<std::string_view, survey::all_rejections.size()> words{
        "au guillemet non fermé",
        "trop long",
        "coupé à la fin",
        "avec trop de colonnes",
        "à un autre séparateur",
        "sans note lisible",
        "à note décimale",
        "hors échelle",
        "sans poids",
        "à poids illisible",
        "à poids négatif",
        "à poids aberrant"};
    return words[static_cast<std::size_t>(rejection)];
  }
  [[nodiscard]] std::string_view reason(survey::Exclusion exclusion) const override {
    constexpr std::array<std::string_view, survey::all_exclusions.size()> words{
        "par --where",
        "hors des dates",
        "sans date",
        "d’un aperçu",
        "d’un test",
        "signalé comme indésirable",
        "inachevé",
        "hors cible",
        "ignoré par le répondant",
        "exclu des calculs",
        "sur une autre question",
        "par --dedupe",
        "au bas du tableau",
        "sans opinion",
        "répétant l’en-tête"};
    return words[static_cast<std::size_t>(exclusion)];
  }
};

} // namespace

const FootWords& french_words::foot() {
  static const FrenchFoot words;
  return words;
}

} // namespace npslice::render
