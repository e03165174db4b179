// SPDX-License-Identifier: MIT
#include "phrasebooks.hpp"

#include <array>

namespace samples {

namespace {

constexpr Theme staff{
    R"({Vendeuse|Conseillère} {très à l'écoute|souriante et compétente|aux petits soins}{|, merci à Sandrine|, merci à Mehdi du rayon chaussures}.
{L'équipe|Le personnel} est {accueillante|toujours de bonne humeur|au top}, {on prend le temps de conseiller|on se sent bienvenu}.
Un vendeur m'a {aidé à trouver ma taille|accompagnée jusqu'au rayon|conseillé un modèle moins cher}, {c'est rare|j'ai apprécié}.)",
    R"(Personnel {aimable|gentil} mais {difficile à trouver|pas assez nombreux le samedi|débordé}.
Accueil {correct|sympathique}, {conseil un peu léger|les intérimaires ne connaissent pas les produits}.)",
    R"({Vendeurs|Personnel} {désagréable|aux abonnés absents|plus occupé à discuter qu'à servir}{|, ni bonjour ni au revoir}.
{Personne|Aucun vendeur} {au rayon|pour me renseigner}, j'ai attendu {dix minutes|un quart d'heure} {pour rien|puis je suis parti}.
On m'a {mal parlé|reçue comme une voleuse|ignorée} {à l'accueil|en cabine|au service après-vente}.)"};

constexpr Theme tills{
    R"(Passage en caisse {rapide|sans attente|très fluide}{|, même un samedi|, bravo pour les caisses automatiques}.
{Toutes les caisses étaient ouvertes|Deux minutes en caisse}, {ça change|du jamais vu un samedi}.)",
    R"({Bon magasin|Beau magasin}, {trop d'attente en caisse le samedi|les caisses automatiques tombent souvent en panne}.)",
    R"({Vingt minutes|Une demi-heure|25 minutes} {d'attente en caisse|de queue}, {une seule caisse ouverte sur cinq|avec un bébé dans les bras|et on me dit que la caisse ferme}.
La promotion {affichée|annoncée} {n'est pas passée|a été refusée} en caisse{|, différence de 12 €|, personne ne s'excuse}.)"};

constexpr Theme range{
    R"({Beaucoup de choix|Un large choix|Très belle collection}{|, je trouve toujours quelque chose| ; les tissus sont de qualité}.
Produits {de qualité|solides|bien finis}, {mon manteau a déjà trois hivers|je suis fidèle depuis dix ans}.)",
    R"({Du choix|Jolie collection}, {mais peu de grandes tailles|dommage pour les tailles toujours manquantes}.
