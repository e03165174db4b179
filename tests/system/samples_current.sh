#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks that the sample generator writes exactly the samples that are in the project, and no other.

. tests/system/lib/start.sh

generator=${NPSLICE_SAMPLES:-build/release/npslice_samples}
[ -x "$generator" ] || { echo "no sample generator at $generator: build it, or say NPSLICE_SAMPLES=path"; exit 1; }

mkdir "$scratch/samples"
"$generator" "$scratch/samples" >"$scratch/out" 2>&1 || fail "the generator exits with $?: $(cat "$scratch/out")"

# surveys FOLDER: the sample files below it, one path per line.
surveys() {
  (cd "$1" && find . -name '*.csv' | LC_ALL=C sort)
}

check_equal "$(surveys samples)" "$(surveys "$scratch/samples")" "the list of samples"
for survey in $(surveys samples); do
  checks=$((checks + 1))
  cmp "samples/$survey" "$scratch/samples/$survey" || fail "samples/${survey#./} is not what the generator writes"
done
finish
