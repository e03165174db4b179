#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs every command that README.md, samples/README.md, docs/*.md and the man pages show: it must exit with 0, or
# with what stands beside it, and print the lines that the page shows of its output.

. tests/system/lib/start.sh

# try_folder: makes a folder where the commands can be run: the samples, and the names that examples use.
try_folder() {
  rm -rf "$scratch/try"
  mkdir "$scratch/try"
  cp -R samples "$scratch/try/samples"
  cp samples/saas-weekly.csv "$scratch/try/export.csv"
  cp samples/weekly/2026-W10.csv "$scratch/try/jan.csv"
  cp samples/weekly/2026-W11.csv "$scratch/try/feb.csv"
  gzip -c "$scratch/try/export.csv" >"$scratch/try/export.csv.gz"
}

# check_shown N: every line that is shown occurs in the output, in this order; lines may be left out.
check_shown() {
  [ -s "$commands/$1.shown" ] || return 0
  awk '
    FNR == NR { if ($0 !~ /^(…|\.\.\.)?$/) shown[++lines] = $0; next }
    $0 == shown[found + 1] { ++found }
    END { if (found < lines) print shown[found + 1] }' "$commands/$1.shown" "$scratch/printed" >"$scratch/absent"
  [ ! -s "$scratch/absent" ] || fail "$page: $line: does not print the line shown there: $(cat "$scratch/absent")"
}

# check_command N: runs the nth command of the page.
check_command() {
  line=$(cat "$commands/$1.command")
  checks=$((checks + 1))
  (cd "$scratch/try" && sh -c "$line") >"$scratch/printed" 2>&1 </dev/null
  code=$?
  if [ "$code" -ne "$(cat "$commands/$1.exit")" ]; then
    fail "$page: $line: exits with $code"
    head -n 4 "$scratch/printed"
  else
    check_shown "$1"
  fi
}

for page in README.md samples/README.md docs/*.md docs/man/*.1; do
  [ -e "$page" ] || { fail "$page is missing"; continue; }
  commands=$scratch/commands
  rm -rf "$commands"
  mkdir "$commands"
  case $page in *.md) kind=markdown ;; *) kind=man ;; esac
  last=$(awk -v into="$commands" -f "tests/system/lib/commands_in_$kind.awk" "$page")
  try_folder
  number=1
  while [ "$number" -le "$last" ]; do
    check_command "$number"
    number=$((number + 1))
  done
  echo "$page: $last commands"
done
finish
