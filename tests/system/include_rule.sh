#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks the rules of the house: which room may include which, which library stands where, file lengths, licence
# lines, header guards, the entrance and the top folder; and that every rule notices a breach.

. tests/system/lib/start.sh
. tests/system/lib/house_rules.sh

rules="arrows outsiders lengths licences guards entrance top_level"

for rule in $rules; do
  checks=$((checks + 1))
  $rule "$top" >"$scratch/faults" 2>&1
  [ -s "$scratch/faults" ] || continue
  fail "$rule"
  cat "$scratch/faults"
done

# A house with every fault, each of which must be noticed.
house=$scratch/house
mkdir -p "$house"
cp -R src include "$house"
mkdir "$house/tests" "$house/samples" "$house/extra"

# plant RULE FILE TEXT: adds a line to a file; the rule must then name the file.
plant() {
  mkdir -p "$(dirname "$house/$2")"
  [ -e "$house/$2" ] && cp "$house/$2" "$scratch/kept"
  printf '%s\n' "$3" >>"$house/$2"
  checks=$((checks + 1))
  $1 "$house" | grep -q "^$2: " || fail "$1 does not notice: $2: $3"
  if [ -e "$scratch/kept" ]; then mv "$scratch/kept" "$house/$2"; else rm "$house/$2"; fi
}

plant arrows src/base/text.cpp '#include <npslice/survey/scale.hpp>'
plant arrows include/npslice/stats/interval.hpp '#include <npslice/engine/tally.hpp>'
plant arrows src/render/text.cpp '# include <npslice/engine/tally.hpp>'
plant arrows src/report/figures.cpp '#include <npslice/input/byte_source.hpp>'
plant arrows src/csv/records.cpp '#include "../input/transcoder.hpp"'
plant arrows src/attic/old.cpp '#include <string>'
plant outsiders src/render/text.cpp '#include <CLI/CLI.hpp>'
plant outsiders src/engine/pipeline.cpp '#include <utf8proc.h>'
plant outsiders src/cli/run.cpp '#include <zlib.h>'
plant outsiders src/ingest/roles.cpp '#include <libfccp/csv.h>'
plant outsiders src/ingest/roles.cpp '#include <date/tz.h>'
plant outsiders src/csv/block_cutter.cpp '#include <hwy/highway.h>'
plant outsiders src/stats/interval.cpp '#include <boost/math/distributions/normal.hpp>'
plant outsiders src/input/text_source.cpp '#include <simdjson.h>'
plant outsiders src/render/xlsx.cpp '#include <xlsxwriter.h>'
plant lengths src/base/text.cpp "$(awk 'BEGIN { for (i = 0; i < 400; ++i) print "//" }')"
plant licences src/base/other.cpp 'int other;'
plant guards include/npslice/base/other.hpp '// SPDX-License-Identifier: MIT'
plant entrance src/main.cpp 'int more;'
checks=$((checks + 1))
top_level "$house" | grep -q '^extra: ' || fail "top_level does not notice a folder"
finish
