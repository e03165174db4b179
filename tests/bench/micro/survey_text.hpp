// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/csv/block.hpp>
#include <npslice/csv/block_cutter.hpp>
#include <npslice/csv/canonical_block.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace bench {

/// The surveys that the micro benchmarks read.
enum class Text : unsigned char { narrow, quoted, wide };

/// The records of a survey, some 16 MiB, without its header: made at the first call, lives on.
const std::string& records_of(Text text);

/// How the records of a survey are cut.
npslice::csv::CuttingRules cutting_of(Text text);

/// Date, score, region and plan of a survey.
npslice::csv::Projection wanted_columns(Text text);

/// A survey as blocks: made at the first call, lives on.
const std::vector<npslice::csv::Block>& blocks_of(Text text);

/// Cuts `text` into blocks and gives each to `visit`.
template <class Visit>
void for_each_block(const std::string& text, const npslice::csv::CuttingRules& rules,
                    Visit&& visit) {
  std::size_t read = 0;
  const auto read_more = [&](std::span<char> buffer) {
    const std::size_t count = text.copy(buffer.data(), buffer.size(), read);
    read += count;
    return count;
  };
  npslice::csv::BlockCutter cutter({}, read_more, rules, 2);
  while (auto block = cutter.next())
    visit(*std::move(block));
}

} // namespace bench
