// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/report/report.hpp>

#include <nlohmann/json.hpp>

#include <optional>
#include <string>

namespace npslice::render {

/// Objects whose names keep the order in which they were set.
using Json = nlohmann::ordered_json;

/// The version of what docs/output.md says of JSON. Names are added without raising it.
inline constexpr int json_schema = 1;

/// A value, or null where there is none.
template <class Value>
Json or_null(const std::optional<Value>& value) {
  return value ? Json(*value) : Json();
}
Json or_null(const std::string& text);
Json day_or_null(const std::optional<survey::Stamp>& stamp);

/// What the JSON of an inspection and of a report have in common.
Json score_form_json(const report::Foot& foot);
Json accounting_json(const engine::Accounting& accounting);
Json notes_json(const report::Foot& foot);

/// JSON as text, on one line when `indent` is -1. What could steer a terminal is escaped, and a
/// name of a file that is no UTF-8 is mended; all else is valid.
std::string written(const Json& json, int indent);

} // namespace npslice::render
