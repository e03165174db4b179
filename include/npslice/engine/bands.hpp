// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/base/decimal.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace npslice::engine {

/// A range of numbers that is one segment. Both ends belong to it; a missing end is open.
struct Band {
  std::string label; ///< as typed
  std::optional<std::string> low;
  std::optional<std::string> high;

  /// Whether a number lies in the band, compared exactly.
  [[nodiscard]] bool holds(const base::Decimal& number) const;
};

/// The bands of one column, as `--band COL:BANDS` says them.
struct BandRequest {
  std::string column; ///< as the user named it
  std::vector<Band> bands;
};

/// Reads `COL:0-6,7-12,13-`; the bands stand behind the last colon. `6` is one number, `13-` and
/// `13+` are open above, `-6` is open below, `-10--5` lies below zero. Throws base::UsageError when
/// that is not what stands there, or when the bands do not ascend or overlap, naming the two.
BandRequest read_band_request(std::string_view text);

/// The segment of a number that lies in no band, and that of a text that is no number.
inline constexpr std::string_view no_band = "(no band)";
inline constexpr std::string_view no_number = "(no number)";

/// The label of the band that a value falls in, or one of the two above; blank stays blank.
std::string_view band_label(const std::vector<Band>& bands, std::string_view value,
                            bool decimal_comma);

} // namespace npslice::engine
