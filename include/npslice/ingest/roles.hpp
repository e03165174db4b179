// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/ingest/column_sample.hpp>
#include <npslice/ingest/header.hpp>
#include <npslice/ingest/score_form.hpp>
#include <npslice/survey/metric.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace npslice::ingest {

/// What a column can be to a survey.
enum class Role : unsigned char {
  score,
  date,
  comment,
  respondent,
  group, ///< the category that the export itself formed of the score
};

/// All roles.
inline constexpr std::array all_roles{Role::score, Role::date, Role::comment, Role::respondent,
                                      Role::group};

/// The name of a role, which is also that of the option that settles it.
constexpr std::string_view name_of(Role role) {
  constexpr std::array<std::string_view, all_roles.size()> names{"score", "date", "comment",
                                                                 "respondent", "group"};
  return names[static_cast<std::size_t>(role)];
}

/// What was found out about one role. Exactly one of these holds: a column is chosen; several
/// candidates are equally good; there is none, and `candidates` are columns it might be.
struct RoleChoice {
  std::optional<std::uint32_t> column;
  std::vector<std::uint32_t> further;    ///< comments: more columns of them, behind `column`
  std::string reason;                    ///< in words, why this one or why none
  std::vector<std::uint32_t> candidates; ///< when none is chosen: what the user may choose from
  std::string doubt; ///< in words, why the only candidate is not taken unasked, where there is more
                     ///< to say than that its name does not tell
  /// Columns that are named like it and were not taken, with what speaks against each.
  std::vector<std::pair<std::uint32_t, std::string>> refused;
  bool named = false;   ///< the candidates are named like it, not only filled like it
  bool told = false;    ///< the user named the column
  bool groups = false;  ///< of a score: the candidates are group columns, since there are no scores
  bool counted = false; ///< of a score: the file holds results, not answers, and `reason` says why
};

/// The columns of a survey by role.
struct Roles {
  std::array<RoleChoice, all_roles.size()> choices;

  /// What was found out about `role`.
  [[nodiscard]] const RoleChoice& of(Role role) const {
    return choices[static_cast<std::size_t>(role)];
  }

  /// The same, to be changed.
  RoleChoice& of(Role role) { return choices[static_cast<std::size_t>(role)]; }
};

struct KnownExport;

/// What the user said that bears on the recognition.
struct RoleHints {
  Decimals decimals = Decimals::reject;
  std::array<std::optional<std::uint32_t>, all_roles.size()> told; ///< the columns that were named
  std::optional<DateForm> date_form; ///< how the dates are written, where the user says so
  bool scale_told = false;           ///< the user named the scale, so that it is no question
  survey::Metric metric = survey::Metric::nps; ///< which question is looked for
  const KnownExport* known = nullptr; ///< the service that wrote the file, where it is known
};

/// Recognises the roles of columns by their names and question texts together with what their cells
/// hold, and by the habits of the service that wrote the file. A column is chosen only when it is
/// the one good candidate: a wrong score column would be a wrong number. Columns of 1/2/3 codes are
/// never taken for scores. A column of category names is the score only where nothing else is;
/// beside one, it is the group. Numbers are taken for dates
/// only in a column whose name speaks of a time. Columns that the user named are taken.
Roles recognise_roles(const Header& header, const FileSample& sample, const survey::Scale& scale,
                      const RoleHints& hints = {});

} // namespace npslice::ingest
