#!/bin/sh
# SPDX-License-Identifier: MIT
# The options that inspect prints "to pin these choices down" pin them down: with them every command writes the
# same bytes as without, for the samples, for the files of the golden cases and for shapes that are hard to name.

. tests/system/lib/start.sh

# pinned FILES-AND-OPTIONS: prints the options that inspect shows for them, as they would be pasted.
pinned() {
  eval "npslice inspect $1" 2>/dev/null </dev/null |
    awk '/^To pin these choices down$/ { on = 1; next } on && /^$/ { exit } on { sub(/ \\$/, ""); print }' | tr '\n' ' '
}

# run_to NAME COMMAND: runs a command line; leaves $scratch/NAME with all that it wrote and its exit code.
run_to() {
  eval "$2" >"$scratch/$1" 2>&1 </dev/null
  echo "exit $?" >>"$scratch/$1"
}

# check_pinned FILES OPTIONS: the same with the pinned options in place of those OPTIONS. A question is left out: the
# options answer it.
check_pinned() {
  run_to before "npslice score $1 $2"
  grep -q '^exit [03]$' "$scratch/before" || return 1
  options=$(pinned "$1 $2")
  [ -n "$options" ] || { fail "inspect $1 $2: shows no options"; return 0; }
  run_to after "npslice score $1 $options"
  check_same "$scratch/before" "$scratch/after" "score $1 $2: with$options"
  for verb in report "trend --every month" "verbatims --format csv"; do
    run_to before "npslice $verb $1 $2"
    grep -q '^exit [03]$' "$scratch/before" || continue
    run_to after "npslice $verb $1 $options"
    check_same "$scratch/before" "$scratch/after" "$verb $1 $2: with$options"
  done
  return 0
}

for file in samples/*.csv samples/weekly/*.csv; do
  check_pinned "$file" "" || fail "$file cannot be read"
done
check_pinned "samples/weekly/2026-W10.csv samples/weekly/2026-W11.csv" ""
for file in tests/golden/*/*/files/*.csv tests/golden/*/*/files/*.gz tests/golden/*/*/files/*.zst; do
  [ ! -e "$file" ] || check_pinned "'$file'" ""
done

cd "$scratch" || exit 1

# shape FILE FORMAT [OPTIONS]: a file of its own, as printf makes it.
shape() {
  # shellcheck disable=SC2059 # the format is the file
  printf -- "$2" >"$1"
  check_pinned "$1" "${3-}" || fail "shape $1 ${3-}: cannot be read"
}

rows='9,a,2026-01-05,fine\n3,b,2026-02-07,slow\n7,a,2026-02-08,NA\n'
shape quotes.csv "it's \$(exit 9) \`x\` NPS?,Region,Date,Why?\n$rows"
shape dashes.csv "--score NPS,-r,-date,--comment\n$rows"
shape hashes.csv "#2,NPS,Date,#1\n9,4,2026-01-05,fine\n3,9,2026-02-07,slow\n" "--score '#2'"
shape twice.csv "NPS,Region,Date,Comment,NPS\n9,a,2026-01-05,fine,8\n3,b,2026-02-07,slow,9\n" "--score NPS#2"
shape first.csv "NPS,Region,Date,Comment,NPS\n9,a,2026-01-05,fine,8\n3,b,2026-02-07,slow,9\n" "--score '#1'"
shape nameless.csv ",Region,Date,\n$rows" "--score '#1' --comment '#4'"
shape control.csv "NPS\033[1m,Region,Date,Why\302\205?\n$rows"
shape accents.csv "Note de recommandation ;R\351gion;Date;Commentaire\n9;Rh\364ne;13/02/2026;tr\350s bien\n3;Nord;01/02/2026;\n"
shape sep.csv "sep=;\nNPS;Region;Date;Why\n9;a;2026-01-05;fine\n3;b;2026-02-07;slow\n"
shape preamble.csv "Report generated,,,\nby,Ann,,\nNPS,Region,Date,Why\n$rows"
shape space.csv "NPS Date\n9 2026-01-05\n3 2026-02-07\n" "--delimiter space"
shape one_column.csv "NPS\n9\n10\n3\n"
shape american.csv "NPS,Date\n9,1/13/2026\n3,2/1/2026\n"
shape unix.csv "NPS,Submitted\n9,1719790200\n8,1719890300\n" "--timezone Asia/Tokyo"
shape months.csv "NPS,Date\n9,202601\n8,202602\n"
shape year_first.csv "NPS,Date\n9,2026-01-02\n8,03/04/2026\n" "--date-format ymd"
shape told.csv "NPS,Date\n9,03/04/2026\n8,05/04/2026\n" "--date-format mdy"
shape stars.csv "NPS,Stars\n1,★★★★★\n2,★★\n3,★\n" "--score Stars --scale 1-5 --cuts 3,4"
shape cuts.csv "NPS,Date\n9,2026-01-02\n8,2026-01-04\n" "--cuts 7,9"
shape decimals.csv "NPS,Date\n9,2026-01-02\n8.5,2026-01-04\n6.5,2026-01-04\n" "--decimals threshold"
shape ends.csv "NPS\nNot at all likely\n1\n2\n3\n4\n5\n6\n7\n8\n9\n9\n8\nExtremely likely\n"
shape recoded.csv "NPS,Region\n-100,a\n0,b\n100,c\n100,c\n"
shape groups.csv "Id,NPS category,Other group\n1,Promoter,x\n2,Passive,y\n3,Detractor,x\n4,Promoter,z\n"
shape two_groups.csv "Id,G1,G2\n1,Promoter,Passive\n2,Passive,Passive\n3,Detractor,Promoter\n" "--group G1"
shape both.csv "Q1,Q1_NPS_GROUP\n9,Promoter\n3,Detractor\n7,Promoter\n"
shape status.csv "NPS,Status\n9,IP Address\n3,Survey Preview\n7,Spam\n" "--include preview,spam"
shape again.csv "NPS,Email,Date\n9,a@x.org,2026-01-01\n3,a@x.org,2026-01-02\n7,b@x.org,2026-01-03\n" "--dedupe last"
shape long.csv "NPS,Comment\n9,short one\n8,a comment that is rather long for its place\n" "--max-record 20"
shape comments.csv "NPS,Why that score?,What is the reason?\n9,fine work it is,\n3,,slow as ever here\n7,a b c,d e f\n"
printf 'NPS\n8\n4\n' >no_date.csv
check_pinned "months.csv no_date.csv" ""
printf 'NPS;Date\n8;2026-01-02\n' >other.csv
check_pinned "cuts.csv other.csv" ""
printf 'NPS,R\303\251gion\n9,Rh\303\264ne\n' | iconv -f UTF-8 -t UTF-16LE >wide.csv
check_pinned wide.csv ""

finish
