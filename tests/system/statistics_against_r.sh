#!/bin/sh
# SPDX-License-Identifier: MIT
# Compares the statistics with R and its package survey on random tables. R is too large to be asked of everyone who
# runs the tests: without it this is skipped, and the unit tests hold the values that R gave once.

. tests/system/lib/start.sh

Rscript -e 'library(survey)' >/dev/null 2>&1 ||
  skip "NO COMPARISON WITH R: that needs R and its package survey (apt-get install r-base-core r-cran-survey)"
[ -x "${NPSLICE_FIGURES:-}" ] || skip "NO COMPARISON WITH R: say NPSLICE_FIGURES=build/release/tests/npslice_figures"

checks=$((checks + 1))
Rscript tests/statistics/against_r.R "$NPSLICE_FIGURES" || fail "the statistics differ from those of R"
checks=$((checks + 1))
Rscript tests/statistics/program_against_r.R "$program" || fail "weighted figures differ from those of R"
finish
