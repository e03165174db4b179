// SPDX-License-Identifier: MIT
#include "french.hpp"

#include <npslice/base/text.hpp>
#include <npslice/render/number.hpp>

#include <fmt/format.h>

#include <array>

namespace npslice::render {
namespace {

std::string french_average(std::uint64_t value, std::uint64_t count) {
  const auto tenths = static_cast<std::uint64_t>(
      rounded(stats::Ratio{stats::WideInteger{value}, stats::WideInteger{count}}, 1));
  if (tenths <= 10) return "moins de 1,1";
  return fmt::format("{},{}", french_words::grouped(tenths / 10), tenths % 10);
}

std::string responses_in_french(std::uint64_t count) {
  return french_words::counted(count, "réponse", "réponses");
}

std::string french_apart(std::uint64_t count, std::string_view where, std::string_view option,
                         survey::Day from) {
  return fmt::format(" {} {} de toutes les autres ; {} {} {}.",
                     french_words::counted(count, "réponse est datée", "réponses sont datées"),
                     where, option, survey::iso_text(from), count < 2 ? "l’écarte" : "les écarte");
}

std::string peut_etre(const std::string& columns) {
  return columns.empty() ? "." : fmt::format(" : peut-être {}.", columns);
}

std::string french_doubt(const report::Note& note, std::string_view one_doubt,
                         std::string_view doubt) {
  const bool one = note.count < 2;
  return fmt::format("{} {}, et {} ; --where '{}' {}.", responses_in_french(note.count),
                     one ? one_doubt : doubt, one ? "compte" : "comptent",
                     base::printable(note.text),
                     one ? "l’écarte" : "écarte celles qui le disent comme la première");
}

class FrenchNotes : public NoteWords {
public:
  [[nodiscard]] std::string scale_may_start_at_one(const Note& note) const override {
    return fmt::format(
        "aucune note 0 sur {}. Si l’échelle allait de 1 à 10, ajoutez --scale 1-10 ; "
        "si elle partait de 0, --scale 0-10 supprime cette remarque.",
        responses_in_french(note.count));
  }
  [[nodiscard]] std::string scale_may_be_shorter(const Note& note,
                                                 std::uint64_t top) const override {
    return fmt::format("aucune note au-dessus de {} sur {}. Si l’échelle allait de 1 à {}, ajoutez "
                       "--scale 1-{} et --cuts.",
                       note.value, responses_in_french(note.count), top, top);
  }
  [[nodiscard]] std::string undated(const Note& note) const override {
    std::string words =
        french_words::counted(note.count, "réponse n’a pas de date", "réponses n’ont pas de date");
    if (note.kind == Note::Kind::in_no_period) {
      words += note.count < 2 ? " et n’est dans aucune période" : " et ne sont dans aucune période";
    }
    if (note.text.empty()) return words + ".";
    return fmt::format("{} ; la première date illisible est {}, enregistrement {}.", words,
                       french_words::quoted(note.text), note.value);
  }
  [[nodiscard]] std::string dates_far_apart(const report::DateSpread& spread,
                                            const std::string& column) const override {
    const std::string first = french_words::day(spread.first, true);
    std::string words =
        spread.first == spread.last
            ? fmt::format("les dates de {} sont toutes le {}.", french_words::quoted(column), first)
            : fmt::format("les dates de {} vont du {} au {}.", french_words::quoted(column), first,
                          french_words::day(spread.last, true));
    if (spread.first_stands_for_none) {
      words += " Le " + first + " tient souvent lieu d’absence de date.";
    }
    if (spread.early > 0) {
      words += french_apart(spread.early, "longtemps avant", "--since", spread.since);
    }
    if (spread.late > 0) {
      words += french_apart(spread.late, "longtemps après", "--until", spread.until);
    }
    if (spread.early + spread.late > 0) return words;
    return words + " Si ce n’est pas la date des réponses, --date nomme une autre colonne ; "
                   "--since et --until choisissent une période.";
  }
  [[nodiscard]] std::string dates_contradict() const override {
    return "les dates se contredisent sur l’ordre du jour et du mois ; aucun chiffre n’en dépend "
           "ici. --date-format dmy ou mdy tranche.";
  }
  [[nodiscard]] std::string dates_open() const override {
    return "les dates se lisent jour/mois ou mois/jour ; aucun chiffre n’en dépend ici. "
           "--date-format dmy ou mdy tranche.";
  }
  [[nodiscard]] std::string short_records(const Note& note) const override {
    return french_words::counted(note.count, "enregistrement a", "enregistrements ont") +
           " moins de cellules que l’en-tête ; celles qui manquent comptent comme vides.";
  }
  [[nodiscard]] std::string not_whole(const Note& note) const override {
    return french_words::counted(note.count, "note décimale est rejetée",
                                 "notes décimales sont rejetées") +
           " ; --decimals threshold les compte comme la note entière inférieure, --decimals round "
           "comme la plus proche.";
  }
  [[nodiscard]] std::string repeated_respondents(const Note& note) const override {
    return fmt::format("{} le même {} qu’une autre avant ; toutes comptent. Si c’est la même "
                       "personne, --dedupe respondent:last garde la dernière réponse de chacun.",
                       french_words::counted(note.count, "réponse a", "réponses ont"),
                       french_words::quoted(note.text));
  }
  [[nodiscard]] std::string groups(const report::GroupComparison& groups) const override {
    const engine::GroupCheck& check = groups.check;
    const std::string column = french_words::quoted(groups.column);
    std::string others;
    if (check.unreadable > 0) {
      others = fmt::format(" Pour {} de plus, le groupe est illisible.",
                           responses_in_french(check.unreadable));
    }
    if (!check.first) {
      return fmt::format("les groupes de {} concordent avec les notes pour {}.{}", column,
                         responses_in_french(check.compared), others);
    }
    constexpr std::array<std::string_view, 3> categories{"un détracteur", "un passif",
                                                         "un promoteur"};
    const engine::GroupWitness& first = *check.first;
    const std::string score =
        first.score ? fmt::format("la note {}", *first.score)
                    : std::string(categories[static_cast<std::size_t>(first.category)]);
    return fmt::format("les groupes de {} contredisent les notes pour {} sur {} ; la première fois "
                       "à l’enregistrement {}{} : {} y est {}.{}",
                       column, responses_in_french(check.disagreements),
                       french_words::grouped(check.compared), first.record,
                       groups.file.empty() ? "" : " de " + base::shown_path(groups.file), score,
                       french_words::quoted(first.group), others);
  }
  [[nodiscard]] std::string replaced_bytes(const Note& note) const override {
    return fmt::format("{} dans cet encodage, lus en Windows-1252 ou montrés comme \xEF\xBF\xBD ; "
                       "--encoding en nomme un autre.",
                       french_words::counted(note.count, "octet invalide", "octets invalides"));
  }
  [[nodiscard]] std::string repaired_bytes(const Note& note) const override {
    return fmt::format("{} de CP850 dans un texte en Windows-1252, lus comme les lettres qu’ils y "
                       "représentent.",
                       french_words::counted(note.count, "octet resté", "octets restés"));
  }
  [[nodiscard]] std::string no_date_column(const Note& note) const override {
    return "aucune colonne n’est reconnue comme date de la réponse, donc pas de tendance ; --date "
           "la nomme" +
           peut_etre(note.text);
  }
  [[nodiscard]] std::string no_comment_column(const Note& note) const override {
    return "aucune colonne n’est reconnue comme commentaire, donc pas de verbatims ; --comment la "
           "nomme" +
           peut_etre(note.text);
  }
  [[nodiscard]] std::string in_several_segments(const Note& note) const override {
    return fmt::format("des réponses comptent dans plusieurs segments de {} ({} en moyenne) : les "
                       "effectifs dépassent donc {} au total.",
                       french_words::quoted(note.text), french_average(note.value, note.count),
                       french_words::grouped(note.count));
  }
  [[nodiscard]] std::string split_nowhere(const Note& note) const override {
    return fmt::format("aucune réponse ne compte dans plusieurs segments de {} : aucune cellule ne "
                       "contient deux valeurs et le séparateur entre elles. --split COL:SEP en "
                       "nomme un autre.",
                       french_words::quoted(note.text));
  }
  [[nodiscard]] std::string looks_multi_select(const Note& note) const override {
    return fmt::format("des cellules de {} semblent contenir plusieurs valeurs ; --split compte la "
                       "réponse sous chacune.",
                       french_words::quoted(note.text));
  }
  [[nodiscard]] std::string in_no_band(const Note& note) const override {
    return fmt::format("{} dans {} un nombre hors de toutes les tranches.",
                       french_words::counted(note.count, "réponse a", "réponses ont"),
                       french_words::quoted(note.text));
  }
  [[nodiscard]] std::string no_number(const Note& note) const override {
    return fmt::format("{} dans {} une valeur qui n’est pas un nombre.",
                       french_words::counted(note.count, "réponse a", "réponses ont"),
                       french_words::quoted(note.text));
  }
  [[nodiscard]] std::string folded_segments(const Note& note) const override {
    return fmt::format("(autres) regroupe {} de {}.",
                       french_words::counted(note.count, "segment", "segments"),
                       french_words::quoted(note.text));
  }
  [[nodiscard]] std::string other_in_cells(const Note& note) const override {
    return fmt::format("des cellules de {} contiennent elles-mêmes le mot {} ; ce segment reste à "
                       "part, le dernier est celui de --other.",
                       french_words::quoted(note.text), report::other_value);
  }
  [[nodiscard]] std::string unused_map_entries(const Note& note) const override {
    return fmt::format("{} de --map à rien ; la première est {}, enregistrement {}.",
                       french_words::counted(note.count, "entrée n’a servi", "entrées n’ont servi"),
                       note.text.empty() ? "(vide)" : french_words::quoted(note.text), note.value);
  }
  [[nodiscard]] std::string no_population(const Note& note) const override {
    return fmt::format(
        "{} de {} dans --population : leurs intervalles n’en sont pas resserrés.",
        french_words::counted(note.count, "segment est sans taille", "segments sont sans taille"),
        french_words::quoted(note.text));
  }
  [[nodiscard]] std::string unused_population(const Note& note) const override {
    return fmt::format("{} de --population sans segment correspondant ; la première est {}.",
                       french_words::counted(note.count, "taille", "tailles"),
                       note.text.empty() ? "(vide)" : french_words::quoted(note.text));
  }
  [[nodiscard]] std::string may_be_unfinished(const Note& note) const override {
    return french_doubt(note, "est peut-être inachevée", "sont peut-être inachevées");
  }
  [[nodiscard]] std::string may_be_tests(const Note& note) const override {
    return french_doubt(note, "est peut-être un test", "sont peut-être des tests");
  }
  [[nodiscard]] std::string all_records_short(const Note& note) const override {
    return fmt::format("{} de {} moins de cellules que l’en-tête ; celles qui manquent comptent "
                       "comme vides.{}",
                       note.count < 2
                           ? "le seul enregistrement"
                           : "chacun des " + french_words::grouped(note.count) + " enregistrements",
                       base::shown_path(note.text) + " a",
                       note.value > 0 ? " La fin de ligne de l’en-tête a-t-elle été perdue ? La "
                                        "première réponse en fait alors partie et ne compte pas."
                                      : "");
  }
  [[nodiscard]] std::string header_reads_as_score(const Note& note) const override {
    return fmt::format("la première ligne de {} est lue comme en-tête, et contient {} dans la "
                       "colonne des notes. Si le fichier n’a pas d’en-tête, une réponse manque : "
                       "ajoutez-en un.",
                       base::shown_path(note.text), note.value);
  }
  [[nodiscard]] std::string copied_file(const Note& note) const override {
    return fmt::format(
        "{} semble être une copie de {} : {} deux fois. Si c’en est une, retirez-la.",
        base::shown_path(note.text), base::shown_path(note.other_file),
        french_words::counted(note.count, "enregistrement compte", "enregistrements comptent"));
  }
  [[nodiscard]] std::string cut_inside_record(const Note& note) const override {
    return fmt::format("{} s’arrête au milieu d’un enregistrement : a-t-il été coupé ?",
                       base::shown_path(note.text));
  }
  [[nodiscard]] std::string cut_in_score(const Note& note) const override {
    return fmt::format("{} se termine par une note 1 sans fin de ligne. Si le fichier a été coupé, "
                       "c’est peut-être le début de 10.",
                       base::shown_path(note.text));
  }
  [[nodiscard]] std::string swallowed_lines(const Note& note) const override {
    const bool one = note.count < 2;
    return fmt::format("{}, dans {} {} de {}, {} ; {} pas {} : un guillemet a-t-il été perdu là ?",
                       french_words::counted(note.count, "ligne", "lignes"),
                       one ? "l’enregistrement" : "les enregistrements à partir du", note.value,
                       base::shown_path(note.text),
                       one ? "se lit comme un enregistrement"
                           : "se lisent comme des enregistrements",
                       one ? "elle n’est" : "elles ne sont", one ? "comptée" : "comptées");
  }
  [[nodiscard]] std::string changed_while_read(const Note& note) const override {
    return fmt::format("{} a changé pendant la lecture : recommencez.",
                       base::shown_path(note.text));
  }
  [[nodiscard]] std::string raking_did_not_converge(const Note& note) const override {
    return fmt::format(
        "le calage n’a pas convergé en {} tours : la part de {} manque sa cible de {} %. Les "
        "cibles se contredisent dans cet échantillon.",
        french_words::grouped(note.count), french_words::quoted(note.text),
        french_words::with_comma(fmt::format("{:.3f}", static_cast<double>(note.value) / 1000)));
  }
  [[nodiscard]] std::string few_clusters(const Note& note) const override {
    return fmt::format("seulement {} dans {} ; en dessous d’une trentaine, les intervalles par "
                       "grappes sont trop étroits.",
                       french_words::counted(note.count, "grappe", "grappes"),
                       french_words::quoted(note.text));
  }
};

} // namespace

const NoteWords& french_words::notes() {
  static const FrenchNotes words;
  return words;
}

} // namespace npslice::render
