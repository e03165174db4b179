// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace npslice::input {

/// Turns bytes of one encoding into valid UTF-8 without NUL, piece by piece.
class Transcoder {
public:
  Transcoder() = default;
  Transcoder(const Transcoder&) = delete;
  Transcoder& operator=(const Transcoder&) = delete;
  virtual ~Transcoder() = default;

  /// Appends the text of `bytes` to `out` and returns how many bytes were used; the rest is the
  /// start of a character that goes on in the next piece. With `last`, nothing is left over.
  virtual std::size_t transcode(std::string_view bytes, bool last, std::string& out) = 0;

  /// How many bytes or characters had to be replaced so far.
  [[nodiscard]] std::uint64_t replaced() const { return replaced_; }

  /// How many bytes were read as letters of another encoding because of the letters beside them.
  [[nodiscard]] virtual std::uint64_t repaired() const { return 0; }

protected:
  void count_replacement() { ++replaced_; }

private:
  std::uint64_t replaced_ = 0;
};

/// Bytes that are meant to be UTF-8. A byte that belongs to no valid sequence is read as
/// Windows-1252, the encoding that such bytes come from; NUL and what Windows-1252 leaves undefined
/// become U+FFFD.
class Utf8Transcoder final : public Transcoder {
public:
  std::size_t transcode(std::string_view bytes, bool last, std::string& out) override;
};

/// Bytes of an encoding known to the system's iconv. Throws base::UsageError when it is not known.
class IconvTranscoder final : public Transcoder {
public:
  explicit IconvTranscoder(const std::string& encoding_name);
  IconvTranscoder(const IconvTranscoder&) = delete;
  IconvTranscoder& operator=(const IconvTranscoder&) = delete;
  ~IconvTranscoder() override;
  std::size_t transcode(std::string_view bytes, bool last, std::string& out) override;

private:
  void append_checked(std::string_view text, std::string& out);

  void* descriptor_; // iconv_t
  std::size_t unit_;
};

} // namespace npslice::input
