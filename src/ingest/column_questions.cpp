// SPDX-License-Identifier: MIT
#include "column_questions.hpp"

#include "long_format.hpp"
#include "quoted_lines.hpp"

#include <npslice/base/nearest.hpp>
#include <npslice/base/text.hpp>

#include <fmt/format.h>

namespace npslice::ingest {
namespace {

constexpr std::size_t columns_listed = 30;
constexpr std::size_t name_shown = 60;

std::string list_of(const std::vector<std::string>& names) {
  std::string list;
  for (std::size_t i = 0; i < names.size() && i < columns_listed; ++i) {
    if (i > 0) list += ", ";
    const bool delimited = names[i].find_first_of(",;|") != std::string::npos;
    list += delimited ? base::quoted(names[i], name_shown) : base::printable(names[i], name_shown);
  }
  if (names.size() > columns_listed) {
    list += fmt::format(" and {} more", names.size() - columns_listed);
  }
  return list;
}

/// How to name a column on the command line: by its name when that is short and plain, else by
/// number.
std::string argument_for(const Header& header, std::uint32_t column) {
  const std::string& name = header.names()[column];
  const bool plain = name.size() <= 30 && name.find_first_of("'\"\\`$!") == std::string::npos;
  const bool unique = header.find(name).size() == 1;
  if (!plain || !unique || base::printable(name, name_shown) != name) {
    return fmt::format("'#{}'", column + 1);
  }
  return name.find_first_of(" ()&;|<>*?#~[]{}") == std::string::npos ? name : "'" + name + "'";
}

std::string options_for(const Header& header, Role role,
                        const std::vector<std::uint32_t>& columns) {
  std::string lines;
  for (std::size_t i = 0; i < columns.size() && i < columns_listed; ++i) {
    const std::string& name = header.names()[columns[i]];
    const std::string argument = argument_for(header, columns[i]);
    lines += fmt::format("\n  --{} {}", name_of(role), argument);
    if (argument.starts_with("'#")) lines += "   " + base::quoted(name, name_shown);
  }
  if (columns.size() > columns_listed) {
    lines += fmt::format("\n  … and {} more", columns.size() - columns_listed);
  }
  return lines;
}

std::string description_of(Role role, const survey::Scale& scale) {
  switch (role) {
  case Role::score:
    return fmt::format("a {}-{} score", scale.low, scale.high);
  case Role::date:
    return "the date of the response";
  case Role::comment:
    return "a comment";
  case Role::respondent:
    return "the respondent";
  case Role::group:
    return "the groups";
  }
  return {};
}

/// Why the columns that are named like it were not taken, which is what the user will wonder about.
std::string why_not_taken(const Header& header, const RoleChoice& choice) {
  std::string lines;
  for (std::size_t i = 0; i < choice.refused.size() && i < 5; ++i) {
    const auto& [column, reason] = choice.refused[i];
    lines +=
        fmt::format("\n  not {}: {}", base::quoted(header.names()[column], name_shown), reason);
  }
  return lines;
}

/// How to read a file in which each row answers one question; empty for other files.
std::string one_question_a_row(const Header& header, const FileSample& sample) {
  const auto form = long_format_of(header, sample);
  if (!form) return {};
  return fmt::format("\n  Each row seems to answer one question, which {} names. Then add:\n"
                     "  {} --score {}",
                     base::quoted(header.names()[form->question], name_shown),
                     condition_on(*form, header, sample),
                     form->answer ? argument_for(header, *form->answer) : "COLUMN");
}

} // namespace

std::string no_such_column(const std::string& file, const Header& header, std::string_view asked) {
  std::string message =
      fmt::format("{} has no column {}.", base::shown_path(file), base::quoted(asked));
  if (const auto near = base::nearest(asked, header.names())) {
    message += fmt::format(" Did you mean {}?", base::quoted(*near));
  }
  return message + "\n  Its columns: " + list_of(header.names());
}

std::string several_such_columns(const std::string& file, const Header& header,
                                 std::string_view asked, const std::vector<std::uint32_t>& found) {
  std::string message =
      fmt::format("{}: {} may be any of several columns; name one exactly or by its number:",
                  base::shown_path(file), base::quoted(asked));
  for (const std::uint32_t column : found) {
    message +=
        fmt::format("\n  '#{}'   {}", column + 1, base::quoted(header.names()[column], name_shown));
  }
  return message;
}

std::string which_column(const std::string& file, const Header& header, const FileSample& sample,
                         Role role, const RoleChoice& choice, const survey::Scale& scale) {
  const std::string name = base::shown_path(file);
  if (choice.counted) {
    return fmt::format("{}: looks like {}.\n"
                       "  Answers have one row each. If these rows are answers, name the score: "
                       "--{} COLUMN\n  Its columns: {}",
                       name, choice.reason, name_of(role), list_of(header.names()));
  }
  const std::string what = (choice.groups ? "the groups of " : "") + description_of(role, scale);
  if (choice.candidates.empty()) {
    std::string message = fmt::format("{}: no column looks like {}.", name, what);
    message += why_not_taken(header, choice);
    if (role == Role::score) message += one_question_a_row(header, sample);
    message += fmt::format("\n  If one is, name it: --{} COLUMN\n  Its columns: {}", name_of(role),
                           list_of(header.names()));
    const std::string hint = quoted_lines_hint(file, header, sample);
    message += hint;
    const bool title_line = header.size() == 1 && sample.records > 0 && hint.empty();
    if (title_line) message += "\n  Is that not the header? Remove the lines above it.";
    return message;
  }
  const std::string options = options_for(header, role, choice.candidates);
  if (choice.named) {
    const std::string_view several =
        role == Role::score && !choice.groups ? ", or several of them to report each"
        : role == Role::comment               ? ", or several of them to take them together"
                                              : "";
    return fmt::format("{}: several columns may hold {}. Say which{}:{}", name, what, several,
                       options);
  }
  const bool unsure = !choice.doubt.empty();
  std::string message = fmt::format("{}: no column is {} {}. If it is one of these, say so:{}",
                                    name, unsure ? "surely" : "named like", what, options);
  if (unsure) message += "\n  not taken unasked: " + choice.doubt;
  return message + why_not_taken(header, choice);
}

} // namespace npslice::ingest
