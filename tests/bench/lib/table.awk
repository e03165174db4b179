# SPDX-License-Identifier: MIT
# awk -v segments=N -f table.awk WORKS NOTES TIMES: a table in Markdown for each work, see works.sh.

BEGIN { FS = "\t" }

FILENAME == ARGV[1] { order[++works] = $1; title[$1] = $2; next }
FILENAME == ARGV[2] { notes[$1] = notes[$1] "* " $2 "\n"; next }

{
  key = $1 "\t" $2
  if (!(key in runs)) program[$1, ++programs[$1]] = $2
  run = ++runs[key]
  wall[key, run] = $3
  busy[key, run] = $4 + $5
  if ($6 > peak[key]) peak[key] = $6
}

# sorted(VALUES, KEY): the values of a key in ascending order, in `line`.
function sorted(values, key,    i, j, value) {
  for (i = 1; i <= runs[key]; ++i) {
    value = values[key, i]
    for (j = i - 1; j > 0 && line[j] > value; --j) line[j + 1] = line[j]
    line[j + 1] = value
  }
}

function median(values, key,    middle) {
  sorted(values, key)
  middle = int((runs[key] + 1) / 2)
  return runs[key] % 2 ? line[middle] : (line[middle] + line[middle + 1]) / 2
}

# shown(SECONDS): three digits that count.
function shown(seconds) { return sprintf(seconds < 0.0995 ? "%.4f" : seconds < 9.95 ? "%.2f" : "%.1f", seconds) }

function memory(kib) { return sprintf(kib < 10240 ? "%.1f MiB" : "%.0f MiB", kib / 1024) }

# base(WORK, I): the line of npslice that the ith line is compared with: the nearest one above, else below.
function base(work, i,    j) {
  for (j = i; j > 0; --j) if (program[work, j] ~ /npslice/) return work "\t" program[work, j]
  for (j = i; j <= programs[work]; ++j) if (program[work, j] ~ /npslice/) return work "\t" program[work, j]
  return ""
}

function row(work, i,    key, usual, least, most, reference) {
  key = work "\t" program[work, i]
  usual = median(wall, key)
  least = line[1]
  most = line[runs[key]]
  reference = base(work, i)
  printf "| %s | %s | %s – %s | %s | %s | %s | %d |\n", program[work, i], shown(usual), shown(least), shown(most), \
    shown(median(busy, key)), memory(peak[key]), reference == "" ? "" : sprintf("%.2f", usual / median(wall, reference)), runs[key]
}

# each_segment(PROGRAM): how much more memory a program needs for many segments than for the 30 of the segment report.
function each_segment(name,    more, few) {
  more = "million\t" name
  few = "segments\t" name
  if ((more in peak) && (few in peak))
    printf "* %s: %.0f bytes of memory for each segment, above what it needs for 30.\n", name, \
      (peak[more] - peak[few]) * 1024 / segments
}

function twice(work,    last, before) {
  for (i = programs[work]; i > 0; --i) {
    if (program[work, i] !~ /npslice/) continue
    if (last == "") last = work "\t" program[work, i]
    else if (before == "") before = work "\t" program[work, i]
  }
  if (before != "") printf "* Twice the rows, the last two sizes: %.2f × the time.\n", median(wall, last) / median(wall, before)
}

END {
  for (w = 1; w <= works; ++w) {
    work = order[w]
    printf "### %s\n\n", title[work]
    print "| program | seconds | least – most | CPU seconds | peak memory | × npslice | runs |"
    print "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"
    for (i = 1; i <= programs[work]; ++i) row(work, i)
    print ""
    shown_notes = work in notes
    if (shown_notes) printf "%s", notes[work]
    if (work == "million") { each_segment("**npslice**"); each_segment("DuckDB, types given") }
    if (work == "sizes") twice(work)
    if (shown_notes || work == "million" || work == "sizes") print ""
  }
}
