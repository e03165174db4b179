# SPDX-License-Identifier: MIT
# Every script begins with this: it finds the program, makes a scratch folder that goes away at the end, and
# counts failures. Scripts run in the top folder of the project.

set -u
program=${NPSLICE:-build/release/npslice}
case $program in /*) ;; *) program=$PWD/$program ;; esac
[ -f "$program" ] && [ -x "$program" ] || { echo "no program at $program: build it, or say NPSLICE=path"; exit 1; }

unset COLUMNS NO_COLOR LANG LC_CTYPE POSIXLY_CORRECT
export LC_ALL=C.UTF-8 TERM=xterm TZ=UTC0

top=$PWD
scratch=$(mktemp -d)
trap 'chmod -R u+rwx "$scratch" 2>/dev/null; rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM

# Scripts and documents call the program by its name.
mkdir "$scratch/bin"
ln -s "$program" "$scratch/bin/npslice"
PATH=$scratch/bin:$PATH

failures=0
checks=0

# fail WORDS...: notes one failure; the script goes on.
fail() {
  failures=$((failures + 1))
  echo "FAILED: $*"
}

# skip WORDS...: ends the script as skipped.
skip() {
  echo "skipped: $*"
  exit 77
}

# check_equal EXPECTED GOT WORDS...
check_equal() {
  expected=$1 got=$2
  shift 2
  checks=$((checks + 1))
  [ "$got" = "$expected" ] || fail "$*: expected \"$expected\", got \"$got\""
}

# check_same FILE FILE WORDS...: the same bytes.
check_same() {
  left=$1 right=$2
  shift 2
  checks=$((checks + 1))
  cmp -s "$left" "$right" && return
  fail "$*"
  diff "$left" "$right" | head -n 6
}

# run ARGUMENTS...: runs the program; leaves $scratch/out, $scratch/err and $code.
run() {
  npslice "$@" >"$scratch/out" 2>"$scratch/err" </dev/null
  code=$?
}

# finish: the last line of a script.
finish() {
  [ "$failures" -eq 0 ] && [ "$checks" -gt 0 ] && { echo "$checks checks passed"; exit 0; }
  echo "$failures of $checks checks failed"
  exit 1
}
