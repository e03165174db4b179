// SPDX-License-Identifier: MIT
#include <npslice/base/errors.hpp>
#include <npslice/base/text.hpp>
#include <npslice/input/byte_source.hpp>

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <utility>

namespace npslice::input {
namespace {

/// After so many milliseconds of waiting it is seen whether the bytes are wanted at all.
constexpr int look_up_after = 50;

[[noreturn]] void fail(const std::string& path, const char* what, int error_number) {
  throw base::InputError(
      fmt::format("{}: {}: {}", base::shown_path(path), what, base::system_reason(error_number)));
}

/// So much may wait in a pipe: with less, writer and reader take turns more often than they work.
/// With more, it would not stay in the cache in between.
constexpr int pipe_bytes = 1 << 19;

/// A file descriptor, read with read(2) rather than mapped: a mapped file that is truncated while
/// it is read ends the program, a read one only ends early.
class FileSource final : public ByteSource {
public:
  explicit FileSource(const std::string& path) : path_(path) {
    if (path == base::standard_input) {
      descriptor_ = STDIN_FILENO;
    } else {
      do {
        descriptor_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
      } while (descriptor_ < 0 && errno == EINTR);
      if (descriptor_ < 0) fail(path, "cannot be opened", errno);
    }
    if (::fstat(descriptor_, &before_) != 0) fail_and_close("cannot be read", errno);
    if (S_ISDIR(before_.st_mode)) {
      close_own();
      throw base::InputError(base::shown_path(path) + ": is a folder; name the export files in it");
    }
    widen_pipe();
  }

  FileSource(const FileSource&) = delete;
  FileSource& operator=(const FileSource&) = delete;
  ~FileSource() override { close_own(); }

  std::size_t read(std::span<char> buffer) override {
    while (!ended_) { // on a terminal the end is no state: another read would wait for the keyboard
      if (!S_ISREG(before_.st_mode)) wait_for_writer();
      const ssize_t count = ::read(descriptor_, buffer.data(), buffer.size());
      ended_ = count == 0;
      if (count >= 0) {
        position_ += static_cast<std::uint64_t>(count);
        return static_cast<std::size_t>(count);
      }
      if (errno != EINTR) fail(path_, "cannot be read", errno);
    }
    return 0;
  }

  void give_up() override { given_up_.store(true); }

  [[nodiscard]] std::uint64_t position() const override { return position_; }

  [[nodiscard]] bool changed_while_read() const override {
    if (!S_ISREG(before_.st_mode)) return false;
    struct stat after {};
    if (::fstat(descriptor_, &after) != 0) return true;
    if (differs(after)) return true;
    struct stat by_name {};
    const bool replaced = path_ != base::standard_input && ::stat(path_.c_str(), &by_name) == 0 &&
                          (by_name.st_ino != before_.st_ino || by_name.st_dev != before_.st_dev);
    return replaced;
  }

  [[nodiscard]] std::optional<std::uint64_t> size() const override {
    if (!S_ISREG(before_.st_mode)) return std::nullopt;
    return static_cast<std::uint64_t>(before_.st_size);
  }

private:
  [[nodiscard]] bool differs(const struct stat& after) const {
    return after.st_size != before_.st_size || after.st_mtim.tv_sec != before_.st_mtim.tv_sec ||
           after.st_mtim.tv_nsec != before_.st_mtim.tv_nsec;
  }

  /// A wish: it may be refused.
  void widen_pipe() const {
#ifdef F_SETPIPE_SZ
    if (!S_ISFIFO(before_.st_mode)) return;
    const int room = ::fcntl(descriptor_, F_GETPIPE_SZ);
    if (room >= 0 && room < pipe_bytes) ::fcntl(descriptor_, F_SETPIPE_SZ, pipe_bytes);
#endif
  }

  /// Until there is something to read, the end included, or nobody wants it any more.
  void wait_for_writer() const {
    struct pollfd waiting {
      descriptor_, POLLIN, 0
    };
    while (::poll(&waiting, 1, look_up_after) <= 0) {
      if (given_up_.load()) throw base::InputError(base::shown_path(path_) + ": was given up");
    }
  }

  [[noreturn]] void fail_and_close(const char* what, int error_number) {
    close_own();
    fail(path_, what, error_number);
  }

  void close_own() {
    if (descriptor_ > STDIN_FILENO) ::close(descriptor_);
    descriptor_ = -1;
  }

  std::string path_;
  int descriptor_ = -1;
  bool ended_ = false;
  std::atomic<bool> given_up_ = false;
  std::uint64_t position_ = 0;
  struct stat before_ {};
};

class MemorySource final : public ByteSource {
public:
  MemorySource(std::string bytes, std::size_t piece) : bytes_(std::move(bytes)), piece_(piece) {}

  std::size_t read(std::span<char> buffer) override {
    const std::size_t count = std::min({buffer.size(), piece_, bytes_.size() - position_});
    std::memcpy(buffer.data(), bytes_.data() + position_, count);
    position_ += count;
    return count;
  }

  [[nodiscard]] std::optional<std::uint64_t> size() const override { return bytes_.size(); }
  [[nodiscard]] std::uint64_t position() const override { return position_; }

private:
  std::string bytes_;
  std::size_t piece_;
  std::size_t position_ = 0;
};

} // namespace

std::unique_ptr<ByteSource> open_bytes(const std::string& path) {
  return std::make_unique<FileSource>(path);
}

std::unique_ptr<ByteSource> bytes_in_memory(std::string bytes, std::size_t piece) {
  return std::make_unique<MemorySource>(std::move(bytes), std::max<std::size_t>(1, piece));
}

} // namespace npslice::input
