// SPDX-License-Identifier: MIT
#include "zstd_source.hpp"

#include "unpacked.hpp"

#include <npslice/base/errors.hpp>

#include <fmt/format.h>
#include <zstd_errors.h>

#include <new>
#include <utility>

namespace npslice::input {
namespace {

constexpr std::size_t zstd_bytes = std::size_t{1} << 16U;
constexpr int largest_window = 27; // as a power of two; what the zstd program itself allows

} // namespace

ZstdSource::ZstdSource(std::unique_ptr<ByteSource> packed, std::string label)
    : packed_(std::move(packed)), label_(std::move(label)), buffer_(zstd_bytes),
      stream_(ZSTD_createDStream()) {
  if (!stream_) throw std::bad_alloc();
  ZSTD_DCtx_setParameter(stream_.get(), ZSTD_d_windowLogMax, largest_window);
}

std::size_t ZstdSource::read(std::span<char> buffer) {
  ZSTD_outBuffer out{buffer.data(), buffer.size(), 0};
  for (;;) {
    // Asked before more is fetched: text may wait in zstd although all input is used up.
    const std::size_t used_before = input_.pos;
    const std::size_t result = ZSTD_decompressStream(stream_.get(), &out, &input_);
    if (ZSTD_isError(result) != 0) fail(result);
    if (input_.pos > used_before || out.pos > 0) { // else it only says what it waits for
      in_frame_ = result != 0;
      any_frame_ = any_frame_ || !in_frame_;
    }
    if (out.pos > 0) return out.pos;
    if (input_.pos < input_.size) continue;
    if (refill()) continue;
    if (!in_frame_) return 0;
    fail_damaged(label_, "zstd", fmt::format("it ends too early, after {} bytes", fetched_));
  }
}

bool ZstdSource::refill() {
  const std::size_t got = packed_->read(buffer_);
  fetched_ += got;
  input_ = {buffer_.data(), got, 0};
  return got > 0;
}

void ZstdSource::fail(std::size_t result) {
  switch (ZSTD_getErrorCode(result)) {
  case ZSTD_error_memory_allocation:
    throw std::bad_alloc();
  case ZSTD_error_frameParameter_windowTooLarge:
    throw base::InputError(label_ + ": was compressed with a window of more than 128 MiB; unpack "
                                    "it: zstd -dc --long=31 FILE | npslice … -");
  case ZSTD_error_dictionary_wrong:
  case ZSTD_error_dictionary_corrupted:
    throw base::InputError(label_ + ": was compressed with a dictionary of its own; unpack it: "
                                    "zstd -dc -D DICTIONARY FILE | npslice … -");
  case ZSTD_error_checksum_wrong:
    fail_damaged(label_, "zstd", "the text does not match its checksum");
  case ZSTD_error_prefix_unknown:
    if (any_frame_) {
      fail_damaged(label_, "zstd", "other bytes follow the end of the compressed text");
    }
    [[fallthrough]];
  default:
    fail_damaged(label_, "zstd", "the compressed text is corrupt");
  }
}

} // namespace npslice::input
