// SPDX-License-Identifier: MIT
#include "french.hpp"

#include <npslice/base/text.hpp>
#include <npslice/render/number.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace npslice::render::french_words {
namespace {

using Kind = report::Note::Kind;

std::string responses(std::uint64_t count) { return counted(count, "réponse", "réponses"); }

std::string average(std::uint64_t value, std::uint64_t count) {
  const auto tenths = static_cast<std::uint64_t>(
      rounded(stats::Ratio{stats::WideInteger{value}, stats::WideInteger{count}}, 1));
  if (tenths <= 10) return "moins de 1,1";
  return fmt::format("{},{}", grouped(tenths / 10), tenths % 10);
}

std::string group_words(const report::GroupComparison& groups) {
  const engine::GroupCheck& check = groups.check;
  const std::string column = quoted(groups.column);
  std::string others;
  if (check.unreadable > 0) {
    others = fmt::format(" Pour {} de plus, le groupe est illisible.", responses(check.unreadable));
  }
  if (!check.first) {
    return fmt::format("les groupes de {} concordent avec les notes pour {}.{}", column,
                       responses(check.compared), others);
  }
  constexpr std::array<std::string_view, 3> categories{"un détracteur", "un passif",
                                                       "un promoteur"};
  const engine::GroupWitness& first = *check.first;
  const std::string score = first.score
                                ? fmt::format("la note {}", *first.score)
                                : std::string(categories[static_cast<std::size_t>(first.category)]);
  return fmt::format("les groupes de {} contredisent les notes pour {} sur {} ; la première fois à "
                     "l’enregistrement {}{} : {} y est {}.{}",
                     column, responses(check.disagreements), grouped(check.compared), first.record,
                     groups.file.empty() ? "" : " de " + base::shown_path(groups.file), score,
                     quoted(first.group), others);
}

std::string apart(std::uint64_t count, std::string_view where, std::string_view option,
                  survey::Day from) {
  return fmt::format(" {} {} de toutes les autres ; {} {} {}.",
                     counted(count, "réponse est datée", "réponses sont datées"), where, option,
                     survey::iso_text(from), count < 2 ? "l’écarte" : "les écarte");
}

std::string spread_words(const report::DateSpread& spread, const std::string& column) {
  const std::string first = day(spread.first, true);
  std::string words = spread.first == spread.last
                          ? fmt::format("les dates de {} sont toutes le {}.", quoted(column), first)
                          : fmt::format("les dates de {} vont du {} au {}.", quoted(column), first,
                                        day(spread.last, true));
  if (spread.first_stands_for_none) {
    words += " Le " + first + " tient souvent lieu d’absence de date.";
  }
  if (spread.early > 0) words += apart(spread.early, "longtemps avant", "--since", spread.since);
  if (spread.late > 0) words += apart(spread.late, "longtemps après", "--until", spread.until);
  if (spread.early + spread.late > 0) return words;
  return words + " Si ce n’est pas la date des réponses, --date nomme une autre colonne ; --since "
                 "et --until choisissent une période.";
}

std::string undated_words(const report::Note& note) {
  std::string words = counted(note.count, "réponse n’a pas de date", "réponses n’ont pas de date");
  if (note.kind == Kind::in_no_period) {
    words += note.count < 2 ? " et n’est dans aucune période" : " et ne sont dans aucune période";
  }
  if (note.text.empty()) return words + ".";
  return fmt::format("{} ; la première date illisible est {}, enregistrement {}.", words,
                     quoted(note.text), note.value);
}

std::string doubt_words(const report::Note& note) {
  const bool one = note.count < 2;
  const bool test = note.kind == Kind::may_be_tests;
  return fmt::format("{} {}, et {} ; --where '{}' {}.", responses(note.count),
                     test  ? one ? "est peut-être un test" : "sont peut-être des tests"
                     : one ? "est peut-être inachevée"
                           : "sont peut-être inachevées",
                     one ? "compte" : "comptent", base::printable(note.text),
                     one ? "l’écarte" : "écarte celles qui le disent comme la première");
}

std::string maybe(const std::string& columns) {
  return columns.empty() ? "." : fmt::format(" : peut-être {}.", columns);
}

std::string swallowed_words(const report::Note& note) {
  const bool one = note.count < 2;
  return fmt::format("{}, dans {} {} de {}, {} ; {} pas {} : un guillemet a-t-il été perdu là ?",
                     counted(note.count, "ligne", "lignes"),
                     one ? "l’enregistrement" : "les enregistrements à partir du", note.value,
                     base::shown_path(note.text),
                     one ? "se lit comme un enregistrement" : "se lisent comme des enregistrements",
                     one ? "elle n’est" : "elles ne sont", one ? "comptée" : "comptées");
}

/// Notes about segments.
std::string segment_note(const report::Note& note) {
  const std::string column = quoted(note.text);
  switch (note.kind) {
  case Kind::in_several_segments:
    return fmt::format("des réponses comptent dans plusieurs segments de {} ({} en moyenne) : les "
                       "effectifs dépassent donc {} au total.",
                       column, average(note.value, note.count), grouped(note.count));
  case Kind::split_nowhere:
    return fmt::format("aucune réponse ne compte dans plusieurs segments de {} : aucune cellule ne "
                       "contient deux valeurs et le séparateur entre elles. --split COL:SEP en "
                       "nomme un autre.",
                       column);
  case Kind::looks_multi_select:
    return fmt::format("des cellules de {} semblent contenir plusieurs valeurs ; --split compte la "
                       "réponse sous chacune.",
                       column);
  case Kind::in_no_band:
    return fmt::format("{} dans {} un nombre hors de toutes les tranches.",
                       counted(note.count, "réponse a", "réponses ont"), column);
  case Kind::no_number:
    return fmt::format("{} dans {} une valeur qui n’est pas un nombre.",
                       counted(note.count, "réponse a", "réponses ont"), column);
  case Kind::folded_segments:
    return fmt::format("(autres) regroupe {} de {}.", counted(note.count, "segment", "segments"),
                       column);
  case Kind::other_in_cells:
    return fmt::format("des cellules de {} contiennent elles-mêmes le mot {} ; ce segment reste à "
                       "part, le dernier est celui de --other.",
                       column, report::other_value);
  case Kind::no_population:
    return fmt::format("{} de {} dans --population : leurs intervalles n’en sont pas resserrés.",
                       counted(note.count, "segment est sans taille", "segments sont sans taille"),
                       column);
  case Kind::unused_population:
    return fmt::format("{} de --population sans segment correspondant ; la première est {}.",
                       counted(note.count, "taille", "tailles"),
                       note.text.empty() ? "(vide)" : column);
  case Kind::unused_map_entries:
    return fmt::format("{} de --map n’a servi à rien ; la première est {}, enregistrement {}.",
                       counted(note.count, "entrée", "entrées"),
                       note.text.empty() ? "(vide)" : column, note.value);
  default:
    return {};
  }
}

/// Notes about the files as they were read.
std::string file_note(const report::Note& note) {
  const std::string file = base::shown_path(note.text);
  switch (note.kind) {
  case Kind::all_records_short:
    return fmt::format("{} de {} moins de cellules que l’en-tête ; celles qui manquent comptent "
                       "comme vides.{}",
                       note.count < 2 ? "le seul enregistrement"
                                      : "chacun des " + grouped(note.count) + " enregistrements",
                       file + " a",
                       note.value > 0 ? " La fin de ligne de l’en-tête a-t-elle été perdue ? La "
                                        "première réponse en fait alors partie et ne compte pas."
                                      : "");
  case Kind::header_reads_as_score:
    return fmt::format("la première ligne de {} est lue comme en-tête, et contient {} dans la "
                       "colonne des notes. Si le fichier n’a pas d’en-tête, une réponse manque : "
                       "ajoutez-en un.",
                       file, note.value);
  case Kind::copied_file:
    return fmt::format(
        "{} semble être une copie de {} : {} deux fois. Si c’en est une, retirez-la.", file,
        base::shown_path(note.other_file),
        counted(note.count, "enregistrement compte", "enregistrements comptent"));
  case Kind::cut_inside_record:
    return fmt::format("{} s’arrête au milieu d’un enregistrement : a-t-il été coupé ?", file);
  case Kind::cut_in_score:
    return fmt::format("{} se termine par une note 1 sans fin de ligne. Si le fichier a été coupé, "
                       "c’est peut-être le début de 10.",
                       file);
  case Kind::swallowed_lines:
    return swallowed_words(note);
  case Kind::changed_while_read:
    return fmt::format("{} a changé pendant la lecture : recommencez.", file);
  case Kind::replaced_bytes:
    return fmt::format("{} dans cet encodage, lus en Windows-1252 ou montrés comme \xEF\xBF\xBD ; "
                       "--encoding en nomme un autre.",
                       counted(note.count, "octet invalide", "octets invalides"));
  case Kind::repaired_bytes:
    return fmt::format("{} de CP850 dans un texte en Windows-1252, lus comme les lettres qu’ils y "
                       "représentent.",
                       counted(note.count, "octet resté", "octets restés"));
  default:
    return {};
  }
}

} // namespace

