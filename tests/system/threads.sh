#!/bin/sh
# SPDX-License-Identifier: MIT
# Reads samples on one thread and on several, in small blocks, and compares the reports. Built with the thread
# sanitizer, the program ends with 66 where two threads meet in the same memory.

. tests/system/lib/start.sh

# compare EXIT_CODE ARGUMENTS...: the same report from any number of threads.
compare() {
  expected_code=$1
  shift
  run "$@" --threads 1
  mv "$scratch/out" "$scratch/out1"
  mv "$scratch/err" "$scratch/err1"
  check_equal "$expected_code" "$code" "npslice $*: exit code"
  for threads in 2 5; do
    run "$@" --threads $threads --block-size 3000
    check_equal "$expected_code" "$code" "npslice $* --threads $threads: exit code"
    check_same "$scratch/out1" "$scratch/out" "npslice $* --threads $threads: another report"
    check_same "$scratch/err1" "$scratch/err" "npslice $* --threads $threads: other messages"
  done
}

compare 0 report samples/call-centre.csv --by team --by channel,reason --every month
compare 0 score samples/call-centre.csv --by team --dedupe respondent:last
compare 0 trend samples/saas-weekly.csv --every week --by Region
printf 'dimension,value,share\nchannel,phone,0.5\nchannel,e-mail,0.2\nchannel,chat,0.3\n' >"$scratch/targets.csv"
compare 0 score samples/call-centre.csv --by team --target "$scratch/targets.csv" --cluster agent --format csv
compare 0 trend samples/call-centre.csv --by team --target "$scratch/targets.csv" --format json
compare 0 verbatims samples/countries.csv --sample 20 --seed 3
compare 3 inspect samples/damaged.csv
gzip -c samples/saas-weekly.csv >"$scratch/survey.csv.gz"
compare 0 score "$scratch/survey.csv.gz" samples/weekly/2026-W10.csv
finish
