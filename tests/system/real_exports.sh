#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks the counts of real exports with known answers, overall, by segment and by month. Their folder lies
# beside the project and is no part of it; without it the test is skipped.

. tests/system/lib/start.sh

exports=$top/../shared/data
[ -r "$exports/expected.json" ] || skip "no ../shared/data/expected.json"

answers=$scratch/answers
awk -f tests/system/lib/expected_answers.awk "$exports/expected.json" >"$answers"
[ "$(wc -l <"$answers")" -gt 300 ] || fail "expected.json cannot be read: its layout has changed"
tab=$(printf '\t')

# counts KIND: the CSV on standard input as "key, responses, promoters, passives, detractors" lines; the key is
# what stands before the counts of a score table or the first cell of a trend table.
counts() {
  awk -v kind="$1" -v OFS='\t' '
    NR == 1 {
      for (i = 1; i <= split($0, name, ","); ++i) if (name[i] == "responses") back = split($0, name, ",") - i
      next
    }
    {
      cells = split($0, cell, ",")
      if (kind == "month") {
        if (cell[5] > 0) print cell[1], cell[5], cell[6], cell[7], cell[8]
        next
      }
      first = cells - back
      key = "-"
      if (kind == "segment") {
        key = $0
        for (i = 0; i <= back; ++i) sub(/,[^,]*$/, "", key)
        if (key ~ /^"/) { gsub(/^"|"$/, "", key); gsub(/""/, "\"", key) }
      }
      if (cell[first] > 0) print key, cell[first], cell[first + 1], cell[first + 2], cell[first + 3]
    }'
}

# check_counts ID KIND DIMENSION ARGUMENTS...: runs the program and looks for every expected line.
check_counts() {
  id=$1 kind=$2 dimension=$3
  shift 3
  run "$@" --format csv --raw
  checks=$((checks + 1))
  [ "$code" -eq 0 ] || { fail "$id: npslice $* exits with $code: $(cat "$scratch/err")"; return; }
  counts "$kind" <"$scratch/out" | LC_ALL=C sort >"$scratch/got"
  awk -F '\t' -v OFS='\t' -v id="$id" -v kind="$kind" -v dimension="$dimension" '
    $1 == id && $4 == kind && $5 == dimension && $7 > 0 { print $6, $7, $8, $9, $10 }' "$answers" |
    LC_ALL=C sort >"$scratch/wanted"
  [ -s "$scratch/wanted" ] || fail "$id: nothing expected for $kind $dimension"
  LC_ALL=C comm -23 "$scratch/wanted" "$scratch/got" >"$scratch/missing"
  [ -s "$scratch/missing" ] || return
  fail "$id: npslice $* gives other counts than"
  head -n 3 "$scratch/missing"
}

# check_export ID FILE COLUMN
check_export() {
  export_file=$exports/$2
  # The answers of this one count its previews, which the program sets aside unasked.
  kept=
  [ "$1" = qualtrics_shape ] && kept="--include preview"
  check_counts "$1" all - score "$export_file" --score "#$3" $kept
  run score "$export_file" $kept
  case $code in
  0) check_counts "$1" all - score "$export_file" $kept ;;
  2) grep -q 'Say which' "$scratch/err" || fail "$1: no score column found, though there is one" ;;
  *) fail "$1: npslice score exits with $code" ;;
  esac
  awk -F '\t' -v id="$1" '$1 == id && $4 == "segment" { print $5 }' "$answers" | sort -u >"$scratch/dimensions"
  while IFS= read -r dimension; do
    check_counts "$1" segment "$dimension" score "$export_file" --score "#$3" --by "$dimension" $kept
  done <"$scratch/dimensions"
  grep -q "^$1$tab.*${tab}month$tab" "$answers" || return
  # No day of this one is above 12: what its dates mean cannot be seen.
  order=
  [ "$1" = sudzilla_us ] && order="--date-format mdy"
  check_counts "$1" month - trend "$export_file" --score "#$3" --every month $order $kept
}

cut -f 1-3 "$answers" | sort -u >"$scratch/exports"
while IFS=$tab read -r id file column; do
  check_export "$id" "$file" "$column"
done <"$scratch/exports"
finish
