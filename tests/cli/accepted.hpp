// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/base/errors.hpp>
#include <npslice/cli/invocation.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

// Arguments that are accepted, and arguments that are refused with the right words.
namespace npslice::tests {

/// What some arguments come to, which must be a call.
inline cli::Invocation accepted(const std::vector<std::string>& arguments) {
  CAPTURE(arguments);
  cli::Parsed parsed = cli::parse(arguments);
  REQUIRE(parsed.invocation);
  CHECK(parsed.text.empty());
  return std::move(*parsed.invocation);
}

/// The message with which some arguments are refused; empty when they are not.
inline std::string refusal_of(const std::vector<std::string>& arguments) {
  try {
    cli::parse(arguments);
  } catch (const base::UsageError& error) {
    return error.what();
  }
  return {};
}

/// Checks that some arguments are refused with a message that has `part` in it and that could not
/// steer a terminal.
inline void refused(const std::vector<std::string>& arguments, const std::string& part) {
  CAPTURE(arguments);
  const std::string message = refusal_of(arguments);
  CHECK_FALSE(message.empty());
  CHECK_THAT(message, Catch::Contains(part));
  CHECK_THAT(message, !Catch::Contains("\x1B"));
}

} // namespace npslice::tests
