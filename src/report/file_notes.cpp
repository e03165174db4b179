// SPDX-License-Identifier: MIT
#include "file_notes.hpp"

#include <npslice/ingest/score_text.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

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

/// Whether no sound record of a file is as wide as its header.
bool all_records_short(const engine::FileFacts& file, const engine::Accounting& accounting) {
  constexpr std::array damaged{survey::Rejection::unterminated_quote,
                               survey::Rejection::record_too_long, survey::Rejection::cut_record};
  std::uint64_t sound = accounting.records;
  for (const survey::Rejection reason : damaged) {
    sound -= accounting.rejected[static_cast<std::size_t>(reason)];
  }
  return sound > 0 && file.short_records == sound;
}

/// The number at which a name was made unique is not part of the cell.
std::string_view as_written(std::string_view name) { return name.substr(0, name.rfind('#')); }

/// Where the line end between the header and the first record is lost, the header has the cells of
/// both, one of them in common, and with them a score: in the cell of its own or, where the scores
/// stand first, at the end of the common one.
bool may_hold_first_record(const engine::FileFacts& file, const engine::Findings& findings,
                           const survey::Scale& scale) {
  std::size_t filled = 0; // the records are at least so wide
  for (std::size_t i = 0; i < file.sample.columns.size(); ++i) {
    if (file.sample.columns[i].filled > 0) filled = i + 1;
  }
  const std::vector<std::string>& names = file.header.names();
  const std::size_t width = (names.size() + 1) / 2;
  const bool of_both = names.size() % 2 == 1 && width > 1 && filled <= width;
  const auto& score = findings.columns.name_of_role(ingest::Role::score);
  if (!of_both || !score) return false;
  const auto columns = file.header.find_unique(*score);
  if (columns.size() != 1 || columns.front() >= width) return false;
  const std::string& cell = names[width - 1 + columns.front()];
  if (columns.front() == 0) return cell.back() >= '0' && cell.back() <= '9';
  return ingest::read_score(as_written(cell), scale, findings.columns.score_form).kind ==
         ingest::ScoreReading::Kind::scored;
}

/// A user who names a column by its number may not know that the program takes the first row for
/// the header.
void note_header_score(const engine::Findings& findings, const survey::Scale& scale,
                       std::vector<Note>& notes) {
  const ingest::RoleChoice& score = findings.columns.roles.of(ingest::Role::score);
  const ingest::ScoreForm form = findings.columns.score_form;
  const auto& name = findings.columns.name_of_role(ingest::Role::score);
  if (!score.told || !name || !form.has_scores()) return;
  const ingest::ScoreReading reading = ingest::read_score(as_written(*name), scale, form);
  if (reading.kind != ingest::ScoreReading::Kind::scored || !reading.score) return;
  for (const engine::FileFacts& file : findings.files) {
    notes.push_back(
        {Kind::header_reads_as_score, 0, static_cast<std::uint64_t>(*reading.score), file.name});
  }
}

} // namespace

void note_files(const engine::Findings& findings, const survey::Scale& scale,
                std::vector<Note>& notes) {
  const auto& accountings = findings.tally->files();
  std::uint64_t short_records = 0;
  std::uint64_t replaced = 0;
  std::uint64_t repaired = 0;
  for (std::size_t i = 0; i < findings.files.size(); ++i) {
    const engine::FileFacts& file = findings.files[i];
    if (i < accountings.size() && all_records_short(file, accountings[i])) {
      const bool asks = may_hold_first_record(file, findings, scale);
      notes.push_back({Kind::all_records_short, file.short_records, asks ? 1U : 0U, file.name});
    } else {
      short_records += file.short_records;
    }
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
  note_header_score(findings, scale, notes);
  note_copies(findings, notes);
  if (short_records > 0) notes.push_back({Kind::short_records, short_records, 0, {}});
  if (replaced > 0) notes.push_back({Kind::replaced_bytes, replaced, 0, {}});
  if (repaired > 0) notes.push_back({Kind::repaired_bytes, repaired, 0, {}});
}

} // namespace npslice::report
