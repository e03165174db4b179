#!/bin/sh
# SPDX-License-Identifier: MIT
# Installs what is missing, builds with both compilers and runs every test and check. "sh tests/run.sh quick"
# runs the release build and its tests only.
set -eu
cd "$(dirname "$0")/.."
sh .ci/setup.sh tests

step() { printf '\n== %s\n' "$*"; }

# build PRESET: configures and builds with warnings as errors; the log is shown when it fails.
build() {
  step "build: $1"
  mkdir -p build
  if ! { cmake --preset "$1" -DNPSLICE_DEVELOPER=ON -DCMAKE_COMPILE_WARNING_AS_ERROR=ON &&
         cmake --build --preset "$1"; } >"build/$1.log" 2>&1; then
    cat "build/$1.log" >&2
    exit 1
  fi
}

# run_tests PRESET [WHICH]: WHICH is a pattern of test names.
run_tests() {
  step "tests: $1"
  ctest --preset "$1" -j 2 -R "${2:-.}"
}

build release
run_tests release
[ "${1:-all}" = quick ] && exit 0

step "format"
git ls-files '*.cpp' '*.hpp' | xargs clang-format --dry-run -Werror

build asan-ubsan # the other compiler, so that one build shows both what it warns of and what the sanitizers find
run_tests asan-ubsan 'unit|golden|exit_codes|truncation'

step "threads"
cmake --preset tsan -DNPSLICE_DEVELOPER=ON >build/tsan.log 2>&1
cmake --build --preset tsan --target npslice >>build/tsan.log 2>&1 || { cat build/tsan.log >&2; exit 1; }
NPSLICE=build/tsan/npslice sh tests/system/threads.sh

step "install"
sh tests/install.sh

step "clang-tidy"
cmake --preset clang >build/clang.log 2>&1 || { cat build/clang.log >&2; exit 1; }
sh tests/tidy.sh
step "all checks passed"
