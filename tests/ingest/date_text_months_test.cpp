// SPDX-License-Identifier: MIT
#include "support/shown_stamp.hpp"

#include <npslice/ingest/date_text.hpp>

#include <catch2/catch.hpp>

#include <array>
#include <chrono>
#include <string>
#include <vector>

using namespace npslice;
using ingest::read_date;
using tests::shown;
using Kind = ingest::DateReading::Kind;

TEST_CASE("the name of a month tells day, month and year apart", "[ingest]") {
  struct Row {
    std::string_view cell;
    std::string_view stamp;
  };
  const auto row = GENERATE(values<Row>({
      {"15 juin 2024", "2024-06-15 00:00:00"},
      {"15. Juni 2024", "2024-06-15 00:00:00"},
      {"Jun 15, 2024", "2024-06-15 00:00:00"},
      {"June 15 2024", "2024-06-15 00:00:00"},
      {"JUNE 15TH, 2024", "2024-06-15 00:00:00"},
      {"15th of June 2024", "2024-06-15 00:00:00"},
      {"Sat Jun 15 2024", "2024-06-15 00:00:00"},
      {"Sat, Jun 15, 2024", "2024-06-15 00:00:00"},
      {"15-Jun-24", "2024-06-15 00:00:00"},
      {"15-Jun-2024", "2024-06-15 00:00:00"},
      {"15/Jun/2024", "2024-06-15 00:00:00"},
      {"15.Jun.2024", "2024-06-15 00:00:00"},
      {"15JUN2024", "2024-06-15 00:00:00"},
      {"15 Jun., 2024", "2024-06-15 00:00:00"},
      {"2024-Jun-15", "2024-06-15 00:00:00"},
      {"2024 June 15", "2024-06-15 00:00:00"},
      {"3-Mar-99", "1999-03-03 00:00:00"},
      {"3-Mar-69", "2069-03-03 00:00:00"},
      {"3 mars 70", "1970-03-03 00:00:00"},
      {"lundi 17 juin 2024 à 14:30", "2024-06-17 14:30:00"},
      {"lundi 17 juin 2024 \xC3\xA0 14 h 30", "2024-06-17 14:30:00"},
      {"15 de junio de 2024", "2024-06-15 00:00:00"},
      {"15 de junio del 2024 a las 9:05", "2024-06-15 09:05:00"},
      {"1er juin 2024", "2024-06-01 00:00:00"},
      {"1º de junho de 2024", "2024-06-01 00:00:00"},
      {"1° giugno 2024", "2024-06-01 00:00:00"},
      {"segunda-feira, 17 de junho de 2024 às 14:30", "2024-06-17 14:30:00"},
      {"Samstag, den 15. Juni 2024 um 14:30 Uhr", "2024-06-15 14:30:00"},
      {"Samstag, 15. Juni 2024 um 14 Uhr", "2024-06-15 14:00:00"},
      {"zaterdag 15 juni 2024 om 14:30 uur", "2024-06-15 14:30:00"},
      {"sabato 15 giugno 2024 alle ore 14:30", "2024-06-15 14:30:00"},
      {"June 15, 2024 at 2:30 PM", "2024-06-15 14:30:00"},
      {"Sat, 15 Jun 2024 10:11:12 +0200", "2024-06-15 10:11:12"},
      {"Sat Jun 15 2024 10:11:12 GMT+0200 (Central European Summer Time)", "2024-06-15 10:11:12"},
      {"Sat Jun 15 2024 10:11:12 GMT+0200 (heure d\xE2\x80\x99\xC3\xA9t\xC3\xA9 d\xE2\x80\x99"
       "Europe centrale)",
       "2024-06-15 10:11:12"},
      {"15-Jun-24 10:11", "2024-06-15 10:11:00"},
      {"15 Jun 2024, 10:11", "2024-06-15 10:11:00"},
      {"15\xC2\xA0"
       "juin\xC2\xA0"
       "2024",
       "2024-06-15 00:00:00"},
      {"Sat 15/06/2024", "2024-06-15 00:00:00"},
      {"mar. 18 juin 2024", "2024-06-18 00:00:00"},
      {"mar 18, 2024", "2024-03-18 00:00:00"},
      {"mar. 18. 2024", "2024-03-18 00:00:00"},
      {"mar 18 mars 2025", "2025-03-18 00:00:00"},
  }));
  CAPTURE(row.cell);
  const auto reading = read_date(row.cell);
  CHECK(reading.kind == Kind::read);
  CHECK(shown(reading.stamps[0]) == row.stamp);
  if (row.cell.find('/') == std::string_view::npos || row.cell.find("Jun") < row.cell.size()) {
    CHECK_FALSE(reading.needs_order);
    CHECK(reading.stamps[0] == reading.stamps[1]);
  }
  CHECK_FALSE(reading.whole_month);
}

