// SPDX-License-Identifier: MIT
#include <npslice/ingest/known_exports.hpp>

#include <array>

// One entry per survey service: by which columns its files are known, which of them is what, and
// which rows are no answers. Column names are written as name_key makes them, values folded.
namespace npslice::ingest {
namespace {

using survey::Exclusion;
using Test = RowRule::Test;
using Sign = std::string_view;

constexpr std::array qualtrics_signs{Sign{"recordeddate|enddate"}, Sign{"responseid"},
                                     Sign{"finished"}, Sign{"status|responsetype"}};
constexpr std::array qualtrics_roles{
    RoleName{Role::date, "recordeddate|enddate"},
    RoleName{Role::respondent, "recipientemail|externalreference"}};
// The numeric codes of the status: 0 is an ordinary answer, 4 an imported, 16 an offline one.
constexpr std::array qualtrics_rules{
    RowRule{"status|responsetype", Test::one_of, "survey preview|1", Exclusion::preview},
    RowRule{"status|responsetype", Test::one_of, "survey test|2", Exclusion::test},
    RowRule{"status|responsetype", Test::one_of, "spam|8", Exclusion::spam},
    RowRule{"finished", Test::one_of, "false|0|no", Exclusion::unfinished},
    RowRule{"progress", Test::number_below, "100", Exclusion::unfinished}};

constexpr std::array qualtrics_legacy_roles{RoleName{Role::date, "enddate|startdate"},
                                            RoleName{Role::respondent, "emailaddress"}};
constexpr std::array qualtrics_legacy_rules{
    RowRule{"status", Test::one_of, "survey preview|1", Exclusion::preview},
    RowRule{"status", Test::one_of, "survey test|2", Exclusion::test},
    RowRule{"status", Test::one_of, "spam|8", Exclusion::spam},
    RowRule{"finished", Test::one_of, "false|0|no", Exclusion::unfinished}};

constexpr std::array survey_monkey_signs{Sign{"respondentid"}, Sign{"collectorid"}};
constexpr std::array survey_monkey_roles{
    RoleName{Role::date, "enddate|datemodified|startdate|datecreated"},
    RoleName{Role::respondent, "emailaddress"}};

constexpr std::array typeform_signs{Sign{"submitdateutc|submitdate"}, Sign{"networkid"}};
constexpr std::array typeform_roles{RoleName{Role::date, "submitdateutc|submitdate"}};
constexpr std::array typeform_rules{
    RowRule{"responsetype", Test::one_of, "partial|started", Exclusion::unfinished}};

// The variable in which a form adds up the points of its answers.
constexpr std::string_view typeform_marks = "score";

constexpr std::array google_signs{
    Sign{"timestamp|horodateur|zeitstempel|marcatemporal|informazionicronologiche|"
         "carimbodedatahora|tijdstempel"}};
constexpr std::array google_roles{
    RoleName{Role::date, "timestamp|horodateur|zeitstempel|marcatemporal|informazionicronologiche|"
                         "carimbodedatahora|tijdstempel"},
    RoleName{Role::respondent, "emailaddress|username|adresseemail|nomdutilisateur|"
                               "emailadresse|direcciondecorreoelectronico|enderecodeemail"}};

constexpr std::array microsoft_signs{
    Sign{"id"}, Sign{"starttime|heurededebut|startzeit|horadeinicio"},
    Sign{"completiontime|heuredefin|fertigstellungszeit|horadefinalizacion|horadeconclusao"}};
constexpr std::array microsoft_roles{
    RoleName{Role::date, "completiontime|heuredefin|fertigstellungszeit|horadefinalizacion|"
                         "horadeconclusao"},
    RoleName{Role::respondent, "email|adressedemessagerie|correoelectronico"}};

constexpr std::array lime_signs{Sign{"submitdate|datumabgeschickt|datedesoumission"},
                                Sign{"lastpage|letzteseite|dernierepage"},
                                Sign{"startlanguage|startsprache|languededepart"}};
constexpr std::array lime_roles{
    RoleName{Role::date, "submitdate|datumabgeschickt|datedesoumission"},
    RoleName{Role::respondent, "token"}};
constexpr std::array lime_rules{RowRule{"submitdate|datumabgeschickt|datedesoumission", Test::blank,
                                        "", Exclusion::unfinished}};

constexpr std::array kobo_signs{Sign{"submissiontime"}, Sign{"uuid|validationstatus"}};
constexpr std::array kobo_roles{RoleName{Role::date, "submissiontime"}};

constexpr std::array alchemer_signs{Sign{"responseid"}, Sign{"timestarted"}, Sign{"datesubmitted"},
                                    Sign{"status"}};
constexpr std::array alchemer_roles{RoleName{Role::date, "datesubmitted"},
                                    RoleName{Role::respondent, "contactid"}};
constexpr std::array alchemer_rules{
    RowRule{"status", Test::one_of, "partial", Exclusion::unfinished},
    RowRule{"status", Test::one_of, "disqualified", Exclusion::disqualified}};

constexpr std::array formbricks_signs{Sign{"no"}, Sign{"responseid"}, Sign{"timestamp"},
                                      Sign{"finished"}, Sign{"surveyid"}};
constexpr std::array formbricks_roles{RoleName{Role::date, "timestamp"},
                                      RoleName{Role::respondent, "userid|verifiedemail"}};
constexpr std::array formbricks_rules{
    RowRule{"finished", Test::one_of, "no|false|0", Exclusion::unfinished}};

constexpr std::array tally_signs{Sign{"submissionid"}, Sign{"respondentid"}, Sign{"submittedat"}};
constexpr std::array tally_roles{RoleName{Role::date, "submittedat"},
                                 RoleName{Role::respondent, "respondentid"}};

constexpr std::array delighted_signs{Sign{"personid|personemail"}, Sign{"score|surveyresponse"},
                                     Sign{"comment"}, Sign{"permalink|createdat"}};
constexpr std::array delighted_roles{RoleName{Role::score, "score|surveyresponse"},
                                     RoleName{Role::date, "createdat|surveyrespondedat|updatedat"},
                                     RoleName{Role::comment, "comment"},
                                     RoleName{Role::respondent, "personemail|email|personid"}};
constexpr std::array delighted_rules{
    RowRule{"surveytype", Test::none_of, "nps", Exclusion::other_question}};

constexpr std::array ask_nicely_signs{Sign{"answer"}, Sign{"questiontype"}, Sign{"responded"}};
constexpr std::array ask_nicely_roles{
    RoleName{Role::score, "answer"}, RoleName{Role::date, "responded"},
    RoleName{Role::comment, "comment"}, RoleName{Role::respondent, "personid|email"}};
constexpr std::array ask_nicely_rules{
    RowRule{"questiontype", Test::none_of, "nps", Exclusion::other_question}};

constexpr std::array satis_meter_signs{Sign{"rating|score"}, Sign{"feedback"}, Sign{"dismissed"},
                                       Sign{"pending|category"}};
constexpr std::array satis_meter_roles{
    RoleName{Role::score, "rating|score"}, RoleName{Role::date, "created"},
    RoleName{Role::comment, "feedback"}, RoleName{Role::respondent, "userid|useremail"}};
constexpr std::array satis_meter_rules{
    RowRule{"dismissed", Test::one_of, "true|1|yes", Exclusion::dismissed},
    RowRule{"pending", Test::one_of, "true|1|yes", Exclusion::unfinished}};

constexpr std::array wootric_signs{Sign{"score"}, Sign{"text"}, Sign{"enduserid|enduseremail"}};
constexpr std::array wootric_roles{
    RoleName{Role::score, "score"}, RoleName{Role::date, "createdat"},
    RoleName{Role::comment, "text"}, RoleName{Role::respondent, "enduserid|enduseremail"}};

constexpr std::array zendesk_signs{Sign{"rating"}, Sign{"ratedat"}, Sign{"deliveryid|deliveredat"},
                                   Sign{"surveyid|surveyname"}};
constexpr std::array zendesk_roles{RoleName{Role::score, "rating"}, RoleName{Role::date, "ratedat"},
                                   RoleName{Role::comment, "comment"},
                                   RoleName{Role::respondent, "userid|recipientid|useremail"}};

constexpr std::array medallia_signs{Sign{"requestid"}, Sign{"responsereceivedat"},
                                    Sign{"starrating"}};
constexpr std::array medallia_roles{RoleName{Role::date, "responsereceivedat"},
                                    RoleName{Role::comment, "comments"}};

constexpr std::array hub_spot_signs{Sign{"feedbacksentiment|sentiment"}, Sign{"rating|score"},
                                    Sign{"surveyname|surveytype"}};

constexpr std::array retently_signs{Sign{"createddate"}, Sign{"score"}, Sign{"feedback"},
                                    Sign{"campaign|campaignname"}};
constexpr std::array retently_roles{
    RoleName{Role::score, "score"}, RoleName{Role::date, "createddate"},
    RoleName{Role::comment, "feedback"}, RoleName{Role::respondent, "email|customeremail"}};

constexpr std::array exports{
    KnownExport{"Qualtrics", true, HeaderKind::qualtrics, qualtrics_signs, qualtrics_roles,
                qualtrics_rules},
    KnownExport{"Qualtrics (legacy)",
                true,
                HeaderKind::qualtrics_legacy,
                {},
                qualtrics_legacy_roles,
                qualtrics_legacy_rules},
    KnownExport{"SurveyMonkey",
                true,
                HeaderKind::survey_monkey,
                survey_monkey_signs,
                survey_monkey_roles,
                {}},
    KnownExport{"Typeform", true, HeaderKind::single, typeform_signs, typeform_roles,
                typeform_rules, typeform_marks},
    KnownExport{"Microsoft Forms", true, HeaderKind::single, microsoft_signs, microsoft_roles, {}},
    KnownExport{"LimeSurvey", true, HeaderKind::single, lime_signs, lime_roles, lime_rules},
    KnownExport{"KoboToolbox", true, HeaderKind::single, kobo_signs, kobo_roles, {}},
    KnownExport{"Alchemer", true, HeaderKind::single, alchemer_signs, alchemer_roles,
                alchemer_rules},
    KnownExport{"Formbricks", true, HeaderKind::single, formbricks_signs, formbricks_roles,
                formbricks_rules},
    KnownExport{"Tally", true, HeaderKind::single, tally_signs, tally_roles, {}},
    KnownExport{"Delighted", false, HeaderKind::single, delighted_signs, delighted_roles,
                delighted_rules},
    KnownExport{"AskNicely", false, HeaderKind::single, ask_nicely_signs, ask_nicely_roles,
                ask_nicely_rules},
    KnownExport{"SatisMeter", false, HeaderKind::single, satis_meter_signs, satis_meter_roles,
                satis_meter_rules},
    KnownExport{"Wootric", false, HeaderKind::single, wootric_signs, wootric_roles, {}},
    KnownExport{"Zendesk", false, HeaderKind::single, zendesk_signs, zendesk_roles, {}},
    KnownExport{"Medallia", true, HeaderKind::single, medallia_signs, medallia_roles, {}},
    KnownExport{"HubSpot", false, HeaderKind::single, hub_spot_signs, {}, {}},
    KnownExport{"Retently", false, HeaderKind::single, retently_signs, retently_roles, {}},
    // Last, since a timestamp in the first column is the weakest of signs.
    KnownExport{"Google Forms", true, HeaderKind::single, google_signs, google_roles, {}}};

constexpr std::array anywhere{
    RowRule{"status|responsetype", Test::one_of, "survey preview", Exclusion::preview},
    RowRule{"status|responsetype", Test::one_of, "survey test", Exclusion::test},
    RowRule{"status|responsetype", Test::one_of, "spam", Exclusion::spam},
    RowRule{"finished", Test::one_of, "false", Exclusion::unfinished},
    RowRule{"excludedfromcalculations", Test::one_of, "true|1|yes|t",
            Exclusion::excluded_from_calculations}};

} // namespace

std::span<const KnownExport> known_exports() { return exports; }

std::span<const RowRule> general_row_rules() { return anywhere; }

} // namespace npslice::ingest
