// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/input/byte_source.hpp>

#include <array>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <memory>
#include <mutex>
#include <thread>

namespace npslice::input {

/// Reads another source on a thread of its own, ahead of whoever reads from it: for a source that
/// has work to do, such as a decompressor. The same bytes come in the same order, and what goes
/// wrong is thrown where it stands among them, and again each time after that. No thread is started
/// for an input that is read to its end before that is worth it.
class ReadAheadSource final : public ByteSource {
public:
  /// So much is read before the thread is started.
  static constexpr std::size_t default_alone = std::size_t{1} << 20U;

  /// So much is read at a time; four times as much waits at most.
  static constexpr std::size_t default_part = std::size_t{1} << 18U;

  explicit ReadAheadSource(std::unique_ptr<ByteSource> inner, std::size_t alone = default_alone,
                           std::size_t part = default_part);
  ReadAheadSource(const ReadAheadSource&) = delete;
  ReadAheadSource& operator=(const ReadAheadSource&) = delete;

  /// Ends the thread, wherever it is.
  ~ReadAheadSource() override;

  std::size_t read(std::span<char> buffer) override;
  void give_up() override { inner_->give_up(); }
  [[nodiscard]] bool changed_while_read() const override { return inner_->changed_while_read(); }
  [[nodiscard]] std::optional<std::uint64_t> size() const override { return inner_->size(); }

  /// Of what was handed out, not of what was read ahead.
  [[nodiscard]] std::uint64_t position() const override { return position_; }

private:
  struct Part {
    std::unique_ptr<char[]> bytes; // NOLINT: a vector would write zeros first
    std::size_t size = 0;
    std::uint64_t position = 0;
  };

  bool start();
  void fill_parts() noexcept;
  bool wait_for_room();
  bool wait_for_part();
  Part& part(std::uint64_t number) { return parts_[number % parts_.size()]; }

  std::unique_ptr<ByteSource> inner_; // belongs to the thread while that runs
  std::size_t alone_;                 // so much is still to be read without it
  std::size_t part_bytes_;
  std::size_t given_ = 0; // of the part that is handed out
  std::uint64_t position_ = 0;
  std::array<Part, 4> parts_; // each belongs to one of the two threads

  std::mutex mutex_; // guards what follows
  std::condition_variable filled_one_;
  std::condition_variable emptied_one_;
  std::uint64_t filled_ = 0; // parts so far
  std::uint64_t emptied_ = 0;
  bool ended_ = false;
  bool stopping_ = false;
  std::exception_ptr failure_;

  std::thread thread_;
};

} // namespace npslice::input
