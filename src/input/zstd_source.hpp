// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/input/byte_source.hpp>

#include <zstd.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace npslice::input {

/// What a zstd file holds (RFC 8878). Several frames are one stream; skippable ones are skipped.
/// Memory is bounded by the window that a frame may ask for, 128 MiB. Reading throws
/// base::InputError for a file that is cut, corrupt, does not match its checksums, goes on with
/// other bytes, or asks for a larger window or a dictionary: the end is only reported when all of
/// it was sound.
class ZstdSource final : public ByteSource {
public:
  /// `label` names the input in messages, ready to be shown.
  ZstdSource(std::unique_ptr<ByteSource> packed, std::string label);

  std::size_t read(std::span<char> buffer) override;
  void give_up() override { packed_->give_up(); }
  [[nodiscard]] bool changed_while_read() const override { return packed_->changed_while_read(); }
  [[nodiscard]] std::optional<std::uint64_t> size() const override { return packed_->size(); }
  [[nodiscard]] std::uint64_t position() const override { return packed_->position(); }

private:
  bool refill();
  [[noreturn]] void fail(std::size_t result);

  struct Release {
    void operator()(ZSTD_DStream* stream) const { ZSTD_freeDStream(stream); }
  };

  std::unique_ptr<ByteSource> packed_;
  std::string label_;
  std::vector<char> buffer_;
  std::unique_ptr<ZSTD_DStream, Release> stream_;
  ZSTD_inBuffer input_{};
  bool in_frame_ = false;
  bool any_frame_ = false;    // at least one was read to its end
  std::uint64_t fetched_ = 0; // bytes of the input so far
};

} // namespace npslice::input
