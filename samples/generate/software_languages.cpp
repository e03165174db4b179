// SPDX-License-Identifier: MIT
#include "phrasebooks.hpp"

#include <array>

namespace samples {

namespace {

constexpr std::array french_themes{
    Theme{
        R"(Le support {répond en dix minutes|est très réactif|prend le temps d'expliquer}{|, c'est rare|, bravo à toute l'équipe}.
{Une équipe|Des gens} à l'écoute, {on se sent accompagnés|on a toujours une vraie réponse}.)",
        R"(Support {sympathique|compétent}, {mais il faut parfois attendre deux jours|dommage qu'il n'y ait pas de téléphone}.)",
        R"(Le support met {une semaine|cinq jours|trop longtemps} à répondre{| et renvoie vers la documentation|, et jamais en français}.
{Toujours|Encore} pas de réponse à mon ticket {d'octobre|ouvert en novembre}, {c'est inadmissible|on se moque de nous}.)"},
    Theme{
        R"(L'application mobile {est pratique sur les chantiers|marche même sans réseau|me fait gagner une heure par semaine}.
Mes {techniciens|collègues} saisissent leurs heures {sur le téléphone|depuis le camion}, {plus de papier|sans râler}.)",
        R"(Bon outil, l'application mobile {reste limitée|mériterait les rapports}.)",
        R"(L'application {plante|se ferme toute seule|me déconnecte} {tous les jours|dès que je prends une photo}.
Sur mobile {on perd la saisie|c'est inutilisable} {quand l'écran se verrouille|hors connexion}.)"},
    Theme{
        R"({Rapport qualité-prix|Le rapport qualité-prix est} {excellent|imbattable|très correct}.
Factures {claires|justes}, {la compta est ravie|rien à redire}.)",
        R"({Un peu cher|Pas donné} pour {une petite équipe|une association}, {mais on s'y retrouve|sinon très bien}.)",
        R"({Trop cher|Beaucoup trop cher} {pour ce qu'on en fait|par rapport aux concurrents}, et {+20 % cette année|tout est en option}.
Nous avons été {facturés deux fois|prélevés deux fois}, {aucune excuse|on attend toujours le remboursement}.)"},
    Theme{
        R"({Simple|Intuitif|Très clair}, {l'équipe l'a adopté en deux jours|même les plus réfractaires s'y sont mis}.
{Prise en main|La prise en main est} {immédiate|rapide}, {on ne reviendrait pas à Excel|je recommande}.)",
        R"({Complet|Puissant} mais {trop de clics|il faut s'accrocher au début}.)",
        R"({Usine à gaz|Trop compliqué|Interface confuse}, {il faut neuf clics pour une heure|la moitié de l'équipe est retournée sur Excel}.
On ne trouve rien, {les menus changent tout le temps|la recherche ignore les accents}.)"},
    Theme{
        R"({Rapide|Fiable|Stable et rapide}, {jamais une panne|tout s'affiche d'un coup}.
Les {tableaux de bord|rapports} sont {superbes|parfaits pour nos réunions}{|, mon directeur est content|}.)",
        R"({Globalement fiable|Bien dans l'ensemble}, {un peu lent le lundi matin|les exports sont à revoir}.)",
        R"({Lent|Très lent|D'une lenteur incroyable} {le lundi matin|depuis des semaines}, {dix secondes par clic|on n'en peut plus}.
L'export {ne correspond pas à l'écran|s'arrête à 1 000 lignes}, {à quoi bon|impossible de s'y fier}.)"}};

constexpr std::array german_themes{
    Theme{
        R"(Der Support {antwortet in Minuten|ist großartig|hilft wirklich}{|, so etwas gibt es selten|, großes Lob}.
{Freundlich und kompetent|Schnelle Hilfe}, {man kennt uns dort beim Namen|immer eine Lösung}.)",
        R"(Support {freundlich|gut}, {aber erst am nächsten Tag|leider nur auf Englisch}.)",
        R"(Der Support {braucht eine Woche|schickt nur Textbausteine|meldet sich nicht}{|, Ticket seit November offen|, so geht das nicht}.
{Dreimal|Viermal} das gleiche Problem erklärt, {nichts passiert|und es besteht immer noch}.)"},
    Theme{
        R"(Die App {läuft auch im Keller ohne Netz|ist auf der Baustelle Gold wert}.
Stunden {unterwegs|auf dem Heimweg} erfassen, {dauert 30 Sekunden|endlich kein Papier mehr}.)",
        R"(Am Rechner {super|sehr gut}, {die App kann weniger|in der App fehlt der Kalender}.)",
        R"(Die App {stürzt täglich ab|verliert meine Eingaben|meldet mich ständig ab}{|, auf Android besonders|}.
