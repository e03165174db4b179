// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/input/byte_source.hpp>

#include <zlib.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace npslice::input {

/// What a gzip file holds (RFC 1952), in the memory of two small buffers whatever its size. Several
/// members are one stream; NUL bytes after the last one are padding. Reading throws
/// base::InputError for a file that is cut, corrupt, does not match its checksums or goes on with
/// other bytes: the end is only reported when all of it was sound.
class GzipSource final : public ByteSource {
public:
  /// `label` names the input in messages, ready to be shown.
  GzipSource(std::unique_ptr<ByteSource> packed, std::string label);
  GzipSource(const GzipSource&) = delete;
  GzipSource& operator=(const GzipSource&) = delete;
  ~GzipSource() override;

  std::size_t read(std::span<char> buffer) override;
  [[nodiscard]] bool changed_while_read() const override { return packed_->changed_while_read(); }
  [[nodiscard]] std::optional<std::uint64_t> size() const override { return packed_->size(); }

private:
  enum class State : unsigned char { in_member, between_members, ended };

  bool refill();
  void begin_member();
  void check_padding();
  [[noreturn]] void fail_corrupt();
  [[noreturn]] void fail_trailing();

  std::unique_ptr<ByteSource> packed_;
  std::string label_;
  std::vector<char> buffer_;
  z_stream stream_{};
  State state_ = State::in_member;
  std::uint64_t fetched_ = 0; // bytes of the input so far, those that wait in the buffer included
  std::uint64_t member_start_ = 0;
};

} // namespace npslice::input
