// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/cli/invocation.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace npslice::cli {

/// Each reads the value of one option as the user typed it and throws base::UsageError, naming the
/// option, what was typed and what is expected, when it is not one.
std::uint64_t parse_count(std::string_view option, std::string_view text, std::uint64_t least,
                          std::uint64_t most);
double parse_level(std::string_view option, std::string_view text);
int parse_points(std::string_view option, std::string_view text);
survey::Day parse_day(std::string_view option, std::string_view text);
char parse_delimiter(std::string_view text);
std::variant<engine::DateFormat, ingest::DateForm> parse_date_format(std::string_view text);
ingest::Decimals parse_decimals(std::string_view text);
survey::PeriodLength parse_every(std::string_view text);
report::SegmentOrder parse_order(std::string_view text, survey::Metric metric);
Format parse_format(std::string_view text, Verb verb);
ColorChoice parse_color(std::string_view text);
FigureKind parse_figure(std::string_view text);
std::string parse_language(std::string_view text);
std::string parse_label(std::string_view text);
std::array<bool, survey::all_categories.size()>
parse_categories(const std::vector<std::string>& texts,
                 survey::Metric metric = survey::Metric::nps);

/// Reads `--scale 0-10` and `--cuts 6,8`; an empty text means it was not given. Cuts that were not
/// given are 6,8 on a scale up to 10; on any other scale they must be given.
survey::Scale parse_scale(std::string_view scale, std::string_view cuts);

/// Reads every `--include REASON[,REASON]`.
std::array<bool, survey::all_exclusions.size()>
parse_included(const std::vector<std::string>& texts);

/// Reads `respondent:last`, `COLUMN:first` or `last`: the column, empty for that of the respondent,
/// and which of its responses count.
std::pair<std::string, engine::Dedupe> parse_dedupe(std::string_view text);

/// Two whole numbers with `separator` between them, or nothing.
std::optional<std::pair<int, int>> read_pair(std::string_view text, char separator);

/// Splits `a,b` at its commas.
std::vector<std::string> split_list(std::string_view text);

} // namespace npslice::cli
