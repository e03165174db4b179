#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks that docs/gallery holds what docs/gallery/make.sh writes, and nothing else.

. tests/system/lib/start.sh

mkdir "$scratch/gallery"
NPSLICE=$(command -v npslice) sh docs/gallery/make.sh "$scratch/gallery" >"$scratch/out" 2>&1 ||
  fail "make.sh exits with $?: $(cat "$scratch/out")"

# pages FOLDER: what is written by the script, one name per line.
pages() {
  (cd "$1" && find . -type f ! -name README.md ! -name make.sh | LC_ALL=C sort)
}

check_equal "$(pages docs/gallery)" "$(pages "$scratch/gallery")" "the files of the gallery"
for page in $(pages docs/gallery); do
  checks=$((checks + 1))
  cmp "docs/gallery/$page" "$scratch/gallery/$page" || fail "docs/gallery/${page#./} is old: run docs/gallery/make.sh"
  grep -q "(${page#./})" docs/gallery/README.md || fail "docs/gallery/README.md does not name ${page#./}"
done
finish
