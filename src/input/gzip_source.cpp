// SPDX-License-Identifier: MIT
#include "gzip_source.hpp"

#include "unpacked.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <limits>
#include <utility>

namespace npslice::input {
namespace {

using namespace std::string_view_literals;

/// As much as an extra field, the only part of a header that may be long, and as much again.
constexpr std::size_t gzip_bytes = std::size_t{1} << 17U;

constexpr std::string_view magic = "\x1F\x8B\x08"sv; // with the only method that there is
constexpr unsigned reserved_flags = 0xE0;

/// A checksum and a length, of four bytes each, end a member.
constexpr std::size_t trailer_bytes = 8;

std::uint32_t number_at(std::string_view bytes) {
  std::uint32_t number = 0;
  for (std::size_t i = 4; i-- > 0;) {
    number = (number << 8U) | static_cast<unsigned char>(bytes[i]);
  }
  return number;
}

} // namespace

GzipSource::GzipSource(std::unique_ptr<ByteSource> packed, std::string label)
    : packed_(std::move(packed)), label_(std::move(label)), buffer_(gzip_bytes),
      inflate_(new inflate_state) {
  isal_inflate_init(inflate_.get());
  inflate_->next_in = buffer_.data();
  inflate_->avail_in = 0;
}

std::size_t GzipSource::read(std::span<char> buffer) {
  for (;;) {
    if (state_ == State::failed) fail_damaged(label_, "gzip", failure_);
    if (state_ == State::between_members) begin_member();
    if (state_ == State::in_header) read_header();
    if (state_ == State::ended) return 0;
    // Asked before more is fetched: text may wait in the library although all input is used up.
    if (const std::size_t count = inflate_into(buffer)) return count;
    if (state_ == State::in_member && inflate_->avail_in == 0 && !refill()) {
      fail_early_end();
    }
  }
}

std::size_t GzipSource::inflate_into(std::span<char> buffer) {
  const auto room = static_cast<std::uint32_t>(
      std::min<std::size_t>(buffer.size(), std::numeric_limits<std::int32_t>::max()));
  const std::uint32_t waiting = inflate_->avail_in;
  inflate_->next_out = reinterpret_cast<std::uint8_t*>(buffer.data());
  inflate_->avail_out = room;
  const int result = isal_inflate(inflate_.get());
  if (result < 0) fail_inflate(result);
  const std::size_t count = room - inflate_->avail_out;
  if (inflate_->block_state == ISAL_BLOCK_FINISH) {
    state_ = State::between_members;
  } else if (count == 0 && waiting > 0 && inflate_->avail_in == waiting) {
    fail_inflate(ISAL_INVALID_BLOCK); // else it would be asked the same for ever
  }
  return count;
}

bool GzipSource::refill() {
  remember_used();
  const std::size_t got = packed_->read({reinterpret_cast<char*>(buffer_.data()), buffer_.size()});
  fetched_ += got;
  inflate_->next_in = buffer_.data();
  inflate_->avail_in = static_cast<std::uint32_t>(got);
  return got > 0;
}

/// Adds to what waits in the buffer, as one piece.
bool GzipSource::fetch_more() {
  last_used_.clear(); // a trailer is no part of a header
  std::memmove(buffer_.data(), inflate_->next_in, inflate_->avail_in);
  inflate_->next_in = buffer_.data();
  const std::span<std::uint8_t> room = std::span(buffer_).subspan(inflate_->avail_in);
  if (room.empty()) fail_header(); // no header is that long
  const std::size_t got = packed_->read({reinterpret_cast<char*>(room.data()), room.size()});
  fetched_ += got;
  inflate_->avail_in += static_cast<std::uint32_t>(got);
  return got > 0;
}

void GzipSource::begin_member() {
  if (inflate_->avail_in == 0 && !refill()) {
    state_ = State::ended;
    return;
  }
  member_start_ = fetched_ - inflate_->avail_in;
  if (*inflate_->next_in == 0) {
    check_padding();
    state_ = State::ended;
    return;
  }
  state_ = State::in_header;
}

/// The library reads headers well where they stand in one piece; in pieces of a byte it does not.
void GzipSource::read_header() {
  for (;;) {
    const int result = try_header();
    if (result == ISAL_DECOMP_OK) break;
    if (result != ISAL_END_INPUT) fail_header();
    if (!fetch_more()) fail_early_end();
  }
  inflate_->crc_flag = ISAL_GZIP_NO_HDR_VER; // with the checks at the end
  state_ = State::in_member;
}

/// Reads a header, or leaves all bytes where they are when there is more of it.
int GzipSource::try_header() {
  std::uint8_t* const front = inflate_->next_in;
  const std::uint32_t waiting = inflate_->avail_in;
  for (std::size_t i = 0; i < std::min<std::size_t>(waiting, magic.size()); ++i) {
    if (front[i] != static_cast<std::uint8_t>(magic[i])) return ISAL_INVALID_WRAPPER;
  }
  if (waiting <= magic.size()) return ISAL_END_INPUT;
  if ((front[magic.size()] & reserved_flags) != 0) return ISAL_INVALID_WRAPPER;
  isal_gzip_header header{};
  isal_gzip_header_init(&header);
  isal_inflate_reset(inflate_.get());
  const int result = isal_read_gzip_header(inflate_.get(), &header);
  if (result == ISAL_END_INPUT) {
    inflate_->next_in = front;
    inflate_->avail_in = waiting;
  }
  return result;
}

/// Tapes and some servers fill up the last block with NUL bytes.
void GzipSource::check_padding() {
  do {
    const bool only_nul = std::all_of(inflate_->next_in, inflate_->next_in + inflate_->avail_in,
                                      [](std::uint8_t byte) { return byte == 0; });
    if (!only_nul) fail_trailing();
  } while (refill());
}

void GzipSource::fail(std::string why) {
  state_ = State::failed;
  failure_ = std::move(why);
  fail_damaged(label_, "gzip", failure_);
}

/// The end of a member may have come in several pieces.
void GzipSource::remember_used() {
  const char* const front = reinterpret_cast<const char*>(buffer_.data());
  last_used_.append(front, static_cast<std::size_t>(inflate_->next_in - buffer_.data()));
  if (last_used_.size() > trailer_bytes) last_used_.erase(0, last_used_.size() - trailer_bytes);
}

/// The library does not tell a wrong checksum from a wrong length.
void GzipSource::fail_inflate(int result) {
  if (result != ISAL_INCORRECT_CHECKSUM) fail("the compressed text is corrupt");
  remember_used();
  if (last_used_.size() == trailer_bytes && number_at(last_used_) == inflate_->crc) {
    fail("the text does not have the length it should");
  }
  fail("the text does not match its checksum (CRC)");
}

void GzipSource::fail_early_end() {
  fail(fmt::format("it ends too early, after {} bytes", fetched_));
}

void GzipSource::fail_header() {
  if (member_start_ > 0) fail_trailing();
  fail("its header is wrong");
}

void GzipSource::fail_trailing() {
  fail(
      fmt::format("other bytes follow the end of the compressed text, {} bytes in", member_start_));
}

} // namespace npslice::input
