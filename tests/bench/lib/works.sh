# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# Functions of tests/bench/run.sh: measuring one work after the other. $results/times holds one line for each run, with tabs:
# work, program as shown, seconds, user seconds, system seconds, KiB. $results/works: work, title. $results/notes: work, note.

: >"$results/times"
: >"$results/works"
: >"$results/notes"
failed=
slow_seconds=10 # another program that takes longer is run only once

# wanted WORK: whether it was asked for.
wanted() { case ",$works," in *",$1,"*) ;; *) return 1 ;; esac; }

note() { printf '%s\t%s\n' "$work" "$1" >>"$results/notes"; }

# begin_work WORK TITLE
begin_work() {
  work=$1
  printf '%s\t%s\n' "$1" "$2" >>"$results/works"
  echo "$2" >&2
}

# measure WORK TITLE KEYS FILE CORES PROGRAMS
measure() {
  begin_work "$1" "$2"
  shift 2
  measure_more "$@"
}

# measure_more KEYS FILE CORES PROGRAMS [REMARK]: a first run of each warms up, and its answer is compared; then they take
# turns, so that what else the machine does strikes all of them alike.
measure_more() {
  taking_part=
  expected=
  slow=" "
  for program in $4; do
    warm_up "$program" "$1" "$2" "$3" && taking_part="$taking_part $program"
  done
  round=1
  while [ "$round" -le "$runs" ]; do
    for program in $taking_part; do
      case $slow in *" $program "*) [ "$round" -eq 1 ] || continue ;; esac
      figures=$(run_program "$program" "$1" "$2" "$3" "$results/answer" 2>/dev/null)
      echo "$figures" | awk -v OFS='\t' -v work="$work" -v name="$(name_of "$program")${5:-}" \
        '{ print work, name, $1, $2, $3, $4 }' >>"$results/times"
    done
    round=$((round + 1))
  done
}

# warm_up PROGRAM KEYS FILE CORES: whether it can be measured: it is there and gives the right answer.
warm_up() {
  case " $missing " in *" $1 "*) note "$(name_of "$1"): not installed."; return 1 ;; esac
  if needs_too_much "$1" "$2" "$3"; then
    note "$(name_of "$1"): left out, since sorting would fill the memory."
    return 1
  fi
  if [ "$4" -gt "$(nproc)" ]; then note "$(name_of "$1"): left out, there are not $4 cores."; return 1; fi
  echo "  $1" >&2
  figures=$(run_program "$1" "$2" "$3" "$4" "$results/answer" 2>"$results/messages") || true
  case $figures in
  *" 0") ;;
  *) note "$(name_of "$1"): failed."; head -n 5 "$results/messages" >&2; failed=yes; return 1 ;;
  esac
  case $1 in npslice*) ;; *) [ "${figures%%.*}" -lt "$slow_seconds" ] || slow="$slow$1 " ;; esac
  case $1 in lines* | unpack) return 0 ;; esac
  comparable "$1" "$2" "$results/answer" >"$results/counts"
  if [ -z "$expected" ]; then
    mv "$results/counts" "$results/expected"
    expected=$1
  elif ! cmp -s "$results/counts" "$results/expected"; then
    note "$(name_of "$1"): not measured, since it gives another answer than $(name_of "$expected")."
    diff "$results/expected" "$results/counts" | head -n 5 >&2
    failed=yes
    return 1
  fi
}

# show_results: the tables, for docs/performance.md too where that was asked for.
show_results() {
  {
    echo "Measured on $(machine) Programs: $(versions)"
    echo
    awk -v segments="$segments" -f tests/bench/lib/table.awk "$results/works" "$results/notes" "$results/times"
    if wanted micro; then
      echo "### Parts of the program, one core"
      echo
      "$bench/bench/npslice_bench_micro" --benchmark_format=csv 2>/dev/null | awk -f tests/bench/lib/micro.awk
    fi
  } >"$results/tables.md"
  cat "$results/tables.md"
  if [ -n "$write" ]; then
    awk -v tables="$results/tables.md" '
      /^<!-- results end -->$/ { skip = 0 }
      !skip
      /^<!-- results begin -->$/ { while ((getline line < tables) > 0) print line; skip = 1 }' \
      docs/performance.md >"$results/page"
    cat "$results/page" >docs/performance.md
  fi
  [ -z "$failed" ] || { echo "Not all programs gave the same answer." >&2; exit 1; }
}
