// SPDX-License-Identifier: MIT
#include "glyphs.hpp"
#include "inspection_sections.hpp"

#include <npslice/base/text.hpp>
#include <npslice/render/accounting_words.hpp>

#include <fmt/format.h>

namespace npslice::render {
namespace {

constexpr std::size_t role_width = 17;
constexpr std::size_t longest_role_column = 60;

std::string candidate_words(const report::RoleInspection& role) {
  constexpr std::size_t most_candidates = 6;
  std::string words;
  for (std::size_t i = 0; i < role.candidates.size() && i < most_candidates; ++i) {
    words += i == 0 ? fmt::format("; name it with --{}: ", ingest::name_of(role.role)) : ", ";
    words += base::quoted(role.candidates[i], 40);
  }
  if (role.candidates.size() > most_candidates) words += ", and others";
  return words;
}

std::string role_words(const report::RoleInspection& role) {
  if (!role.column) return role.reason + candidate_words(role);
  std::string words = base::quoted(*role.column, longest_role_column);
  for (const std::string& further : role.further) {
    words += ", " + base::quoted(further, longest_role_column);
  }
  return words + ": " + (role.told ? "as " + role.reason + " says" : role.reason);
}

} // namespace

std::string score_form_words(const report::Foot& foot) {
  using Kind = ingest::ScoreForm::Kind;
  const survey::Scale& scale = foot.scale;
  std::string words;
  switch (foot.score_form.kind) {
  case Kind::numbers:
    words = fmt::format("numbers {}-{}", scale.low, scale.high);
    break;
  case Kind::stars:
    return "stars, of which the filled ones count";
  case Kind::recoded:
    return "-100, 0 and 100 in place of detractors, passives and promoters";
  case Kind::categories:
    return "groups: promoters, passives and detractors without their scores";
  }
  if (foot.score_form.end_labels) {
    words += fmt::format("; the label of an end alone is {} or {}", scale.low, scale.high);
  }
  if (foot.decimals == ingest::Decimals::threshold) {
    words += "; decimals count as the whole score below";
  } else if (foot.decimals == ingest::Decimals::round) {
    words += "; decimals are rounded";
  }
  return words;
}

void append_roles(const report::Inspection& inspection, const TextStyle& style, std::string& out) {
  out += '\n' + in_bold("Roles", style) + '\n';
  const auto append = [&](std::string_view label, const std::string& words) {
    if (!words.empty()) append_labelled(label, role_width, words, style, out);
  };
  for (const report::RoleInspection& role : inspection.roles) {
    append(ingest::name_of(role.role), role_words(role));
  }
  if (inspection.foot) append("scores are", score_form_words(*inspection.foot));
  if (inspection.foot && inspection.foot->groups) {
    append("cross-check", group_words(*inspection.foot->groups));
  }
  append("dates are", inspection.date_form);
  append("day and month", inspection.date_order);
}

} // namespace npslice::render
