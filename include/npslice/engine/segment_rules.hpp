// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/engine/bands.hpp>
#include <npslice/engine/value_map.hpp>
#include <npslice/ingest/column_sample.hpp>
#include <npslice/ingest/header.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace npslice::engine {

/// How the values of the `--by` columns become segments, as the user said it.
struct SegmentRequests {
  std::vector<std::string> splits; ///< `COL` or `COL:SEP`; which, only the column names can tell
  std::vector<BandRequest> bands;
  std::vector<std::string> maps;              ///< files, see read_map
  std::optional<std::uint64_t> others;        ///< keep so many segments of a table, fold the others
  std::optional<std::uint64_t> most_segments; ///< nothing: the usual limits
};

/// So many segments a table may have when nothing else is said.
inline constexpr std::uint64_t usual_most_segments = 10'000;

/// What becomes of the cells of one column of `--by`: they are split, then each part is mapped,
/// then banded.
struct DimensionRules {
  std::string column;
  std::optional<std::string> separator; ///< split there; empty: no cell of the sample shows where
  std::optional<ValueMap> map;
  std::vector<Band> bands;

  /// Whether the cells are the values.
  [[nodiscard]] bool plain() const { return !separator && !map && bands.empty(); }
};

/// How cells become segment keys: one list of dimensions per table.
struct SegmentRules {
  std::vector<std::vector<DimensionRules>> tables;
  std::vector<MapEntry> entries; ///< of all maps
  std::uint64_t most_segments = usual_most_segments;
};

/// Settles the requests on the file that the columns were settled on, with `dimensions` the column
/// names of each table. Reads the maps. Throws base::UsageError when a request names a column that
/// does not exist or that no table uses, names one twice, or gives a separator that is none.
SegmentRules settle_segments(const std::string& file, const ingest::Header& header,
                             const ingest::FileSample& sample,
                             const std::vector<std::vector<std::string>>& dimensions,
                             const SegmentRequests& requests);

/// A separator as messages and options name it: a word, or the text itself.
std::string name_of_separator(std::string_view separator);

} // namespace npslice::engine
