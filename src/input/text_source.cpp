// SPDX-License-Identifier: MIT
#include "signature.hpp"
#include "transcoder.hpp"

#include <npslice/base/errors.hpp>
#include <npslice/base/text.hpp>
#include <npslice/input/text_source.hpp>

#include <algorithm>
#include <cstring>
#include <utility>
#include <vector>

namespace npslice::input {
namespace {

constexpr std::size_t chunk_bytes = std::size_t{1} << 17U;

bool is_utf8_name(const std::string& name) {
  const std::string lower = base::lower_ascii(name);
  return lower == "utf-8" || lower == "utf8";
}

} // namespace

class TextSource::State {
public:
  State(std::unique_ptr<ByteSource> bytes, const std::string& encoding_name,
        const std::string& label)
      : bytes_(std::move(bytes)), raw_(chunk_bytes) {
    while (raw_size_ < signature_bytes && read_more()) {
    }
    const std::string_view front = raw().substr(0, signature_bytes);
    const SniffedEncoding sniffed = sniff_encoding(front);
    const bool told = !encoding_name.empty();
    encoding_ = told ? Encoding{encoding_name, "--encoding"} : sniffed.encoding;
    if (!told) drop(sniffed.mark_length);
    at_start_ = told;
    if (const auto advice = not_text(raw().substr(0, signature_bytes))) {
      throw base::InputError(base::shown_path(label) + ": " + std::string(*advice));
    }
    if (is_utf8_name(encoding_.name)) {
      transcoder_ = std::make_unique<Utf8Transcoder>();
    } else {
      transcoder_ = std::make_unique<IconvTranscoder>(encoding_.name);
    }
  }

  std::size_t read(std::span<char> buffer) {
    while (given_ == text_.size() && !(ended_ && raw_size_ == 0)) {
      text_.clear();
      given_ = 0;
      if (!ended_ && raw_size_ < raw_.size()) read_more(); // a full buffer is used up first
      drop(transcoder_->transcode(raw(), ended_, text_));
      if (at_start_ && !text_.empty()) {
        // A mark is no text in whichever encoding the user named; it came out as U+FEFF.
        constexpr std::string_view mark = "\xEF\xBB\xBF";
        given_ = text_.starts_with(mark) ? mark.size() : 0;
        at_start_ = false;
      }
    }
    const std::size_t count = std::min(buffer.size(), text_.size() - given_);
    std::memcpy(buffer.data(), text_.data() + given_, count);
    given_ += count;
    return count;
  }

  [[nodiscard]] const Encoding& encoding() const { return encoding_; }
  [[nodiscard]] std::uint64_t replaced() const { return transcoder_->replaced(); }
  [[nodiscard]] bool changed_while_read() const { return bytes_->changed_while_read(); }
  [[nodiscard]] std::optional<std::uint64_t> size() const { return bytes_->size(); }

private:
  [[nodiscard]] std::string_view raw() const { return {raw_.data(), raw_size_}; }

  /// Appends what one read gives to the raw bytes; false at the end.
  bool read_more() {
    const std::size_t got = bytes_->read(std::span(raw_).subspan(raw_size_));
    raw_size_ += got;
    ended_ = got == 0;
    return !ended_;
  }

  /// Takes `count` raw bytes off the front. What stays is at most a few bytes of a cut character.
  void drop(std::size_t count) {
    std::memmove(raw_.data(), raw_.data() + count, raw_size_ - count);
    raw_size_ -= count;
  }

  std::unique_ptr<ByteSource> bytes_;
  std::unique_ptr<Transcoder> transcoder_;
  Encoding encoding_;
  std::vector<char> raw_;
  std::size_t raw_size_ = 0;
  std::string text_;
  std::size_t given_ = 0;
  bool ended_ = false;
  bool at_start_ = false; // a mark of the named encoding may still come
};

TextSource::TextSource(std::unique_ptr<ByteSource> bytes, const std::string& encoding_name,
                       const std::string& label)
    : state_(std::make_unique<State>(std::move(bytes), encoding_name, label)) {}
TextSource::TextSource(TextSource&&) noexcept = default;
TextSource& TextSource::operator=(TextSource&&) noexcept = default;
TextSource::~TextSource() = default;

std::size_t TextSource::read(std::span<char> buffer) { return state_->read(buffer); }
const Encoding& TextSource::encoding() const { return state_->encoding(); }
std::uint64_t TextSource::replaced() const { return state_->replaced(); }
bool TextSource::changed_while_read() const { return state_->changed_while_read(); }
std::optional<std::uint64_t> TextSource::size() const { return state_->size(); }

} // namespace npslice::input
