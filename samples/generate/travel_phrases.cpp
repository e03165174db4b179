// SPDX-License-Identifier: MIT
#include "phrasebooks.hpp"

#include <array>

namespace samples {

namespace {

constexpr std::array english_themes{
    Theme{
        R"(Booked {a weekend in Porto|our whole holiday|three trains and a hotel} in {ten|five} minutes{ 👍| 🙌| 😀| flat}.
{App|The app} is {simple|beautiful|so quick}, {tickets are always at hand|I use it every week ❤️|even my mum can use it 👵🏼}.)",
        R"({Good app|Nice app}, {prices change while I type 🙄|seat selection is clumsy|dark mode please 🌙}.)",
        R"({App|It} {crashed|froze} {at the gate|right at payment}{| 😡| 🤬|, paid twice}.
{Price|The fare} {jumped|went up} {by 40 dollars|by a third} between search and checkout{|, shady}.)"},
    Theme{
        R"({Refund|My refund} {in two days|without a single mail}, {wow|hats off 🎩|thank you 🙏🏽}.
{Customer service|The night line} {rebooked us|found us a room} {at 2 a.m.|after a cancelled flight} ✈️.)",
        R"({Help was good|Friendly help}, {took a few mails|only the chat hours are short}.)",
        R"({No refund|Still no refund} {after three months|for a cancelled flight|and only a voucher} {😤|👎|.}
{Nobody|No one} {answers|picks up}; the {bot|chat} {says "ask the airline"|just loops}.)"},
    Theme{
        R"({Great|Unbeatable|Fair} prices {and no hidden fees|for families 👨‍👩‍👧‍👦|, I compared them all}.
{Hotel|The flat} was {exactly as in the photos|even better than described 🏖️}.)",
        R"({Prices ok|Fair prices}, {fees add up|luggage costs are hidden at the end}.)",
        R"({Hidden fees|Fees everywhere}: {luggage, seat, even the receipt|"from 39" became 112}.
{Hotel|The room} {looked nothing like the photos|was overbooked}, {we slept at the airport|zero help}.)"}};

constexpr std::array japanese_themes{
    Theme{R"({予約|手続き}が{とても簡単|数分で完了し便利}でした{。|😊|！}
{アプリ|画面}が{見やすく|わかりやすく}、{毎回使っています|家族にも勧めました}。)",
          R"({便利です|使いやすい}が、{料金がやや高め|検索が少し遅い}です。)",
          R"({アプリ|決済画面}が{何度も落ちます|固まって予約できませんでした}。)"},
    Theme{
        R"({サポート|係の方}の{対応が丁寧で|返信が早くて}{安心でした|感謝しています🙏|満足しています}。)",
        R"(対応は{丁寧|親切}ですが、{返事に二日かかりました|電話がつながりにくい}。)",
        R"({返金|問い合わせの返事}が{一か月たっても来ません|ありません}。{残念です。|改善してください。})"},
    Theme{R"({ホテル|部屋}が{写真通りで|とても清潔で}{快適でした|大満足です}。
{値段|料金}が{他社より安く|わかりやすく}、{また利用します|助かりました✈️}。)",
          R"({ホテル|座席}は{良かった|問題ない}ですが、{写真が古い|案内が英語だけ}でした。)",
          R"({追加料金|手数料}が{高すぎます|最後まで表示されません}。
{予約したホテル|座席}が{取れていませんでした|違っていました}😢。)"}};

