#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks the documented exit codes for input and output that fail, and that each failure says what and where.

. tests/system/lib/start.sh

survey=$top/samples/weekly/2026-W10.csv
damaged=$top/samples/damaged.csv

# check_code CODE WORDS ARGUMENTS...: the exit code, and that the message has the words ("" for no message).
check_code() {
  wanted=$1 words=$2
  shift 2
  run "$@"
  check_equal "$wanted" "$code" "exit code of npslice $*"
  check_message "$words" "npslice $*"
}

# check_message WORDS COMMAND: what stands on standard error.
check_message() {
  checks=$((checks + 1))
  if [ -z "$1" ]; then
    [ ! -s "$scratch/err" ] || fail "$2 says: $(cat "$scratch/err")"
  else
    grep -q -e "^npslice: .*$1" "$scratch/err" || fail "$2 does not say \"$1\" but: $(cat "$scratch/err")"
  fi
}

# 0, 1, 3: done, an alarm holds, damaged.
check_code 0 "" score "$survey"
check_code 0 "1 rejected" score "$survey" --format csv
check_code 0 "" score "$survey" --format csv --quiet
check_code 0 "" score "$survey" --fail-under 40 --quiet
check_code 1 "" score "$survey" --fail-under 60 --quiet
check_code 0 "" score "$survey" --max-rejects 1 --quiet
check_code 3 "" score "$survey" --max-rejects 0 --quiet
check_code 3 "" score "$survey" --max-rejects 0 --fail-under 60 --quiet
check_code 3 "ends inside a record" score "$damaged"
check_code 3 "" score "$damaged" --quiet
[ -s "$scratch/out" ] || fail "no report of a damaged file"

# 2: the command line.
check_code 2 "no column \"Nothing\"" score "$survey" --by Nothing
[ -s "$scratch/out" ] && fail "something stands on standard output besides the message"

# 4: no usable input; nothing is written.
echo old >"$scratch/old.csv"
check_code 4 "No such file or directory" score "$scratch/none.csv" -o "$scratch/old.csv"
check_code 4 "No such file or directory" score "$survey" "$scratch/none.csv"
check_code 4 "is a folder" score "$top/samples"
: >"$scratch/empty.csv"
check_code 4 "is empty" score "$scratch/empty.csv"
check_code 4 "is empty" score "$survey" "$scratch/empty.csv"
head -n 1 "$survey" >"$scratch/header.csv"
check_code 4 "no record" score "$scratch/header.csv"
[ ! -r /proc/self/mem ] || check_code 4 "cannot be read" score /proc/self/mem
if [ "$(id -u)" -ne 0 ]; then
  cp "$survey" "$scratch/closed.csv"
  chmod 000 "$scratch/closed.csv"
  check_code 4 "Permission denied" score "$scratch/closed.csv"
fi
check_equal old "$(cat "$scratch/old.csv")" "the old file after a failure"

# Standard streams that are closed or full.
npslice score <&- >"$scratch/out" 2>"$scratch/err"
check_equal 4 $? "exit code with standard input closed"
check_message "standard input" "with standard input closed"
npslice score "$survey" >&- 2>"$scratch/err"
check_equal 5 $? "exit code with standard output closed"
check_message "standard output" "with standard output closed"
npslice score "$survey" -o "$scratch/table.txt" >&- 2>&- <&-
check_equal 0 $? "exit code with -o and all streams closed"
grep -q '^NPS' "$scratch/table.txt" || fail "with -o and all streams closed: no table"
npslice score "$survey" --format csv >"$scratch/out" 2>&-
check_equal 0 $? "exit code with standard error closed"
check_equal 2 "$(wc -l <"$scratch/out")" "lines on standard output with standard error closed"
if [ -w /dev/full ]; then
  for command in --help "score $survey" "report $survey" "verbatims $survey --format csv" "inspect $survey"; do
    npslice $command >/dev/full 2>"$scratch/err" </dev/null
    check_equal 5 $? "exit code of npslice $command on a full device"
    check_message "No space left" "npslice $command on a full device"
  done
  check_code 5 "/dev/full.*No space left" score "$survey" -o /dev/full
  check_code 5 "/dev/full.*No space left" score "$survey" --rejects /dev/full
fi

# A reader that has seen enough: the program ends by SIGPIPE, without a word.
{
  npslice verbatims samples/saas-weekly.csv --format csv --quiet 2>"$scratch/err"
  echo $? >"$scratch/code"
} | head -n 1 >"$scratch/out"
check_equal 141 "$(cat "$scratch/code")" "exit code when the reader goes away"
check_message "" "npslice when the reader goes away"
check_equal 1 "$(wc -l <"$scratch/out")" "lines that head shows"
finish
