// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <vector>

namespace npslice::csv {

/// What one record near the start of a file looks like.
struct RecordShape {
  std::size_t cells = 0;
  std::size_t filled = 0; ///< cells that hold more than blanks
  std::size_t worded = 0; ///< of these, how many hold a letter
  std::size_t padded = 0; ///< cells after the first that begin with a blank
  std::size_t start = 0;  ///< where it begins in the text
  std::size_t row = 0;    ///< its row in a spreadsheet, from 0 on
};

/// The index of the record that is the header: the first one, unless it and perhaps more are
/// nearly empty beside a table of many equally wide records, of which the next one reads like
/// names.
std::size_t header_among(const std::vector<RecordShape>& shapes);

} // namespace npslice::csv
