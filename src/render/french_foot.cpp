// SPDX-License-Identifier: MIT
#include "french.hpp"
#include "weight_words.hpp"

#include <npslice/base/text.hpp>

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace npslice::render::french_words {
namespace {

constexpr std::size_t longest_french_question = 300;
constexpr std::size_t longest_of_several = 80;

std::string column_words(const std::string& name, const std::string& label, std::size_t longest) {
  const std::string column = quoted(name, longest);
  return label.empty() || label == name ? column : column + " : " + quoted(label, longest);
}

std::string comment_words(const report::Foot& foot) {
  const bool several = foot.verbatims_from.size() > 1;
  std::string words;
  for (const report::CommentColumn& column : foot.verbatims_from) {
    words += (words.empty() ? "" : ", ") +
             column_words(column.name, column.label,
                          several ? longest_of_several : longest_french_question);
  }
  return words;
}

std::string scale_words(const report::Foot& foot) {
  const survey::Scale& scale = foot.scale;
  const std::string column =
      column_words(foot.score_column, foot.score_label, longest_french_question);
  if (foot.score_form.kind == ingest::ScoreForm::Kind::categories) {
    return fmt::format("d’après les groupes de {}, formés par l’export", column);
  }
  if (foot.score_form.kind == ingest::ScoreForm::Kind::recoded) {
    return fmt::format("{}, formé par l’export : détracteurs −100, passifs 0, promoteurs 100",
                       column);
  }
  const auto range = [](int from, int to) {
    return from == to ? std::to_string(from) : fmt::format("{} à {}", from, to);
  };
  std::string_view decimals;
  if (foot.decimals == ingest::Decimals::threshold) {
    decimals = " ; les décimales comptent comme la note entière inférieure";
  } else if (foot.decimals == ingest::Decimals::round) {
    decimals = " ; les décimales sont arrondies";
  }
  return fmt::format("{}, de {}, détracteurs {}, passifs {}, promoteurs {}{}", column,
                     range(scale.low, scale.high), range(scale.low, scale.detractor_max),
                     range(scale.detractor_max + 1, scale.passive_max),
                     range(scale.passive_max + 1, scale.high), decimals);
}

std::string condition_words(const report::Foot& foot) {
  std::string text;
  const auto add = [&](const std::string& condition) {
    text += (text.empty() ? "" : " et ") + condition;
  };
  for (const std::string& condition : foot.conditions) {
    add(base::printable(condition));
  }
  if (foot.since) add("à partir du " + day(*foot.since, true));
  if (foot.until) add("jusqu’au " + day(*foot.until, true));
  if (foot.dedupe != engine::Dedupe::all) {
    add(fmt::format("la {} réponse de chaque {}",
                    foot.dedupe == engine::Dedupe::last ? "dernière" : "première",
                    quoted(foot.respondent_column)));
  }
  return text;
}

std::string zone_words(const report::Foot& foot) {
  if (foot.timezone.empty()) return {};
  return fmt::format("{} {}",
                     foot.universal_dates
                         ? ", dans le fuseau"
                         : " ; les heures qui donnent leur fuseau sont montrées dans celui de",
                     foot.timezone);
}

std::string service_words(const report::Foot& foot) {
  if (foot.service_verified) return foot.service;
  return fmt::format("ressemble à {}, dont aucun fichier n’a été vérifié ; npslice inspect montre "
                     "le rôle des colonnes",
                     foot.service);
}

std::string interval_words(const report::Foot& foot) {
  std::string words = "IC " + with_comma(fmt::format("{:g} %", foot.interval.level_percent)) + ", ";
  switch (foot.interval.method) {
  case stats::IntervalMethod::adjusted_wald:
    words += "méthode de Wald ajustée";
    break;
  case stats::IntervalMethod::score:
    words += "méthode du score";
    break;
  case stats::IntervalMethod::wald:
    words += "méthode de Wald";
    break;
  }
  if (foot.population) {
    words += fmt::format(" ; resserrés, puisque {} personnes pouvaient répondre",
                         grouped(*foot.population));
  } else if (!foot.population_source.empty()) {
    words += " ; resserrés là où l’on sait combien de personnes pouvaient répondre";
  }
  if (foot.population_source.empty()) return words;
  return words + fmt::format(" ({})", base::shown_path(foot.population_source));
}

std::string french_weight(double weight) {
  constexpr double whole_from = 100;
  if (weight < whole_from) return with_comma(shown_weight(weight));
  return grouped(static_cast<std::uint64_t>(std::llround(weight)));
}

std::string rounds_words(const stats::Raking& raking) {
  if (!raking.converged) return "sans convergence";
  if (raking.rounds == 0) return "déjà atteintes";
  return "convergence en " + counted(raking.rounds, "tour", "tours");
}

void append_weights(const report::Weights& weights, std::vector<FootLine>& lines) {
  const std::string weighed =
      weights.column.empty()
          ? "chaque réponse pèse 1"
          : fmt::format("{}, de {} à {}", quoted(weights.column, longest_of_several),
                        french_weight(weights.smallest), french_weight(weights.largest));
  lines.push_back({"Poids", weighed + " ; erreurs types linéarisées ; * et ** d’après n eff."});
  if (weights.raking) {
    std::string columns;
    for (const std::string& column : weights.raking->columns) {
      columns += (columns.empty() ? "" : ", ") + quoted(column, longest_of_several);
    }
    lines.push_back(
        {"Calage",
         fmt::format("toutes les réponses ensemble, sur les parts de {} dans {} ; {} ; "
                     "poids de {} à {}",
                     columns, base::shown_path(weights.raking->source),
                     rounds_words(weights.raking->raking), french_weight(weights.smallest_raked),
                     french_weight(weights.largest_raked))});
  }
  if (weights.cluster_column.empty()) return;
  lines.push_back(
      {"Grappes",
       fmt::format("{}, au nombre de {} ; erreurs types par grappes ; ni pente ni test "
                   "de tous les segments ensemble, une grappe pouvant être dans "
                   "plusieurs",
                   quoted(weights.cluster_column, longest_of_several), grouped(weights.clusters))});
}

std::string_view words_of(survey::Rejection reason) {
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
  return words[static_cast<std::size_t>(reason)];
}

std::string_view words_of(survey::Exclusion reason) {
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
  return words[static_cast<std::size_t>(reason)];
}

template <class Reasons, class Counts>
std::string reason_list(const Reasons& reasons, const Counts& counts) {
  std::string list;
  for (const auto reason : reasons) {
    const std::uint64_t count = counts[static_cast<std::size_t>(reason)];
    if (count == 0) continue;
    list += fmt::format("{}{} {}", list.empty() ? "" : ", ", grouped(count), words_of(reason));
  }
  return list;
}

} // namespace

std::string accounting(const engine::Accounting& accounting) {
  std::string text = fmt::format("{} = {}", grouped(accounting.records),
                                 counted(accounting.used, "retenu", "retenus"));
  if (accounting.unanswered > 0) {
    text += fmt::format(" + {} sans réponse", grouped(accounting.unanswered));
  }
  if (accounting.excluded_total() > 0) {
    text += fmt::format(" + {} ({})", counted(accounting.excluded_total(), "exclu", "exclus"),
                        reason_list(survey::all_exclusions, accounting.excluded));
  }
  if (accounting.rejected_total() == 0) return text;
  return text + fmt::format(" + {} ({}) ; npslice inspect les montre",
                            counted(accounting.rejected_total(), "rejeté", "rejetés"),
                            reason_list(survey::all_rejections, accounting.rejected));
}

std::vector<FootLine> foot(const report::Foot& foot) {
  std::vector<FootLine> lines{{"Question", scale_words(foot)}};
  lines.push_back({"Intervalles", interval_words(foot)});
  if (foot.least_base > 0) {
    lines.push_back(
        {"Masqué", fmt::format("les chiffres de moins de {} (--min-base), et d’un groupe "
                               "qui se calculerait à partir des autres",
                               counted(foot.least_base, "réponse", "réponses"))});
  }
  if (foot.date_column && foot.first && foot.last) {
    lines.push_back({"Dates", quoted(*foot.date_column) + ", " +
                                  span(survey::day_of(*foot.first), survey::day_of(*foot.last)) +
                                  zone_words(foot)});
  }
  if (foot.weights) append_weights(*foot.weights, lines);
  if (!foot.verbatims_from.empty()) lines.push_back({"Commentaires", comment_words(foot)});
  if (!foot.service.empty()) lines.push_back({"Export", service_words(foot)});
  const std::string conditions = condition_words(foot);
  if (!conditions.empty()) lines.push_back({"Filtre", conditions});
  lines.push_back({"Enregistrements", accounting(foot.accounting)});
  for (const report::Note& one : foot.notes) {
    lines.push_back({"Remarque", note(one)});
  }
  return lines;
}

} // namespace npslice::render::french_words
