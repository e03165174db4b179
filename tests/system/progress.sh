#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks the line that says how far the reading is: it is drawn on a terminal for work longer than a second, is taken
# back before anything else is written and at the end, and is written nowhere else.

. tests/system/lib/start.sh

command -v script >/dev/null || skip "no program named script (Debian: bsdutils)"

# on_terminal COMMAND: runs a shell line on a pseudo terminal of 120 columns; leaves $scratch/typescript and $code.
on_terminal() {
  script -q -e -c "stty cols 120 rows 40; $1" /dev/null 2>&1 </dev/null | tr -d '\n' >"$scratch/typescript"
}
on_terminal true
[ ! -s "$scratch/typescript" ] || skip "no pseudo terminal here: $(head -n 1 "$scratch/typescript")"

escape=$(printf '\033')
return=$(printf '\r')
drawn="${return}npslice: [0-9.]* [kMG]*B, [0-9,]* records, [0-9.]* [kMG]*B/s$escape\\[K"
erased="$return$escape\\[K"

# More than the first MiB, which is looked at before; it takes longer than a second because its writer rests.
awk 'BEGIN { print "id,nps,region,comment"; long = sprintf("%180s", ""); gsub(" ", "long ", long)
  for (i = 0; i < 1500; ++i) print i "," i % 11 ",r" i % 7 "," long i }' >"$scratch/survey.csv"
score="npslice score --block-size 65536"
cat >"$scratch/slowly" <<'END'
head -n 9 "$1"
sleep 1.2
tail -n +10 "$1"
END
slowly="sh $scratch/slowly $scratch/survey.csv"
npslice score "$scratch/survey.csv" --by region >"$scratch/expected"

# check_shows PATTERN WORDS, check_hides PATTERN WORDS: what is, and is not, on the terminal.
check_shows() {
  checks=$((checks + 1))
  grep -q -e "$1" "$scratch/typescript" || { fail "$2: nothing like \"$1\""; cat -v "$scratch/typescript"; }
}
check_hides() {
  checks=$((checks + 1))
  ! grep -q -e "$1" "$scratch/typescript" || { fail "$2: there is \"$1\""; cat -v "$scratch/typescript"; }
}

# Drawn, and nothing of it is left; the report is the same.
on_terminal "$slowly | $score --by region >$scratch/out"
check_shows "^$drawn" "standard input"
check_shows "$drawn$erased\$" "the end"
sed 's/standard input/survey.csv/' "$scratch/out" >"$scratch/named"
sed "s:$scratch/::" "$scratch/expected" >"$scratch/expected_named"
check_same "$scratch/expected_named" "$scratch/named" "the report depends on the line"

# Before a report on the same terminal, and before a remark and an error.
on_terminal "$slowly | $score --color never"
check_shows "$drawn${erased}NPS by\|$drawn$erased *[A-Z]" "a report"
on_terminal "($slowly; echo '1,\"') | $score >$scratch/out"
check_shows "$drawn${erased}npslice: " "a remark"
on_terminal "($slowly; echo '1,\"') | gzip | head -c -9 | $score >$scratch/out"
check_shows "$drawn${erased}npslice: .*damaged" "an error"

# What is left is told where all is known: here of a file that a pipe was put behind.
mkfifo "$scratch/pipe"
on_terminal "($slowly >$scratch/pipe &); $score $scratch/survey.csv $scratch/pipe >$scratch/out"
check_shows "$drawn$erased\$" "several files"

# A signal takes it back too.
on_terminal "($slowly; sleep 6) | timeout --foreground -s TERM 4 $score >$scratch/out"
check_shows "$drawn$erased\$" "a signal"

# Nowhere else.
on_terminal "$slowly | $score --quiet >$scratch/out"
check_hides "records" "--quiet"
on_terminal "$slowly | TERM=dumb $score >$scratch/out"
check_hides "records" "TERM=dumb"
on_terminal "$slowly | $score >$scratch/out 2>$scratch/err"
check_hides "records" "standard error in a file"
check_equal "" "$(cat "$scratch/err")" "standard error in a file"
on_terminal "$slowly | $score --color never 2>&1 | cat"
check_hides "$escape" "standard error in a pipe"
finish
