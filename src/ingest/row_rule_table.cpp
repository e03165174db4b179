// SPDX-License-Identifier: MIT
#include <npslice/ingest/known_exports.hpp>

#include <array>

// Rules for the rows of files whose service is not known. Column names are written as name_key
// makes them, values folded; English, French, German, Spanish, Italian, Portuguese and Dutch.
namespace npslice::ingest {
namespace {

using survey::Exclusion;
using Test = RowRule::Test;

/// Columns that can only say how far a respondent got.
constexpr std::string_view status_of_response =
    "responsestatus|completionstatus|surveystatus|responsetype|submissionstatus|interviewstatus|"
    "statusofresponse|surveyresponsestatus|"
    "statutdelareponse|statutdereponse|statutreponse|etatdelareponse|statutdelenquete|"
    "statutdusondage|statutduquestionnaire|statutdecompletion|typedereponse|"
    "antwortstatus|statusderantwort|umfragestatus|statusderumfrage|fragebogenstatus|"
    "statusdesfragebogens|abschlussstatus|antworttyp|"
    "estadodelarespuesta|estadoderespuesta|estadodelaencuesta|estadodelcuestionario|"
    "estadodefinalizacion|tipoderespuesta|"
    "statodellarisposta|statorisposta|statodelsondaggio|statodelquestionario|"
    "statodicompletamento|statocompletamento|tipodirisposta|tiporisposta|"
    "statusdaresposta|estadodaresposta|situacaodaresposta|statusdapesquisa|estadodoinquerito|"
    "statusdoquestionario|estadodeconclusao|statusdeconclusao|tipoderesposta|"
    "antwoordstatus|statusvanhetantwoord|responsstatus|statusvanderespons|enquetestatus|"
    "vragenlijststatus|voltooiingsstatus|antwoordtype|responstype";

constexpr std::string_view values_of_unfinished =
    "partial|partially complete|partially completed|partial response|incomplete|in progress|"
    "in-progress|in_progress|inprogress|unfinished|not finished|not completed|not complete|started|"
    "abandoned|"
    "partiel|partielle|partiellement complete|incomplet|en cours|inacheve|inachevee|non termine|"
    "non terminee|non acheve|non achevee|commence|commencee|abandonne|abandonnee|"
    "teilweise|teilweise abgeschlossen|teilweise ausgefullt|partiell|unvollstandig|"
    "unvollstaendig|nicht abgeschlossen|nicht beendet|in bearbeitung|begonnen|gestartet|"
    "abgebrochen|"
    "parcial|incompleto|incompleta|en curso|en progreso|en proceso|sin terminar|no terminado|"
    "no terminada|no finalizado|no finalizada|inacabado|inacabada|iniciado|iniciada|abandonado|"
    "abandonada|"
    "parziale|in corso|non completato|non completata|non terminato|non terminata|iniziato|"
    "iniziata|abbandonato|abbandonata|"
    "em andamento|em curso|em progresso|nao concluido|nao concluida|nao finalizado|"
    "nao finalizada|nao terminado|nao terminada|"
    "gedeeltelijk|gedeeltelijk ingevuld|deels ingevuld|onvolledig|onvoltooid|niet voltooid|"
    "niet afgerond|bezig|afgebroken";

constexpr std::string_view values_of_disqualified =
    "disqualified|screened out|disqualifie|disqualifiee|disqualifiziert|descalificado|"
    "descalificada|squalificato|squalificata|desqualificado|desqualificada|gediskwalificeerd";

/// Whose status it is, nobody knows: of the response, a ticket or an order. An open ticket is in
/// progress, but hardly partial.
constexpr std::string_view plain_status = "status|statut|etat|estado|stato|situacao|estatus";
constexpr std::string_view values_of_partial =
    "partial|incomplete|partiel|partielle|incomplet|teilweise|partiell|unvollstandig|"
    "unvollstaendig|parcial|incompleto|incompleta|parziale|gedeeltelijk|onvolledig";

constexpr std::string_view yes =
    "true|1|yes|oui|vrai|ja|wahr|si|verdadero|vero|sim|verdadeiro|waar";
constexpr std::string_view no = "false|0|no|non|faux|nein|falsch|falso|nao|nee|onwaar";

constexpr std::array unknown_service_rules{
    RowRule{status_of_response, Test::one_of, values_of_unfinished, Exclusion::unfinished},
    RowRule{status_of_response, Test::one_of, values_of_disqualified, Exclusion::disqualified},
    RowRule{plain_status, Test::one_of, values_of_partial, Exclusion::unfinished},
    RowRule{"istest|testresponse|istestresponse|esttest|estuntest|reponsedetest|reponsetest|"
            "testantwort|esprueba|respuestadeprueba|rispostaditest|rispostadiprova|"
            "respostadeteste|testantwoord|testrespons",
            Test::one_of, yes, Exclusion::test}};

constexpr std::array doubts{
    RowRule{"complete|completed|finished|iscomplete|iscompleted|isfinished|"
            "complet|completee|termine|terminee|acheve|achevee|"
            "abgeschlossen|vollstandig|beendet|"
            "completo|completa|completado|completada|terminado|terminada|finalizado|finalizada|"
            "completato|completata|terminato|terminata|"
            "concluido|concluida|"
            "voltooid|afgerond|volledig",
            Test::one_of, no, Exclusion::unfinished},
    RowRule{"test|prueba|prova|teste", Test::one_of, yes, Exclusion::test}};

} // namespace

std::span<const RowRule> unknown_service_row_rules() { return unknown_service_rules; }

std::span<const RowRule> row_doubts() { return doubts; }

} // namespace npslice::ingest
