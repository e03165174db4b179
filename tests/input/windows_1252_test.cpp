// SPDX-License-Identifier: MIT
#include "input/windows_1252.hpp"

#include <catch2/catch.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

using namespace npslice::input;

namespace {

/// Bytes in a notation that can be read: `tr<8A>s`.
std::string raw(std::string_view notation) {
  std::string bytes;
  for (std::size_t i = 0; i < notation.size(); ++i) {
    const bool code = notation[i] == '<';
    bytes += code
                 ? static_cast<char>(std::stoi(std::string(notation.substr(i + 1, 2)), nullptr, 16))
                 : notation[i];
    if (code) i += 3;
  }
  return bytes;
}

/// What the bytes, in that notation, come out as, and how many are repaired and replaced.
struct Case {
  std::string_view bytes;
  std::string_view text;
  std::uint64_t repaired = 0;
  std::uint64_t replaced = 0;
};

void check(const std::vector<Case>& cases, bool proven) {
  for (const Case& row : cases) {
    Windows1252Transcoder transcoder(proven);
    std::string out;
    CAPTURE(row.text, proven);
    const std::string bytes = raw(row.bytes);
    CHECK(transcoder.transcode(bytes, true, out) == bytes.size());
    CHECK(out == row.text);
    CHECK(transcoder.repaired() == row.repaired);
    CHECK(transcoder.replaced() == row.replaced);
  }
}

} // namespace

TEST_CASE(
    "a letter of CP850 is repaired where its Windows-1252 meaning cannot stand, in any file") {
  check(
      {
          {"appr<82>ci<82>e", "appréciée", 2},
          {"caf<82>, th<82>.", "café, thé.", 2},
          {"cr<82><82>", "créé", 2},
          {"Gr<83>ce", "Grâce", 1},
          {"tr<8A>s apr<8A>s", "très après", 2},
          {"caissi<8A>re", "caissière", 1},
          {"fran<87>ais", "français", 1},
          {"m<88>me l'<88>tre", "même l'être", 2},
          {"No<89>l, ambigu<89>", "Noël, ambiguë", 2},
          {"ma<8B>s", "maïs", 1},
          {"bo<8C>te", "boîte", 1},
          {"h<84>tte", "hätte", 1},
          {"p<86>", "p†", 0},
          {"s<86> d<86>r", "s† dår", 1},
          {"<81>ber f<81>r", "über für", 2},
          {"<90>tage FID<90>LIT<90>", "Étage FIDÉLITÉ", 3},
          {"<8F>r s<9D> cos<8D>", "År sØ così", 3},
          {"<E9><82><E8>", "ééè", 1}, // letters of Windows-1252 are letters
      },
      false);
}

TEST_CASE("what may be meant as it stands is left alone in every file") {
  const std::vector<Case> legitimate{
      {"l<92>an, l<91>an", "l’an, l‘an"},
      {"c<9C>ur S<8C>UR <8C>uvre", "cœur SŒUR Œuvre"},
      {"<8A>koda KO<8A>ICE du<9A>an <8E>ena ru<9E><9E>", "Škoda KOŠICE dušan Žena ružž"},
      {"Paris<96>Lyon <96> mot<97>mot", "Paris–Lyon – mot—mot"},
      {"bien<85>mais voil<85>", "bien…mais voil…"},
      {"10 <80> 6<80> 20<80>ttc <80>uro", "10 € 6€ 20€ttc €uro"},
      {"0,5<89> 5 <89>", "0,5‰ 5 ‰"},
      {"client<95>e<95>s <95> un", "client•e•s • un"},
      {"Smith<86>, Dupont<87>", "Smith†, Dupont‡"},
      {"Nom<99>, <98> 10", "Nom™, ˜ 10"},
      {"<8B>so<9B>", "‹so›"},
      {"Accueil<9B>Contact", "Accueil›Contact"},
      {"<A0><A9><BF>", "\u00A0©¿"},
  };
  check(legitimate, false);
  check(legitimate, true);
}

TEST_CASE("doubtful places are left alone unless the file holds leftovers beyond doubt") {
  check(
      {
          {"er sagt <82>so<91>", "er sagt ‚so‘"},
          {"<84>so<93> und", "„so“ und"},
          {"<93>mot<94> c<93>t", "“mot” c“t"},
          {"l'<83>ge <83>/2,8", "l'ƒge ƒ/2,8"},
          {"go<96>t s<96>r d<96> o<97>", "go–t s–r d– o—"},
          {"<9B>so<8B>", "›so‹"},
          {"D<80>U", "D€U"},
      },
      false);
  check(
      {
          {"l'<82>tage", "l'étage", 1},
          {"l'<83>ge <83>/2,8", "l'âge ƒ/2,8", 1},
          {"<87>a", "ça", 1},
          {"c<93>t<82> sch<94>n", "côté schön", 3},
          {"<93>mot<94> <84>so<93>", "“mot” „so“"},
          {"go<96>t, co<96>teux, ao<96>t", "goût, coûteux, août", 3},
          {"s<96>rs, m<96>r, br<96>ler, fl<96>te, b<96>che, d<96>t",
           "sûrs, mûr, brûler, flûte, bûche, dût", 6},
          {"j'ai d<96> (d<96>)", "j'ai dû (dû)", 2},
          {"nord<96> sud<96>ouest Paris<96>Lyon", "nord– sud–ouest Paris–Lyon"},
          {"l<85> o<97> est, radio<97> mot<97>mot", "l… où est, radio— mot—mot", 1},
          {"bonsa<8B>", "bonsaï", 1},
          {"D<90><80>U", "DÉÇU", 2},
          {"6<80> 10 <80> <80>uro", "6€ 10 € €uro"},
          {"<8A>koda S<8C>UR l<92>an", "Škoda SŒUR l’an"},
      },
      true);
}

TEST_CASE("what Windows-1252 does not define becomes U+FFFD unless a letter stands beside it") {
  check(
      {
          {"<81> <8D> <8F> <90> <9D>", "\uFFFD \uFFFD \uFFFD \uFFFD \uFFFD", 0, 5},
          {"9<90>;", "9\uFFFD;", 0, 1},
          {"a<00>b",
           "a\uFFFD"
           "b",
           0, 1},
      },
      false);
}

TEST_CASE("a byte that may be a leftover waits for the byte behind it") {
  Windows1252Transcoder transcoder(false);
  std::string out;
  CHECK(transcoder.transcode(raw("bo<8C>"), false, out) == 2);
  CHECK(transcoder.transcode(raw("<8C>te <E9>"), false, out) == 5);
  CHECK(transcoder.transcode(raw("<88>"), false, out) == 0);
  CHECK(transcoder.transcode(raw("<88>"), true, out) == 1);
  CHECK(out == "boîte éˆ");
}

TEST_CASE("leftovers are beyond doubt from three on") {
  CHECK_FALSE(holds_leftovers(raw("R<E9>gion tr<8A>s, caf<82>")));
  CHECK(holds_leftovers(raw("R<E9>gion tr<8A>s, caf<82>, th<82>")));
  CHECK_FALSE(
      holds_leftovers(raw("<93>R<E9>gion<94> <96> l<92><E9>t<E9> <85> 10 <80> <9C>uvre <8A>koda")));
}
