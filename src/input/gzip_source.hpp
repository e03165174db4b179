// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/input/byte_source.hpp>

#include <isa-l/igzip_lib.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
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

  std::size_t read(std::span<char> buffer) override;
  void give_up() override { packed_->give_up(); }
  [[nodiscard]] bool changed_while_read() const override { return packed_->changed_while_read(); }
  [[nodiscard]] std::optional<std::uint64_t> size() const override { return packed_->size(); }
  [[nodiscard]] std::uint64_t position() const override { return packed_->position(); }

private:
  enum class State : unsigned char { in_header, in_member, between_members, ended, failed };

  std::size_t inflate_into(std::span<char> buffer);
  bool refill();
  bool fetch_more();
  void begin_member();
  void read_header();
  int try_header();
  void check_padding();
  void remember_used();
  [[noreturn]] void fail(std::string why);
  [[noreturn]] void fail_inflate(int result);
  [[noreturn]] void fail_early_end();
  [[noreturn]] void fail_header();
  [[noreturn]] void fail_trailing();

  std::unique_ptr<ByteSource> packed_;
  std::string label_;
  std::vector<std::uint8_t> buffer_;
  std::unique_ptr<inflate_state> inflate_; // large
  std::string last_used_; // the last bytes that were used up before those in the buffer
  State state_ = State::in_header;
  std::string failure_;
  std::uint64_t fetched_ = 0; // bytes of the input so far, those that wait in the buffer included
  std::uint64_t member_start_ = 0;
};

} // namespace npslice::input
