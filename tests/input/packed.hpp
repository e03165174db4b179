// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/input/byte_source.hpp>

#include <zlib.h>
#include <zstd.h>

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace npslice::tests {

/// `text` as one gzip member without a name.
inline std::string gzip_of(std::string_view text) {
  z_stream stream{};
  const int size = static_cast<int>(sizeof stream);
  if (deflateInit2_(&stream, 9, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                    size) != Z_OK) {
    throw std::runtime_error("deflate");
  }
  std::string packed(deflateBound(&stream, text.size()) + 64, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  if (deflate(&stream, Z_FINISH) != Z_STREAM_END) throw std::runtime_error("deflate");
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

/// `text` as one zstd frame with a checksum, as the zstd program writes it.
inline std::string zstd_of(std::string_view text) {
  ZSTD_CCtx* const context = ZSTD_createCCtx();
  ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
  std::string packed(ZSTD_compressBound(text.size()), '\0');
  packed.resize(ZSTD_compress2(context, packed.data(), packed.size(), text.data(), text.size()));
  ZSTD_freeCCtx(context);
  return packed;
}

/// All that a source gives, read with a buffer of `buffer_bytes`.
inline std::string drained(input::ByteSource& source, std::size_t buffer_bytes = 4096) {
  std::string all;
  std::vector<char> buffer(buffer_bytes);
  while (const std::size_t count = source.read(buffer)) {
    all.append(buffer.data(), count);
  }
  return all;
}

/// Bytes that repeat little, so that compressed they are many.
inline std::string varied_text(std::size_t lines) {
  std::string text = "id,score,comment\n";
  unsigned state = 7;
  for (std::size_t i = 0; i < lines; ++i) {
    state = state * 1664525U + 1013904223U;
    text += std::to_string(i) + ',' + std::to_string(state % 11) + ",\"c" +
            std::to_string(state >> 8U) + " \xC3\xA9\"\n";
  }
  return text;
}

} // namespace npslice::tests
