// SPDX-License-Identifier: MIT
#include "signature.hpp"
#include "sniffed_encoding.hpp"
#include "sound_length.hpp"
#include "transcoder.hpp"
#include "unpacked.hpp"
#include "windows_1252.hpp"

#include <npslice/base/errors.hpp>
#include <npslice/base/text.hpp>
#include <npslice/input/text_source.hpp>

#include <algorithm>
#include <cstring>
#include <utility>

namespace npslice::input {
namespace {

/// So much is transcoded at a time.
constexpr std::size_t chunk_bytes = std::size_t{1} << 17U;

/// So much is read into the reader's own buffer at a time: it is looked at while it is in the
/// cache.
constexpr std::size_t in_place_bytes = std::size_t{1} << 18U;

/// A smaller buffer is not worth a read of its own.
constexpr std::size_t least_in_place = std::size_t{1} << 12U;

constexpr std::string_view mark = "\xEF\xBB\xBF";

bool is_utf8_name(const std::string& name) {
  const std::string lower = base::lower_ascii(name);
  return lower == "utf-8" || lower == "utf8";
}

} // namespace

class TextSource::State {
public:
  State(std::unique_ptr<ByteSource> bytes, const std::string& encoding_name,
        const std::string& label)
      : raw_(new char[front_bytes]) {
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
    is_utf8_ = is_utf8_name(encoding_.name);
    if (told && is_utf8_ && raw().starts_with(mark)) drop(mark.size());
    at_start_ = told && !is_utf8_;
    transcoder_ = make_transcoder(told);
    if (is_utf8_) sound_ = sound_length(raw());
  }

  std::size_t read(std::span<char> buffer) {
    for (;;) {
      if (given_ < text_.size()) return give_text(buffer);
      if (sound_ > 0) return give_sound(buffer);
      if (ended_ && raw().empty()) return 0;
      if (!may_read_in_place(buffer)) {
        transcode_chunk();
      } else if (const std::size_t count = read_in_place(buffer)) {
        return count;
      }
    }
  }

  [[nodiscard]] const Encoding& encoding() const { return encoding_; }
  [[nodiscard]] const std::string& compression() const { return compression_; }
  [[nodiscard]] std::uint64_t replaced() const { return transcoder_->replaced(); }
  [[nodiscard]] std::uint64_t repaired() const { return transcoder_->repaired(); }
  [[nodiscard]] bool changed_while_read() const { return bytes_->changed_while_read(); }
  [[nodiscard]] std::optional<std::uint64_t> size() const { return bytes_->size(); }
  [[nodiscard]] std::uint64_t position() const { return bytes_->position(); }

private:
  [[nodiscard]] std::string_view raw() const { return {raw_.get() + begin_, end_ - begin_}; }

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
    if (is_utf8_) return std::make_unique<Utf8Transcoder>();
    return std::make_unique<IconvTranscoder>(encoding_.name);
  }

  std::size_t give_text(std::span<char> buffer) {
    const std::size_t count = std::min(buffer.size(), text_.size() - given_);
    std::memcpy(buffer.data(), text_.data() + given_, count);
    given_ += count;
    return count;
  }

  std::size_t give_sound(std::span<char> buffer) {
    const std::size_t count = std::min(buffer.size(), sound_);
    std::memcpy(buffer.data(), raw().data(), count);
    drop(count);
    sound_ -= count;
    return count;
  }

  /// Nothing waits but the start of a character, at most.
  [[nodiscard]] bool may_read_in_place(std::span<char> buffer) const {
    return is_utf8_ && !ended_ && raw().size() < longest_sequence &&
           buffer.size() >= least_in_place;
  }

  /// Reads into the buffer itself and gives what is sound at its front, which nearly always is all;
  /// the rest waits as raw bytes.
  std::size_t read_in_place(std::span<char> buffer) {
    const std::string_view waiting = raw();
    const std::span<char> place = buffer.first(std::min(buffer.size(), in_place_bytes));
    const std::size_t got = bytes_->read(place.subspan(waiting.size()));
    ended_ = got == 0;
    if (ended_) return 0;
    std::memcpy(place.data(), waiting.data(), waiting.size());
    const std::string_view all(place.data(), waiting.size() + got);
    const std::size_t sound = sound_length(all);
    begin_ = 0;
    end_ = all.copy(raw_.get(), all.size() - sound, sound);
    return sound;
  }

  void transcode_chunk() {
    text_.clear();
    given_ = 0;
    const std::size_t enough = is_utf8_ ? longest_sequence : chunk_bytes;
    if (!ended_ && raw().size() < enough) read_more(chunk_bytes);
    const std::string_view chunk = raw().substr(0, chunk_bytes);
    const bool last = ended_ && chunk.size() == raw().size();
    drop(transcoder_->transcode(chunk, last, text_));
    if (at_start_ && !text_.empty()) {
      // A mark is no text in whichever encoding the user named; it came out as U+FEFF.
      given_ = text_.starts_with(mark) ? mark.size() : 0;
      at_start_ = false;
    }
  }

  /// Appends what one read gives to the raw bytes, up to `most` of them; false at the end.
  bool read_more(std::size_t most) {
    if (begin_ > 0) std::memmove(raw_.get(), raw_.get() + begin_, end_ - begin_);
    end_ -= begin_;
    begin_ = 0;
    const std::size_t got = bytes_->read({raw_.get() + end_, most - end_});
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
  bool is_utf8_ = false;
  std::unique_ptr<char[]> raw_; // front_bytes of them; NOLINT(*-avoid-c-arrays)
  std::size_t begin_ = 0;       // of the raw bytes that are not used yet
  std::size_t end_ = 0;
  std::size_t sound_ = 0; // so many of them, from the front, may be given as they are
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
std::uint64_t TextSource::position() const { return state_->position(); }

} // namespace npslice::input
