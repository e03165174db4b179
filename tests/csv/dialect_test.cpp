// SPDX-License-Identifier: MIT
#include <npslice/csv/dialect.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <utility>

using namespace npslice;

TEST_CASE("the delimiter is the one under which the records look alike", "[csv]") {
  struct Row {
    std::string text;
    char delimiter;
  };
  const auto row = GENERATE(values<Row>({
      {"id,score,comment\n1,9,good\n2,3,bad\n", ','},
      {"id;score;comment\n1;9;good\n2;3;bad\n", ';'},
      {"id\tscore\tcomment\n1\t9\tgood\n2\t3\tbad\n", '\t'},
      {"id|score|comment\n1|9|good\n2|3|bad\n", '|'},
      // A header alone.
      {"id;score;comment", ';'},
      {"id;score;comment\n", ';'},
      // Decimal commas.
      {"id;score\n1;9,0\n2;8,5\n3;7,0\n", ';'},
      {"nom;note, sur 10\nAnna;9, bien\nBob;8, moyen\n", ';'}, // as many commas as semicolons
      {"nom;note, sur dix;date\na;9,0;x\nb;8,0;y\n", ';'},
      // Comments full of the other delimiters.
      {"id;score;comment\n1;9;a, b, c, d\n2;3;e, f\n3;4;g\n", ';'},
      {"id,score,comment\n1,9,a; b; c; d\n2,3,e|f|g\n3,4,h;i\n", ','},
      {"id\tscore\tcomment\n1\t9\ta, b; c\n2\t3\td, e; f\n", '\t'},
      {"id|score|comment\n1|9|a, b; c\n2|3|d, e; f\n", '|'},
      // Delimiters inside quotes are text.
      {"id;score;\"why, exactly\"\n1;9;\"a, b\"\n2;3;\"c, d\"\n", ';'},
      {"id,score,\"why; exactly; and, how\"\n1,9,\"a;b;c;d\"\n2,3,\"x;y\"\n", ','},
      {"id;score;comment\n1;9;\"one,\ntwo,\nthree\"\n2;3;\"four\n,five\"\n", ';'},
      // Ragged rows: some are short, some have a trailing delimiter.
      {"id,score,comment\n1,9\n2,3,bad\n3,4,\n4,5,x,\n5,6,y; z\n", ','},
      {"id;score;comment\n1;9\n2;3;bad, really\n3;4;\n4;5;x;\n5;6;y\n", ';'},
      // Blank lines and other line ends.
      {"\n\nid;score\r\n\r\n1;9\r\n2;8\r\n", ';'},
      {"id;score\r1;9\r2;8\r", ';'},
      // One column: the first known delimiter stands in.
      {"score\n9\n8\n7\n", ','},
      {"score\n9,0\n8,5\n", ';'}, // decimal commas split nothing
      {"score", ','},
  }));
  CAPTURE(row.text);
  const csv::DialectChoice choice = csv::detect_dialect(row.text, true, std::nullopt);
  CHECK(choice.dialect.delimiter == row.delimiter);
  CHECK(choice.preamble.bytes == 0);
  CHECK_FALSE(choice.reason.empty());
  REQUIRE(choice.fits.size() == csv::known_delimiters.size());
  CHECK(choice.fits.front().delimiter == row.delimiter);
}

TEST_CASE("the reason for a delimiter counts the records", "[csv]") {
  const auto choice = csv::detect_dialect("a;b\n1;2\n3\n4;5\n", true, std::nullopt);
  CHECK(choice.reason == "2 of the first 3 records have the header's 2 cells");
  CHECK(choice.fits.front().header_cells == 2);
  CHECK(choice.fits.front().records == 3);
  CHECK(choice.fits.front().consistent == 2);
  const auto one = csv::detect_dialect("score\n9\n", true, std::nullopt);
  CHECK(one.reason.find("one column") != std::string::npos);
}

TEST_CASE("a record that is cut where the sample ends does not speak", "[csv]") {
  const std::string front = "a;b;c\n1;2;3\n4;\"5,6,7,8";
  const auto choice = csv::detect_dialect(front, false, std::nullopt);
  CHECK(choice.dialect.delimiter == ';');
  CHECK(choice.fits.front().records == 1);
}

TEST_CASE("a quote that is open in the header does not make it a header of one column", "[csv]") {
  const auto row = GENERATE(values<std::pair<std::string, char>>({
      {"id,\"nps,comment\nR1,9,good\n", ','},
      {"\n\nid;\"nps;comment\nR1;9;good\n", ';'},
      {"id|\"nps|comment\nR1|9|\"good\"\n", '|'}, // a stray quote gives it away
      {"id\t\"nps\tcomment", '\t'},
  }));
  CAPTURE(row.first);
  CHECK(csv::detect_dialect(row.first, true, std::nullopt).dialect.delimiter == row.second);
}

TEST_CASE("a first line sep= decides at once", "[csv]") {
  struct Row {
    std::string text;
    char delimiter;
    std::size_t preamble;
  };
  const auto row = GENERATE(values<Row>({
      {"sep=;\na,b,c\n1,2,3\n", ';', 6},
      {"sep=,\r\na;b\n1;2\n", ',', 7},
      {"SEP=|\ra;b\n", '|', 6},
      {"sep=\t\na;b\n", '\t', 6},
      {"sep=^\na^b\n", '^', 6},
      {"\"sep=;\"\r\na;b\n", ';', 9}, // as it looks after a spreadsheet saved it again
  }));
  CAPTURE(row.text);
  const auto choice = csv::detect_dialect(row.text, true, std::nullopt);
  CHECK(choice.dialect.delimiter == row.delimiter);
  CHECK(choice.preamble.bytes == row.preamble);
  CHECK(choice.reason.find("sep=") != std::string::npos);
}

