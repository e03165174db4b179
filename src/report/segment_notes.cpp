// SPDX-License-Identifier: MIT
#include "segment_notes.hpp"

#include "segments.hpp"

#include <algorithm>
#include <set>

namespace npslice::report {
namespace {

using Kind = Note::Kind;

/// What was seen of a column in the first records of the file that the columns were settled on.
const ingest::ColumnSample* sample_of(const engine::Findings& findings, const std::string& name) {
  for (const engine::FileFacts& file : findings.files) {
    if (file.sample.records == 0) continue;
    const auto found = file.header.find_unique(name);
    return found.size() == 1 ? &file.sample.columns[found.front()] : nullptr;
  }
  return nullptr;
}

/// Whether cells of a column seem to hold several values. Numbers with commas do not.
bool looks_multi_select(const engine::Findings& findings, const std::string& name) {
  const ingest::ColumnSample* const sample = sample_of(findings, name);
  return sample != nullptr && sample->multi_select.likely && sample->numbers * 2 < sample->filled;
}

void note_dimension(const engine::Findings& findings, const std::string& name,
                    const engine::DimensionFindings& dimension, std::vector<Note>& notes) {
  const std::uint64_t responses = whole_survey(findings).counts.responses();
  if (responses == 0) return;
  if (dimension.separator && dimension.memberships > responses) {
    notes.push_back({Kind::in_several_segments, responses, dimension.memberships, name});
  } else if (dimension.separator) {
    notes.push_back({Kind::split_nowhere, 0, 0, name});
  } else if (dimension.order.empty() && looks_multi_select(findings, name)) {
    notes.push_back({Kind::looks_multi_select, 0, 0, name});
  }
  if (dimension.in_no_band > 0) {
    notes.push_back({Kind::in_no_band, dimension.in_no_band, 0, name});
  }
  if (dimension.no_number > 0) {
    notes.push_back({Kind::no_number, dimension.no_number, 0, name});
  }
}

std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) {
    all += (all.empty() ? "" : ", ") + text;
  }
  return all;
}

/// Whether cells, not the program, make a segment that is called like the folded one.
bool other_in_cells(const engine::Findings& findings, std::size_t table) {
  const auto& tallies = findings.tally->tables()[table + 1];
  for (std::uint32_t i = 0; i < tallies.size(); ++i) {
    std::string_view rest = findings.keys[table + 1].key(i);
    if (rest == engine::other_key || tallies[i].counts.responses() == 0) continue;
    while (rest.starts_with(other_value)) {
      rest.remove_prefix(other_value.size());
      if (rest.empty()) return true;
      if (rest.front() != engine::key_separator) break;
      rest.remove_prefix(1);
    }
  }
  return false;
}

} // namespace

void note_segments(const engine::Findings& findings, std::vector<Note>& notes) {
  std::vector<std::string> seen; // a column of several tables is noted once
  for (std::size_t table = 0; table < findings.tables.size(); ++table) {
    const std::vector<std::string>& names = findings.columns.segments[table];
    const std::string all_names = joined(names);
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (std::find(seen.begin(), seen.end(), names[i]) != seen.end()) continue;
      seen.push_back(names[i]);
      note_dimension(findings, names[i], findings.tables[table].dimensions[i], notes);
    }
    if (findings.tables[table].folded == 0) continue;
    notes.push_back({Kind::folded_segments, findings.tables[table].folded, 0, all_names});
    if (other_in_cells(findings, table)) notes.push_back({Kind::other_in_cells, 0, 0, all_names});
  }
  if (!findings.unused_entry) return;
  notes.push_back({Kind::unused_map_entries, findings.unused_entries, findings.unused_entry->record,
                   findings.unused_entry->from});
}

void settle_populations(const engine::Findings& findings, Populations& populations,
                        std::vector<Note>& notes) {
  if (populations.sizes.empty()) return;
  std::set<SegmentKey> met;
  bool fitted = false;
  for (std::size_t table = 0; table < findings.tables.size(); ++table) {
    const std::vector<std::string>& names = findings.columns.segments[table];
    if (!populations.fit(names)) continue;
    fitted = true;
    std::uint64_t unknown = 0;
    for (const Segment& segment : segments_of(findings, table, SegmentOrder::name)) {
      unknown += populations.of(names, segment.key()) ? 0U : 1U;
      met.insert(segment.key());
    }
    if (unknown == 0) continue;
    if (populations.summed) populations.whole.reset();
    notes.push_back({Kind::no_population, unknown, 0, joined(names)});
  }
  if (!fitted) return; // only the size of the whole survey is used
  std::uint64_t unused = 0;
  std::string first;
  for (const auto& [key, size] : populations.sizes) {
    if (met.contains(key)) continue;
    if (unused++ == 0) first = joined(key);
  }
  if (unused > 0) notes.push_back({Kind::unused_population, unused, 0, first});
}

} // namespace npslice::report