Qualité {variable|inégale} {selon les rayons|d'une saison à l'autre}.)",
    R"({Jamais ma taille|Plus rien en 42|Rayons à moitié vides}, {on me répond "voyez sur internet"|à chaque fois la même chose}.
{Pull {troué|élargi} après deux lavages|Chemise décousue au bout d'une semaine|Une robe qui a déteint|Fermeture éclair cassée au bout d'un mois}, {échange refusé|on me parle d'usure normale}.)"};

constexpr Theme prices{
    R"({Bons prix|Prix très corrects|Prix imbattables} {en promotion|toute l'année|avec la carte}.
{Bon rapport qualité/prix|Excellent rapport qualité-prix}{|, je recommande|, surtout pour les enfants}.)",
    R"({Qualité au rendez-vous|J'aime bien}, {prix en hausse|un peu cher depuis un an}.)",
    R"({Trop cher|Beaucoup trop cher|Les prix flambent} pour {la qualité|ce que c'est}{| ; on trouve la même chose ailleurs 30 % moins cher}.
{Fausses promotions|Promotions bidon} : le prix {avait été augmenté avant|barré n'a jamais existé}.)"};

constexpr Theme delivery{
    R"({Livraison|Livré} {en 48 h|plus rapide que prévu|à l'heure}, {colis soigné|emballage impeccable|rien à redire}.
Site {clair|facile}, {paiement en trois clics|retour gratuit en magasin|photos fidèles}.)",
    R"(Livraison {correcte|dans les temps}, {emballage excessif|suivi approximatif|point relais trop loin}.
Le site {est bien fait|est joli} mais {lent sur téléphone|le stock affiché est faux}.)",
    R"({Colis jamais arrivé|Commande arrivée ouverte|Colis livré chez le voisin sans prévenir}, {le service client est injoignable|remboursement au bout de six semaines}.
{Trois semaines|Un mois} de retard, {« en cours d'acheminement » tous les jours|aucune information|le cadeau est arrivé après l'anniversaire}.
Commande {annulée|incomplète} {sans explication|après paiement}, {deux mails sans réponse|on me propose un bon d'achat}.)"};

constexpr Theme pickup{
    R"(Click & collect {très pratique|parfait}, {prêt en une heure|retrait en deux minutes}.
Retour {accepté sans discuter|remboursé tout de suite}, {sans ticket|très commerçant}.)",
    R"(Retrait {pratique|simple}, {mais le comptoir est mal indiqué|il faut refaire la queue}.)",
    R"(Retrait {introuvable|impossible}, {commande « prête » qui ne l'était pas|j'ai fait 40 km pour rien}.
Retour refusé {car l'étiquette était coupée|un jour après le délai}, {lamentable|je ne reviendrai pas}.)"};

constexpr Theme premises{
    R"(Magasin {propre|lumineux|bien rangé}, {on circule bien avec une poussette|agréable depuis les travaux}.
{Facile de se garer|Parking gratuit} et {magasin bien situé|tout près du tram}.)",
    R"({Magasin agréable|Joli magasin}, {musique trop forte|cabines un peu étroites|signalétique à revoir}.)",
    R"(Magasin {sale|en désordre|mal chauffé}, {vêtements par terre|cabines qui ne ferment pas|étiquettes absentes}.
{Escalator en panne|Ascenseur hors service} depuis {des semaines|un mois}, {avec une poussette, merci|impossible en fauteuil}.)"};

constexpr std::array shop_themes{staff, tills, range, prices, premises};
constexpr std::array web_themes{delivery, range, prices, delivery};
constexpr std::array pickup_themes{pickup, staff, range, prices, pickup};

/// The phrasebook of a channel: its own themes, and short answers that fit everywhere.
constexpr Phrasebook book_of(std::span<const Theme> themes) {
  return {themes,
          R"({Parfait|Très bien|Excellent|Impeccable}{| !|, comme toujours|, merci}
{Très satisfaite|Très satisfait|Ravie} {de mes achats|de ma visite|}.
{J'adore|Mon enseigne préférée|Cliente depuis 15 ans}.
{Rien à redire|Continuez|Ne changez rien}.
RAS
Rien à signaler)",
          R"({Correct|Bien|Pas mal}{|, sans plus|, peut mieux faire}.
{Pour dépanner|Comme partout|Dans la moyenne}.
RAS
ras
{Aucune remarque|rien de spécial|pas de remarque})",
          R"({Déçue|Déçu|Très déçue}.
{Service déplorable|Accueil à revoir|Zéro service}.
{Ce n'est plus ce que c'était|La qualité baisse d'année en année}.)",
          R"({Par contre|En revanche|Mais} :
{Seul bémol|Point noir|Dommage} :)",
          R"({Je ne reviendrai pas|Plus jamais|C'est la dernière fois}.
{À fuir|Une honte|Inadmissible} !
Je {vais voir ailleurs|commande désormais chez le concurrent}.)"};
}

constexpr Phrasebook shop_book = book_of(shop_themes);
constexpr Phrasebook web_book = book_of(web_themes);
constexpr Phrasebook pickup_book = book_of(pickup_themes);

} // namespace

const Phrasebook& retail_french(std::string_view channel) {
  if (channel == "Magasin") {
    return shop_book;
  }
  return channel == "Site web" ? web_book : pickup_book;
}

} // namespace samples
