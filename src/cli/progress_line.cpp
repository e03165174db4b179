// SPDX-License-Identifier: MIT
#include "progress_line.hpp"

#include "terminal.hpp"

#include <npslice/base/text.hpp>
#include <npslice/render/number.hpp>

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <string_view>
#include <system_error>

namespace npslice::cli {
namespace {

constexpr std::chrono::milliseconds before_first{1000};
constexpr std::chrono::milliseconds between{200};
constexpr std::string_view take_back = "\r\x1B[K";

// A signal handler gets no arguments.
std::atomic<bool> shown{false}; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

void write_to_terminal(std::string_view text) noexcept {
  const ssize_t written = ::write(STDERR_FILENO, text.data(), text.size());
  static_cast<void>(written); // a line that cannot be drawn is none
}

/// In the unit in which it is at least 1, with a decimal below 10.
std::string bytes_words(std::uint64_t bytes) {
  struct Unit {
    std::string_view name;
    std::uint64_t bytes;
  };
  for (const Unit& unit : {Unit{"TB", 1'000'000'000'000}, Unit{"GB", 1'000'000'000},
                           Unit{"MB", 1'000'000}, Unit{"kB", 1'000}}) {
    if (bytes < unit.bytes) continue;
    if (bytes >= 10 * unit.bytes) return fmt::format("{} {}", bytes / unit.bytes, unit.name);
    const std::uint64_t tenths = bytes / (unit.bytes / 10);
    return fmt::format("{}.{} {}", tenths / 10, tenths % 10, unit.name);
  }
  return fmt::format("{} bytes", bytes);
}

std::string time_words(std::uint64_t seconds) {
  constexpr std::uint64_t minute = 60;
  constexpr std::uint64_t hour = 3600;
  if (seconds >= 2 * hour) return fmt::format("{} h", seconds / hour);
  if (seconds >= 2 * minute) return fmt::format("{} min", seconds / minute);
  return fmt::format("{} s", seconds);
}

/// The bytes of all files together; nothing when one of them tells none beforehand.
std::optional<std::uint64_t> size_of_all(const std::vector<std::string>& files,
                                         const engine::Reading& reading) {
  if (files.size() == 1) return reading.size;
  std::uint64_t sum = 0;
  for (const std::string& file : files) {
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(file, error);
    if (error || file == base::standard_input) return std::nullopt;
    sum += size;
  }
  return sum;
}

/// How many characters fit beside the cursor; 0 where a line cannot be taken back, or belongs to
/// another program that runs in the foreground.
std::size_t room_on_terminal() {
  struct winsize size {};
  if (::tcgetpgrp(STDERR_FILENO) != ::getpgrp()) return 0;
  if (::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 79;
  return size.ws_col - 1U;
}

bool is_wanted(const Invocation& invocation) {
  if (invocation.output.quiet || !can_take_back()) return false;
  const auto& files = invocation.read.files;
  const bool typed = std::find(files.begin(), files.end(), base::standard_input) != files.end() &&
                     reads_from_terminal();
  return !typed;
}

} // namespace

std::string progress_words(const ReadSoFar& so_far) {
  const double rate = static_cast<double>(so_far.bytes) / so_far.seconds;
  std::string words = "npslice: " + bytes_words(so_far.bytes);
  if (so_far.all_bytes) words += " of " + bytes_words(*so_far.all_bytes);
  words += fmt::format(", {} {}, {}/s", render::grouped(so_far.records),
                       so_far.records == 1 ? "record" : "records",
                       bytes_words(static_cast<std::uint64_t>(rate)));
  if (so_far.all_bytes && *so_far.all_bytes >= so_far.bytes && rate > 0) {
    const double left = static_cast<double>(*so_far.all_bytes - so_far.bytes) / rate;
    words += fmt::format(", {} left", time_words(static_cast<std::uint64_t>(left)));
  }
  return words;
}

ProgressLine::ProgressLine(const Invocation& invocation)
    : files_(invocation.read.files), wanted_(is_wanted(invocation)), begin_(Clock::now()),
      due_(begin_ + before_first) {}

void ProgressLine::see(const engine::Reading& reading) {
  if (!wanted_) return;
  if (reading.file != file_) {
    bytes_before_ += position_;
    file_ = reading.file;
  }
  position_ = reading.position;
  const Clock::time_point now = Clock::now();
  if (now < due_) return;
  due_ = now + between;
  draw(reading, std::chrono::duration<double>(now - begin_).count());
}

void ProgressLine::draw(const engine::Reading& reading, double seconds) const {
  ReadSoFar so_far;
  so_far.bytes = bytes_before_ + position_;
  so_far.all_bytes = size_of_all(files_, reading);
  so_far.records = reading.records;
  so_far.seconds = seconds;
  const std::string words = progress_words(so_far).substr(0, room_on_terminal());
  if (words.empty()) return;
  shown.store(true);
  write_to_terminal("\r" + words + "\x1B[K");
}

void ProgressLine::erase() noexcept {
  if (shown.exchange(false)) write_to_terminal(take_back);
}

} // namespace npslice::cli