TEST_CASE("a first line that only begins like sep= is a header", "[csv]") {
  const std::string text = GENERATE("sep=;;\n1;2\n", "sep=\n1\n", "sep;=\n1;2\n", "\"sep=;\n1\n");
  CAPTURE(text);
  CHECK(csv::detect_dialect(text, true, std::nullopt).preamble.bytes == 0);
}

TEST_CASE("lines with hardly a cell before a wider table are its preamble", "[csv]") {
  struct Row {
    std::string text;
    char delimiter;
    std::uint64_t rows;
    std::string title;
  };
  const auto row = GENERATE(values<Row>({
      {"Report generated 2026-01-05\nid,nps,comment\n1,9,good\n2,3,bad\n", ',', 1,
       "Report generated 2026-01-05"},
      {"NPS report;;\nid;nps;comment\n1;9;a, b\n2;3;c\n", ';', 1, "NPS report;;"},
      {"Made 5 May, 2026\n\nid;nps;why\n1;9;a\n2;3;b\n", ';', 2, "Made 5 May, 2026"},
      {"Survey,Shops\nPeriod,2026\n\nid,nps,why,who,when\n1,9,a,b,c\n2,3,d,e,f\n", ',', 3,
       "Survey,Shops"},
      {",,\nid,nps,why\n1,9,a\n2,3,b\n", ',', 1, ",,"},
      {"Relat\xC3\xB3rio\nnota;motivo\n9;bom\n8;ok\n", ';', 1, "Relat\xC3\xB3rio"},
      {"sep=;\nTitle;;\nid;nps;why\n1;9;a\n2;3;b\n", ';', 2, "Title;;"},
      {"Report;;;\nClient;Acme;;\n;;;\nid;day;nps;why\n1;5.1.2026;9;a\n2;6.1.2026;3;b\n", ';', 3,
       "Report;;;"}, // a name and its value fill half of it
      {"NPS,42\nResponses,3\nid,nps,why\n1,9,a\n2,3,b\n", ',', 2, "NPS,42"},
      {"NPS;42\n\nMade;\nid;nps;why\n1;9;a\n2;3;b\n", ';', 3, "NPS;42"},
  }));
  CAPTURE(row.text);
  const auto choice = csv::detect_dialect(row.text, true, std::nullopt);
  CHECK(choice.dialect.delimiter == row.delimiter);
  CHECK(choice.preamble.rows == row.rows);
  CHECK(choice.preamble.text == row.title);
  const std::string behind = row.text.substr(choice.preamble.bytes);
  CHECK((behind.starts_with("id") || behind.starts_with("nota")));
  const auto told = csv::detect_dialect(row.text, true, row.delimiter);
  CHECK(told.preamble.bytes == choice.preamble.bytes);
}

TEST_CASE("a first line that may be the header is no preamble", "[csv]") {
  const std::string text =
      GENERATE(as<std::string>(),
               "score\n9,0\n8,5\n",           // decimals, not a table
               "nps;;;\n9;;;\n8;;;\n",        // as empty as its rows
               "id,nps\n1,9\n2,8\n",          // two columns
               "a,b\n1,2,3,4,5\n1,2,3,4,5\n", // what follows are numbers
               "comment\nGood, fast\nBad\nSo so, I think, really\n", "nps,2025\nParis,9\nLyon,8\n",
               "name,nps\nAnn,9,fine\nBob,8,slow\nCy,7,ok\n",
               "name,plan\nAnn,Pro,slow\nBob,Free,9\nCy,Pro,7\n",
               "nps,2025\nAnn,Pro,slow\nBob,Free,fine\nCy,Pro,ok\n",
               "nps,2025\nAnn,9,slow\nBob,8,fine\nCy,7,ok\n",
               "nps,2025,\nAnn,Pro,slow\nBob,8,fine\nCy,7,ok\n",
               "\"\",id,nps\n1,a,9\n2,b,8\n"); // the rows are numbered
  CAPTURE(text);
  CHECK(csv::detect_dialect(text, true, std::nullopt).preamble.bytes == 0);
}

TEST_CASE("what the user says decides before everything", "[csv]") {
  const auto told = csv::detect_dialect("a,b,c\n1,2,3\n", true, '^');
  CHECK(told.dialect.delimiter == '^');
  CHECK(told.reason == "--delimiter");
  CHECK(told.fits.empty());
  // The sep= line is still no header.
  const auto both = csv::detect_dialect("sep=;\na,b\n", true, ',');
  CHECK(both.dialect.delimiter == ',');
  CHECK(both.preamble.bytes == 6);
}

TEST_CASE("delimiters have names", "[csv]") {
  CHECK(csv::name_of_delimiter(',') == "comma");
  CHECK(csv::name_of_delimiter(';') == "semicolon");
  CHECK(csv::name_of_delimiter('\t') == "tab");
  CHECK(csv::name_of_delimiter('|') == "pipe");
  CHECK(csv::name_of_delimiter('^') == "\"^\"");
}
