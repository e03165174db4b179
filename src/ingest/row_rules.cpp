// SPDX-License-Identifier: MIT
#include "alternatives.hpp"

#include <npslice/base/decimal.hpp>
#include <npslice/base/text.hpp>
#include <npslice/ingest/row_rules.hpp>
#include <npslice/ingest/score_text.hpp>

namespace npslice::ingest {
namespace {

/// Longer than any value that a rule names: such a cell needs no folding.
constexpr std::size_t longest_value = 40;

bool is_named(std::string_view cell, std::string_view values) {
  return cell.size() <= longest_value && is_one_of(base::fold(cell), values);
}

} // namespace

bool sets_aside(const RowRule& rule, std::string_view cell) {
  const std::string_view value = base::trim(cell);
  switch (rule.test) {
  case RowRule::Test::one_of:
    return !value.empty() && is_named(value, rule.values);
  case RowRule::Test::none_of:
    return !value.empty() && !is_named(value, rule.values);
  case RowRule::Test::number_below: {
    const auto number = base::read_decimal(value, true);
    return number && *number < *base::read_decimal(rule.values);
  }
  case RowRule::Test::blank:
    return is_missing(value);
  }
  return false;
}

} // namespace npslice::ingest