Ohne Netz {geht nichts|ist die App nutzlos}, {für unsere Monteure unbrauchbar|wofür zahlen wir?})"},
    Theme{
        R"({Faires|Gutes} Preis-Leistungs-Verhältnis{|, zwei andere Werkzeuge konnten wir kündigen}.
Rechnungen {stimmen immer|sind übersichtlich}, {die Buchhaltung ist zufrieden|keine Überraschungen}.)",
        R"({Nicht ganz billig|Etwas teuer} für {kleine Teams|einen Verein}, {sonst gut|aber solide}.)",
        R"({Viel zu teuer|Zu teuer}, {jede Funktion kostet extra|30 % mehr als im Vorjahr}.
{Doppelt abgebucht|Falsche Rechnung}, {seit Wochen keine Gutschrift|niemand fühlt sich zuständig}.)"},
    Theme{
        R"({Übersichtlich|Einfach|Selbsterklärend}, {nach einem Tag konnten es alle|ohne Schulung eingeführt}.
{Die Planung|Unsere Wochenplanung} {macht damit sogar Spaß|dauert nur noch eine halbe Stunde}.)",
        R"({Umfangreich|Gut}, {aber zu viele Klicks|die Einarbeitung dauert}.)",
        R"({Unübersichtlich|Viel zu kompliziert}, {die Hälfte nutzt weiter Excel|für eine Stunde neun Klicks}.
Feiertage {in Bayern|je Bundesland} {stimmen nie|fehlen immer noch}, {wir korrigieren von Hand|seit zwei Jahren gemeldet}.)"},
    Theme{
        R"({Läuft stabil|Schnell und stabil}, {kein einziger Ausfall|auch mit vielen Projekten}.
{Die Auswertungen|Die Berichte} {sparen mir einen Tag im Monat|überzeugen sogar den Chef}.)",
        R"({Meistens|In der Regel} {flott|zuverlässig}, {montags etwas zäh|nach Updates hakt es}.)",
        R"({Quälend langsam|Sehr langsam}, {vor allem montags|zehn Sekunden pro Klick}.
Nach jedem Update {geht etwas anderes nicht|ist etwas kaputt}{|, testet ihr das?}.)"}};

constexpr std::array spanish_themes{
    Theme{
        R"(El soporte {responde en minutos|es estupendo|siempre encuentra una solución}{|, da gusto}.
{Gente amable|Un equipo cercano}, {te ayudan de verdad|nunca te dejan tirado}.)",
        R"(Soporte {correcto|amable}, {pero tarda un par de días|faltaría un teléfono}.)",
        R"(El soporte {tarda una semana|no contesta|responde con plantillas}{|, y solo en inglés|, una vergüenza}.)"},
    Theme{
        R"(La aplicación móvil {va de maravilla|funciona hasta sin cobertura}.
{Fácil|Muy fácil} de usar, {en dos días lo usaba todo el equipo|no hizo falta formación}.)",
        R"({Buena herramienta|Está bien}, {la app se queda corta|demasiados clics para cosas sencillas}.)",
        R"(La app {se cierra sola|pierde lo que escribo|no sirve sin cobertura}.
{Demasiado complicado|Un lío}, {medio equipo ha vuelto al Excel|no se encuentra nada}.)"},
    Theme{
        R"({Buena|Excelente} relación calidad-precio.
{Facturas claras|Todo claro}, {sin sorpresas|la gestoría encantada}.)",
        R"({Un poco caro|No es barato} para {una empresa pequeña|autónomos}, {por lo demás bien|pero cumple}.)",
        R"({Muy caro|Carísimo} {para lo que ofrece|y cada función es un extra}.
