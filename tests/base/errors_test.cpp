// SPDX-License-Identifier: MIT
#include <npslice/base/errors.hpp>

#include <catch2/catch.hpp>

#include <cerrno>
#include <string>
#include <type_traits>

using namespace npslice::base;

TEST_CASE("the exit codes are the ones that scripts rely on") {
  CHECK(static_cast<int>(ExitCode::done) == 0);
  CHECK(static_cast<int>(ExitCode::condition_holds) == 1);
  CHECK(static_cast<int>(ExitCode::usage) == 2);
  CHECK(static_cast<int>(ExitCode::input_damaged) == 3);
  CHECK(static_cast<int>(ExitCode::input_unusable) == 4);
  CHECK(static_cast<int>(ExitCode::output_failed) == 5);
  CHECK(static_cast<int>(ExitCode::internal_fault) == 70);
}

TEST_CASE("the three kinds of error are told apart and carry their message") {
  CHECK_FALSE(std::is_base_of_v<UsageError, InputError>);
  CHECK_FALSE(std::is_base_of_v<InputError, OutputError>);
  CHECK_FALSE(std::is_base_of_v<OutputError, UsageError>);
  CHECK(std::string(InputError("a.csv: is empty").what()) == "a.csv: is empty");
}

TEST_CASE("a system error is put into the system's own words") {
  CHECK(system_reason(ENOENT) == "No such file or directory");
  CHECK(system_reason(ENOSPC) == "No space left on device");
  CHECK(system_reason(EACCES) == "Permission denied");
}
