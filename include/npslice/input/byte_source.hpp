// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>

namespace npslice::input {

/// The contact with the outside world on the reading side: a stream of bytes, read once from front
/// to back. Tests stand their own twins in its place.
class ByteSource {
public:
  ByteSource() = default;
  ByteSource(const ByteSource&) = delete;
  ByteSource& operator=(const ByteSource&) = delete;
  virtual ~ByteSource() = default;

  /// Fills the front of `buffer`, which must not be empty, and returns how many bytes it wrote;
  /// fewer than asked for is not the end, 0 is. Throws base::InputError when reading fails, so that
  /// a failure can never be taken for the end.
  virtual std::size_t read(std::span<char> buffer) = 0;

  /// Lets a read that waits for its writer, on another thread, end soon: nothing is wanted any
  /// more. The only function that may be called while another one runs. Reading throws
  /// base::InputError from then on.
  virtual void give_up() {}

  /// Asked after the end: whether the file was changed by someone else while it was read.
  [[nodiscard]] virtual bool changed_while_read() const { return false; }

  /// The size in bytes where it is known before reading.
  [[nodiscard]] virtual std::optional<std::uint64_t> size() const { return std::nullopt; }

  /// How many bytes of the input, as it is stored, were read so far.
  [[nodiscard]] virtual std::uint64_t position() const { return 0; }
};

/// Opens a regular file, a device or a pipe by name; `-` is standard input. Throws base::InputError
/// with the name, the system's reason and, for a folder, what to give instead.
std::unique_ptr<ByteSource> open_bytes(const std::string& path);

/// Bytes in memory, handed out in pieces of at most `piece` bytes: the twin of a file in tests.
std::unique_ptr<ByteSource> bytes_in_memory(std::string bytes, std::size_t piece = SIZE_MAX);

} // namespace npslice::input
