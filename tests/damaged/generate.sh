#!/bin/sh
# SPDX-License-Identifier: MIT
# Writes the corpus of damaged inputs into a folder: sh tests/damaged/generate.sh FOLDER
# The same bytes on every machine. kinds/X.sh makes the files, kinds/X.tsv says what each must come to; that follows from
# how the file is made, never from what the program said. Fields between tabs, "-" for none: file, options, exit code,
# accounting (records used unanswered, then excluded:REASON=N,... and rejected:REASON=N,...), promoters passives
# detractors, words that are said. "Twenty" there are 20 sound answers with 10, 4 and 6; a line put among them has the
# score 9.
set -eu
[ $# -eq 1 ] || { echo "usage: sh generate.sh FOLDER" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
out=$(cd "$1" && pwd)
export LC_ALL=C

header=id,submitted,nps,comment,region

# rows FROM TO [DELIMITER [LINE_END]]: sound answers. Of ten in a row five are promoters, two passives and three
# detractors; 1-10 and 11-20 are such, so twenty are 10, 4 and 6.
rows() {
  case $#$1-$2 in
  21-10) printf '%s\n' "$first_ten" ;;
  211-20) printf '%s\n' "$second_ten" ;;
  21-20) printf '%s\n' "$first_ten" "$second_ten" ;;
  *) made_rows "$@" ;;
  esac
}
made_rows() {
  awk -v from="$1" -v to="$2" -v d="${3:-,}" -v end="${4:-\\n}" 'BEGIN {
    split("10 9 8 3 9 7 10 0 9 6", score, " ")
    split("North South East West", region, " ")
    for (i = from; i <= to; ++i)
      printf "R%d%s2026-01-%02d%s%d%sanswer %d was fine%s%s" end, i, d, (i - 1) % 28 + 1, d,
             score[(i - 1) % 10 + 1], d, i, d, region[(i - 1) % 4 + 1]
  }'
}

first_ten=$(made_rows 1 10)
second_ten=$(made_rows 11 20)

# plain FROM TO: a sound survey.
plain() {
  echo "$header"
  rows "$1" "$2"
}

# lines TEXT...: each text as a line, with the escapes of printf's %b (\0377 is the byte 0xFF).
lines() {
  for line in "$@"; do printf '%b\n' "$line"; done
}

# unused NAME: ends the script when there is a file of that name already.
unused() {
  [ ! -e "$out/$1" ] || { echo "generate.sh: two files are called $1" >&2; exit 1; }
}

# save NAME: standard input becomes a file of the corpus.
save() {
  unused "$1"
  cat >"$out/$1"
}

# among NAME LINE...: twenty sound answers with these lines in their middle.
among() {
  name=$1
  shift
  unused "$name"
  { plain 1 10; lines "$@"; rows 11 20; } >"$out/$name"
}

# behind NAME LINE...: twenty sound answers with these lines at the end.
behind() {
  name=$1
  shift
  unused "$name"
  { plain 1 20; lines "$@"; } >"$out/$name"
}

# replaced NAME SED_SCRIPT: twenty sound answers, changed.
replaced() { plain 1 20 | sed "$2" | save "$1"; }

# repeated TEXT COUNT: without a line end.
repeated() { awk -v text="$1" -v count="$2" 'BEGIN { for (i = 0; i < count; ++i) printf "%s", text }'; }

# bytes_of SIZE: noise, the same each time.
bytes_of() {
  awk -v size="$1" 'BEGIN {
    state = 20260131
    for (i = 0; i < size; ++i) {
      state = (state * 16807) % 2147483647
      printf "%c", int(state / 1024) % 255 + 1
    }
  }'
}

for kind in "$here"/kinds/*.sh; do
  . "$kind"
done
