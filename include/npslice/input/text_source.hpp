// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/input/byte_source.hpp>

#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace npslice::input {

/// How the bytes of an input were turned into text.
struct Encoding {
  std::string name;   ///< such as "UTF-8" or "UTF-16LE"
  std::string reason; ///< why: "byte order mark", "--encoding", "no byte order mark" and the like
};

/// A stream of valid UTF-8 without a byte order mark and without NUL bytes: everything behind this
/// room may rely on that. Bytes that are not what the encoding allows are replaced and counted;
/// they never end the stream. Compression (gzip, zstd) is taken off first.
class TextSource {
public:
  /// Reads from `bytes`. An empty `encoding_name` means: by the byte order mark, the pattern of NUL
  /// bytes, or what the first MiB is valid as, UTF-8 or Windows-1252. Throws base::UsageError for
  /// an encoding that the system does not know and base::InputError when the first bytes are those
  /// of something that is not a text table (an archive, a workbook, a web page); `label` names the
  /// input in that message.
  TextSource(std::unique_ptr<ByteSource> bytes, const std::string& encoding_name,
             const std::string& label);
  TextSource(const TextSource&) = delete;
  TextSource& operator=(const TextSource&) = delete;
  TextSource(TextSource&&) noexcept;
  TextSource& operator=(TextSource&&) noexcept;
  ~TextSource();

  /// Fills the front of `buffer` with UTF-8 and returns how many bytes; 0 is the end. A character
  /// may be cut between two calls. Throws base::InputError when reading fails or when a compressed
  /// input turns out to be damaged: never after the end was reported.
  std::size_t read(std::span<char> buffer);

  /// How the bytes are read as text.
  [[nodiscard]] const Encoding& encoding() const;

  /// How many bytes or characters had to be replaced so far.
  [[nodiscard]] std::uint64_t replaced() const;

  /// How many bytes of a file in Windows-1252 were leftovers of CP850 so far, and were read as the
  /// letters that they stand for there. They are not among the replaced ones.
  [[nodiscard]] std::uint64_t repaired() const;

  /// What the input is compressed with, "gzip" or "zstd"; empty when it is not.
  [[nodiscard]] const std::string& compression() const;

  /// Asked after the end: whether the file was changed while it was read.
  [[nodiscard]] bool changed_while_read() const;

  /// The size of the input in bytes, as it is stored, where it is known before reading.
  [[nodiscard]] std::optional<std::uint64_t> size() const;

  /// How many of those bytes were read so far.
  [[nodiscard]] std::uint64_t position() const;

private:
  class State;
  std::unique_ptr<State> state_;
};

} // namespace npslice::input