TEST_CASE("months are known in seven languages, in full and abbreviated", "[ingest]") {
  const std::array<std::vector<std::string>, 12> names{{
      {"January", "Jan", "Jan.", "janvier", "janv.", "Januar", "Jänner", "Jän.", "enero", "ene.",
       "gennaio", "gen", "janeiro", "jan.", "januari"},
      {"February", "Feb", "février", "févr.", "fev", "FÉVRIER", "Februar", "febrero", "febbraio",
       "feb.", "fevereiro", "februari"},
      {"March", "Mar", "mars", "März", "Mrz", "Mär.", "marzo", "mar.", "março", "MARÇO", "maart",
       "mrt", "mrt."},
      {"April", "Apr", "avril", "avr.", "abril", "abr", "aprile", "apr."},
      {"May", "mai", "Mai", "mayo", "maggio", "mag", "maio", "mei"},
      {"June", "Jun", "juin", "Juni", "junio", "giugno", "giu", "junho"},
      {"July", "Jul", "juillet", "juil.", "Juli", "julio", "luglio", "lug", "julho"},
      {"August", "Aug", "août", "aout", "AOÛT", "agosto", "ago.", "augustus"},
      {"September", "Sep", "Sept.", "septembre", "septiembre", "setiembre", "settembre", "set",
       "setembro"},
      {"October", "Oct", "octobre", "Oktober", "Okt.", "octubre", "ottobre", "ott", "outubro",
       "out"},
      {"November", "Nov", "novembre", "noviembre", "novembro", "nov."},
      {"December", "Dec", "décembre", "déc.", "Dezember", "Dez", "diciembre", "dic", "dicembre",
       "dezembro"},
  }};
  for (std::size_t i = 0; i < names.size(); ++i) {
    for (const std::string& name : names[i]) {
      CAPTURE(name);
      const auto day = survey::make_day(2026, static_cast<int>(i) + 1, 7);
      REQUIRE(day);
      CHECK(read_date("7 " + name + " 2026").stamps[0] == survey::Stamp{*day});
      CHECK(read_date(name + " 7, 2026").stamps[1] == survey::Stamp{*day});
      CHECK(read_date("07-" + name + "-26").stamps[0] == survey::Stamp{*day});
    }
  }
}

TEST_CASE("a month without a day stands for its first day", "[ingest]") {
  for (const std::string_view cell :
       {"2024-06", "June 2024", "juin 2024", "Jun-2024", "junio de 2024", "juin. 2024"}) {
    CAPTURE(cell);
    const auto reading = read_date(cell);
    CHECK(shown(reading.stamps[0]) == "2024-06-01 00:00:00");
    CHECK(reading.whole_month);
    CHECK_FALSE(reading.needs_order);
  }
}

TEST_CASE("words that are no dates stay unreadable", "[ingest]") {
  const std::string cell = GENERATE(
      "June", "juin", "15 juin", "2-Jan", "5-Mar", "June 15", "Jun-24", "jui 15 2024",
      "15 jui 2024", "15 Ju 2024", "15 Juny 2024", "31 June 2024", "29 Feb 2023", "June 31 2024",
      "0 June 2024", "June 0 2024", "15 June 1899", "15 June 2200", "15 June 202", "15 June 20245",
      "150 June 2024", "15 June June 2024", "15 15 2024", "Sat", "Saturday 2024", "May I help you",
      "may be 15 2024", "15 Marchand 2024", "15 -- June 2024", "15 June 2024 soon",
      "June 2024 10:20", "15 juin 2024 at", "15 June 2024 at noon", "Jun 15 10:11:12 CEST 2024",
      "15 June 2024 (rain)", "15 de de de junio 2024");
  CAPTURE(cell);
  CHECK(read_date(cell).kind == Kind::unreadable);
}

TEST_CASE("every day of the calendar is read with the name of its month", "[ingest]") {
  const std::array<std::string, 12> english{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                            "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const std::array<std::string, 12> french{"janvier",   "février", "mars",     "avril",
                                           "mai",       "juin",    "juillet",  "août",
                                           "septembre", "octobre", "novembre", "décembre"};
  const survey::Day last = *survey::make_day(2100, 12, 31);
  for (survey::Day day = *survey::make_day(1970, 1, 1); day <= last; day += std::chrono::days{1}) {
    const std::chrono::year_month_day date{day};
    const std::string in_month = std::to_string(static_cast<unsigned>(date.day()));
    const std::string year = std::to_string(static_cast<int>(date.year()));
    const std::size_t month = static_cast<unsigned>(date.month()) - 1;
    const survey::Stamp stamp{day};
    const bool sound =
        read_date("Sat " + english[month] + ' ' + in_month + ' ' + year).stamps[0] == stamp &&
        read_date(in_month + ' ' + french[month] + ' ' + year).stamps[1] == stamp &&
        read_date(in_month + '-' + english[month] + '-' + year).stamps[0] == stamp;
    if (!sound) FAIL(survey::iso_text(day));
  }
  SUCCEED();
}
