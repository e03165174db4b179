// SPDX-License-Identifier: MIT
#include "french.hpp"

#include <npslice/base/text.hpp>

#include <fmt/format.h>

namespace npslice::render {
namespace {

constexpr ComparisonLabels french_comparison_labels{
    .withheld = "les chiffres d’un des deux côtés sont masqués",
    .untested = "un côté a moins de deux grappes, donc rien ne peut être testé",
    .not_significant = "évolution non significative",
    .percent = " %",
    .share = "part",
    .mix = "structure",
    .rate = "taux",
    .total = "total",
    .all = "ensemble",
    .overlapping = "Les segments se chevauchent : l’évolution ne se décompose pas en effet de "
                   "structure et effet de taux.",
    .crossed = "avant \\ après",
    .detractor = "détracteur",
    .passive = "passif",
    .promoter = "promoteur"};

class FrenchComparison : public ComparisonWords {
public:
  [[nodiscard]] const ComparisonLabels& labels() const override { return french_comparison_labels; }
  [[nodiscard]] std::string title(const std::string& before,
                                  const std::string& after) const override {
    return "De " + before + " à " + after;
  }
  [[nodiscard]] std::string points(const std::string& number, bool few) const override {
    return number + (few ? " pt" : " pts");
  }
  [[nodiscard]] std::string by(const std::string& dimensions) const override {
    return "Selon " + dimensions;
  }
  [[nodiscard]] std::string no_mix(const std::string& dimensions) const override {
    return "aucun effet de structure selon " + dimensions;
  }
  [[nodiscard]] std::string mix(const std::string& points,
                                const std::string& dimensions) const override {
    return points + " d’effet de structure selon " + dimensions;
  }
  [[nodiscard]] std::string toward(const std::string& segment) const override {
    return fmt::format(" (la part de {} augmente)", segment);
  }
  [[nodiscard]] std::string away_from(const std::string& segment) const override {
    return fmt::format(" (la part de {} diminue)", segment);
  }
  [[nodiscard]] std::string rate(const std::string& points) const override {
    return points + " d’effet de taux au sein des segments";
  }
  [[nodiscard]] std::string most_of_it(const std::string& segment) const override {
    return ", dû surtout à " + segment;
  }
  [[nodiscard]] std::string first_of_all(const std::string& segment) const override {
    return ", à commencer par " + segment;
  }
  [[nodiscard]] std::string paired(const std::string& column, std::uint64_t pairs) const override {
    return fmt::format("Les mêmes répondants, d’après {} : {} des deux côtés",
                       french_words::quoted(column),
                       french_words::counted(pairs, "a répondu", "ont répondu"));
  }
  [[nodiscard]] std::string moved(std::uint64_t rose, std::uint64_t fell,
                                  std::uint64_t stayed) const override {
    return fmt::format("{} en hausse, {} en baisse, {}", french_words::grouped(rose),
                       french_words::grouped(fell),
                       french_words::counted(stayed, "inchangé", "inchangés"));
  }
  [[nodiscard]] std::string shift(const stats::ChiSquaredTest& test) const override {
    return fmt::format("Les catégories ont-elles bougé ? {} (Stuart-Maxwell {}, {})",
                       french_words::p_value(test.p),
                       french_words::with_comma(fmt::format("{:.2f}", test.statistic)),
                       french_words::degrees(test.degrees));
  }
  [[nodiscard]] std::string not_paired(const report::PairedRespondents& paired) const override {
    return fmt::format("Hors paires : {} du premier côté seulement, {} du second seulement ; {} "
                       "plusieurs fois d’un même côté",
                       french_words::counted(paired.before_only, "a répondu", "ont répondu"),
                       french_words::grouped(paired.after_only),
                       french_words::counted(paired.repeated, "a répondu", "ont répondu"));
  }
};

} // namespace

const ComparisonWords& french_words::comparison() {
  static const FrenchComparison words;
  return words;
}

} // namespace npslice::render
