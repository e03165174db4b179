// SPDX-License-Identifier: MIT
#include "verb_texts.hpp"

namespace npslice::cli {

std::string summary_of(Verb verb) {
  switch (verb) {
  case Verb::report:
    return "Everything at once: headline, segments, trend, verbatims";
  case Verb::score:
    return "NPS and category percentages, by segment";
  case Verb::trend:
    return "The same per day, week, month, quarter or year, with the change";
  case Verb::verbatims:
    return "Comments grouped by segment and category";
  case Verb::compare:
    return "Two files, periods or values: what changed, whether it is real, and why";
  case Verb::plan:
    return "How many responses a survey needs, and what given ones buy";
  case Verb::inspect:
    return "What was recognised in a file and why; what was set aside and why";
  }
  return {};
}

std::string introduction_of(Verb verb) {
  const std::string summary = summary_of(verb) + ".\n\nExamples:\n";
  switch (verb) {
  case Verb::report:
    return summary +
           "  npslice report export.csv --by Region\n"
           "  npslice report export.csv --by Region --by Plan --every week -o report.txt\n"
           "  npslice report export.csv --by Region --format csv -o tables/";
  case Verb::score:
    return summary + "  npslice score export.csv\n"
                     "  npslice score export.csv --by Region --sort nps\n"
                     "  npslice score export.csv --by Region,Plan --format csv | sort\n"
                     "  zcat export.csv.gz | npslice score --by Region --since 2026-01-01";
  case Verb::trend:
    return summary + "  npslice trend export.csv --every month\n"
                     "  npslice trend export.csv --every week --by Plan --format csv\n"
                     "  npslice trend jan.csv feb.csv --date-format dmy";
  case Verb::verbatims:
    return summary + "  npslice verbatims export.csv --category detractor --limit 5\n"
                     "  npslice verbatims export.csv --by Plan --where 'Region = France'\n"
                     "  npslice verbatims export.csv --sample 20 --seed 1 --format csv";
  case Verb::compare:
    return summary + "  npslice compare export.csv --before 2026-01 --after 2026-03 --by Plan\n"
                     "  npslice compare jan.csv feb.csv --by Region\n"
                     "  npslice compare export.csv --between Release --before 6.2 --after 6.3\n"
                     "  npslice compare jan.csv feb.csv --paired";
  case Verb::plan:
    return summary + "  npslice plan export.csv\n"
                     "  npslice plan --margin 5 --population 1000\n"
                     "  npslice plan --detect 10 --spread 0.61\n"
                     "  npslice plan --responses 400 --spread 0.61";
  case Verb::inspect:
    return summary + "  npslice inspect export.csv\n"
                     "  npslice inspect export.csv --rejects rejects.csv";
  }
  return {};
}

std::string program_introduction() {
  std::string text =
      "npslice: NPS, category percentages, trends and verbatims by segment, straight "
      "from a survey export.\n\nExamples:\n"
      "  npslice report export.csv --by Region -o report.html\n"
      "  npslice score export.csv --by Region,Plan --format csv\n"
      "  npslice trend export.csv --every week\n"
      "  npslice verbatims export.csv --category detractor\n"
      "  npslice compare export.csv --before 2026-02 --after 2026-03 --by Region\n"
      "  npslice inspect export.csv";
  return text;
}

std::string program_ending() {
  return "\nColumns are recognised by name and content; npslice inspect shows them."
         "\nnpslice COMMAND --help lists the options of one.\n"
         "Exit codes: 0 done, 1 an alarm holds (--fail-under), 2 command line or a question to "
         "you,\n"
         "3 input damaged, 4 no usable input, 5 output failed, 70 internal fault.";
}

} // namespace npslice::cli
