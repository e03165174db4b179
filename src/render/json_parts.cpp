// SPDX-License-Identifier: MIT
#include "json_parts.hpp"

#include <npslice/base/text.hpp>
#include <npslice/render/accounting_words.hpp>

#include <string>
#include <utility>

namespace npslice::render {
namespace {

std::string_view name_of(ingest::ScoreForm::Kind kind) {
  using Kind = ingest::ScoreForm::Kind;
  switch (kind) {
  case Kind::numbers:
    return "numbers";
  case Kind::stars:
    return "stars";
  case Kind::recoded:
    return "recoded";
  case Kind::categories:
    return "groups";
  }
  return {};
}

} // namespace

Json or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

Json day_or_null(const std::optional<survey::Stamp>& stamp) {
  return stamp ? Json(survey::iso_text(survey::day_of(*stamp))) : Json();
}

Json score_form_json(const report::Foot& foot) {
  const auto box = [](const std::optional<survey::ScoreRange>& range) {
    return range ? Json{range->low, range->high} : Json();
  };
  const auto& boxes = foot.scale.boxes;
  return {{"form", name_of(foot.score_form.kind)},
          {"end_labels", foot.score_form.end_labels},
          {"decimals", ingest::name_of(foot.decimals)},
          {"low", foot.scale.low},
          {"high", foot.scale.high},
          {"detractor_max", boxes ? Json() : Json(foot.scale.detractor_max)},
          {"passive_max", boxes ? Json() : Json(foot.scale.passive_max)},
          {"metric", survey::name_of(foot.metric)},
          {"top", boxes ? box(boxes->top) : Json()},
          {"bottom", boxes ? box(boxes->bottom) : Json()}};
}

Json accounting_json(const engine::Accounting& accounting) {
  Json excluded = Json::object();
  for (const survey::Exclusion reason : survey::all_exclusions) {
    excluded[std::string(survey::name_of(reason))] =
        accounting.excluded[static_cast<std::size_t>(reason)];
  }
  Json rejected = Json::object();
  for (const survey::Rejection reason : survey::all_rejections) {
    rejected[std::string(survey::name_of(reason))] =
        accounting.rejected[static_cast<std::size_t>(reason)];
  }
  return {{"records", accounting.records},
          {"used", accounting.used},
          {"unanswered", accounting.unanswered},
          {"excluded", std::move(excluded)},
          {"rejected", std::move(rejected)}};
}

Json notes_json(const report::Foot& foot) {
  Json notes = Json::array();
  for (const report::Note& note : foot.notes) {
    notes.push_back({{"kind", report::name_of(note.kind)}, {"text", note_words(note)}});
  }
  return notes;
}

std::string written(const Json& json, int indent) {
  return base::escaped(json.dump(indent, ' ', false, Json::error_handler_t::replace));
}

} // namespace npslice::render
