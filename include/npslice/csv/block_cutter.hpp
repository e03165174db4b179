// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/csv/block.hpp>
#include <npslice/csv/dialect.hpp>
#include <npslice/csv/record_scan.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace npslice::csv {

/// The longest record that may be asked for: what the CSV library takes in one line, divided by the
/// three bytes that one input byte can become.
inline constexpr std::size_t highest_record_limit = std::size_t{4} << 20U;

/// How the input is cut.
struct CuttingRules {
  Dialect dialect;
  std::size_t columns = 1;                          ///< cells of the header
  std::size_t block_bytes = std::size_t{1} << 18U;  ///< a block holds at least one record
  std::size_t record_bytes = std::size_t{1} << 20U; ///< longer records are damaged
  RecordSearch search = RecordSearch::fastest;
};

/// Cuts text into blocks at record boundaries. Memory stays within a block and two records whatever
/// the input holds, and which records are damaged does not depend on the size of the blocks or of
/// the pieces in which the text arrives. The text of sound blocks is not copied: blocks share the
/// buffers into which it was read.
///
/// Where quotes stand as a careful writer sets them, records are found by `CleanRun`; where they do
/// not, and until that place is behind, with `scan_record`. Each byte is looked at in vain at most
/// once.
///
/// A record that is damaged by its quotes costs itself only: reading resumes at the next physical
/// line that reads as a record with as many cells as the header.
class BlockCutter {
public:
  /// Fills the front of the span with text and returns how much; 0 is the end.
  using ReadText = std::function<std::size_t(std::span<char>)>;

  /// Starts with `text`, which was read already and begins with a record, and goes on with what
  /// `read_more` gives. `first_record` is the number of that record.
  BlockCutter(std::string text, ReadText read_more, CuttingRules rules, std::uint64_t first_record);

  /// The next block, or nothing at the end of the input. Throws what `read_more` throws.
  std::optional<Block> next();

  /// The number that the next record will have; after the end, one more than the last record's.
  [[nodiscard]] std::uint64_t next_record() const { return record_; }

private:
  [[nodiscard]] std::string_view text() const { return {buffer_.get(), filled_}; }
  [[nodiscard]] std::string_view waiting() const { return text().substr(begin_); }
  [[nodiscard]] std::uint64_t here() const { return offset_ + begin_; }
  [[nodiscard]] std::uint64_t clean_from() const;
  std::optional<Block> cut_clean();
  std::optional<Block> cut_by_record();
  [[nodiscard]] bool is_enough(std::size_t bytes) const;
  [[nodiscard]] RecordScan scan_at(std::size_t position) const;
  [[nodiscard]] bool is_damaged(std::size_t position, const RecordScan& scan) const;
  [[nodiscard]] bool reads_as_record(const RecordScan& scan) const;
  void refill();
  void skip_line();
  void note_failure(std::size_t position, const RecordScan& scan);
  void resume_after_damage();
  Block take_sound(std::size_t end, std::uint64_t records);
  Block take_damaged(const RecordScan& scan);

  SharedBuffer buffer_;      // what was read; blocks that were given away share it
  std::size_t filled_ = 0;   // how much of the buffer holds text
  std::size_t begin_ = 0;    // where in it the next block begins
  std::uint64_t offset_ = 0; // the position of its front in the input
  bool ended_ = false;
  ReadText read_more_;
  CuttingRules rules_;
  std::uint64_t record_;               // the number of the next record
  std::size_t usual_cells_ = 0;        // cells of the last sound record
  std::size_t cells_before_block_ = 0; // the same at the start of the block that is being cut
  // A record that is inside quotes at a line break before this position shares the fate of an
  // earlier one, so it need not be followed again: hostile input stays linear.
  std::uint64_t open_until_ = 0;
  bool open_until_stray_quote_ = false;
  std::uint64_t unclean_until_ = 0; // so far the text was looked at in vain
  // So much is cut record by record before masks are tried again: more each time that they were in
  // vain, so that blocks of text that is nowhere clean are of full size.
  std::size_t part_by_record_;
};

} // namespace npslice::csv
