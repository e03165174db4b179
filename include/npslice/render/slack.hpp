// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/render/language.hpp>
#include <npslice/report/report.hpp>

#include <string>
#include <vector>

namespace npslice::render {

/// The reports as a message in Slack's mark-up (mrkdwn), short enough to be shown whole: the
/// headline, segments and periods as small tables, comments, the foot. Nothing in the text of the
/// survey becomes a mention, a link, an emoji or mark-up.
std::string slack_of(const std::vector<report::Report>& reports, const Wording& wording);

/// Text of the survey on one line of such a message.
std::string slack_text(std::string_view text);

} // namespace npslice::render
