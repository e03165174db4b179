# SPDX-License-Identifier: MIT
# What the scripts know of each sample, and how they take one apart.

# describe SAMPLE: sets by (a column to group by), record_start (what the first line of a record, and no other,
# looks like), split_after (the share of its records, in hundredths, before the split) and extra (options).
describe() {
  split_after=50 extra=
  case $1 in
  saas-weekly.csv | weekly/2026-W10.csv) by=Region record_start='^SR-[0-9]*,' ;;
  weekly/2026-W11.csv) by=Plan record_start='^2026-' ;;
  retail-fr.csv) by=Magasin record_start='^C[0-9]*;' ;;
  call-centre.csv) by=team,channel record_start='^[0-9]*	20' ;;
  countries.csv) by=Country record_start='^[0-9]*|' ;;
  verbatims.csv) by=Role record_start='^P[0-9]*,' extra="--comment #5" ;;
  damaged.csv) by=Shop record_start='^DV-[0-9]*,' ;;
  *) return 1 ;;
  esac
}

# split_survey FILE FIRST SECOND: cuts it in two before a record and repeats the header.
split_survey() {
  LC_ALL=C grep -a -n "$record_start" "$1" | cut -d : -f 1 >"$scratch/record_lines"
  middle=$(($(wc -l <"$scratch/record_lines") * split_after / 100))
  line=$(sed -n "${middle}p" "$scratch/record_lines")
  head -n $((line - 1)) "$1" >"$2"
  { head -n 1 "$1"; tail -n +"$line" "$1"; } >"$3"
}
