#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs npslice and other programs on the same surveys, checks that all of them count the same, and prints tables of what it
# took them, in Markdown. "sh tests/bench/run.sh --help" lists the options.

set -eu
cd "$(dirname "$0")/../.."

usage() {
  cat <<'END'
Usage: sh tests/bench/run.sh [OPTION...]
  --install     install the other programs first: Debian packages, and npm packages below build/bench
  --rows N      rows of the large survey (default 10000000; the wide ones have a tenth of them)
  --runs N      runs of each program, after one to warm up (default 5; others run once if they take 10 seconds)
  --quick       100,000 rows, 3 runs
  --works LIST  only these, with commas: segments one_core trend verbatims gzip pipe quoted wide wide_quoted million
                sizes start micro
  --keep        keep the generated surveys (8 GB below build/bench/surveys)
  --write       put the tables into docs/performance.md, too
NPSLICE names the program to measure in place of the one that is built from this folder.
END
}

rows=10000000
runs=5
works=segments,one_core,trend,verbatims,gzip,pipe,quoted,wide,wide_quoted,million,sizes,start,micro
install='' keep='' write=''
while [ $# -gt 0 ]; do
  case $1 in
  --install) install=yes ;;
  --rows) rows=${2:?}; shift ;;
  --runs) runs=${2:?}; shift ;;
  --quick) rows=100000 runs=3 ;;
  --works) works=${2:?}; shift ;;
  --keep) keep=yes ;;
  --write) write=yes ;;
  --help) usage; exit 0 ;;
  *) usage >&2; exit 2 ;;
  esac
  shift
done

case $rows$runs in *[!0-9]*) usage >&2; exit 2 ;; esac

bench=build/bench
surveys=$bench/surveys
results=$bench/results
peers=tests/bench/peers
mkdir -p "$surveys" "$results"
. tests/bench/lib/setup.sh
. tests/bench/lib/programs.sh
. tests/bench/lib/works.sh

[ -z "$install" ] || install_programs
build_bench
check_survey
find_programs

# Several works are measured on the same survey, which is deleted when they are done.
large=$(spelled "$rows")
narrow="$surveys/narrow-$rows.csv"
half=$((rows / 2))
tenth=$((rows / 10))
with_segments=$((rows < 2000000 ? rows : 2000000))
segments=$((with_segments / 2))
all="npslice duckdb duckdb_detected polars data_table pandas miller mawk"

if wanted segments; then
  make_survey "$narrow" --rows "$rows"
  measure segments "Segment report, $large rows, two cores" region,plan "$narrow" 2 "lines $all"
fi
if wanted one_core; then
  make_survey "$narrow" --rows "$rows"
  measure one_core "Segment report, $large rows, one core" region,plan "$narrow" 1 "npslice duckdb polars data_table"
fi
if wanted trend; then
  make_survey "$narrow" --rows "$rows"
  measure trend "Monthly trend by segment, $large rows, two cores" region,month "$narrow" 2 "$all"
fi
if wanted verbatims; then
  make_survey "$narrow" --rows "$rows"
  measure verbatims "The five newest comments of detractors by segment, $large rows, two cores" verbatims "$narrow" 2 \
    "npslice duckdb duckdb_detected polars data_table pandas miller"
fi
if wanted gzip; then
  make_survey "$narrow" --rows "$rows"
  compress "$narrow"
  measure gzip "Segment report, $large rows, gzip, two cores" region,plan "$narrow.gz" 2 \
    "unpack npslice duckdb polars data_table pandas miller"
fi
if wanted pipe; then
  make_survey "$narrow" --rows "$rows"
  measure pipe "Segment report, $large rows through a pipe, two cores" region,plan "$narrow" 2 \
    "lines_piped npslice_piped duckdb_piped pandas_piped miller_piped mawk_piped duckdb npslice_redirected"
fi
if wanted sizes; then
  begin_work sizes "Segment report, 10 thousand rows and more, two cores"
  for size in $(printf '%s\n' 10000 100000 1000000 "$half" "$rows" | sort -nu); do
    [ "$size" -le "$rows" ] || continue
    make_survey "$surveys/narrow-$size.csv" --rows "$size"
    measure_more region,plan "$surveys/narrow-$size.csv" 2 "npslice duckdb" ", $(spelled "$size") rows"
  done
fi
drop "$surveys"/narrow-*
if wanted quoted; then
  make_survey "$surveys/quoted-$rows.csv" --rows "$rows" --quoted
  measure quoted "Segment report, $large rows, every cell in quotes, two cores" region,plan "$surveys/quoted-$rows.csv" 2 \
    "lines $all"
fi
drop "$surveys"/quoted-*
if wanted wide; then
  make_survey "$surveys/wide-$tenth.csv" --rows "$tenth" --wide
  measure wide "Segment report, $(spelled "$tenth") rows of 150 columns, two cores" region,plan "$surveys/wide-$tenth.csv" 2 \
    "lines $all"
fi
if wanted wide_quoted; then
  make_survey "$surveys/wide_quoted-$tenth.csv" --rows "$tenth" --wide --quoted
  measure wide_quoted "Segment report, $(spelled "$tenth") rows of 150 columns, every cell in quotes, two cores" region,plan \
    "$surveys/wide_quoted-$tenth.csv" 2 "lines $all"
fi
drop "$surveys"/wide*
if wanted million; then
  make_survey "$surveys/segments-$segments.csv" --rows "$with_segments" --agents "$segments"
  # Not mawk: the column stands behind the comments, where it would have to read CSV.
  measure million "$(spelled "$segments") different segments, $(spelled "$with_segments") rows, two cores" agent \
    "$surveys/segments-$segments.csv" 2 "${all% mawk}"
fi
drop "$surveys"/segments-*
if wanted start; then
  make_survey "$surveys/start.csv" --rows 1000
  runs=$((runs * 4))
  measure start "1,000 rows: starting up, two cores" region,plan "$surveys/start.csv" 2 "lines $all"
fi
drop "$surveys"/start*

show_results
