#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs clang-tidy over all sources of the clang build, two at a time; .clang-tidy says which checks and why.
set -eu
cd "$(dirname "$0")/.."
git ls-files 'src/*.cpp' | xargs -n 4 -P 2 clang-tidy --quiet -p build/clang --warnings-as-errors='*' 2>/dev/null
