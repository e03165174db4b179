// SPDX-License-Identifier: MIT
#include <npslice/base/errors.hpp>
#include <npslice/base/text.hpp>
#include <npslice/engine/condition.hpp>

#include <algorithm>
#include <array>
#include <compare>
#include <utility>

namespace npslice::engine {
namespace {

using Operator = Condition::Operator;

struct OperatorSign {
  std::string_view sign;
  Operator op;
};

/// Longer signs stand before the shorter ones that they begin with. What other languages write for
/// the same is understood, since it would be taken for a part of the value otherwise.
constexpr std::array operator_signs{
    OperatorSign{"<>", Operator::unequal},  OperatorSign{"!=", Operator::unequal},
    OperatorSign{"=>", Operator::at_least}, OperatorSign{">=", Operator::at_least},
    OperatorSign{"=<", Operator::at_most},  OperatorSign{"<=", Operator::at_most},
    OperatorSign{"==", Operator::equal},    OperatorSign{"=", Operator::equal},
    OperatorSign{"<", Operator::less},      OperatorSign{">", Operator::greater},
    OperatorSign{"~", Operator::contains}};

/// The usual sign of an operator: the last of its signs in the table.
std::string_view sign_of(Operator op) {
  const auto found = std::find_if(operator_signs.rbegin(), operator_signs.rend(),
                                  [&](const OperatorSign& entry) { return entry.op == op; });
  return found == operator_signs.rend() ? "?" : found->sign;
}

bool holds_for(Operator op, std::strong_ordering order) {
  switch (op) {
  case Operator::equal:
    return std::is_eq(order);
  case Operator::unequal:
    return std::is_neq(order);
  case Operator::less:
    return std::is_lt(order);
  case Operator::at_most:
    return std::is_lteq(order);
  case Operator::greater:
    return std::is_gt(order);
  case Operator::at_least:
    return std::is_gteq(order);
  case Operator::contains:
    break;
  }
  return false;
}

std::string_view without_quotes(std::string_view value) {
  const bool quoted = value.size() >= 2 && (value.front() == '"' || value.front() == '\'') &&
                      value.front() == value.back();
  return quoted ? value.substr(1, value.size() - 2) : value;
}

} // namespace

Condition::Condition(std::string column, Operator op, std::string value)
    : column_(std::move(column)), operator_(op), value_(std::move(value)),
      folded_value_(base::fold(value_)) {}

Condition Condition::parse(std::string_view text) {
  text = base::trim(text);
  // A name in quotes may hold what would be an operator.
  const bool quoted = !text.empty() && (text[0] == '"' || text[0] == '\'');
  const std::size_t closing = quoted ? text.find(text[0], 1) : std::string_view::npos;
  for (std::size_t at = closing == std::string_view::npos ? 0 : closing; at < text.size(); ++at) {
    for (const OperatorSign& entry : operator_signs) {
      if (!text.substr(at).starts_with(entry.sign)) continue;
      const std::string_view column = base::trim(text.substr(0, at));
      if (column.empty()) break;
      const std::string_view value = base::trim(text.substr(at + entry.sign.size()));
      return {std::string(without_quotes(column)), entry.op, std::string(without_quotes(value))};
    }
  }
  throw base::UsageError("--where " + base::quoted(text) +
                         ": expected COLUMN OPERATOR VALUE with one of = != < <= > >= ~, for "
                         "example --where 'Region = France'");
}

bool Condition::holds(std::string_view cell, bool decimal_comma) const {
  cell = base::trim(cell);
  if (operator_ == Operator::contains) {
    return base::fold(cell).find(folded_value_) != std::string::npos;
  }
  const auto wanted = base::read_decimal(value_, decimal_comma);
  const auto number = wanted ? base::read_decimal(cell, decimal_comma) : std::nullopt;
  if (wanted && number) return holds_for(operator_, *number <=> *wanted);
  const bool ordering = operator_ != Operator::equal && operator_ != Operator::unequal;
  if (wanted && ordering) return false;
  if (ordering && cell.empty()) return false;
  return holds_for(operator_, cell.compare(value_) <=> 0);
}

std::string Condition::text() const {
  return column_ + ' ' + std::string(sign_of(operator_)) + ' ' + (value_.empty() ? "\"\"" : value_);
}

} // namespace npslice::engine
