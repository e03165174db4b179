// SPDX-License-Identifier: MIT
#include <npslice/cli/run.hpp>

int main(int argc, char** argv) {
  return npslice::cli::run({argv + (argc > 0 ? 1 : 0), argv + argc});
}