constexpr std::array korean_themes{
    Theme{R"({예약이|결제가} {정말 간편해요|빠르고 쉬웠어요} {👍|😄|.}
{앱이|화면이} {깔끔하고 빨라요|보기 편합니다}.)",
          R"({편리하지만|괜찮은데} {가격이 조금 비싸요|검색이 느려요}.)",
          R"({결제 중에|출발 직전에} 앱이 {멈췄어요|꺼졌습니다} {😡|.})"},
    Theme{R"({상담원이|고객센터가} {친절하게|빠르게} {도와줬어요|해결해 줬습니다}.)",
          R"({상담은 친절한데|응대는 좋지만} {대기 시간이 길어요|답장이 늦습니다}.)",
          R"({환불이|답변이} {한 달째 안 와요|아직도 없습니다}. {실망입니다.|다시는 안 써요.})"},
    Theme{R"({호텔이|숙소가} {사진과 똑같고|깨끗하고} {좋았어요|만족스러웠어요}.
{가격이|수수료가} {저렴해서|투명해서} {자주 이용해요|추천합니다} ✈️.)",
          R"({숙소는|좌석은} {괜찮았지만|좋은데} {설명이 부족해요|사진과 조금 달라요}.)",
          R"({숨은 수수료가|추가 요금이} {너무 많아요|결제할 때 나와요}.)"}};

constexpr std::array czech_themes{
    Theme{
        R"({Rezervace|Objednávka} {za pět minut|úplně bez problémů}, {skvělé|jen tak dál 👍|doporučuji}.
{Přehledná aplikace|Aplikace je rychlá}, {jízdenky mám vždy po ruce|používám každý týden}.)",
        R"({Dobré|Celkem dobré}, {ale poplatky jsou vyšší|vyhledávání je pomalé}.)",
        R"({Aplikace spadla|Platba selhala} {těsně před odjezdem|a peníze jsou pryč}, {hrůza|příště jinde}.
{Peníze|Vrácení peněz} {čekám už dva měsíce|stále nepřišlo}.)"},
    Theme{
        R"({Zákaznická podpora|Pomoc po zrušení letu} {rychlá a milá|na jedničku}, {děkuji 🙏|klobouk dolů}.
{Ceny|Poplatky} {férové|bez překvapení}, {srovnával jsem|využijeme znovu}.)",
        R"({Hotel pěkný|Pokoj v pořádku}, {fotky jsou ale starší|jen daleko od nádraží}.
Podpora {vstřícná|ochotná}, {odpověď až druhý den|jen anglicky}.)",
        R"({Skryté poplatky|Poplatek za zavazadlo} {až na konci|třikrát dražší než letenka}, {nefér|zklamání 😠}.
{Nikdo nebere telefon|Chat je jen robot}, {letenka propadla|dovolená pryč}.)"}};

constexpr std::array spanish_themes{
    Theme{
        R"({Reserva|Todo el viaje} en {cinco minutos|tres clics}, {genial 😀|una maravilla|muy cómodo}.
{Atención rapidísima|Un servicio de diez|El trato, muy amable}, {nos cambiaron el vuelo|me devolvieron el dinero en dos días}.)",
        R"({Buena aplicación|Está bien}, {los precios cambian mucho|faltan filtros|las maletas aparte, como siempre}.)",
        R"({¡Cobrado dos veces!|Cargos ocultos.} {Nadie responde|Llevo dos meses esperando} {😡|y el chat es un robot}.
La aplicación {se cuelga|falla} {al pagar|en el aeropuerto}, {un desastre|no la recomiendo}.)"},
    Theme{
        R"({Precios|Tarifas} {claros|sin sorpresas}, {los comparé todos|repetiremos}.
{Hotel|El piso} {tal cual las fotos|mejor que en las fotos 🏖️}{|, volveremos|, muy céntrico}.)",
        R"({Buen precio|Correcto}, {comisiones al final|la factura llegó tarde}.
{Hotel bien|Habitación correcta}, {lejos del centro|las fotos son antiguas}.)",
        R"({Hotel|El apartamento} {lleno al llegar|que no existía}, {dormimos en la estación|nadie ayudó}.
«Desde 39 €» y {acabé pagando 112|con maleta son 95}, {publicidad engañosa|nunca más}.)"}};

