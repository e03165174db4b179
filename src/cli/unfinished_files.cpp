// SPDX-License-Identifier: MIT
#include "unfinished_files.hpp"

#include "progress_line.hpp"

#include <unistd.h>

#include <array>
#include <atomic>
#include <csignal>
#include <cstring>

namespace npslice::cli {
namespace {

struct Slot {
  std::atomic<bool> used{false};
  std::array<char, 4200> path{};
};

// A signal handler gets no arguments: what it is to remove must stand where it can find it.
std::array<Slot, 64> slots; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

/// Only what POSIX allows in a handler: write, unlink, signal, raise.
void remove_and_end(int signal_number) {
  ProgressLine::erase();
  for (const Slot& slot : slots) {
    if (slot.used.load()) ::unlink(slot.path.data());
  }
  static_cast<void>(std::signal(signal_number, SIG_DFL));
  static_cast<void>(std::raise(signal_number));
}

} // namespace

void UnfinishedFiles::add(const std::string& path) noexcept {
  for (Slot& slot : slots) {
    if (slot.used.load() || path.size() >= slot.path.size()) continue;
    std::memcpy(slot.path.data(), path.c_str(), path.size() + 1);
    slot.used.store(true);
    return;
  }
}

void UnfinishedFiles::remove(const std::string& path) noexcept {
  for (Slot& slot : slots) {
    if (slot.used.load() && path == slot.path.data()) slot.used.store(false);
  }
}

void UnfinishedFiles::remove_on_signals() noexcept {
  static_cast<void>(std::signal(SIGXFSZ, SIG_IGN)); // then write(2) fails, which is told
  for (const int signal_number : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE, SIGXCPU}) {
    // A signal that the caller has switched off (nohup) stays off, except that writing to a reader
    // who went away always ends the program.
    const bool off = std::signal(signal_number, remove_and_end) == SIG_IGN;
    if (off && signal_number != SIGPIPE) {
      static_cast<void>(std::signal(signal_number, SIG_IGN));
    }
  }
}

} // namespace npslice::cli
