// SPDX-License-Identifier: MIT
#include "date_words.hpp"

#include <npslice/base/text.hpp>

#include <algorithm>
#include <array>
#include <string>

namespace npslice::ingest {
namespace {

/// In bytes and with accents; longer words are none of ours.
constexpr std::size_t longest_word = 16;

constexpr std::size_t shortest_month = 3;
constexpr std::size_t shortest_weekday = 2;

/// Folded names, separated by blanks.
constexpr std::array<std::string_view, 12> month_names{
    "january janvier januar janner enero gennaio janeiro januari",
    "february fevrier februar febrero febbraio fevereiro februari",
    "march mars marz mrz marzo marco maart mrt",
    "april avril abril aprile",
    "may mai mayo maggio maio mei",
    "june juin juni junio giugno junho",
    "july juillet juli julio luglio julho",
    "august aout agosto augustus",
    "september septembre septiembre setiembre settembre setembro",
    "october octobre oktober octubre ottobre outubro",
    "november novembre noviembre novembro",
    "december decembre dezember diciembre dicembre dezembro",
};

constexpr std::string_view weekday_names =
    "monday tuesday wednesday thursday friday saturday sunday "
    "lundi mardi mercredi jeudi vendredi samedi dimanche "
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag "
    "lunes martes miercoles jueves viernes sabado domingo "
    "lunedi martedi mercoledi giovedi venerdi sabato domenica "
    "segunda terca quarta quinta sexta "
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag";

constexpr std::array<std::string_view, 21> day_fillers{
    "st", "nd", "rd", "th",  "er",  "ere", "e",  "of", "de",  "del", "do",
    "da", "di", "d",  "the", "den", "der", "le", "el", "van", "il"};

constexpr std::array<std::string_view, 12> time_fillers{"at", "a",  "um",  "om",  "las",  "la",
                                                        "as", "os", "ore", "ora", "alle", "kl"};

constexpr std::array<std::string_view, 5> hour_marks{"h", "hs", "hrs", "uhr", "uur"};

/// A word folded, or nothing when it is too long to be one of ours.
std::string folded(std::string_view word) {
  return word.size() > longest_word ? std::string{} : base::fold(word);
}

/// Whether one of `names` begins with `start`.
bool begins_one_of(std::string_view names, std::string_view start) {
  for (std::size_t at = names.find(start); at != std::string_view::npos;
       at = names.find(start, at + 1)) {
    if (at == 0 || names[at - 1] == ' ') return true;
  }
  return false;
}

template <std::size_t Count>
bool is_among(const std::array<std::string_view, Count>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), folded(word)) != words.end();
}

} // namespace

std::optional<int> month_named(std::string_view word) {
  const std::string start = folded(word);
  if (start.size() < shortest_month) return std::nullopt;
  std::optional<int> found;
  for (std::size_t i = 0; i < month_names.size(); ++i) {
    if (!begins_one_of(month_names[i], start)) continue;
    if (found) return std::nullopt; // `jui` may be June or July
    found = static_cast<int>(i) + 1;
  }
  return found;
}

bool is_weekday(std::string_view word) {
  const std::string start = folded(word);
  return start.size() >= shortest_weekday && begins_one_of(weekday_names, start);
}

bool is_day_filler(std::string_view word) { return is_among(day_fillers, word); }

bool is_time_filler(std::string_view word) { return is_among(time_fillers, word); }

bool is_hour_mark(std::string_view word) { return is_among(hour_marks, word); }

} // namespace npslice::ingest
