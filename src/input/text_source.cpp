// SPDX-License-Identifier: MIT
#include "signature.hpp"
#include "sniffed_encoding.hpp"
#include "transcoder.hpp"
#include "unpacked.hpp"
#include "windows_1252.hpp"

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
      : raw_(front_bytes) {
    Unpacked unpacked = unpack(std::move(bytes), label);
    bytes_ = std::move(unpacked.bytes);
    compression_ = std::move(unpacked.compression);
    while (raw().size() < front_bytes && read_more(front_bytes)) {
    }
    refuse_other_files(label);
    const bool told = !encoding_name.empty();
    if (told) {
      encoding_ = {encoding_name, "--encoding"};
    } else {
      const SniffedEncoding sniffed = sniff_encoding(raw(), ended_);
      encoding_ = sniffed.encoding;
      drop(sniffed.mark_length);
    }
    at_start_ = told;
    transcoder_ = make_transcoder(told);
  }

  std::size_t read(std::span<char> buffer) {
    while (given_ == text_.size() && !(ended_ && raw().empty())) {
      text_.clear();
      given_ = 0;
      if (!ended_ && raw().size() < chunk_bytes) read_more(chunk_bytes);
      const std::string_view chunk = raw().substr(0, chunk_bytes);
      const bool last = ended_ && chunk.size() == raw().size();
      drop(transcoder_->transcode(chunk, last, text_));
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
  [[nodiscard]] const std::string& compression() const { return compression_; }
  [[nodiscard]] std::uint64_t replaced() const { return transcoder_->replaced(); }
  [[nodiscard]] std::uint64_t repaired() const { return transcoder_->repaired(); }
  [[nodiscard]] bool changed_while_read() const { return bytes_->changed_while_read(); }
  [[nodiscard]] std::optional<std::uint64_t> size() const { return bytes_->size(); }

private:
  [[nodiscard]] std::string_view raw() const { return {raw_.data() + begin_, end_ - begin_}; }

  void refuse_other_files(const std::string& label) const {
    const auto advice = not_text(raw());
    if (!advice) return;
    const std::string unpacked =
        compression_.empty() ? "" : " (compressed with " + compression_ + ")";
    throw base::InputError(base::shown_path(label) + unpacked + ": " + *advice);
  }

  [[nodiscard]] std::unique_ptr<Transcoder> make_transcoder(bool told) const {
    if (!told && encoding_.name == windows_1252_name) {
      return std::make_unique<Windows1252Transcoder>(holds_leftovers(raw()));
    }
    if (is_utf8_name(encoding_.name)) return std::make_unique<Utf8Transcoder>();
    return std::make_unique<IconvTranscoder>(encoding_.name);
  }

  /// Appends what one read gives to the raw bytes, up to `most` of them; false at the end.
  bool read_more(std::size_t most) {
    if (begin_ > 0) std::memmove(raw_.data(), raw_.data() + begin_, end_ - begin_);
    end_ -= begin_;
    begin_ = 0;
    const std::size_t got = bytes_->read(std::span(raw_).subspan(end_, most - end_));
    end_ += got;
    ended_ = got == 0;
    return !ended_;
  }

  /// Takes `count` raw bytes off the front.
  void drop(std::size_t count) { begin_ += count; }

  std::unique_ptr<ByteSource> bytes_;
  std::string compression_;
  std::unique_ptr<Transcoder> transcoder_;
  Encoding encoding_;
  std::vector<char> raw_;
  std::size_t begin_ = 0; // of the raw bytes that are not used yet
  std::size_t end_ = 0;
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
const std::string& TextSource::compression() const { return state_->compression(); }
std::uint64_t TextSource::replaced() const { return state_->replaced(); }
std::uint64_t TextSource::repaired() const { return state_->repaired(); }
bool TextSource::changed_while_read() const { return state_->changed_while_read(); }
std::optional<std::uint64_t> TextSource::size() const { return state_->size(); }

} // namespace npslice::input
