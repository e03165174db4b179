// SPDX-License-Identifier: MIT
#include "french.hpp"
#include "metric_words.hpp"

#include <npslice/base/text.hpp>

#include <fmt/format.h>

#include <array>

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
  std::string_view decimals;
  if (foot.decimals == ingest::Decimals::threshold) {
    decimals = " ; les décimales comptent comme la note entière inférieure";
  } else if (foot.decimals == ingest::Decimals::round) {
    decimals = " ; les décimales sont arrondies";
  }
  return fmt::format("{}, de {} à {}, {}{}", column, scale.low, scale.high,
                     category_words(foot, french().labels(), " à "), decimals);
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

std::string_view method_words_of(const stats::IntervalRules& rules) {
  if (rules.measure == stats::Measure::top && rules.method != stats::IntervalMethod::wald) {
    return "méthode du score de Wilson";
  }
  switch (rules.method) {
  case stats::IntervalMethod::adjusted_wald:
    return "méthode de Wald ajustée";
  case stats::IntervalMethod::score:
    return "méthode du score";
  case stats::IntervalMethod::wald:
    break;
  }
  return "méthode de Wald";
}

std::string interval_words(const report::Foot& foot) {
  std::string words =
      fmt::format("IC {}, {}", with_comma(fmt::format("{:g} %", foot.interval.level_percent)),
                  method_words_of(foot.interval));
  if (foot.population) {
    words += fmt::format(" ; resserrés, puisque {} personnes pouvaient répondre",
                         grouped(*foot.population));
  } else if (!foot.population_source.empty()) {
    words += " ; resserrés là où l’on sait combien de personnes pouvaient répondre";
  }
  if (foot.population_source.empty()) return words;
  return words + fmt::format(" ({})", base::shown_path(foot.population_source));
}

std::string_view words_of(survey::Rejection reason) {
  constexpr std::array<std::string_view, survey::all_rejections.size()> words{
      "au guillemet non fermé", "trop long",         "coupé à la fin",  "avec trop de colonnes",
      "à un autre séparateur",  "sans note lisible", "à note décimale", "hors échelle"};
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
  if (foot.metric != survey::Metric::nps) lines.push_back({"Indicateur", french_definition(foot)});
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
