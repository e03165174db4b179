#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs clang-tidy over all sources with the flags of the clang build, on two at a time; .clang-tidy says which checks
# and why. Most of the time goes into headers, so several sources of a room are shown to it as one: that is why names in
# unnamed namespaces are unique in their room. A function is analysed in so many steps at most.
set -eu
cd "$(dirname "$0")/.."
sources_at_once=10
steps=50000
alone='structure_masks.cpp row_reader.cpp' # one reads itself again, one changes a library
parts=$PWD/build/tidy
rm -rf "$parts"
mkdir -p "$parts"

for room in src/*/; do
  name=$(basename "$room")
  number=0
  for source in $(git ls-files "$room*.cpp"); do
    case " $alone " in
      *" $(basename "$source") "*) part=$parts/$name.$(basename "$source") ;;
      *) part=$parts/$name.$((number / sources_at_once)).cpp
         number=$((number + 1)) ;;
    esac
    repeated=$(grep '^#include' "$source" | sort | uniq -d)
    [ -z "$repeated" ] || { echo "$source: twice $repeated" >&2; exit 1; }
    { printf '#line 1 "%s"\n' "$source"; cat "$source"; } >>"$part"
  done
done

# What one source includes need not be included again for the next.
for part in "$parts"/*.cpp; do
  awk '/^#include/ && seen[$0]++ { print ""; next } { print }' "$part" >"$part.once"
  mv "$part.once" "$part"
done

# The commands of these parts: that of any source of the library, with another file.
command=$(grep '"command".*npslice_core' build/clang/compile_commands.json | head -n 1)
like=$(printf '%s' "$command" | sed 's/.* -c \([^ "]*\)".*/\1/')
separator='['
for part in "$parts"/*.cpp; do
  room=$(basename "$part")
  printf '%s{"directory": "%s", "file": "%s", ' "$separator" "$PWD" "$part"
  printf '%s' "$command" | sed "s| -c $like| -I$PWD/src/${room%%.*} -I$PWD/src -c $part|; s/,\$//"
  printf '}'
  separator=','
done >"$parts/compile_commands.json"
printf ']\n' >>"$parts/compile_commands.json"

tidy="clang-tidy --quiet -p $parts --warnings-as-errors=* --extra-arg=-Xclang --extra-arg=-analyzer-config"
ls "$parts"/*.cpp | xargs -n 1 -P 2 $tidy --extra-arg=-Xclang --extra-arg=max-nodes=$steps 2>"$parts/log" || {
  grep -v 'warnings generated' "$parts/log" >&2
  exit 1
}