constexpr std::array turkish_themes{
    Theme{R"({Çok kolay|Hızlı ve kolay} {rezervasyon|bilet aldım}, {teşekkürler 🙏|tavsiye ederim}.
{Müşteri hizmetleri|Destek ekibi} {çok ilgili|hemen çözdü}.)",
          R"({İyi|Güzel} uygulama ama {fiyatlar değişiyor|biraz yavaş}.)",
          R"({Param|İadem} {hâlâ gelmedi|iki aydır yok}, {kimse cevap vermiyor|çok kötü 👎}.
Uygulama {ödeme sırasında dondu|sürekli çöküyor}.)"},
    Theme{R"({Fiyatlar uygun|Gizli ücret yok}, {ailece kullanıyoruz|çok memnunum 😊}.
Otel {fotoğraflardaki gibiydi|beklediğimizden güzeldi}{|, yine gideriz| 🏖️}.)",
          R"({Otel iyiydi|Oda temizdi}, {merkeze uzak|kahvaltı zayıftı}.
Destek {nazik|ilgili} ama {geç cevap veriyor|sadece İngilizce}.)",
          R"({Gizli ücretler|Bagaj ücreti} {çok fazla|en sonda çıkıyor}, {hayal kırıklığı|yazık}.
{İptal edilen uçuş|Yanlış bilet} için {kimse yardım etmedi|sadece robot cevap verdi} 😡.)"}};

constexpr std::array greek_themes{
    Theme{R"({Εύκολη|Γρήγορη} κράτηση, {όλα άψογα|το συνιστώ 👍}.
{Άριστη|Πολύ καλή} εξυπηρέτηση{|, ευχαριστώ}.)",
          R"({Καλή|Χρήσιμη} εφαρμογή, {αλλά λίγο ακριβή|θέλει βελτίωση στην αναζήτηση}.)",
          R"(Η εφαρμογή {κόλλησε στην πληρωμή|δεν ανοίγει}.
{Ακόμα|Δύο μήνες} περιμένω {τα χρήματά μου|απάντηση}, {απαράδεκτο|ποτέ ξανά}.)"},
    Theme{
        R"({Δίκαιες|Καλές} τιμές, {χωρίς κρυφές χρεώσεις|το χρησιμοποιώ συχνά ✈️}.
Το ξενοδοχείο {όπως στις φωτογραφίες|υπέροχο 🏖️}{|, θα ξαναπάμε}.)",
        R"({Καλό ξενοδοχείο|Εντάξει το δωμάτιο}, {μακριά από το κέντρο|παλιές φωτογραφίες}.)",
        R"({Κρυφές χρεώσεις|Χρέωση αποσκευών} {στο τέλος|χωρίς εξήγηση}, {απογοήτευση|ντροπή 😠}.)"}};

constexpr std::array hebrew_themes{
    Theme{R"({הזמנה|ההזמנה הייתה} {קלה ומהירה|פשוטה מאוד} {👍|, ממליץ בחום|.}
{שירות|שירות הלקוחות} {מעולה|אדיב ומהיר}{|, תודה רבה}.)",
          R"({אפליקציה טובה|בסדר}, {אבל המחירים משתנים|קצת איטית}.)",
          R"(האפליקציה {נתקעת בתשלום|קורסת כל הזמן}.
{חודשיים|שלושה חודשים} מחכים {להחזר|לתשובה}, {אכזבה גדולה|לא אזמין שוב}.)"},
    Theme{
        R"({מחירים הוגנים|בלי עמלות נסתרות}, {השוויתי הכול|נזמין שוב ✈️}.
המלון {בדיוק כמו בתמונות|מעל המצופה}{|, נחזור| 🏖️}.)",
        R"({מלון טוב|חדר סביר}, {רחוק מהמרכז|תמונות ישנות}.)",
        R"({עמלות נסתרות|תוספת על מזוודה} {רק בסוף|בלי הסבר}, {לא הוגן|מאכזב 😠}.)"}};

