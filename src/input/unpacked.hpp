// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/input/byte_source.hpp>

#include <memory>
#include <string>
#include <string_view>

namespace npslice::input {

/// An input whose compression, if any, is taken off.
struct Unpacked {
  std::unique_ptr<ByteSource> bytes;
  std::string compression; ///< "gzip" or "zstd"; empty when `bytes` are those of the input itself
};

/// Recognises gzip and zstd by the first bytes, never by a name, and puts a decompressor in front
/// of `bytes`; anything else passes through without loss. Changes and size remain those of the
/// input. `label` names it in messages. Throws base::InputError when what comes out is compressed
/// again; reading throws it when the input is damaged, at the latest in place of the end.
Unpacked unpack(std::unique_ptr<ByteSource> bytes, const std::string& label);

/// Throws base::InputError: the input `label`, compressed with `compression`, is damaged, and why.
[[noreturn]] void fail_damaged(const std::string& label, std::string_view compression,
                               std::string_view why);

} // namespace npslice::input
