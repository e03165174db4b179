// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/survey/calendar.hpp>

namespace npslice::cli {

/// The day on which the program runs, in UTC, for those who ask for a stamp; SOURCE_DATE_EPOCH,
/// where it is set, stands for the clock (reproducible-builds.org).
survey::Day today();

} // namespace npslice::cli
