// SPDX-License-Identifier: MIT
#include "clean_run.hpp"
#include "row_damage.hpp"

#include <npslice/base/text.hpp>
#include <npslice/csv/block_cutter.hpp>

#include <algorithm>
#include <limits>
#include <utility>

namespace npslice::csv {
namespace {

constexpr std::size_t smallest_read = std::size_t{1} << 16U;
constexpr std::size_t least_read = std::size_t{1} << 13U;
constexpr std::size_t longest_line_end = 2;

/// Where less of a block than this part is clean, the block is cut record by record: so text that
/// is unclean everywhere is not cut into tiny blocks.
constexpr std::size_t smallest_part = 16;

/// What is missing from a full block for one that is handed out rather than moved to a new buffer.
constexpr std::size_t missing_part = 8;

bool is_failure(RecordEnding ending) {
  return ending == RecordEnding::open_quote || ending == RecordEnding::stray_quote;
}

} // namespace

void Block::hold(std::string own_text) {
  const auto held = std::make_shared<const std::string>(std::move(own_text));
  text = *held;
  owner = held;
}

BlockCutter::BlockCutter(std::string text, ReadText read_more, CuttingRules rules,
                         std::uint64_t first_record)
    : buffer_(new char[text.size()]), filled_(text.size()), read_more_(std::move(read_more)),
      rules_(rules), record_(first_record), part_by_record_(rules.block_bytes / smallest_part) {
  std::copy(text.begin(), text.end(), buffer_.get());
  const bool has_masks = rules_.search != RecordSearch::record_by_record &&
                         rules_.record_bytes >= word_bytes && rules_.dialect.delimiter != '"' &&
                         rules_.dialect.delimiter != '\n' && rules_.dialect.delimiter != '\r';
  if (!has_masks) unclean_until_ = std::numeric_limits<std::uint64_t>::max();
}

std::optional<Block> BlockCutter::next() {
  std::optional<Block> block = cut_clean();
  return block ? std::move(block) : cut_by_record();
}

/// From where on the records may be found by masks.
std::uint64_t BlockCutter::clean_from() const { return std::max(unclean_until_, open_until_); }

bool BlockCutter::is_enough(std::size_t bytes) const {
  return bytes >= rules_.block_bytes - rules_.block_bytes / missing_part;
}

/// A block of clean records, or nothing where too few of them come next.
std::optional<Block> BlockCutter::cut_clean() {
  if (here() < clean_from()) return std::nullopt;
  const bool fastest = rules_.search == RecordSearch::fastest;
  CleanRun run({rules_.dialect.delimiter, rules_.record_bytes, rules_.block_bytes,
                fastest ? find_cells : find_cells_plainly});
  run.advance(waiting(), ended_);
  while (run.is_open() && !ended_ && !is_enough(run.bytes())) {
    refill();
    run.advance(waiting(), ended_);
  }
  if (run.met_unclean() || (ended_ && run.is_open())) unclean_until_ = here() + run.scanned();
  const std::size_t least = run.met_unclean() ? rules_.block_bytes / smallest_part : 1;
  if (run.bytes() < std::max<std::size_t>(least, 1)) {
    part_by_record_ = std::min(part_by_record_ * 2, rules_.block_bytes);
    return std::nullopt;
  }
  part_by_record_ = rules_.block_bytes / smallest_part;
  const auto last_record = run.last_record_with_cells(waiting());
  if (last_record) usual_cells_ = scan_at(begin_ + *last_record).cells;
  Block block = take_sound(begin_ + run.bytes(), run.records());
  block.clean = true;
  block.masks = run.masks();
  return block;
}

/// A block of sound records, or one of a damaged record, as the grammar finds them.
std::optional<Block> BlockCutter::cut_by_record() {
  std::size_t position = begin_;
  std::uint64_t records = 0;
  for (;;) {
    if (position == filled_ && ended_) {
      if (position == begin_) return std::nullopt;
      return take_sound(position, records);
    }
    const RecordScan scan = scan_at(position);
    if (is_damaged(position, scan)) {
      if (position > begin_) return take_sound(position, records);
      return take_damaged(scan);
    }
    if (scan.ending == RecordEnding::more_needed) {
      const std::size_t done = position - begin_;
      refill();
      position = begin_ + done;
      continue;
    }
    if (!scan.blank) usual_cells_ = scan.cells;
    position += scan.next;
    ++records;
    const std::size_t done = position - begin_;
    const bool may_be_clean = done >= part_by_record_ && here() + done >= clean_from();
    if (done >= rules_.block_bytes || may_be_clean) return take_sound(position, records);
  }
}

RecordScan BlockCutter::scan_at(std::size_t position) const {
  const std::uint64_t start = offset_ + position;
  const std::uint64_t open_until = open_until_ > start ? open_until_ - start : 0;
  return scan_record(text().substr(position), rules_.dialect.delimiter, ended_,
                     static_cast<std::size_t>(open_until), [](const RawCell&) {});
}

/// A record over the limit is damaged by its own length alone, never by how much of it was read:
/// one that ends within the text counts without its line end, one that does not has at least its
/// bytes and a line end before it is over.
bool BlockCutter::is_damaged(std::size_t position, const RecordScan& scan) const {
  if (is_failure(scan.ending)) return true;
  if (scan.ending == RecordEnding::more_needed) {
    return filled_ - position > rules_.record_bytes + longest_line_end;
  }
  return scan.text_end > rules_.record_bytes;
}

bool BlockCutter::reads_as_record(const RecordScan& scan) const {
  const bool ends = scan.ending == RecordEnding::line_end || scan.ending == RecordEnding::text_end;
  return ends && !scan.blank && (scan.cells == rules_.columns || scan.cells == usual_cells_);
}

/// Moves what is waiting into a new buffer, for blocks may share the old one. Reads at least as
/// much again as is waiting, so that scanning a record anew after each refill costs no more than
/// twice its length.
void BlockCutter::refill() {
  const std::string_view kept = waiting();
  const std::size_t block = std::min(rules_.block_bytes, highest_record_limit);
  const std::size_t capacity = kept.size() + std::max({smallest_read, kept.size(), block});
  // Of few sizes, so that the place of an old buffer serves for a new one; without zeros, unlike
  // make_shared.
  const std::size_t granted = (capacity / smallest_read + 1) * smallest_read;
  const SharedBuffer buffer(new char[granted]);
  std::copy(kept.begin(), kept.end(), buffer.get());
  offset_ += begin_;
  begin_ = 0;
  filled_ = kept.size();
  buffer_ = buffer;
  // What is left at the end may be too little for a read of its own.
  const std::size_t enough = capacity - std::min(capacity / missing_part, least_read);
  while (!ended_ && filled_ < enough) {
    const std::size_t count = read_more_({buffer_.get() + filled_, capacity - filled_});
    filled_ += count;
    ended_ = count == 0;
  }
}

/// Moves to the start of the next physical line; what is skipped is not kept.
void BlockCutter::skip_line() {
  for (;;) {
    begin_ += line_length(waiting());
    const std::string_view rest = waiting();
    if (rest.size() >= longest_line_end || ended_) {
      begin_ += rest.starts_with("\r\n") ? 2U : rest.empty() ? 0U : 1U;
      return;
    }
    refill();
  }
}

/// Remembers how far a damaged record was followed.
void BlockCutter::note_failure(std::size_t position, const RecordScan& scan) {
  const std::size_t limit = rules_.record_bytes + longest_line_end;
  const std::uint64_t failed_at = offset_ + position + std::min(scan.text_end, limit);
  if (failed_at <= open_until_) return;
  open_until_ = failed_at;
  open_until_stray_quote_ =
      scan.ending == RecordEnding::stray_quote && scan.text_end <= rules_.record_bytes;
}

/// Skips physical lines until one reads as a record again, or until the one with the stray quote
/// that gave the damage away is behind.
void BlockCutter::resume_after_damage() {
  while (!(begin_ == filled_ && ended_)) {
    if (open_until_stray_quote_ && here() >= open_until_) return;
    const RecordScan scan = scan_at(begin_);
    if (is_damaged(begin_, scan)) {
      note_failure(begin_, scan);
      skip_line();
    } else if (scan.ending == RecordEnding::more_needed) {
      refill();
    } else if (reads_as_record(scan)) {
      return;
    } else {
      skip_line();
    }
  }
}

Block BlockCutter::take_sound(std::size_t end, std::uint64_t records) {
  Block block;
  block.text = text().substr(begin_, end - begin_);
  block.owner = buffer_;
  block.first_record = record_;
  block.usual_cells = cells_before_block_;
  cells_before_block_ = usual_cells_;
  begin_ = end;
  record_ += records;
  block.ends_input = ended_ && begin_ == filled_;
  return block;
}

Block BlockCutter::take_damaged(const RecordScan& scan) {
  const std::size_t line = line_length(waiting());
  // So much was read for certain: what is shown must not depend on how much more was.
  const std::size_t shown = std::min(damage_shown, rules_.record_bytes + longest_line_end);
  Block block;
  block.damage = line > rules_.record_bytes ? Damage::record_too_long : Damage::unterminated_quote;
  block.hold(std::string(base::clip(waiting().substr(0, line), shown)));
  block.first_record = record_++;
  note_failure(begin_, scan);
  skip_line();
  resume_after_damage();
  block.ends_input = ended_ && begin_ == filled_;
  return block;
}

} // namespace npslice::csv
