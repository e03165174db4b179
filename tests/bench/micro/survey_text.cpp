// SPDX-License-Identifier: MIT
#include "survey_text.hpp"

#include "generate/survey.hpp"

#include <npslice/csv/row_reader.hpp>

#include <array>
#include <utility>

namespace bench {

namespace {

constexpr std::size_t text_bytes = std::size_t{16} << 20U;

std::string make_records(Text text) {
  Shape shape;
  shape.rows = 100'000;
  shape.quoted = text == Text::quoted;
  shape.wide = text == Text::wide;
  Survey survey(shape);
  std::string records;
  while (records.size() < text_bytes)
    survey.write_row(records);
  return records;
}

std::vector<npslice::csv::Block> cut(Text text) {
  std::vector<npslice::csv::Block> blocks;
  for_each_block(records_of(text), cutting_of(text),
                 [&](npslice::csv::Block&& block) { blocks.push_back(std::move(block)); });
  return blocks;
}

} // namespace

const std::string& records_of(Text text) {
  static const std::array texts{make_records(Text::narrow), make_records(Text::quoted),
                                make_records(Text::wide)};
  return texts[static_cast<std::size_t>(text)];
}

npslice::csv::CuttingRules cutting_of(Text text) {
  npslice::csv::CuttingRules rules;
  rules.columns = text == Text::wide ? 150 : 11;
  return rules;
}

npslice::csv::Projection wanted_columns(Text text) {
  npslice::csv::Projection projection;
  // In the wide survey 69 questions stand between the date and the score.
  const std::uint32_t skipped = text == Text::wide ? 69 : 0;
  projection.columns = {3 + skipped, 4 + skipped, 5 + skipped};
  projection.apart = {2};
  projection.header_cells = cutting_of(text).columns;
  projection.row_cells = npslice::csv::row_cells_for(projection.columns.size());
  return projection;
}

const std::vector<npslice::csv::Block>& blocks_of(Text text) {
  static const std::array blocks{cut(Text::narrow), cut(Text::quoted), cut(Text::wide)};
  return blocks[static_cast<std::size_t>(text)];
}

} // namespace bench
