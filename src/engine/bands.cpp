// SPDX-License-Identifier: MIT
#include <npslice/base/errors.hpp>
#include <npslice/base/text.hpp>
#include <npslice/engine/bands.hpp>

#include <fmt/format.h>

#include <utility>

namespace npslice::engine {
namespace {

/// Takes a number, with its sign, off the front of `text`.
std::optional<std::string> take_number(std::string_view& text) {
  std::size_t end = text.starts_with('-') ? 1 : 0;
  while (end < text.size() && ((text[end] >= '0' && text[end] <= '9') || text[end] == '.')) {
    ++end;
  }
  std::string number(text.substr(0, end));
  if (!base::read_decimal(number)) return std::nullopt;
  text.remove_prefix(end);
  return number;
}

/// Reads one band; nothing when the text is none. A sign that begins a lone number means "up to".
std::optional<Band> read_band(std::string_view text) {
  Band band{std::string(text), {}, {}};
  std::string_view rest = text;
  band.low = take_number(rest);
  if (rest.empty()) {
    band.high = band.low;
    if (!text.starts_with('-')) return band.low ? std::optional(band) : std::nullopt;
    band.high = band.low->substr(1);
    band.low.reset();
    return band;
  }
  if (band.low && rest == "+") return band;
  if (!rest.starts_with('-')) return std::nullopt;
  rest.remove_prefix(1);
  if (rest.empty()) return band.low ? std::optional(band) : std::nullopt;
  band.high = take_number(rest);
  return band.high && rest.empty() ? std::optional(band) : std::nullopt;
}

bool descends(const std::string& low, const std::string& high) {
  return *base::read_decimal(high) < *base::read_decimal(low);
}

/// Refuses two neighbours that are not one wholly above the other.
void check_neighbours(const Band& left, const Band& right, std::string_view text) {
  if (left.high && right.low && *base::read_decimal(*left.high) < *base::read_decimal(*right.low)) {
    return;
  }
  const bool swapped =
      right.high && left.low && *base::read_decimal(*right.high) < *base::read_decimal(*left.low);
  throw base::UsageError(
      fmt::format("--band {}: the bands {} and {} {}", base::quoted(text),
                  base::printable(left.label), base::printable(right.label),
                  swapped ? "do not ascend; write the lower one first"
                          : "overlap; both ends of a band belong to it, as in 0-6,7-12,13-"));
}

} // namespace

bool Band::holds(const base::Decimal& number) const {
  return (!low || *base::read_decimal(*low) <= number) &&
         (!high || number <= *base::read_decimal(*high));
}

BandRequest read_band_request(std::string_view text) {
  const std::size_t colon = text.rfind(':');
  BandRequest request;
  if (colon != std::string_view::npos) request.column = base::trim(text.substr(0, colon));
  if (request.column.empty()) {
    throw base::UsageError(
        fmt::format("--band {}: expected a column, a colon and bands, as in tenure:0-6,7-12,13-",
                    base::quoted(text)));
  }
  std::string_view rest = text.substr(colon + 1);
  for (;;) {
    const std::size_t comma = rest.find(',');
    const std::string_view typed = base::trim(rest.substr(0, comma));
    auto band = read_band(typed);
    if (!band) {
      throw base::UsageError(fmt::format("--band {}: {} is no band; expected 0-6, 2.5-10, 13- (13 "
                                         "and more), -6 (up to 6) or 5",
                                         base::quoted(text), base::quoted(typed)));
    }
    if (band->low && band->high && descends(*band->low, *band->high)) {
      throw base::UsageError(fmt::format("--band {}: {} ends before it begins", base::quoted(text),
                                         base::quoted(typed)));
    }
    if (!request.bands.empty()) check_neighbours(request.bands.back(), *band, text);
    request.bands.push_back(*std::move(band));
    if (comma == std::string_view::npos) return request;
    rest.remove_prefix(comma + 1);
  }
}

std::string_view band_label(const std::vector<Band>& bands, std::string_view value,
                            bool decimal_comma) {
  if (value.empty()) return {};
  const auto number = base::read_decimal(value, decimal_comma);
  if (!number) return no_number;
  for (const Band& band : bands) {
    if (band.holds(*number)) return band.label;
  }
  return no_band;
}

} // namespace npslice::engine
