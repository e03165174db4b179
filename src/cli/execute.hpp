// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/base/errors.hpp>
#include <npslice/cli/invocation.hpp>

namespace npslice::cli {

/// Reads, counts and writes what an invocation asks for. Throws the errors of base.
base::ExitCode execute(const Invocation& told);

} // namespace npslice::cli
