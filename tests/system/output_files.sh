#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks that -o and --rejects write a file whole or not at all: after a failure, a signal or a change of the
# input, the old file stands there or the new one says so, and no unfinished file is left behind.

. tests/system/lib/start.sh

survey=$top/samples/weekly/2026-W10.csv
place=$scratch/place
mkdir "$place"

# check_place EXPECTED WORDS: the names in the folder of the output.
check_place() {
  check_equal "$1" "$(ls "$place" | tr '\n' ' ')" "what lies in the folder $2"
}

run score "$survey" -o "$place/table.csv"
check_equal 0 "$code" "exit code of -o"
[ ! -s "$scratch/out" ] || fail "-o writes to standard output, too"
npslice score "$survey" --format csv >"$scratch/expected" 2>"$scratch/err"
check_same "$scratch/expected" "$place/table.csv" "-o writes something else than standard output"
check_place "table.csv " "after -o"

# The file keeps its access rights; a link stays a link.
chmod 640 "$place/table.csv"
ln -s table.csv "$place/link.csv"
run score "$survey" --by Plan -o "$place/link.csv"
check_equal 0 "$code" "exit code of -o through a link"
check_equal "-rw-r-----" "$(ls -l "$place/table.csv" | cut -c 1-10)" "access rights of the file replaced"
[ -L "$place/link.csv" ] || fail "-o replaces a link instead of the file behind it"
grep -q '^Enterprise,' "$place/table.csv" || fail "-o through a link does not reach the file"
rm "$place/link.csv"

# Failures leave the old file.
echo old >"$place/table.csv"
for arguments in "score $scratch/none.csv" "score $survey --by Nothing" "verbatims $survey --comment Nothing" \
  "score $survey --rejects $survey/rejects.csv"; do
  run $arguments -o "$place/table.csv"
  check_equal old "$(cat "$place/table.csv")" "the old file after npslice $arguments, exit code $code,"
  checks=$((checks + 1))
  [ "$code" -ne 0 ] || fail "npslice $arguments succeeds"
done
check_place "table.csv " "after failures"

# Of several outputs none is put in its place when one fails, whichever it is.
echo old >"$place/table.csv"
for failing in "$scratch/none/x.json" /dev/full; do
  for arguments in "-o $failing -o $place/table.csv" "-o $place/table.csv -o $failing"; do
    run score "$survey" $arguments
    check_equal 5 "$code" "exit code of $arguments"
    check_equal old "$(cat "$place/table.csv")" "the old file after $arguments"
  done
done
check_place "table.csv " "after one of several failed"
run score "$survey" -o "$place/table.csv" -o "$place/./table.csv"
check_equal 2 "$code" "exit code of one place named twice"
run score "$survey" -o "$place/table.csv" -o "$place/table.json" -o -
check_equal 0 "$code" "exit code of three outputs"
check_same "$scratch/expected" "$place/table.csv" "one of several outputs differs from the same alone"
npslice score "$survey" >"$scratch/text" 2>"$scratch/err"
check_same "$scratch/text" "$scratch/out" "-o - among several differs from standard output alone"
rm "$place/table.json"
echo old >"$place/table.csv"

# Places where nothing can be written.
for target in "$survey/below.csv" "$scratch/none/table.csv" "$place"; do
  run score "$survey" -o "$target"
  check_equal 5 "$code" "exit code of -o $target"
  run score "$survey" --rejects "$target"
  check_equal 5 "$code" "exit code of --rejects $target"
done
echo old >"$scratch/tables"
run report "$survey" --format csv -o "$scratch/tables"
check_equal 5 "$code" "exit code of report -o with a file in place of a folder"
if [ "$(id -u)" -ne 0 ]; then
  chmod 555 "$place"
  run score "$survey" -o "$place/new.csv"
  check_equal 5 "$code" "exit code of -o in a read-only folder"
  chmod 755 "$place"
fi
check_place "table.csv " "after failures to write"

# A signal while the program waits for more input. The pipe is opened for writing once the program reads it.
mkfifo "$scratch/pipe"
for signal in TERM INT HUP; do
  echo old >"$place/rejects.csv"
  # A shell lets its background jobs ignore SIGINT; env undoes that.
  env --default-signal=INT npslice score "$scratch/pipe" --rejects "$place/rejects.csv" -o "$place/table.csv" \
    >"$scratch/out" 2>"$scratch/err" &
  reader=$!
  timeout 60 sh -c 'exec 3>"$1"; head -n 3 "$2" >&3; ls "$3" >"$4"; kill -s '"$signal"' "$5"; sleep 1' - \
    "$scratch/pipe" "$survey" "$place" "$scratch/while_reading" "$reader" ||
    fail "the program does not read the pipe"
  wait "$reader" 2>"$scratch/shell_words"
  ended=$?
  checks=$((checks + 1))
  [ "$ended" -gt 128 ] || fail "SIG$signal: exit code $ended"
  grep -q 'rejects.csv.npslice-' "$scratch/while_reading" || fail "SIG$signal: no unfinished file while reading"
  check_place "rejects.csv table.csv " "after SIG$signal"
  check_equal "oldold" "$(cat "$place/table.csv" "$place/rejects.csv" | tr -d '\n')" "old files after SIG$signal"
done

# A file that grows while it is read: the program waits for a reader of the rejected records, which it has begun
# to write, so it has opened the file and not read it to its end.
awk 'BEGIN { print "Team,NPS"; for (i = 0; i < 50000; ++i) print "A," (i % 2 ? "ten, I think" : 10) }' \
  >"$scratch/growing.csv"
npslice score "$scratch/growing.csv" --score NPS --rejects "$scratch/pipe" -o "$place/table.txt" \
  >"$scratch/out" 2>"$scratch/err" &
reader=$!
timeout 60 sh -c 'exec 3<"$1"; head -c 1 <&3; echo A,9 >>"$2"; cat <&3' - "$scratch/pipe" "$scratch/growing.csv" \
  >"$scratch/rejected" || fail "the program does not write rejected records as it goes"
wait "$reader"
check_equal 3 $? "exit code when a file changes while it is read"
grep -q 'growing.csv was changed' "$scratch/err" || fail "no message about the change: $(cat "$scratch/err")"
grep -q '^Note: .*growing.csv was' "$place/table.txt" || fail "the report does not speak of the change"
finish
