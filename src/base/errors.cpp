// SPDX-License-Identifier: MIT
#include <npslice/base/errors.hpp>

#include <system_error>

namespace npslice::base {

std::string system_reason(int error_number) {
  return std::generic_category().message(error_number);
}

} // namespace npslice::base
