// SPDX-License-Identifier: MIT
#include "file_notes.hpp"

#include <cstddef>
#include <optional>

namespace npslice::report {
namespace {

using Kind = Note::Kind;

/// How many records a file holds; nothing where its records were not counted.
std::uint64_t records_of(const engine::Findings& findings, std::size_t file) {
  const auto& accountings = findings.tally->files();
  return file < accountings.size() ? accountings[file].records : 0;
}

/// Where both texts were looked at whole, they are the same. Longer ones begin in the same way and
/// hold as many records; two exports of different days do not also take up the same room.
bool seems_copied(const engine::FileFacts& left, const engine::FileFacts& right) {
  if (left.fingerprint != right.fingerprint) return false;
  if (left.sample.whole && right.sample.whole) return true;
  const bool stored_alike =
      left.compression == right.compression && left.encoding.name == right.encoding.name;
  return !stored_alike || !left.size || !right.size || *left.size == *right.size;
}

void note_copies(const engine::Findings& findings, std::vector<Note>& notes) {
  for (std::size_t i = 0; i < findings.files.size(); ++i) {
    const std::uint64_t records = records_of(findings, i);
    for (std::size_t j = 0; j < i && records > 0; ++j) {
      if (records_of(findings, j) != records) continue;
      if (!seems_copied(findings.files[j], findings.files[i])) continue;
      Note note{Kind::copied_file, records, 0, findings.files[i].name};
      note.other_file = findings.files[j].name;
      notes.push_back(std::move(note));
      break;
    }
  }
}

} // namespace

void note_files(const engine::Findings& findings, std::vector<Note>& notes) {
  std::uint64_t short_records = 0;
  std::uint64_t replaced = 0;
  std::uint64_t repaired = 0;
  for (const engine::FileFacts& file : findings.files) {
    short_records += file.short_records;
    replaced += file.replaced;
    repaired += file.repaired;
    if (file.cut) notes.push_back({Kind::cut_inside_record, 0, 0, file.name});
    if (file.cut_in_score) notes.push_back({Kind::cut_in_score, 0, 0, file.name});
    if (file.swallowed.lines > 0) {
      notes.push_back(
          {Kind::swallowed_lines, file.swallowed.lines, file.swallowed.record, file.name});
    }
    if (file.changed_while_read) notes.push_back({Kind::changed_while_read, 0, 0, file.name});
  }
  note_copies(findings, notes);
  if (short_records > 0) notes.push_back({Kind::short_records, short_records, 0, {}});
  if (replaced > 0) notes.push_back({Kind::replaced_bytes, replaced, 0, {}});
  if (repaired > 0) notes.push_back({Kind::repaired_bytes, repaired, 0, {}});
}

} // namespace npslice::report
