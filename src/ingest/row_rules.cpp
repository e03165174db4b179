// SPDX-License-Identifier: MIT
#include <npslice/base/decimal.hpp>
#include <npslice/base/text.hpp>
#include <npslice/ingest/row_rules.hpp>
#include <npslice/ingest/score_text.hpp>

#include <algorithm>

namespace npslice::ingest {
namespace {

/// Longer than any value that a rule names: such a cell needs no folding.
constexpr std::size_t longest_value = 40;

/// Finds a value in a long list without looking at each of them: rules are tried on every row.
bool is_listed(std::string_view value, std::string_view values) {
  if (value.find('|') != std::string_view::npos) return false;
  for (std::size_t at = values.find(value); at != std::string_view::npos;
       at = values.find(value, at + 1)) {
    const std::size_t end = at + value.size();
    if ((at == 0 || values[at - 1] == '|') && (end == values.size() || values[end] == '|')) {
      return true;
    }
  }
  return false;
}

bool is_named(std::string_view cell, std::string_view values) {
  if (cell.size() > longest_value) return false;
  const bool ascii =
      std::all_of(cell.begin(), cell.end(), [](char byte) { return byte >= ' ' && byte <= '~'; });
  return is_listed(ascii ? base::lower_ascii(cell) : base::fold(cell), values);
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
