// SPDX-License-Identifier: MIT
#include "contest.hpp"
#include "counted_results.hpp"
#include "long_format.hpp"
#include "name_words.hpp"

#include <npslice/base/text.hpp>
#include <npslice/ingest/known_exports.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <unordered_set>

namespace npslice::ingest {
namespace {

std::unordered_set<std::string> folded_names(const Header& header) {
  std::unordered_set<std::string> folded;
  for (const std::string& name : header.names()) {
    folded.insert(base::fold(name));
  }
  return folded;
}

/// Whether a column is what a quiz puts beside the question `X`, which is a column too: `X [Score]`
/// and `X [Feedback]`.
bool belongs_to_a_quiz(std::string_view folded_name,
                       const std::unordered_set<std::string>& folded) {
  const std::size_t bracket = folded_name.rfind(" [");
  if (bracket == std::string_view::npos || !folded_name.ends_with(']')) return false;
  const std::string_view part = folded_name.substr(bracket + 2);
  const bool quiz = is_one_of(part.substr(0, part.size() - 1),
                              {"score", "feedback", "commentaires", "punkte", "punktzahl",
                               "puntuacion", "comentarios", "punteggio", "pontuacao", "points",
                               "note", "puntos", "punti", "pontos"});
  return quiz && folded.contains(std::string(folded_name.substr(0, bracket)));
}

/// The scores of a file and what its other columns tell of them.
struct Surroundings {
  std::vector<NameTier> tiers;
  bool quiz = false;        ///< there are columns with the marks of a quiz
  bool of_students = false; ///< or such as lists of marks have
};

Surroundings surroundings_of(const Header& header, survey::Metric metric) {
  Surroundings found{score_tiers_of(header, metric)};
  const auto folded = folded_names(header);
  for (std::uint32_t i = 0; i < header.size(); ++i) {
    const std::string name = base::fold(header.names()[i]);
    // The columns X that have a sibling `X_NPS_GROUP` are the question that was grouped.
    const bool grouped = folded.contains(name + "_nps_group");
    NameTier& tier = found.tiers[i];
    if (grouped && survey::has_promoters(metric) && tier != NameTier::against)
      tier = NameTier::clear;
    if (belongs_to_a_quiz(name, folded)) {
      tier = NameTier::against;
      found.quiz = true;
    }
    const Words words = base::words_of(header.names()[i]);
    found.of_students =
        found.of_students ||
        (words.size() < words_of_a_question &&
         any_of_words(words, {"student*", "pupil*", "eleve", "eleves", "etudiant*", "schuler*",
                              "estudiante*", "alumno*", "aluno*", "studente", "studenti",
                              "leerling*", "exam*", "quiz", "prufung", "klausur"}));
  }
  return found;
}

bool holds_marks(const ColumnSample& column) {
  return column.marks > 0 && column.marks * 2 > column.filled;
}

/// A clearly named column that was refused for what it holds, so that the question was asked but is
/// not to be read here. Groups and recodes of a score are another form of it.
std::optional<std::uint32_t> clear_but_unfit(const Evidence& evidence,
                                             const std::vector<NameTier>& tiers,
                                             const Contest& contest) {
  for (const auto& refused : contest.refused) {
    const ColumnSample& cells = evidence.sample.columns[refused.first];
    const std::string& name = evidence.header.label(refused.first);
    const auto kind = form_of(name, cells, evidence.scale).kind;
    const bool other_form = kind == ScoreForm::Kind::categories || kind == ScoreForm::Kind::recoded;
    if (tiers[refused.first] == NameTier::clear && !other_form) return refused.first;
  }
  return std::nullopt;
}

/// What speaks against taking the one column of a general name unasked; empty when nothing does.
std::string doubt_about(std::uint32_t column, const Evidence& evidence, const Surroundings& around,
                        const Contest& contest) {
  const ColumnSample& cells = evidence.sample.columns[column];
  const KnownExport* const known = evidence.hints.known;
  if (const auto clear = clear_but_unfit(evidence, around.tiers, contest)) {
    return fmt::format("the recommendation seems to be asked for in {}",
                       base::quoted(evidence.header.names()[*clear], 60));
  }
  if (holds_marks(cells)) {
    return fmt::format("holds marks like {}", base::quoted(cells.examples.front(), 20));
  }
  const auto marks = known == nullptr ? std::vector<std::uint32_t>{}
                                      : columns_named(evidence.header, known->marks);
  if (std::find(marks.begin(), marks.end(), column) != marks.end()) {
    return fmt::format("{} counts the points of a quiz under that name", known->service);
  }
  if (around.quiz || around.of_students) return "may be the mark of a test";
  if (const auto form = long_format_of(evidence.header, evidence.sample)) {
    return fmt::format("each row seems to answer one question, which {} names; add {}",
                       base::quoted(evidence.header.names()[form->question], 40),
                       condition_on(*form, evidence.header, evidence.sample));
  }
  const bool reaches = cells.scores == 0 || cells.highest_score >= evidence.scale.high - 1;
  if (evidence.hints.scale_told || reaches) return {};
  return fmt::format("never above {}: if the question ran from {} to {}, say so; else name its "
                     "--scale and --cuts too",
                     cells.highest_score, evidence.scale.low, evidence.scale.high);
}

/// Whether the one column whose name is best holds much that does not fit, while another one fits
/// well.
bool doubted(const Contest& contest) {
  if (contest.columns.size() != 1 || contest.certain.empty()) return false;
  const auto& certain = contest.certain;
  return std::find(certain.begin(), certain.end(), contest.columns.front()) == certain.end();
}

/// Marks are no score of a survey, whatever they are called, where a quiz was held.
void refuse_marks(const Evidence& evidence, Surroundings& around, RoleChoice& choice) {
  for (std::uint32_t i = 0; around.quiz && i < evidence.header.size(); ++i) {
    if (!holds_marks(evidence.sample.columns[i]) || around.tiers[i] == NameTier::clear) continue;
    if (is_named(around.tiers[i])) choice.refused.emplace_back(i, "holds the marks of a quiz");
    around.tiers[i] = NameTier::against;
  }
}

} // namespace

RoleChoice choose_score(const Evidence& evidence) {
  RoleChoice choice;
  if (auto figures = counted_already(evidence.header, evidence.sample)) {
    choice.named = true;
    choice.counted = true;
    choice.reason = "results that were counted already, not answers: " + *figures;
    return choice;
  }
  Surroundings around = surroundings_of(evidence.header, evidence.hints.metric);
  refuse_marks(evidence, around, choice);
  const Contest contest = compete(Role::score, evidence, around.tiers);
  choice.refused.insert(choice.refused.end(), contest.refused.begin(), contest.refused.end());
  const bool several = contest.columns.size() > 1;
  if (doubted(contest)) {
    choice.candidates = contest.columns;
    choice.candidates.insert(choice.candidates.end(), contest.certain.begin(),
                             contest.certain.end());
    choice.named = true;
    choice.reason = "the column named like it holds other values, and another one fits";
    return choice;
  }
  if (contest.columns.empty()) {
    settle_without(contest, choice);
    return choice;
  }
  if (!several && contest.tier == NameTier::general) {
    choice.doubt = doubt_about(contest.columns.front(), evidence, around, contest);
  }
  if (!several && contest.tier <= NameTier::general && choice.doubt.empty()) {
    choice.column = contest.columns.front();
    choice.reason = "by its name; " + contest.reason;
    return choice;
  }
  choice.candidates = contest.columns;
  choice.named = several && is_named(contest.tier);
  choice.reason = choice.named ? fmt::format("{} columns fit equally well", contest.columns.size())
                  : choice.doubt.empty() ? "no column is named like it"
                                         : choice.doubt;
  return choice;
}

} // namespace npslice::ingest
