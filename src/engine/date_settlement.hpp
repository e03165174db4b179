// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/engine/findings.hpp>
#include <npslice/engine/settings.hpp>

namespace npslice::engine {

/// Decides the order of day and month from what the whole column has shown. When it cannot be
/// decided and the figures depend on it, throws base::UsageError: with the value that fits both
/// orders, or with the two that contradict each other.
void settle_dates(DateFindings& dates, const ReadSettings& settings, bool dates_needed,
                  const std::vector<FileFacts>& files, const std::string& column);

} // namespace npslice::engine
