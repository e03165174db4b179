#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks that nothing but the answers and the options shows in the output: a file, standard input in any pieces,
# a file split in two, any block size and any environment give the same bytes.

. tests/system/lib/start.sh
. tests/system/lib/survey_shapes.sh

# commands: every command as text and CSV, one per line.
commands() {
  cat <<END
score --by $by $extra
score --by $by --total --format csv
trend --every week
trend --every month --by $by --format csv
verbatims --by $by --limit 3 $extra
verbatims --format csv $extra
verbatims --by $by --sample 2 --seed 5 $extra
report --by $by --every quarter $extra
report --by $by --format csv -o tables $extra
inspect
inspect --format csv
END
}

# ask COMMAND FILES...: one command of the list, without the names of files, which may differ: in text they
# stand in remarks, in the CSV of verbatims in the two columns before the last, which is
# empty: no sample asks for comments more than once.
ask() {
  words=$1
  shift
  (
    cd "$scratch" || exit
    rm -rf tables
    npslice $words "$@" >answer 2>remarks
    echo "exit $?" >>answer
    [ -d tables ] && cat tables/*.csv >>answer
    sed -e 's/,[^,"]*,[0-9][0-9]*,,no$/,no/' -e 's|survey[0-9]*\.csv|FILE|g; s|standard input|FILE|g' answer
  )
}

# check_variant WORDS FILES...: the answer to $command from these files, against the reference.
check_variant() {
  variant=$1
  shift
  ask "$command" "$@" >"$scratch/variant"
  check_same "$scratch/reference" "$scratch/variant" "$sample: npslice $command: $variant differs"
}

# check_shapes: the same survey in other shapes. What inspect says is about the file itself.
check_shapes() {
  check_variant "standard input" - <"$scratch/survey.csv"
  check_variant "the file in two" survey1.csv survey2.csv
  gzip -c "$scratch/survey.csv" >"$scratch/survey3.csv"
  check_variant "compressed with gzip" survey3.csv
  [ "$(wc -c <"$scratch/survey.csv")" -gt 40000 ] && return
  mkfifo "$scratch/bytes"
  dd if="$scratch/survey.csv" of="$scratch/bytes" bs=1 2>"$scratch/dd" &
  check_variant "standard input byte by byte" - <"$scratch/bytes"
  wait
  rm "$scratch/bytes"
}

check_command() {
  ask "$command" survey.csv >"$scratch/reference" </dev/null
  case $command in inspect*) ;; *) check_shapes ;; esac
  for size in ${NPSLICE_BLOCK_SIZES:-1 2 3 7 64 4096 1048576}; do
    check_variant "blocks of $size bytes" survey.csv --block-size $size
  done
  check_variant "one thread" survey.csv --threads 1
  check_variant "five threads" survey.csv --threads 5 --block-size 64
  (
    export TZ=Asia/Tokyo LC_ALL=C LANG=tr_TR.UTF-8 TERM=dumb COLUMNS=40 HOME=/nowhere
    ask "$command" survey.csv >"$scratch/variant"
  )
  check_same "$scratch/reference" "$scratch/variant" "$sample: npslice $command: another environment differs"
}

for sample in $(cd samples && find . -name '*.csv' | LC_ALL=C sort); do
  sample=${sample#./}
  describe "$sample" || { fail "$sample: say in lib/survey_shapes.sh what it looks like"; continue; }
  cp "samples/$sample" "$scratch/survey.csv"
  split_survey "samples/$sample" "$scratch/survey1.csv" "$scratch/survey2.csv"
  commands >"$scratch/commands"
  while IFS= read -r command <&3; do
    check_command
  done 3<"$scratch/commands"
done
finish
