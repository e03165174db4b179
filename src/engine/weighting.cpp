// SPDX-License-Identifier: MIT
#include <npslice/base/decimal.hpp>
#include <npslice/base/errors.hpp>
#include <npslice/base/text.hpp>
#include <npslice/engine/small_table.hpp>
#include <npslice/engine/weighting.hpp>
#include <npslice/stats/weight.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <span>

namespace npslice::engine {
namespace {

[[noreturn]] void refuse_targets(const std::string& file, const std::string& reason) {
  throw base::UsageError(fmt::format("--target {}: {}", base::shown_path(file), reason));
}

/// A share, in percent with the sign too, or a number of people.
std::optional<double> read_share(std::string_view text) {
  text = base::trim(text);
  if (text.ends_with('%')) text.remove_suffix(1);
  const auto number = base::read_decimal(text, true);
  if (!number || number->negative) return std::nullopt;
  constexpr std::size_t most_digits = 15; // more people than there are
  if (number->whole.size() > most_digits) return std::nullopt;
  double share = 0;
  for (const char digit : number->whole) {
    share = share * 10 + (digit - '0');
  }
  double unit = 0.1;
  for (const char digit : number->fraction) {
    share += (digit - '0') * unit;
    unit /= 10;
  }
  return share;
}

/// Shares that miss the whole by little were rounded; by more, one was forgotten or mistyped.
void check_sum(const std::string& file, const TargetDimension& dimension) {
  constexpr double rounding = 0.011;
  const double sum = std::accumulate(dimension.shares.begin(), dimension.shares.end(), 0.0);
  const std::string column = base::quoted(dimension.column);
  if (!(sum > 0)) refuse_targets(file, fmt::format("all shares of {} are 0", column));
  const bool as_shares = sum < 1.5;
  const bool as_percent = sum > 50 && sum < 150;
  const double whole = as_shares ? 1 : 100;
  if ((as_shares || as_percent) && std::abs(sum / whole - 1) > rounding) {
    refuse_targets(
        file, fmt::format("the shares of {} add up to {:g}; expected {:g}", column, sum, whole));
  }
}

} // namespace

RakingTargets read_targets(const std::string& file) {
  const auto records =
      read_small_table("--target", file, "the shares of values as dimension,value,share");
  constexpr std::array<std::string_view, 3> names{"dimension", "value", "share"};
  const csv::Record& header = records.front();
  const bool named = header.cells.size() == names.size() &&
                     std::equal(names.begin(), names.end(), header.cells.begin(),
                                [](std::string_view name, const std::string& cell) {
                                  return base::same_word(base::trim(cell), name);
                                });
  if (!named) refuse_targets(file, "its header must be dimension,value,share");
  RakingTargets targets;
  targets.source = file;
  for (const csv::Record& record : std::span(records).subspan(1)) {
    const std::string column(base::trim(record.cells[0]));
    const std::string value(base::trim(record.cells[1]));
    const auto share = read_share(record.cells[2]);
    if (column.empty())
      refuse_targets(file, fmt::format("record {} names no column", record.number));
    if (!share) {
      refuse_targets(file, fmt::format("record {}: {} is no share; expected a number from 0 on",
                                       record.number, base::quoted(record.cells[2])));
    }
    auto& dimensions = targets.dimensions;
    auto found = std::find_if(dimensions.begin(), dimensions.end(), [&](const auto& each) {
      return base::same_word(each.column, column);
    });
    if (found == dimensions.end()) found = dimensions.insert(dimensions.end(), {column, {}, {}});
    if (std::find(found->values.begin(), found->values.end(), value) != found->values.end()) {
      refuse_targets(file, fmt::format("record {} gives the share of {} a second time",
                                       record.number, base::quoted(value)));
    }
    found->values.push_back(value);
    found->shares.push_back(*share);
  }
  if (targets.dimensions.empty()) refuse_targets(file, "holds no share");
  for (const TargetDimension& dimension : targets.dimensions) {
    check_sum(file, dimension);
  }
  return targets;
}

} // namespace npslice::engine
