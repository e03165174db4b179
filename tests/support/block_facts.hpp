// SPDX-License-Identifier: MIT
#pragma once

#include "support/cut_text.hpp"

#include <npslice/csv/canonical_block.hpp>

#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace npslice::tests {

/// The rows of a canonical block, in a form that can be read.
inline std::vector<std::string> lines_of(const csv::CanonicalBlock& block) {
  std::vector<std::string> lines;
  std::string line;
  for (const char byte : block.text().substr(1)) {
    if (byte == '\n') {
      lines.push_back(std::exchange(line, {}));
    } else {
      byte == csv::cell_separator       ? line += "<|>"
      : byte == csv::carried_line_break ? line += "</>"
                                        : line += byte;
    }
  }
  if (!line.empty()) lines.push_back(line + "without an end");
  return lines;
}

/// Everything that the csv room tells about a text, whatever blocks it was cut into, in a form that
/// can be compared and read.
struct TextFacts {
  std::string rows; ///< with the facts of each behind it
  std::string damaged;
  std::uint64_t records = 0;
  std::uint64_t blank_lines = 0;
  std::uint64_t short_records = 0;
  std::uint64_t swallowed = 0;
  std::uint64_t swallowing = 0;
  bool ends_in_a_row = false;

  friend bool operator==(const TextFacts&, const TextFacts&) = default;
  friend std::ostream& operator<<(std::ostream& out, const TextFacts& facts) {
    return out << facts.rows << "damaged " << facts.damaged << "\nrecords " << facts.records
               << " blank " << facts.blank_lines << " short " << facts.short_records
               << " swallowed " << facts.swallowed << " in " << facts.swallowing
               << (facts.ends_in_a_row ? " ends in a row\n" : "\n");
  }

  /// `known` are the rows that blocks before have shared with others.
  void add(const csv::CanonicalBlock& block, std::vector<std::string>& known) {
    const std::vector<std::string> new_texts = lines_of(block);
    std::vector<std::string> texts(known.begin(), known.begin() + block.shared.known_before());
    texts.insert(texts.end(), new_texts.begin(), new_texts.end());
    const std::size_t apart = block.origins.empty() ? 0 : block.apart.size() / block.origins.size();
    for (std::size_t at = 0; at < block.origins.size(); ++at) {
      const csv::RowOrigin& origin = block.origins[at];
      rows += std::to_string(origin.record) + ": " + texts.at(origin.row);
      for (std::size_t cell = 0; cell < apart; ++cell) {
        rows += "<&>";
        rows += block.apart[at * apart + cell];
      }
      rows += ' ' + std::to_string(origin.filled) + " filled" +
              (origin.several_lines ? " in several lines" : "") + ", the first [";
      rows += block.first_filled(at);
      rows += "]\n";
    }
    if (new_texts.size() != block.shared.new_rows()) rows += "another number of rows than is told";
    texts.resize(block.shared.size());
    known = texts;
    for (const csv::DamagedRecord& record : block.damaged) {
      damaged += std::to_string(record.record) + ' ' +
                 std::to_string(static_cast<int>(record.damage)) + " [" + record.text + "] ";
    }
    records += block.records;
    blank_lines += block.blank_lines;
    short_records += block.short_records;
    csv::SwallowedLines lines{swallowed, swallowing};
    lines.add(block.swallowed);
    swallowed = lines.lines;
    swallowing = lines.record;
    ends_in_a_row = block.ends_in_a_row;
  }
};

/// What one block comes to.
inline TextFacts facts_of(const csv::Block& block, csv::Dialect dialect,
                          const csv::Projection& projection, csv::RecordSearch search) {
  csv::CanonicalBlock canonical;
  csv::make_canonical(block, dialect, projection, canonical, search);
  TextFacts facts;
  std::vector<std::string> known;
  facts.add(canonical, known);
  return facts;
}

/// How a text is handed to the cutter.
struct Arrival {
  std::size_t front = 0;        ///< so much is there from the start
  std::size_t piece = SIZE_MAX; ///< the rest comes in pieces of at most so many bytes
};

/// What a text comes to, and how many of its bytes stood in clean blocks.
struct CutFacts {
  TextFacts facts;
  std::size_t clean_bytes = 0;
};

inline CutFacts cut_facts(std::string_view text, const csv::CuttingRules& rules,
                          const csv::Projection& projection, Arrival arrival = {}) {
  PiecewiseText source(text.substr(arrival.front), arrival.piece);
  csv::BlockCutter cutter(std::string(text.substr(0, arrival.front)), std::ref(source), rules, 1);
  csv::CanonicalBlock canonical; // its buffers go from block to block, as in the program
  std::vector<std::string> known;
  CutFacts cut;
  while (const auto block = cutter.next()) {
    csv::make_canonical(*block, rules.dialect, projection, canonical, rules.search);
    cut.facts.add(canonical, known);
    if (block->clean) cut.clean_bytes += block->text.size();
  }
  return cut;
}

} // namespace npslice::tests
