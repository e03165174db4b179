// SPDX-License-Identifier: MIT
#include "../../src/ingest/long_format.hpp"
#include "role_tables.hpp"

using namespace npslice;
using namespace npslice::role_tables;

namespace {

const Names questions{"NPS", "Comment", "CSAT"};
const Names answers{"9", "good work", "4", "10", "nothing", "5"};
const Names ids{"11", "12", "13", "14", "15", "16", "17", "18"};

/// The options that a file in long format is read with, or nothing.
std::string options_for(const std::vector<Column>& columns) {
  const ingest::Header header = header_of(columns);
  const auto sample =
      ingest::sample_columns(records_of(columns, 24), {'|'}, columns.size(), true, {});
  const auto form = ingest::long_format_of(header, sample);
  if (!form) return {};
  const std::string condition = ingest::condition_on(*form, header, sample);
  return condition + (form->answer ? " --score " + header.names()[*form->answer] : "");
}

} // namespace

TEST_CASE("a file with one row for each question is recognised, with what reads it", "[ingest]") {
  struct Row {
    std::vector<Column> columns;
    std::string options;
  };
  const auto row = GENERATE(values<Row>({
      {{{"id", ids}, {"question", questions}, {"answer", answers}},
       "--where 'question = NPS' --score answer"},
      {{{"id", ids}, {"item", {"Mood", "TNR", "Avis"}}, {"Valeur", {"7", "10", "ok"}}},
       "--where 'item = TNR' --score Valeur"},
      {{{"Question text", {"How likely are you to recommend us?", "Why?"}}, {"Answer", answers}},
       "--where 'Question text = How likely are you to recommend us?' --score Answer"},
      {{{"it's", questions}, {"answer", answers}}, "--where '#1 = NPS' --score answer"},
      {{{"q", questions}, {"a", answers}}, "--where 'q = NPS'"}, // an unknown name is not guessed
      {{{"q", questions}, {"answer", answers}, {"value", answers}}, "--where 'q = NPS'"},
      {{{"question", {"NPS"}}, {"answer", answers}}, ""}, // all rows answer it
      {{{"NPS", scores}, {"team", names}}, ""},
      {{{"id", ids}, {"Comment", {"I would recommend you to friends", "nothing", "it is slow"}}},
       "--where 'Comment = I would recommend you to friends'"},
  }));
  CAPTURE(row.options);
  CHECK(options_for(row.columns) == row.options);
}

TEST_CASE("scores of several questions in one column are not taken unasked", "[ingest]") {
  const Column question{"question", {"NPS", "CSAT"}};
  const auto mixed = recognised({question, {"score", scores}});
  CHECK(mixed.column(Role::score).empty());
  CHECK(mixed.candidates(Role::score) == Names{"score"});
  CHECK_THAT(mixed.roles.of(Role::score).doubt,
             Catch::Matchers::Contains("add --where 'question = NPS'"));
  CHECK(recognised({{"question", {"NPS"}}, {"score", scores}}).column(Role::score) == "score");
  CHECK(recognised({question, {"NPS", scores}}).column(Role::score) == "NPS");
  CHECK(recognised({{"survey", {"NPS shop", "NPS web"}}, {"score", scores}}).column(Role::score) ==
        "score");
}
