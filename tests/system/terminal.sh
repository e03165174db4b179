#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks what is different on a terminal: its width, colours, plain characters where it or the locale asks for
# them, no control character from the survey, and a hint when an export is expected from the keyboard.

. tests/system/lib/start.sh

command -v script >/dev/null || skip "no program named script (Debian: bsdutils)"

# on_terminal COMMAND: runs a shell line on a pseudo terminal of 70 columns; leaves $scratch/out without CR and $code.
on_terminal() {
  script -q -e -c "stty cols 70 rows 40; $1" /dev/null >"$scratch/typescript" 2>&1 </dev/null
  code=$?
  tr -d '\r' <"$scratch/typescript" >"$scratch/out"
}
on_terminal true
[ "$code" -eq 0 ] && [ ! -s "$scratch/out" ] || skip "no pseudo terminal here: $(head -n 1 "$scratch/out")"

escape=$(printf '\033')

# check_shows PATTERN WORDS, check_hides PATTERN WORDS: what is, and is not, on the terminal.
check_shows() {
  checks=$((checks + 1))
  grep -q -e "$1" "$scratch/out" || { fail "$2: nothing like \"$1\""; head -n 5 "$scratch/out"; }
}
check_hides() {
  checks=$((checks + 1))
  ! grep -q -e "$1" "$scratch/out" || { fail "$2: there is \"$1\""; grep -m 3 -e "$1" "$scratch/out"; }
}

# Width: as on a pipe with --width 70.
npslice score samples/retail-fr.csv --width 70 >"$scratch/expected"
on_terminal "npslice score samples/retail-fr.csv --color never"
check_same "$scratch/expected" "$scratch/out" "the terminal's width is not kept"
on_terminal "npslice score samples/retail-fr.csv --width 90 --color never"
npslice score samples/retail-fr.csv --width 90 >"$scratch/expected"
check_same "$scratch/expected" "$scratch/out" "--width does not win over the terminal's"

# Colours: on a terminal that has them, unless the user does not want them.
on_terminal "npslice score samples/retail-fr.csv"
check_shows "$escape\\[" "a colour terminal"
for setting in "NO_COLOR=1 npslice score" "TERM=dumb npslice score" "npslice score --color never"; do
  on_terminal "$setting samples/retail-fr.csv"
  check_hides "$escape" "$setting"
done
on_terminal "npslice score samples/retail-fr.csv -o $scratch/table.txt && cat $scratch/table.txt"
check_hides "$escape" "a file written from a terminal"

# Plain characters.
LC_ALL=C npslice score samples/call-centre.csv --by team --ascii >"$scratch/expected" --width 70
for setting in LC_ALL=C TERM=dumb "LC_ALL= LANG=en_US.ISO-8859-1"; do
  on_terminal "env $setting npslice score samples/call-centre.csv --by team --color never"
  check_same "$scratch/expected" "$scratch/out" "$setting: not drawn as with --ascii"
done

# Nothing that comes from the survey may command the terminal.
hostile=$top/tests/golden/verbatims/hostile/files/survey.csv
printf 'Date,\033[31mNPS,Comment\n2026-01-01,9,x\n' >"$scratch/header.csv"
for command in "verbatims $hostile --limit 20" "report $hostile" "inspect $hostile" "score $hostile --by Comment" \
  "score $hostile --by Nothing" "score $scratch/header.csv --by Nothing" "score $hostile --score Comment" \
  "score $hostile --where 'Comment ~ $escape[2J'"; do
  on_terminal "npslice $command --color never --max-rejects 99"
  [ "${command%% *}" = inspect ] && on_terminal "npslice $command --color never"
  check_hides "$escape" "npslice $command"
  check_hides "$(printf '[\001-\010\013\014\016-\037\177]')" "npslice $command"
  check_hides "$(printf '\342\200\256')" "npslice $command"
  check_hides "$(printf '\302\233')" "npslice $command"
done

# An export is expected from the keyboard: say so. End of input follows at once.
script -q -e -c "npslice score" /dev/null >"$scratch/out" 2>&1 </dev/null
check_shows "Ctrl-D" "standard input is a terminal"
finish
