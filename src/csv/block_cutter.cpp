// SPDX-License-Identifier: MIT
#include <npslice/base/text.hpp>
#include <npslice/csv/block_cutter.hpp>

#include <algorithm>
#include <utility>

namespace npslice::csv {
namespace {

constexpr std::size_t smallest_read = std::size_t{1} << 16U;
constexpr std::size_t longest_line_end = 2;

/// How much of a damaged record is kept to show it.
constexpr std::size_t damage_shown = 1000;

bool is_failure(RecordEnding ending) {
  return ending == RecordEnding::open_quote || ending == RecordEnding::stray_quote;
}

} // namespace

BlockCutter::BlockCutter(std::string text, ReadText read_more, CuttingRules rules,
                         std::uint64_t first_record)
    : text_(std::move(text)), read_more_(std::move(read_more)), rules_(rules),
      record_(first_record) {}

std::optional<Block> BlockCutter::next() {
  std::size_t position = begin_;
  std::uint64_t records = 0;
  for (;;) {
    if (position == text_.size() && ended_) {
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
    if (position - begin_ >= rules_.block_bytes) return take_sound(position, records);
  }
}

std::string_view BlockCutter::waiting() const { return std::string_view(text_).substr(begin_); }

RecordScan BlockCutter::scan_at(std::size_t position) const {
  const std::uint64_t start = offset_ + position;
  const std::uint64_t open_until = open_until_ > start ? open_until_ - start : 0;
  return scan_record(std::string_view(text_).substr(position), rules_.dialect.delimiter, ended_,
                     static_cast<std::size_t>(open_until), [](const RawCell&) {});
}

/// A record over the limit is damaged by its own length alone, never by how much of it was read:
/// one that ends within the text counts without its line end, one that does not has at least its
/// bytes and a line end before it is over.
bool BlockCutter::is_damaged(std::size_t position, const RecordScan& scan) const {
  if (is_failure(scan.ending)) return true;
  if (scan.ending == RecordEnding::more_needed) {
    return text_.size() - position > rules_.record_bytes + longest_line_end;
  }
  return scan.text_end > rules_.record_bytes;
}

bool BlockCutter::reads_as_record(const RecordScan& scan) const {
  const bool ends = scan.ending == RecordEnding::line_end || scan.ending == RecordEnding::text_end;
  return ends && !scan.blank && (scan.cells == rules_.columns || scan.cells == usual_cells_);
}

/// Reads at least as much again as is waiting, so that scanning a record anew after each refill
/// costs no more than twice its length.
void BlockCutter::refill() {
  text_.erase(0, begin_);
  offset_ += begin_;
  begin_ = 0;
  std::size_t filled = text_.size();
  const std::size_t block = std::min(rules_.block_bytes, highest_record_limit);
  text_.resize(filled + std::max({smallest_read, filled, block}));
  while (!ended_ && filled < text_.size()) {
    const std::size_t count = read_more_(std::span(text_).subspan(filled));
    filled += count;
    ended_ = count == 0;
  }
  text_.resize(filled);
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
  while (!(begin_ == text_.size() && ended_)) {
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
  block.text = text_.substr(begin_, end - begin_);
  block.first_record = record_;
  block.usual_cells = cells_before_block_;
  cells_before_block_ = usual_cells_;
  begin_ = end;
  record_ += records;
  block.ends_input = ended_ && begin_ == text_.size();
  return block;
}

Block BlockCutter::take_damaged(const RecordScan& scan) {
  const std::size_t line = line_length(waiting());
  // So much was read for certain: what is shown must not depend on how much more was.
  const std::size_t shown = std::min(damage_shown, rules_.record_bytes + longest_line_end);
  Block block;
  block.damage = line > rules_.record_bytes ? Damage::record_too_long : Damage::unterminated_quote;
  block.text = std::string(base::clip(waiting().substr(0, line), shown));
  block.first_record = record_++;
  note_failure(begin_, scan);
  skip_line();
  resume_after_damage();
  block.ends_input = ended_ && begin_ == text_.size();
  return block;
}

} // namespace npslice::csv
