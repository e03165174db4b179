#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks that every command line in tests/golden writes exactly the output, the messages and the exit code that
# stand beside it; with --update, writes them anew.
# Words after that restrict it to cases whose path contains one of them.

. tests/system/lib/start.sh

update=no
[ "${1:-}" = --update ] && { update=yes; shift; }
golden=$top/tests/golden

# wanted CASE WORDS...: whether a case is asked for.
wanted() {
  name=$1
  shift
  [ $# -eq 0 ] && return 0
  for word in "$@"; do
    case $name in *"$word"*) return 0 ;; esac
  done
  return 1
}

# answer FOLDER: runs the case; leaves stdout, stderr and exit in $scratch/answer.
answer() {
  place=$top
  rm -rf "$scratch/answer" "$scratch/place"
  mkdir "$scratch/answer"
  if [ -d "$1/files" ]; then
    place=$scratch/place
    cp -R "$1/files" "$place"
  fi
  line=$(cat "$1/cmd")
  (cd "$place" && sh -c "$line") </dev/null >"$scratch/answer/stdout" 2>"$scratch/answer/stderr"
  echo $? >"$scratch/answer/exit"
}

# compare FOLDER NAME: shows what differs.
compare() {
  same=yes
  for part in exit stderr stdout; do
    cmp -s "$1/$part" "$scratch/answer/$part" && continue
    [ "$same" = yes ] && fail "$2: $(cat "$1/cmd")"
    same=no
    diff -u "$1/$part" "$scratch/answer/$part" | sed "1s|.*|--- expected $part|; 2s|.*|+++ got|" | head -n 40
  done
}

for case_command in "$golden"/*/*/cmd; do
  folder=${case_command%/cmd}
  name=${folder#"$golden"/}
  wanted "$name" "$@" || continue
  checks=$((checks + 1))
  answer "$folder"
  if [ "$(cat "$scratch/answer/exit")" -ge 126 ]; then
    fail "$name: the line could not be run: $(cat "$scratch/answer/stderr")"
  elif [ "$update" = yes ]; then
    for part in exit stderr stdout; do
      cmp -s "$folder/$part" "$scratch/answer/$part" && continue
      cp "$scratch/answer/$part" "$folder/$part"
      echo "wrote $name/$part"
    done
  else
    compare "$folder" "$name"
  fi
done
finish
