// SPDX-License-Identifier: MIT

// Runs a command and prints what it took: seconds by the wall clock, seconds of user and of system
// time and peak memory in KiB, all of its child processes included.
//
// It is this small because Linux counts the memory of whoever starts a program as memory of that
// program: started by an interpreter, all programs would seem to need as much as the interpreter.

#include <fcntl.h>
#include <sched.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

int fail(const char* what, int error) {
  std::fprintf(stderr, "npslice_bench_measure: %s: %s\n", what, std::strerror(error));
  return 70;
}

/// Keeps this process, and so the command, on the first `count` of the cores that it may use.
bool keep_to_cores(long count) {
  cpu_set_t allowed;
  if (sched_getaffinity(0, sizeof allowed, &allowed) != 0) return false;
  cpu_set_t kept;
  CPU_ZERO(&kept);
  for (std::size_t core = 0; core < CPU_SETSIZE && count > 0; ++core) {
    if (CPU_ISSET(core, &allowed)) {
      CPU_SET(core, &kept);
      --count;
    }
  }
  return count == 0 && sched_setaffinity(0, sizeof kept, &kept) == 0;
}

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

/// Starts the command with its standard output in `output`; 0 or the error.
int start(char** command, const char* output, pid_t& child) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC,
                                   0666);
  const int error = posix_spawnp(&child, command[0], &actions, nullptr, command, environ);
  posix_spawn_file_actions_destroy(&actions);
  return error;
}

} // namespace

int main(int argc, char** argv) {
  if (argc < 4) {
    std::fputs("Usage: npslice_bench_measure CORES OUTPUT COMMAND [ARGUMENT...]\n"
               "Runs COMMAND on so many cores, with its standard output in the file OUTPUT, and\n"
               "prints: seconds, user seconds, system seconds, peak memory in KiB, exit code.\n",
               stderr);
    return 2;
  }
  if (!keep_to_cores(std::strtol(argv[1], nullptr, 10)))
    return fail("cannot keep to so many cores", errno);
  pid_t child = 0;
  const auto begin = std::chrono::steady_clock::now();
  if (const int error = start(argv + 3, argv[2], child); error != 0) return fail(argv[3], error);
  int status = 0;
  rusage use{};
  while (wait4(child, &status, 0, &use) < 0) {
    if (errno != EINTR) return fail("wait", errno);
  }
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - begin;
  std::printf("%.6f %.6f %.6f %ld %d\n", wall.count(), seconds(use.ru_utime), seconds(use.ru_stime),
              use.ru_maxrss, WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
  return 0;
}
