# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# Functions of tests/bench/run.sh: the programs that are compared, how each is called, and how its answer is read.

npslice=${NPSLICE:-$bench/npslice}
NPSLICE_BENCH_MODULES=$PWD/$bench/modules/node_modules
export NPSLICE_BENCH_MODULES
python=/usr/bin/python3 # Debian's, for which Debian's pandas is

# find_programs: sets `missing` to those that are not installed.
find_programs() {
  missing=
  if [ ! -d "$NPSLICE_BENCH_MODULES/@duckdb" ]; then missing="$missing duckdb duckdb_detected duckdb_piped"; fi
  if [ ! -d "$NPSLICE_BENCH_MODULES/nodejs-polars" ]; then missing="$missing polars"; fi
  Rscript --vanilla -e 'library(data.table)' >/dev/null 2>&1 || missing="$missing data_table"
  $python -c 'import pandas' >/dev/null 2>&1 || missing="$missing pandas pandas_piped"
  command -v mlr >/dev/null || missing="$missing miller miller_piped"
  command -v mawk >/dev/null || missing="$missing mawk mawk_piped"
}

# name_of PROGRAM: as it stands in the tables.
name_of() {
  case $1 in
  lines) echo "\`wc -l\`" ;;
  lines_piped) echo "\`cat\` into \`wc -l\`" ;;
  unpack) echo "\`zcat\`, output thrown away" ;;
  npslice) echo "**npslice**" ;;
  npslice_piped) echo "\`cat\` into **npslice**" ;;
  npslice_redirected) echo "**npslice** with \`<\`" ;;
  duckdb) echo "DuckDB, types given" ;;
  duckdb_detected) echo "DuckDB, everything detected" ;;
  duckdb_piped) echo "\`cat\` into DuckDB, types given" ;;
  polars) echo "Polars" ;;
  data_table) echo "R data.table" ;;
  pandas) echo "pandas" ;;
  pandas_piped) echo "\`cat\` into pandas" ;;
  miller) echo "Miller" ;;
  miller_piped) echo "\`cat\` into Miller" ;;
  mawk) echo "mawk, quotes as far as it can" ;;
  mawk_piped) echo "\`cat\` into mawk" ;;
  esac
}

# versions: of all programs, in one line.
versions() {
  {
    "$npslice" --version
    for package in @duckdb/node-api nodejs-polars; do
      node -p "'$package ' + require('$NPSLICE_BENCH_MODULES/$package/package.json').version" || continue
    done
    dpkg-query -W -f '${Package} ${Version}\n' r-cran-data.table python3-pandas miller mawk || true
  } 2>/dev/null | sed 's/$/, /' | tr -d '\n' | sed 's/, $/./'
}

# npslice_options KEYS: the command of npslice that counts by KEYS.
npslice_options() {
  case $1 in
  verbatims) echo "verbatims --by region --category detractor --limit 5 --format csv" ;;
  *,month) echo "trend --every month --by ${1%,month} --format csv" ;;
  *) echo "score --by $1 --max-segments 10000000 --format csv" ;;
  esac
}

# run_program PROGRAM KEYS FILE CORES ANSWER: runs it with its output in ANSWER and prints what npslice_bench_measure prints.
# shellcheck disable=SC2086 # the options of npslice are one word each
run_program() {
  set -- "$1" "$2" "$3" "$4" "$5" "$bench/bench/npslice_bench_measure"
  options=$(npslice_options "$2")
  POLARS_MAX_THREADS=$4
  export POLARS_MAX_THREADS
  case $1 in
  lines) "$6" "$4" "$5" wc -l "$3" ;;
  unpack) "$6" "$4" /dev/null zcat "$3" ;;
  npslice) "$6" "$4" "$5" "$npslice" $options "$3" ;;
  npslice_redirected) "$6" "$4" "$5" sh -c "\"\$1\" $options <\"\$2\"" sh "$npslice" "$3" ;;
  duckdb) "$6" "$4" "$5" node $peers/duckdb.mjs "$2" "$3" "$4" given ;;
  duckdb_detected) "$6" "$4" "$5" node $peers/duckdb.mjs "$2" "$3" "$4" detected ;;
  polars) "$6" "$4" "$5" node $peers/polars.mjs "$2" "$3" ;;
  data_table) "$6" "$4" "$5" Rscript --vanilla $peers/data_table.R "$2" "$3" "$4" ;;
  pandas) "$6" "$4" "$5" $python $peers/with_pandas.py "$2" "$3" ;;
  miller) "$6" "$4" "$5" sh $peers/miller.sh "$2" "$3" ;;
  mawk) "$6" "$4" "$5" mawk -v keys="$2" -f $peers/mawk.awk "$3" ;;
  *_piped) "$6" "$4" "$5" sh -c "cat \"\$1\" | $(piped_command "$1" "$2" "$4")" pipe "$3" ;;
  esac
}

# piped_command PROGRAM KEYS CORES: what stands behind the pipe.
piped_command() {
  case $1 in
  lines_piped) echo "wc -l" ;;
  npslice_piped) echo "$npslice $(npslice_options "$2")" ;;
  duckdb_piped) echo "node $peers/duckdb.mjs $2 /dev/stdin $3 given" ;;
  pandas_piped) echo "$python $peers/with_pandas.py $2 /dev/stdin" ;;
  miller_piped) echo "sh $peers/miller.sh $2 -" ;;
  mawk_piped) echo "mawk -v keys=$2 -f $peers/mawk.awk" ;;
  esac
}

# needs_too_much PROGRAM KEYS FILE: to sort, Miller holds all rows; it is not asked where they would fill the memory.
needs_too_much() {
  [ "$1:$2" = miller:verbatims ] || return 1
  free=$(awk '/^MemAvailable/ { printf "%.0f", $2 * 1024 }' /proc/meminfo)
  [ $(($(wc -c <"$3") * 8)) -gt $((free * 3 / 4)) ]
}

# comparable PROGRAM KEYS ANSWER: the answer in the form that all have in common: KEYS, n, promoters, passives, detractors; or
# region and comment. The lines are sorted, since programs differ in the order of segments.
comparable() {
  case $1:$2 in
  npslice*:verbatims)
    # The cells before and behind the comment hold no quotes: lines that begin or end a record are cut to size.
    sed -E -e 1d -e 's/^([^,]*),detractor,[0-9]+,[0-9-]+,[^,]*,/\1,/' -e 's/,[^,]*,[0-9]+,,no$//' "$3" ;;
  npslice*:*,month) tail -n +2 "$3" | cut -d , -f 1,2,6-9 ;;
  npslice*:*,*) tail -n +2 "$3" | cut -d , -f 1-6 ;;
  npslice*:*) tail -n +2 "$3" | cut -d , -f 1-5 ;;
  *) cat "$3" ;;
  esac | LC_ALL=C sort
}
