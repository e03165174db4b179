#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs the corpus of damaged inputs, tests/damaged, and compares exit code, accounting and categories with what each
# file must come to; from the file, as a folder of CSV, and from standard input, as text. With exit code 2 or 4 nothing
# may be written; what is said must not steer a terminal. NPSLICE_DAMAGED_FROM=file leaves out standard input.

. tests/system/lib/start.sh

expected=$scratch/expected.tsv
cat tests/damaged/kinds/*.tsv >"$expected"
from=${NPSLICE_DAMAGED_FROM:-file standard_input}
tab=$(printf '\t')
sh tests/damaged/generate.sh "$scratch/corpus" 2>"$scratch/complaints" || fail "generate.sh"
[ -s "$scratch/complaints" ] && fail "generate.sh says: $(cat "$scratch/complaints")"

# Every file is expected, and every expected file is there.
grep -v '^#' "$expected" | cut -f 1 | LC_ALL=C sort >"$scratch/wanted"
ls "$scratch/corpus" | LC_ALL=C sort >"$scratch/made"
check_same "$scratch/wanted" "$scratch/made" "the files made and the files expected differ"

cd "$scratch/corpus" || exit 1
while IFS=$tab read -r file options exit_code rest; do
  case $file in '#'*) continue ;; esac
  [ "$options" = - ] && options=
  eval "set -- $options"
  npslice report "$file" "$@" --format csv -o "$scratch/$file.report" >"$scratch/out" 2>"$scratch/err" </dev/null
  echo "@@ $file file $?"
  [ -s "$scratch/out" ] && echo "@@ written"
  [ -e "$scratch/$file.report" ] && echo "@@ written"
  cat "$scratch/err"
  echo "@@ tables"
  [ -e "$scratch/$file.report" ] && cat "$scratch/$file.report/accounting.csv" "$scratch/$file.report/score.csv"
  [ "$from" = file ] && continue
  npslice report - "$@" --width 1000 >"$scratch/out" 2>"$scratch/err" <"$file"
  echo "@@ $file standard_input $?"
  [ -s "$scratch/out" ] && echo "@@ written"
  cat "$scratch/err" "$scratch/out"
done <"$expected" >"$scratch/log"
cd "$top" || exit 1

LC_ALL=C awk -v from="$from" -f tests/system/lib/damaged.awk "$expected" "$scratch/log" >"$scratch/breaches"
checks=$((checks + $(tail -n 1 "$scratch/breaches" | cut -d ' ' -f 1)))
tail -n 1 "$scratch/breaches"
if [ "$(wc -l <"$scratch/breaches")" -ne 1 ]; then
  failures=$((failures + $(wc -l <"$scratch/breaches") - 1))
  sed '$d' "$scratch/breaches"
fi
[ "$checks" -ge 150 ] || fail "hardly any file was run"
finish
