#!/bin/sh
# SPDX-License-Identifier: MIT
# Installs what is missing, builds npslice and prints a full report of a sample survey.
set -eu
cd "$(dirname "$0")/.."
sh .ci/setup.sh build
echo "Building npslice; the first time takes a minute or two."
log=build/demo.log
mkdir -p build
if ! { cmake --preset release -DNPSLICE_DEVELOPER=OFF && cmake --build --preset release --target npslice; } >"$log" 2>&1; then
  cat "$log" >&2
  exit 1
fi
echo
echo '$ build/release/npslice report samples/saas-weekly.csv --by Region --limit 1'
echo
build/release/npslice report samples/saas-weekly.csv --by Region --limit 1
