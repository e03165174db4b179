// SPDX-License-Identifier: MIT
#include "unpacked.hpp"

#include "gzip_source.hpp"
#include "read_ahead_source.hpp"
#include "zstd_source.hpp"

#include <npslice/base/errors.hpp>
#include <npslice/base/text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <span>
#include <utility>

namespace npslice::input {
namespace {

using namespace std::string_view_literals; // for sv, which keeps the NUL bytes

/// A source that looks at the first bytes of another and hands them out again.
class PeekedSource final : public ByteSource {
public:
  explicit PeekedSource(std::unique_ptr<ByteSource> inner) : inner_(std::move(inner)) {
    while (filled_ < first_.size()) {
      const std::size_t got = inner_->read(std::span(first_).subspan(filled_));
      if (got == 0) break;
      filled_ += got;
    }
  }

  [[nodiscard]] std::string_view first() const { return {first_.data(), filled_}; }

  std::size_t read(std::span<char> buffer) override {
    if (given_ == filled_) return inner_->read(buffer);
    const std::size_t count = std::min(buffer.size(), filled_ - given_);
    std::memcpy(buffer.data(), first_.data() + given_, count);
    given_ += count;
    return count;
  }

  void give_up() override { inner_->give_up(); }
  [[nodiscard]] bool changed_while_read() const override { return inner_->changed_while_read(); }
  [[nodiscard]] std::optional<std::uint64_t> size() const override { return inner_->size(); }
  [[nodiscard]] std::uint64_t position() const override { return inner_->position(); }

private:
  std::unique_ptr<ByteSource> inner_;
  std::array<char, 4> first_{};
  std::size_t filled_ = 0;
  std::size_t given_ = 0;
};

/// No text holds these three bytes (RFC 1952, section 2.3.1), and any two of them are enough: a
/// file with one of them changed is a damaged archive and must not be read as text.
bool is_gzip(std::string_view first) {
  constexpr std::string_view magic = "\x1F\x8B\x08";
  std::size_t same = 0;
  for (std::size_t i = 0; i < magic.size() && i < first.size(); ++i) {
    same += first[i] == magic[i] ? 1U : 0U;
  }
  return same >= 2;
}

/// A frame, or one that is to be skipped (RFC 8878, sections 3.1.1 and 3.1.2).
bool is_zstd(std::string_view first) {
  if (first.size() < 4) return false;
  return first == "\x28\xB5\x2F\xFD"sv ||
         ((static_cast<unsigned char>(first[0]) & 0xF0U) == 0x50U &&
          first.substr(1) == "\x2A\x4D\x18"sv);
}

std::string_view compression_of(std::string_view first) {
  if (is_gzip(first)) return "gzip";
  return is_zstd(first) ? "zstd" : "";
}

std::unique_ptr<ByteSource> decompressor(std::string_view compression,
                                         std::unique_ptr<ByteSource> bytes,
                                         const std::string& label) {
  if (compression == "gzip") return std::make_unique<GzipSource>(std::move(bytes), label);
  return std::make_unique<ZstdSource>(std::move(bytes), label);
}

} // namespace

Unpacked unpack(std::unique_ptr<ByteSource> bytes, const std::string& label) {
  auto packed = std::make_unique<PeekedSource>(std::move(bytes));
  const std::string_view compression = compression_of(packed->first());
  if (compression.empty()) return {std::move(packed), {}};
  auto unpacked = std::make_unique<PeekedSource>(std::make_unique<ReadAheadSource>(
      decompressor(compression, std::move(packed), base::shown_path(label))));
  const std::string_view within = compression_of(unpacked->first());
  if (!within.empty()) {
    throw base::InputError(
        fmt::format("{}: is compressed twice, with {} inside of {}; unpack it once",
                    base::shown_path(label), within, compression));
  }
  return {std::move(unpacked), std::string(compression)};
}

void fail_damaged(const std::string& label, std::string_view compression, std::string_view why) {
  throw base::InputError(fmt::format("{}: the {} file is damaged: {}; no report is made from a "
                                     "part of it. Fetch or pack it again",
                                     label, compression, why));
}

} // namespace npslice::input
