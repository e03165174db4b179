// SPDX-License-Identifier: MIT
#pragma once

#include "cp850_leftovers.hpp"
#include "transcoder.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace npslice::input {

/// Appends the character that `byte`, 0x80 or above, stands for in Windows-1252; false when it
/// stands for none, and U+FFFD is appended.
bool append_windows_1252(unsigned char byte, std::string& out);

/// Bytes of Windows-1252 in which single letters may be left over from CP850: those are repaired
/// and counted apart. NUL and bytes without a meaning become U+FFFD.
class Windows1252Transcoder final : public Transcoder {
public:
  /// `proven`: the input holds leftovers beyond doubt.
  explicit Windows1252Transcoder(bool proven) : proven_(proven) {}

  std::size_t transcode(std::string_view bytes, bool last, std::string& out) override;

  [[nodiscard]] std::uint64_t repaired() const override { return repaired_; }

private:
  void pass_plain(std::string_view run, std::string& out);
  void pass_special(unsigned char byte, unsigned char next, std::string& out);
  void remember(unsigned char byte, ByteKind kind);

  bool proven_;
  std::uint64_t repaired_ = 0;
  Surroundings around_; // of the byte that comes next
};

/// Whether the front of an input in Windows-1252 holds leftovers of CP850 beyond doubt: one or two
/// may be accidents.
bool holds_leftovers(std::string_view front);

} // namespace npslice::input
