// SPDX-License-Identifier: MIT
#include "gzip_source.hpp"

#include "unpacked.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <new>
#include <string_view>
#include <utility>

namespace npslice::input {
namespace {

constexpr std::size_t packed_bytes = std::size_t{1} << 16U;
constexpr int gzip_only = 16 + MAX_WBITS; // zlib's way to ask for a gzip header and trailer

/// zlib's message as words for a person. It tells the checks at the end apart from all else.
std::string_view words_of(const char* zlib_message) {
  const std::string_view message = zlib_message == nullptr ? "" : zlib_message;
  if (message == "incorrect data check") return "the text does not match its checksum (CRC)";
  if (message == "incorrect length check") return "the text does not have the length it should";
  if (message == "incorrect header check" || message == "unknown compression method" ||
      message == "unknown header flags set" || message == "header crc mismatch") {
    return "its header is wrong";
  }
  return "the compressed text is corrupt";
}

} // namespace

GzipSource::GzipSource(std::unique_ptr<ByteSource> packed, std::string label)
    : packed_(std::move(packed)), label_(std::move(label)), buffer_(packed_bytes) {
  if (inflateInit2_(&stream_, gzip_only, ZLIB_VERSION, static_cast<int>(sizeof stream_)) != Z_OK) {
    throw std::bad_alloc();
  }
}

GzipSource::~GzipSource() { inflateEnd(&stream_); }

std::size_t GzipSource::read(std::span<char> buffer) {
  const auto room =
      static_cast<uInt>(std::min<std::size_t>(buffer.size(), std::numeric_limits<uInt>::max()));
  for (;;) {
    if (state_ == State::between_members) begin_member();
    if (state_ == State::ended) return 0;
    stream_.next_out = reinterpret_cast<Bytef*>(buffer.data());
    stream_.avail_out = room;
    // Asked before more is fetched: text may wait in zlib although all input is used up.
    const int result = inflate(&stream_, Z_NO_FLUSH);
    if (result == Z_MEM_ERROR) throw std::bad_alloc();
    if (result == Z_STREAM_END) {
      state_ = State::between_members;
    } else if (result != Z_OK && result != Z_BUF_ERROR) {
      fail_corrupt();
    }
    if (stream_.avail_out < room) return room - stream_.avail_out;
    if (state_ == State::in_member && stream_.avail_in == 0 && !refill()) {
      fail_damaged(label_, "gzip", fmt::format("it ends too early, after {} bytes", fetched_));
    }
  }
}

bool GzipSource::refill() {
  const std::size_t got = packed_->read(buffer_);
  fetched_ += got;
  stream_.next_in = reinterpret_cast<Bytef*>(buffer_.data());
  stream_.avail_in = static_cast<uInt>(got);
  return got > 0;
}

void GzipSource::begin_member() {
  if (stream_.avail_in == 0 && !refill()) {
    state_ = State::ended;
    return;
  }
  member_start_ = fetched_ - stream_.avail_in;
  if (*stream_.next_in == 0) {
    check_padding();
    state_ = State::ended;
    return;
  }
  if (*stream_.next_in != 0x1F) fail_trailing();
  inflateReset(&stream_);
  state_ = State::in_member;
}

/// Tapes and some servers fill up the last block with NUL bytes.
void GzipSource::check_padding() {
  do {
    const bool only_nul = std::all_of(stream_.next_in, stream_.next_in + stream_.avail_in,
                                      [](Bytef byte) { return byte == 0; });
    if (!only_nul) fail_trailing();
  } while (refill());
}

void GzipSource::fail_corrupt() {
  const std::string_view words = words_of(stream_.msg);
  if (member_start_ > 0 && words == "its header is wrong") fail_trailing();
  fail_damaged(label_, "gzip", words);
}

void GzipSource::fail_trailing() {
  fail_damaged(
      label_, "gzip",
      fmt::format("other bytes follow the end of the compressed text, {} bytes in", member_start_));
}

} // namespace npslice::input
