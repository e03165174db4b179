# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# Functions of tests/bench/run.sh: what must be there before something can be measured.

# The versions that were compared; others do as well. Polars comes in two parts, the second for the kind of machine.
duckdb_package=@duckdb/node-api@1.5.6-r.1
polars_version=0.26.1

install_programs() {
  sh .ci/setup.sh bench
  command -v npm >/dev/null || { echo "Without npm there will be no DuckDB and no Polars." >&2; return 0; }
  kind=$(node -p 'process.platform + "-" + process.arch')
  npm install --prefix "$bench/modules" --silent --no-audit --no-fund "$duckdb_package" \
    "nodejs-polars@$polars_version" "nodejs-polars-$kind-gnu@$polars_version"
}

# build_bench: without Google Benchmark there are no micro benchmarks, and the rest goes on.
build_bench() {
  cmake --preset bench >"$bench/build.log" 2>&1 || { cat "$bench/build.log" >&2; exit 1; }
  targets="npslice npslice_bench_survey npslice_bench_measure"
  if wanted micro; then
    if grep -q '^benchmark_DIR:PATH=/' "$bench/CMakeCache.txt"; then
      targets="$targets npslice_bench_micro"
    else
      echo "No micro benchmarks: libbenchmark-dev is not installed." >&2
      works=$(echo ",$works," | sed -e 's/,micro,/,/' -e 's/^,//' -e 's/,$//')
    fi
  fi
  # shellcheck disable=SC2086 # one word per target
  cmake --build --preset bench --target $targets >"$bench/build.log" 2>&1 || { cat "$bench/build.log" >&2; exit 1; }
}

# check_survey: figures of different machines can be compared only if the surveys are the same.
check_survey() {
  sum=$("$bench/bench/npslice_bench_survey" --rows 10000 --agents 5000 --wide --quoted | sha256sum)
  [ "${sum%% *}" = 574580fe1ba674e41a358f4525d495be16d9d61e59b867b4e45e59f67a5c0271 ] && return 0
  echo "The generator gives other bytes than it used to: correct it, or measure all anew and put the new sum into setup.sh." >&2
  exit 1
}

# make_survey FILE OPTIONS...: unless it is there.
make_survey() {
  file=$1
  shift
  [ -s "$file" ] && return 0
  "$bench/bench/npslice_bench_survey" "$@" >"$file.part"
  mv "$file.part" "$file"
}

# compress FILE: beside it.
compress() {
  [ -s "$1.gz" ] && return 0
  gzip -c "$1" >"$1.gz.part"
  mv "$1.gz.part" "$1.gz"
}

# drop FILES...: those that nobody asked to keep.
drop() { [ -n "$keep" ] || rm -f "$@"; }

# spelled N: with commas between the thousands.
spelled() { echo "$1" | sed -e :again -e 's/\([0-9]\)\([0-9]\{3\}\)\($\|,\)/\1,\2\3/' -e 't again'; }

read -r load _ </proc/loadavg # before anything is measured

# machine: what it was measured on, in words, and whether it had other things to do.
machine() {
  kind=$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)
  memory=$(awk '/^MemTotal/ { printf "%.0f", $2 / 1048576 }' /proc/meminfo)
  system=$(sed -n 's/^PRETTY_NAME="\(.*\)"/\1/p' /etc/os-release)
  echo "$(nproc) cores of an ${kind:-unknown processor}, $memory GiB of memory, $system, with a load of $load before the first run."
}
