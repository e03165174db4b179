// SPDX-License-Identifier: MIT
#include <npslice/ingest/date_form.hpp>

namespace npslice::ingest {

std::string_view name_of(DateForm form) {
  switch (form) {
  case DateForm::calendar:
    return {};
  case DateForm::unix_seconds:
    return "unix";
  case DateForm::unix_milliseconds:
    return "unix-ms";
  case DateForm::spreadsheet_serial:
    return "serial";
  case DateForm::compact_day:
    return "yyyymmdd";
  case DateForm::compact_month:
    return "yyyymm";
  }
  return {};
}

std::string_view words_of(DateForm form) {
  switch (form) {
  case DateForm::calendar:
    return "dates";
  case DateForm::unix_seconds:
    return "unix seconds";
  case DateForm::unix_milliseconds:
    return "unix milliseconds";
  case DateForm::spreadsheet_serial:
    return "serial days of a spreadsheet";
  case DateForm::compact_day:
    return "days as yyyymmdd";
  case DateForm::compact_month:
    return "months as yyyymm";
  }
  return {};
}

} // namespace npslice::ingest
