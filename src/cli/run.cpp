// SPDX-License-Identifier: MIT
#include "execute.hpp"
#include "output_file.hpp"

#include <npslice/base/errors.hpp>
#include <npslice/cli/invocation.hpp>
#include <npslice/cli/run.hpp>

#include <exception>
#include <new>
#include <string>
#include <string_view>

namespace npslice::cli {
namespace {

int report_error(std::string_view message, base::ExitCode code) {
  write_message("npslice: ");
  write_message(message);
  write_message("\n");
  return static_cast<int>(code);
}

} // namespace

// The one place where errors become messages and exit codes.
int run(const std::vector<std::string>& arguments) {
  try {
    prepare_process();
    const Parsed parsed = parse(arguments);
    if (!parsed.invocation) {
      write_standard_output(parsed.text);
      return static_cast<int>(base::ExitCode::done);
    }
    return static_cast<int>(execute(*parsed.invocation));
  } catch (const base::UsageError& error) {
    return report_error(error.what(), base::ExitCode::usage);
  } catch (const base::InputError& error) {
    return report_error(error.what(), base::ExitCode::input_unusable);
  } catch (const base::OutputError& error) {
    return report_error(error.what(), base::ExitCode::output_failed);
  } catch (const std::bad_alloc&) {
    return report_error("out of memory", base::ExitCode::internal_fault);
  } catch (const std::exception& error) {
    return report_error(std::string("this is a fault of the program, please report it: ") +
                            error.what(),
                        base::ExitCode::internal_fault);
  }
}

} // namespace npslice::cli
