#!/bin/sh
# SPDX-License-Identifier: MIT
# Installs what is missing on a Debian 12 machine. "sh .ci/setup.sh build" is enough to build and run npslice;
# "sh .ci/setup.sh tests" adds what the tests and checks need, "sh .ci/setup.sh bench" what tests/bench/run.sh compares
# npslice with. Says first what it is going to install; when nothing is missing it does nothing and needs neither root
# nor network.
set -eu

packages="g++ cmake ninja-build pkg-config libcli11-dev libfccp-dev libfmt-dev libhowardhinnant-date-dev libutf8proc-dev
  libboost-dev libhwy-dev libsimdjson-dev nlohmann-json3-dev libisal-dev libzstd-dev libxlsxwriter-dev"
if [ "${1:-build}" = tests ]; then
  packages="$packages catch2 zlib1g-dev python3-jsonschema python3-openpyxl chromium tidy clang libclang-rt-14-dev clang-format clang-tidy man-db groff gzip zstd bsdutils"
elif [ "${1:-build}" = bench ]; then
  packages="$packages libbenchmark-dev miller r-cran-data.table python3-pandas mawk gzip"
fi

missing=""
for package in $packages; do
  status=$(dpkg-query -W -f '${db:Status-Abbrev}' "$package" 2>/dev/null || true)
  case $status in ii*) ;; *) missing="$missing $package" ;; esac
done
[ -n "$missing" ] || exit 0

echo "npslice needs these Debian packages, which are going to be installed:$missing"
as_root=""
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || { echo "Neither root nor sudo: install them yourself and run this again." >&2; exit 1; }
  as_root="sudo"
fi
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -qq
# shellcheck disable=SC2086 # one word per package is what is wanted
$as_root apt-get install -y -qq --no-install-recommends $missing >/dev/null
