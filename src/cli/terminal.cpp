// SPDX-License-Identifier: MIT
#include "terminal.hpp"

#include <npslice/base/text.hpp>

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string>

namespace npslice::cli {
namespace {

std::string environment(const char* name) {
  const char* const value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): nothing sets it
  return value == nullptr ? std::string{} : std::string(value);
}

/// Whether the locale's characters are UTF-8: the first of these that is set decides (POSIX).
bool locale_is_utf8() {
  for (const char* const name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    const std::string value = base::lower_ascii(environment(name));
    if (!value.empty()) {
      return value.find("utf-8") != std::string::npos || value.find("utf8") != std::string::npos;
    }
  }
  return false;
}

std::size_t terminal_width() {
  struct winsize size {};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
    return render::default_width;
  return std::max<std::size_t>(size.ws_col, render::narrowest_width);
}

} // namespace

render::TextStyle style_for(const OutputSettings& output) {
  render::TextStyle style;
  style.ascii = output.ascii;
  style.color = output.color == ColorChoice::always;
  if (!output.path && writes_to_terminal()) {
    const std::string term = environment("TERM");
    style.width = terminal_width();
    style.ascii = style.ascii || !locale_is_utf8() || term == "dumb";
    const bool plain = term.empty() || term == "dumb" || !environment("NO_COLOR").empty();
    style.color = style.color || (output.color == ColorChoice::automatic && !plain);
  }
  if (output.width) style.width = *output.width;
  return style;
}

bool writes_to_terminal() { return ::isatty(STDOUT_FILENO) == 1; }

bool can_take_back() {
  const std::string term = environment("TERM");
  return ::isatty(STDERR_FILENO) == 1 && !term.empty() && term != "dumb";
}

bool reads_from_terminal() { return ::isatty(STDIN_FILENO) == 1; }

} // namespace npslice::cli
