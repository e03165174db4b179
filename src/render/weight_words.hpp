// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace npslice::render {

/// A weight as a reader wants it: with three significant digits, or whole. With a point.
std::string shown_weight(double weight);

} // namespace npslice::render
