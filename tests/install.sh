#!/bin/sh
# SPDX-License-Identifier: MIT
# Installs the release build into a scratch prefix and builds another program against it.
set -eu
cd "$(dirname "$0")/.."
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cmake --install build/release --prefix "$scratch/prefix" >/dev/null
for path in bin/npslice include/npslice/engine/pipeline.hpp share/man/man1/npslice.1 \
  share/man/man1/npslice-score.1 share/doc/npslice/LICENSE; do
  [ -f "$scratch/prefix/$path" ] || { echo "not installed: $path" >&2; exit 1; }
done
"$scratch/prefix/bin/npslice" --version
cmake -S tests/consumer -B "$scratch/consumer" -G Ninja -DCMAKE_PREFIX_PATH="$scratch/prefix" >/dev/null
cmake --build "$scratch/consumer" >/dev/null
printed=$("$scratch/consumer/consumer" samples/saas-weekly.csv)
[ "$printed" = "2190 1194 893" ] || { echo "the consumer printed: $printed" >&2; exit 1; }
echo "installed, and used by another program"
