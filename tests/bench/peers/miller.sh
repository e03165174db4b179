#!/bin/sh
# SPDX-License-Identifier: MIT
# miller.sh KEYS FILE: counts by KEYS (or `verbatims`) with Miller. It counts the scores first and makes categories of
# them when few are left, which is the fastest way; the month is cut out of the text of the date.
keys=$1
file=$2
unpack=
case $file in *.gz) unpack=--gzin ;; -) file= ;; esac
set -- --icsv --ocsv --headerless-csv-output $unpack

if [ "$keys" = verbatims ]; then
  # shellcheck disable=SC1010,SC2016 # the words "then" and the dollar signs are Miller's
  exec mlr "$@" filter 'is_not_empty($nps_score) && $nps_score <= 6 && is_not_empty($comment)' \
    then sort -r submitted_at -f response_id then head -n 5 -g region then cut -o -f region,comment ${file:+"$file"}
fi

# shellcheck disable=SC2016
month='$month = sub($submitted_at, "-[0-9][0-9] .*", "")'
# shellcheck disable=SC2016
categories='
  $promoters = $nps_score >= 9 ? $n : 0;
  $passives = $nps_score == 7 || $nps_score == 8 ? $n : 0;
  $detractors = $nps_score <= 6 ? $n : 0'
case $keys in *month*) set -- "$@" put "$month" "then" ;; esac
# shellcheck disable=SC1010,SC2016
exec mlr "$@" count-distinct -f "$keys,nps_score" -o n then filter 'is_not_empty($nps_score)' then put "$categories" \
  then stats1 -a sum -f n,promoters,passives,detractors -g "$keys" ${file:+"$file"}
