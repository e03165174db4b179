// SPDX-License-Identifier: MIT
#include "cli/terminal.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <string>

using namespace npslice;

namespace {

/// Sets a variable of the environment for a while.
class Setting {
public:
  Setting(const char* name, const char* value) : name_(name) {
    const char* const before = std::getenv(name);
    if (before != nullptr) before_ = before;
    had_ = before != nullptr;
    ::setenv(name, value, 1);
  }
  Setting(const Setting&) = delete;
  Setting& operator=(const Setting&) = delete;
  ~Setting() {
    if (had_) {
      ::setenv(name_, before_.c_str(), 1);
    } else {
      ::unsetenv(name_);
    }
  }

private:
  const char* name_;
  std::string before_;
  bool had_ = false;
};

cli::OutputSettings into_a_file() {
  cli::OutputSettings output;
  output.path = "report.txt";
  return output;
}

} // namespace

TEST_CASE("into a file, the report is the same bytes whatever the terminal and the locale") {
  const Setting locale("LC_ALL", "C");
  const Setting terminal("TERM", "dumb");
  const Setting columns("COLUMNS", "42");
  const render::TextStyle style = cli::style_for(into_a_file());
  CHECK(style.width == 100);
  CHECK_FALSE(style.ascii);
  CHECK_FALSE(style.color);
}

TEST_CASE("what the user asks for is done, into a file too") {
  cli::OutputSettings output = into_a_file();
  output.width = 60;
  output.ascii = true;
  output.color = cli::ColorChoice::always;
  const render::TextStyle style = cli::style_for(output);
  CHECK(style.width == 60);
  CHECK(style.ascii);
  CHECK(style.color);
}

TEST_CASE("colours that the user asks for come even where the environment asks for none") {
  const Setting none("NO_COLOR", "1");
  cli::OutputSettings output = into_a_file();
  output.color = cli::ColorChoice::always;
  CHECK(cli::style_for(output).color);
  output.color = cli::ColorChoice::never;
  CHECK_FALSE(cli::style_for(output).color);
}
