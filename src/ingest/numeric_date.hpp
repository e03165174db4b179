// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/ingest/date_form.hpp>
#include <npslice/survey/calendar.hpp>

#include <optional>
#include <string_view>

namespace npslice::ingest {

/// The date that a bare number is in a form other than `calendar`; nothing when it is none, or lies
/// before 1990 or after 2100. `text` has no blanks around it. A time may follow a compact day.
std::optional<survey::Stamp> read_numeric_date(std::string_view text, DateForm form);

/// The one form other than `calendar` in which a text is a date, or nothing. No text is a date in
/// two of them: they differ in the number of digits.
std::optional<DateForm> numeric_form_of(std::string_view text);

} // namespace npslice::ingest
