// SPDX-License-Identifier: MIT
#include "calendar.hpp"
#include "comments.hpp"
#include "phrasebooks.hpp"
#include "scores.hpp"
#include "surveys.hpp"

#include <array>
#include <span>
#include <string_view>

namespace samples {

namespace {

constexpr int last_record = 222;     // the header is record 1
constexpr int unclosed_record = 190; // no quote follows it, so nothing ever closes it

/// What is wrong with one record. The table below and the README say the same.
enum class Damage {
  none,
  score,       ///< `text` stands in the score cell
  date,        ///< `text` stands in the date cell
  comment,     ///< `text` stands in the comment cell, quoted where needed
  raw_comment, ///< `text` is written as the comment as it is, quotes and commas included
  no_comment,  ///< the record ends after the score
  no_score,    ///< the record ends before the score
  cut          ///< the file ends within the date
};

/// Damage at a record number.
struct Placed {
  int record;
  Damage damage;
  std::string_view text;
};

using namespace std::string_view_literals; // sv keeps the NUL bytes

constexpr std::array placed{
    Placed{14, Damage::no_comment, ""},
    Placed{18, Damage::score, "11"},
    Placed{22, Damage::raw_comment, "Nice device, poor shop, long queue"},
    Placed{26, Damage::comment,
           "Two things:\n- the pen is missing\n- the \"free\" case was not free"},
    Placed{29, Damage::raw_comment, "Wanted the model with the 5\" screen and got the 7 inch one"},
    Placed{33, Damage::date, "31/31/2026"},
    Placed{35, Damage::raw_comment, "Good for school,,"},
    Placed{40, Damage::raw_comment, "Bought it in the caf\xE9 corner of your shop"},
    Placed{44, Damage::score, ""},
    Placed{47, Damage::no_score, ""},
    Placed{52, Damage::raw_comment, "Works\0 fine so far"sv},
    Placed{57, Damage::raw_comment, "It rings\a all night\b\b and nobody knows why"},
    Placed{61, Damage::score, "-1"},
    Placed{66, Damage::raw_comment, "\x1B[31mRED ALERT\x1B[0m the update is broken"},
    Placed{70, Damage::comment, "=HYPERLINK(\"http://example.com/prize\",\"Click here\")"},
    Placed{73, Damage::score, "ten"},
    Placed{77, Damage::comment, "First line,\nsecond line, and that is all"},
    Placed{79, Damage::raw_comment,
           "Reads \xE2\x80\xAE"
           "desrever\xE2\x80\xAC in some terminals"},
    Placed{84, Damage::score, "8.5"},
    Placed{88, Damage::raw_comment, "The staff were kind, patient"},
    Placed{91, Damage::date, "yesterday"},
    Placed{96, Damage::no_comment, ""},
    Placed{102, Damage::score, "abc"},
    Placed{105, Damage::score, ""},
    Placed{109, Damage::raw_comment, "D\xE9j\xE0 vu: the same fault as last year"},
    Placed{113, Damage::raw_comment, "Strange characters\v on the\x7F screen"},
    Placed{117, Damage::raw_comment, "The 5\" screen is too small for me"},
    Placed{121, Damage::raw_comment, "+1 for the new pen"},
    Placed{125, Damage::score, "9/10"},
    Placed{131, Damage::no_score, ""},
    Placed{135, Damage::raw_comment, "\x1B]0;renamed your window\aGood screen"},
    Placed{139, Damage::date, "00/02/2026"},
    Placed{143, Damage::raw_comment, "Does what it should,,"},
    Placed{146, Damage::raw_comment, "@SUM(A1:A9) is what your app shows me"},
    Placed{150, Damage::raw_comment, "Too dear, too slow, too heavy"},
    Placed{153, Damage::comment, "My daughter says \"best birthday ever\",\nso a ten from her"},
    Placed{158, Damage::score, "11"},
    Placed{164, Damage::raw_comment, "\0\0Box was already open"sv},
    Placed{167, Damage::date, "31/31/2026"},
    Placed{171, Damage::raw_comment, "R\xE9paration free of charge after a month"},
    Placed{176, Damage::score, ""},
    Placed{unclosed_record, Damage::raw_comment, "\"Good tablet but the manual is only in French"},
    Placed{last_record, Damage::cut, ""}};

constexpr std::array blank_lines_after{200, 207, 213};

const Placed* placed_at(int record) {
  for (const Placed& entry : placed) {
    if (entry.record == record) {
      return &entry;
    }
  }
  return nullptr;
}

/// Writes one record up to where its damage stops it.
void write_damaged(Sheet& sheet, const Cells& cells, const Placed& entry) {
  Cells changed = cells;
  std::string start = cells[0] + ',' + cells[1];
  switch (entry.damage) {
  case Damage::cut:
    start.resize(start.size() - 5);
    sheet.raw(start);
    return;
  case Damage::no_score:
    sheet.raw(start + ',' + cells[2] + ',' + cells[3] + '\n');
    return;
  case Damage::no_comment:
    sheet.raw(start + ',' + cells[2] + ',' + cells[3] + ',' + cells[4] + '\n');
    return;
  case Damage::raw_comment:
    sheet.raw(start + ',' + cells[2] + ',' + cells[3] + ',' + cells[4] + ',');
    sheet.raw(entry.text);
    sheet.raw("\n");
    return;
  case Damage::score:
    changed[4] = entry.text;
    break;
  case Damage::date:
    changed[1] = entry.text;
    break;
  case Damage::comment:
    changed[5] = entry.text;
    break;
  case Damage::none:
    break;
  }
  sheet.record(changed);
}

std::string plain_comment(Random& random, int score, int record) {
  const std::span<const Theme> themes = device_themes();
  const Mood mood = mood_of(random, score);
  const std::size_t first = random.below(themes.size());
  std::string text = sentence(random, themes[first], mood);
  if (random.chance(600)) {
    text += ' ';
    text += sentence(random, themes[(first + 1) % themes.size()], mood);
  }
  const bool with_comma = random.chance(150);
  if (with_comma && record < unclosed_record) {
    text.pop_back();
    text += expand(random, ", {so far|in my case|to be honest|as my son says}.");
  }
  return text;
}

} // namespace

SampleFile make_damaged() {
  Random visits{220};
  Random words{221};
  constexpr std::array<std::string_view, 4> shops{"Leeds", "Gent", "Orléans", "Malmö"};
  constexpr std::array<std::string_view, 3> devices{"Tablet S", "Tablet L", "Reader"};
  constexpr std::array<int, 4> nps_of_shop{34, 26, 12, 40};
  Sheet sheet{',', "\n"};
  sheet.record({"Response ID", "Date", "Shop", "Device", "Score", "Comment"});
  int record = 1;
  const std::size_t answer_count = last_record - 1;
  for (const Moment moment :
       arrivals(visits, day(2026, 1, 2), 60, answer_count, {10, 10, 12, 12, 16, 28, 12}, true)) {
    ++record;
    const auto shop = static_cast<std::size_t>(visits.below(shops.size()));
    const auto device = static_cast<std::size_t>(visits.below(devices.size()));
    const int score = draw_score(visits, nps_of_shop[shop], 260);
    const Cells cells{"DV-" + padded(3000 + record, 4),
                      slashed_day_first(moment),
                      std::string{shops[shop]},
                      std::string{devices[device]},
                      score_cell(score),
                      plain_comment(words, score, record)};
    const Placed* entry = placed_at(record);
    write_damaged(sheet, cells, entry != nullptr ? *entry : Placed{record, Damage::none, ""});
    for (const int before : blank_lines_after) {
      sheet.raw(before == record ? "\n" : "");
    }
  }
  return {"damaged.csv", sheet.bytes()};
}

} // namespace samples
