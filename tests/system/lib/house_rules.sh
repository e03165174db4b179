# SPDX-License-Identifier: MIT
# The rules of the house as functions: each prints one line per breach found in the folder it is given.

# source_files FOLDER: the C++ files of the project and its tests.
source_files() {
  find "$1/src" "$1/include" "$1/tests" -name '*.cpp' -o -name '*.hpp' 2>/dev/null | sort
}

# arrows FOLDER: an include of a room that the including room may not know.
arrows() {
  (cd "$1" && grep -rn '^ *# *include' src include) | awk -F: '
    BEGIN {
      may["base"] = " "
      may["stats"] = " base "
      may["survey"] = " base "
      may["input"] = " base "
      may["csv"] = " base input "
      may["ingest"] = " base survey csv "
      may["engine"] = " base survey stats input csv ingest "
      may["report"] = " base survey stats engine ingest csv "
      may["render"] = " base stats survey report csv "
      may["page"] = " base stats survey report render "
    }
    {
      file = $1
      room = file
      sub(/^src\//, "", room)
      sub(/^include\/npslice\//, "", room)
      sub(/\/.*/, "", room)
      line = substr($0, length($1 ":" $2 ":") + 1)
      if (room == "cli" || room == "main.cpp") next
      if (!(room in may)) { print file ": the room " room " has no rule"; next }
      if (line ~ /["<]\.\.\// || line ~ /"[^"]*\//) print file ": includes by a path: " line
      if (!match(line, /<npslice\/[a-z]+\//)) next
      target = substr(line, RSTART + 9, RLENGTH - 10)
      if (target != room && index(may[room], " " target " ") == 0) print file ": " room " may not include " target
    }'
}

# outsiders FOLDER: libraries outside the rooms that are theirs.
outsiders() {
  (cd "$1" && {
    grep -rl --include='*.?pp' 'CLI/CLI' src include | grep -v '^src/cli/' | sed 's/$/: CLI11 belongs to cli/'
    grep -rl --include='*.?pp' 'utf8proc' src include | grep -v -e '^src/base/' -e '^src/render/' |
      sed 's/$/: utf8proc belongs to base and render/'
    grep -rlE --include='*.?pp' 'include <(isa-l|zlib|zstd)' src include |
      grep -v -e '^src/input/' -e '^src/render/xlsx_parts\.cpp$' |
      sed 's/$/: ISA-L, zlib and zstd belong to input, ISA-L to the check of workbooks, too/'
    grep -rl --include='*.?pp' 'include <xlsxwriter' src include | grep -v '^src/render/xlsx_library\.hpp$' |
      sed 's/$/: libxlsxwriter belongs to one file of render/'
    grep -rl --include='*.?pp' 'include <date/' src include | grep -v '^src/ingest/time_zone\.cpp$' |
      sed 's/$/: the time zone library belongs to one file of ingest/'
    grep -rl --include='*.?pp' 'include <hwy/' src include | grep -v '^src/csv/structure_masks\.cpp$' |
      sed 's/$/: Highway belongs to one file of csv/'
    grep -rl --include='*.?pp' 'include <simdjson' src include | grep -v '^src/input/sound_length\.cpp$' |
      sed 's/$/: simdjson belongs to one file of input/'
    grep -rl --include='*.?pp' 'include <nlohmann/' src include | grep -v '^src/render/[a-z_]*json[a-z_]*\.[ch]pp$' |
      sed 's/$/: the JSON library belongs to the JSON files of render/'
    grep -rl --include='*.?pp' 'include <boost/' src include | grep -v '^src/stats/distributions\.cpp$' |
      sed 's/$/: Boost belongs to one file of stats/'
    readers=$(grep -rl --include='*.?pp' 'include <libfccp/csv\.h>' src include)
    case $readers in
    *" "* | *"
"*) echo "$readers" | sed 's/$/: the CSV library belongs into exactly one file/' ;;
    src/csv/*) ;;
    *) echo "$readers: the CSV library belongs to csv" ;;
    esac
  })
}

# lengths FOLDER: files that have grown too long.
lengths() {
  find "$1/src" "$1/include" "$1/tests" -path "$1/tests/golden" -prune -o -type f -print | sort |
    while IFS= read -r file; do
      lines=$(wc -l <"$file")
      [ "$lines" -le 400 ] || echo "${file#"$1"/}: $lines lines, at most 400"
    done
}

# licences FOLDER: sources without the SPDX line at the top.
licences() {
  {
    source_files "$1"
    find "$1/src" "$1/include" "$1/tests" "$1/samples" -path "$1/tests/golden" -prune -o \
      \( -name '*.sh' -o -name '*.awk' -o -name '*.cmake' -o -name '*.in' -o -name CMakeLists.txt -o -name '*.?pp' \) \
      -print
  } | sort -u | while IFS= read -r file; do
    head -n 2 "$file" | grep -q 'SPDX-License-Identifier: MIT' || echo "${file#"$1"/}: no SPDX line at the top"
  done
}

# guards FOLDER: headers without #pragma once.
guards() {
  source_files "$1" | grep 'hpp$' | while IFS= read -r file; do
    grep -q '^#pragma once$' "$file" || echo "${file#"$1"/}: no #pragma once"
  done
}

# entrance FOLDER: a main.cpp that does more than call cli::run.
entrance() {
  statements=$(grep -c ';' "$1/src/main.cpp")
  includes=$(grep -c '^#include' "$1/src/main.cpp")
  grep -q 'return npslice::cli::run(' "$1/src/main.cpp" && [ "$statements" -eq 1 ] && [ "$includes" -eq 1 ] ||
    echo "src/main.cpp: does more than call cli::run"
}

# top_level FOLDER: anything in the top folder that does not belong there.
top_level() {
  for entry in "$1"/*; do
    case ${entry##*/} in
    CMakeLists.txt | CMakePresets.json | src | include | tests | samples | docs | build) ;;
    LICENSE | README.md | CHANGELOG.md | CONTRIBUTING.md) ;;
    *) echo "${entry##*/}: does not belong into the top folder" ;;
    esac
  done
}