Nos han cobrado {dos veces|asientos que dimos de baja}, {seguimos esperando la devolución|nadie responde}.)"},
    Theme{
        R"({Rápido|Estable|Nunca falla}, {justo lo que necesitábamos|lo recomiendo}.
Los informes {me ahorran un día al mes|gustan mucho a los clientes}.)",
        R"({Funciona bien|Fiable} casi siempre, {los lunes va lento|las exportaciones mejorables}.)",
        R"({Lentísimo|Muy lento} {por las mañanas|desde hace semanas}, {diez segundos por clic|desespera}.
Los festivos {de aquí|autonómicos} {siguen mal|no existen}, {lo corregimos a mano|lo pedimos hace un año}.)"}};

constexpr std::array swedish_themes{
    Theme{R"({Supporten|Er support} {svarar direkt|är fantastisk|löser allt}.
{Trevliga och kunniga|Snabba svar}, {rekommenderas varmt|känns tryggt}.)",
          R"(Bra support, {men man får vänta en dag|saknar telefonnummer}.)",
          R"({Supporten svarar inte|Väntat en vecka på svar}{|, dåligt}.)"},
    Theme{R"({Enkelt|Smidigt|Lätt} att använda, {alla kom igång på en dag|även för oss på fältet}.
{Appen|Mobilappen} {fungerar även utan täckning|är riktigt bra}.)",
          R"({Bra verktyg|Funkar bra}, {lite för många klick|appen kunde vara bättre}.)",
          R"({Krångligt|Rörigt}, {hittar ingenting|halva gänget kör Excel ändå}.
Appen {kraschar|loggar ut mig} {hela tiden|varje dag}.)"},
    Theme{R"({Prisvärt|Värt pengarna}, {snabbt och stabilt|vi har sagt upp två andra system}.
Rapporterna {sparar mig en dag i månaden|är precis vad ledningen vill ha}.)",
          R"({Lite dyrt|Inte billigt}, {annars bra|men det funkar}.)",
          R"({Alldeles för dyrt|För dyrt} {för det vi använder|och dyrare varje år}.)"}};

constexpr Phrasebook french{french_themes,
                            R"({Parfait|Excellent|Génial|Super outil}.
{Rien à redire|Très satisfait|Je recommande}.
{Ne changez rien|Continuez comme ça} !)",
                            R"({Pas mal|Correct|Bien sans plus}.
{Peut mieux faire|Rien d'exceptionnel}.
RAS)",
                            R"({Déçu|Pas convaincu|Bof}.
{Imposé par la direction|On me l'impose}.)",
                            R"({Mais|Seul bémol|Point négatif} :)",
                            R"({Nous résilions|On résilie} {fin mars|à l'échéance}.
À fuir.)"};

constexpr Phrasebook german{german_themes,
                            R"({Top|Super|Sehr gut|Klasse} {Produkt|Software}.
{Alles bestens|Weiter so|Sehr zufrieden}!)",
                            R"({Passt|Ganz gut|In Ordnung}.
{Luft nach oben|Geht so}.)",
                            R"({Enttäuscht|Nicht überzeugt}.
{Muss ich benutzen|Von oben vorgegeben}.)",
                            R"({Aber|Nur|Abzug}:)",
                            R"({Wir kündigen|Kündigung ist raus}.
Nie wieder.)"};

constexpr Phrasebook spanish{spanish_themes,
                             R"({Genial|Perfecto|Excelente}.
{Muy contentos|Muy recomendable}.)",
                             R"({Bien|Correcto}, {sin más|mejorable}.)",
                             R"({Decepcionado|No me convence}.)",
                             R"({Pero|Lo malo}:)",
                             R"({Nos vamos|Nos cambiamos} {en abril|este mes}.)"};

constexpr Phrasebook swedish{swedish_themes,
                             R"({Toppen|Jättebra|Super}!
{Mycket nöjd|Kör hårt}.)",
                             R"({Helt ok|Lagom bra}.)",
                             R"({Besviken|Inte nöjd}.)",
                             R"({Men|Minus}:)",
                             R"(Vi byter {snart|i vår}.)"};

} // namespace

const Phrasebook& software_french() { return french; }

const Phrasebook& software_german() { return german; }

const Phrasebook& software_spanish() { return spanish; }

const Phrasebook& software_swedish() { return swedish; }

} // namespace samples