// Without a default: a kind that is missing here is a warning, and those are errors.
std::string note(const report::Note& note) {
  constexpr std::uint64_t stars = 5; // the shortest scale that is usual
  switch (note.kind) {
  case Kind::scale_may_start_at_one:
    return fmt::format(
        "aucune note 0 sur {}. Si l’échelle allait de 1 à 10, ajoutez --scale 1-10 ; "
        "si elle partait de 0, --scale 0-10 supprime cette remarque.",
        responses(note.count));
  case Kind::scale_may_be_shorter:
    return fmt::format("aucune note au-dessus de {} sur {}. Si l’échelle allait de 1 à {}, ajoutez "
                       "--scale 1-{} et --cuts.",
                       note.value, responses(note.count), std::max(note.value, stars),
                       std::max(note.value, stars));
  case Kind::undated:
  case Kind::in_no_period:
    return undated_words(note);
  case Kind::dates_far_apart:
    return note.spread ? spread_words(*note.spread, note.text) : std::string{};
  case Kind::dates_not_settled:
    return note.value > 0
               ? "les dates se contredisent sur l’ordre du jour et du mois ; aucun chiffre n’en "
                 "dépend ici. --date-format dmy ou mdy tranche."
               : "les dates se lisent jour/mois ou mois/jour ; aucun chiffre n’en dépend ici. "
                 "--date-format dmy ou mdy tranche.";
  case Kind::short_records:
    return counted(note.count, "enregistrement a", "enregistrements ont") +
           " moins de cellules que l’en-tête ; celles qui manquent comptent comme vides.";
  case Kind::not_whole:
    return counted(note.count, "note décimale est rejetée", "notes décimales sont rejetées") +
           " ; --decimals threshold les compte comme la note entière inférieure, --decimals round "
           "comme la plus proche.";
  case Kind::repeated_respondents:
    return fmt::format("{} le même {} qu’une autre avant ; toutes comptent. Si c’est la même "
                       "personne, --dedupe respondent:last garde la dernière réponse de chacun.",
                       counted(note.count, "réponse a", "réponses ont"), quoted(note.text));
  case Kind::groups_disagree:
    return note.groups ? group_words(*note.groups) : std::string{};
  case Kind::no_date_column:
    return "aucune colonne n’est reconnue comme date de la réponse, donc pas de tendance ; --date "
           "la nomme" +
           maybe(note.text);
  case Kind::no_comment_column:
    return "aucune colonne n’est reconnue comme commentaire, donc pas de verbatims ; --comment la "
           "nomme" +
           maybe(note.text);
  case Kind::may_be_unfinished:
  case Kind::may_be_tests:
    return doubt_words(note);
  case Kind::in_several_segments:
  case Kind::split_nowhere:
  case Kind::looks_multi_select:
  case Kind::in_no_band:
  case Kind::no_number:
  case Kind::folded_segments:
  case Kind::other_in_cells:
  case Kind::unused_map_entries:
  case Kind::no_population:
  case Kind::unused_population:
    return segment_note(note);
  case Kind::raking_did_not_converge:
    return fmt::format(
        "le calage n’a pas convergé en {} tours : la part de {} manque sa cible de {} %. Les "
        "cibles se contredisent dans cet échantillon.",
        grouped(note.count), quoted(note.text),
        with_comma(fmt::format("{:.3f}", static_cast<double>(note.value) / 1000)));
  case Kind::few_clusters:
    return fmt::format("seulement {} dans {} ; en dessous d’une trentaine, les intervalles par "
                       "grappes sont trop étroits.",
                       counted(note.count, "grappe", "grappes"), quoted(note.text));
  case Kind::all_records_short:
  case Kind::header_reads_as_score:
  case Kind::copied_file:
  case Kind::cut_inside_record:
  case Kind::cut_in_score:
  case Kind::swallowed_lines:
  case Kind::changed_while_read:
  case Kind::replaced_bytes:
  case Kind::repaired_bytes:
    return file_note(note);
  }
  return {};
}

} // namespace npslice::render::french_words
