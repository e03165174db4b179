// SPDX-License-Identifier: MIT
#include "output_file.hpp"

#include "progress_line.hpp"
#include "unfinished_files.hpp"

#include <npslice/base/errors.hpp>
#include <npslice/base/text.hpp>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdlib>
#include <memory>
#include <optional>
#include <utility>

namespace npslice::cli {
namespace {

[[noreturn]] void fail(const std::string& name, std::string_view what, int error_number) {
  throw base::OutputError(
      fmt::format("{}: {}: {}", base::shown_path(name), what, base::system_reason(error_number)));
}

void write_all(int descriptor, std::string_view content, const std::string& name) {
  while (!content.empty()) {
    const ssize_t count = ::write(descriptor, content.data(), content.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail(name, "cannot be written", errno);
    content.remove_prefix(static_cast<std::size_t>(count));
  }
}

std::optional<std::string> real_path(const std::string& path) {
  const std::unique_ptr<char, decltype(&std::free)> real(::realpath(path.c_str(), nullptr),
                                                         &std::free);
  return real ? std::optional<std::string>(real.get()) : std::nullopt;
}

/// The file that a path leads to, links followed, also a link to a file that is not there yet.
std::string resolved(std::string path) {
  if (auto real = real_path(path)) return *std::move(real);
  const auto folder_of = [](const std::string& name) {
    return name.substr(0, name.rfind('/') + 1);
  };
  std::array<char, 4096> target{};
  const ssize_t length = ::readlink(path.c_str(), target.data(), target.size() - 1);
  if (length > 0) {
    const std::string linked(target.data(), static_cast<std::size_t>(length));
    path = linked.starts_with('/') ? linked : folder_of(path) + linked;
  }
  const std::string folder = folder_of(path);
  const auto real_folder = real_path(folder.empty() ? "." : folder);
  return real_folder ? *real_folder + "/" + path.substr(folder.size()) : path;
}

/// The open stream that a path such as /dev/stdout or /dev/fd/3 names: opening it anew would begin
/// at the front of the file behind it.
std::optional<int> open_stream_named(std::string_view path) {
  if (path == "/dev/stdout") return STDOUT_FILENO;
  if (path == "/dev/stderr") return STDERR_FILENO;
  for (const std::string_view folder : {"/dev/fd/", "/proc/self/fd/"}) {
    if (!path.starts_with(folder)) continue;
    const std::string_view digits = path.substr(folder.size());
    int descriptor = -1;
    const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), descriptor);
    if (result.ec == std::errc{} && result.ptr == digits.data() + digits.size()) return descriptor;
  }
  return std::nullopt;
}

/// What is known of a file, `-` being what standard input reads from.
bool stat_of(const std::string& path, struct stat& known) {
  return path == base::standard_input ? ::fstat(STDIN_FILENO, &known) == 0
                                      : ::stat(path.c_str(), &known) == 0;
}

/// The access rights of a new file as the process's mask has them, or those of the file it
/// replaces.
mode_t rights_of_new_file(const struct stat* old) {
  if (old != nullptr) return old->st_mode & 0777U;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666U & ~mask;
}

} // namespace

OutputFile::OutputFile(std::string path) : path_(std::move(path)), target_(resolved(path_)) {
  if (const auto stream = open_stream_named(path_)) {
    descriptor_ = ::fcntl(*stream, F_DUPFD_CLOEXEC, 0);
    if (descriptor_ < 0) fail(path_, "cannot be opened for writing", errno);
    return;
  }
  struct stat old {};
  const bool exists = ::stat(target_.c_str(), &old) == 0;
  if (exists && S_ISDIR(old.st_mode)) fail(path_, "cannot be written", EISDIR);
  if (exists && !S_ISREG(old.st_mode)) {
    descriptor_ = ::open(target_.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY);
    if (descriptor_ < 0) fail(path_, "cannot be opened for writing", errno);
    return;
  }
  temporary_ = target_ + ".npslice-XXXXXX";
  descriptor_ = ::mkostemp(temporary_.data(), O_CLOEXEC);
  if (descriptor_ < 0) {
    const int reason = errno;
    temporary_.clear();
    fail(path_, "cannot be written, since no file can be made in its folder", reason);
  }
  UnfinishedFiles::add(temporary_);
  ::fchmod(descriptor_, rights_of_new_file(exists ? &old : nullptr));
}

OutputFile::~OutputFile() { abandon(); }

void OutputFile::abandon() noexcept {
  if (descriptor_ >= 0) ::close(descriptor_);
  descriptor_ = -1;
  if (temporary_.empty()) return;
  ::unlink(temporary_.c_str());
  UnfinishedFiles::remove(temporary_);
  temporary_.clear();
}

void OutputFile::write(std::string_view content) {
  if (temporary_.empty()) ProgressLine::erase(); // it may be the same terminal
  write_all(descriptor_, content, path_);
}

void OutputFile::commit() {
  if (!temporary_.empty() && ::fsync(descriptor_) != 0 && errno != EINVAL) {
    fail(path_, "cannot be written", errno);
  }
  const int closed = ::close(std::exchange(descriptor_, -1));
  if (closed != 0) fail(path_, "cannot be written", errno);
  if (temporary_.empty()) return;
  if (::rename(temporary_.c_str(), target_.c_str()) != 0) fail(path_, "cannot be replaced", errno);
  UnfinishedFiles::remove(temporary_);
  temporary_.clear();
}

bool is_same_output(const std::string& left, const std::string& right) {
  return resolved(left) == resolved(right) || is_same_file(left, right);
}

bool is_same_file(const std::string& left, const std::string& right) {
  struct stat a {};
  struct stat b {};
  return stat_of(left, a) && stat_of(right, b) && S_ISREG(a.st_mode) && a.st_dev == b.st_dev &&
         a.st_ino == b.st_ino;
}

void write_standard_output(std::string_view content) {
  ProgressLine::erase();
  write_all(STDOUT_FILENO, content, "standard output");
}

void write_message(std::string_view message) {
  ProgressLine::erase();
  while (!message.empty()) {
    const ssize_t count = ::write(STDERR_FILENO, message.data(), message.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return;
    message.remove_prefix(static_cast<std::size_t>(count));
  }
}

void make_folder(const std::string& path) {
  struct stat there {};
  if (::mkdir(path.c_str(), 0777) == 0) return;
  const int reason = errno;
  if (::stat(path.c_str(), &there) == 0 && S_ISDIR(there.st_mode)) return;
  if (reason == EEXIST) {
    throw base::OutputError(base::shown_path(path) + " is a file; the tables need a folder");
  }
  fail(path, "cannot be made as a folder for the tables", reason);
}

void prepare_process() {
  // Opened the wrong way round on purpose: using such a stream must fail, not succeed silently.
  const std::array<int, 3> modes{O_WRONLY, O_RDONLY, O_RDONLY};
  for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; ++stream) {
    const bool closed = ::fcntl(stream, F_GETFD) < 0 && errno == EBADF;
    if (closed && ::open("/dev/null", modes[static_cast<std::size_t>(stream)]) < 0) return;
  }
  UnfinishedFiles::remove_on_signals();
}

} // namespace npslice::cli