constexpr std::array arabic_themes{
    Theme{R"({حجز|الحجز} {سهل وسريع|كان سهلا جدا}، {شكرا لكم 🙏|أنصح به}.
{خدمة|خدمة العملاء} {ممتازة|سريعة ومحترمة}.)",
          R"({تطبيق جيد|جيد} {لكن الأسعار تتغير|لكنه بطيء قليلا}.)",
          R"({التطبيق|الموقع} {يتوقف عند الدفع|لا يعمل}.
{لم أسترد المبلغ|لا أحد يرد} {منذ شهرين|حتى الآن}، {تجربة سيئة|لن أستخدمه مرة أخرى}.)"},
    Theme{
        R"({أسعار|الأسعار} {جيدة|واضحة} {بدون رسوم خفية|ومناسبة للعائلات} ✈️.
الفندق {مثل الصور تماما|أفضل من المتوقع}{|، سنعود قريبا}.)",
        R"({الفندق جيد|الغرفة نظيفة} {لكنه بعيد عن المركز|لكن الصور قديمة}.)",
        R"({رسوم خفية|رسوم الحقائب} {في آخر خطوة|بدون توضيح}، {مخيب للآمال|غير عادل}.)"}};

/// A phrasebook whose short lines say only what `praise`, `mixed` and `complaint` say.
constexpr Phrasebook book_of(std::span<const Theme> themes, std::string_view praise,
                             std::string_view mixed, std::string_view complaint,
                             std::string_view turn) {
  return {themes, praise, mixed, complaint, turn, complaint};
}

constexpr Phrasebook english = book_of(
    english_themes, "{Love it|Great app|Super easy}{ 😍| 🎉|!|.}\n{5 ⭐ from me|Five stars|⭐⭐⭐⭐⭐}",
    "{Ok|Fine|Not bad}{ 🙂|.|, could be cheaper}", "{Never again|Terrible|Disappointed}{ 👎|.| 😠}",
    "{But|Only}:");
constexpr Phrasebook japanese =
    book_of(japanese_themes, "{最高です|大満足です}{！|👏}", "{普通です|まあまあです}。",
            "{がっかりしました|もう使いません}。", "ただし、");
constexpr Phrasebook korean =
    book_of(korean_themes, "{최고예요|아주 만족합니다}!", "{보통이에요|그냥 그래요}.",
            "{별로예요|실망했어요}.", "하지만");
constexpr Phrasebook czech = book_of(czech_themes, "{Spokojenost|Super|Výborné}!",
                                     "{Ujde to|Průměr}.", "{Zklamání|Už nikdy}.", "Jen:");
constexpr Phrasebook spanish = book_of(spanish_themes, "{Perfecto|Genial}{ 👏|.}",
                                       "{Normal|Correcto}.", "{Fatal|Decepción}.", "Pero:");
constexpr Phrasebook turkish =
    book_of(turkish_themes, "{Harika|Mükemmel}!", "{İdare eder|Fena değil}.",
            "{Berbat|Hayal kırıklığı}.", "Ama:");
constexpr Phrasebook greek = book_of(greek_themes, "{Τέλειο|Εξαιρετικό}!", "{Μέτριο|Καλό}.",
                                     "{Κακή εμπειρία|Απογοήτευση}.", "Όμως:");
constexpr Phrasebook hebrew =
    book_of(hebrew_themes, "{מצוין|מושלם}!", "{סביר|בסדר}.", "{גרוע|מאכזב}.", "אבל:");
constexpr Phrasebook arabic =
    book_of(arabic_themes, "{ممتاز|رائع}!", "{مقبول|عادي}.", "{سيئ|محبط}.", "لكن:");

} // namespace

const Phrasebook& travel(std::string_view code) {
  struct Language {
    std::string_view code;
    const Phrasebook* phrasebook;
  };
  constexpr std::array<Language, 8> languages{{{"ja", &japanese},
                                               {"ko", &korean},
                                               {"cs", &czech},
                                               {"es", &spanish},
                                               {"tr", &turkish},
                                               {"el", &greek},
                                               {"he", &hebrew},
                                               {"ar", &arabic}}};
  for (const Language& language : languages) {
    if (language.code == code) {
      return *language.phrasebook;
    }
  }
  return english;
}

} // namespace samples
