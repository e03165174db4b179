#!/bin/sh
# SPDX-License-Identifier: MIT
# Cuts an export at many bytes and checks of every cut: no crash, never more records than have begun, and an
# accounting that adds up.

. tests/system/lib/start.sh

# cut_everywhere NAME STEP LAST RECORD_START: runs $scratch/NAME.csv cut at every STEPth byte and at each of the
# LAST bytes; RECORD_START is what the first line of a record, and no other, looks like.
cut_everywhere() {
  whole=$scratch/$1.csv
  size=$(wc -c <"$whole")
  LC_ALL=C awk -v start="$4" '$0 ~ start { print at + 0 } { at += length($0) + 1 }' "$whole" >"$scratch/starts"
  at=1
  while [ "$at" -le "$size" ]; do
    head -c "$at" "$whole" >"$scratch/cut.csv"
    npslice score "$scratch/cut.csv" --width 1000 2>&1
    echo "== $? $at"
    at=$((at + (at < size - $3 ? $2 : 1)))
  done </dev/null >"$scratch/log"
  LC_ALL=C awk -f tests/system/lib/truncation.awk "$scratch/starts" "$scratch/log" >"$scratch/breaches"
  checks=$((checks + 1))
  tail -n 1 "$scratch/breaches"
  [ "$(wc -l <"$scratch/breaches")" -eq 1 ] || { fail "$1"; head -n 20 "$scratch/breaches"; }
  grep -q '^Records: ' "$scratch/log" || fail "$1: no cut gave a report"
}

# Both are about 20 KB: one record per line, and letters of many lines inside quotes (with CR LF).
awk -F '\t' 'NR == 1 || (NF == 9 && $1 ~ /^[0-9]+$/ && !/"/)' samples/call-centre.csv |
  head -n 200 >"$scratch/plain.csv"
end=$(grep -a -n '^P0063,' samples/verbatims.csv | cut -d : -f 1)
head -n $((end - 1)) samples/verbatims.csv >"$scratch/quoted.csv"

cut_everywhere plain 29 300 '^[0-9][0-9]*\t'
cut_everywhere quoted 13 600 '^P[0-9][0-9][0-9][0-9],'
finish
