# SPDX-License-Identifier: MIT
# Reads the first bytes of every record of a whole file (one offset per line, ascending), then the log of its
# cuts: what the program printed for each, ended by "== EXIT BYTES". Prints a line per cut that breaks a law,
# then the number of cuts.

function number(text) {
  gsub(/,/, "", text)
  return text + 0
}

# The sum of the counts in "4,277 used + 171 unanswered + 12 rejected (3 not a number …); npslice …"
function sum_of(words, count, parts, i, sum) {
  gsub(/\([^)]*\)/, "", words)
  sub(/;.*/, "", words)
  count = split(words, parts, " [+] ")
  for (i = 1; i <= count; ++i) sum += number(substr(parts[i], 1, index(parts[i] " ", " ") - 1))
  return sum
}

FNR == NR { first[++records] = $1; next }

/^Records: / {
  total = number($2)
  sum = sum_of(substr($0, index($0, "=") + 2))
  counted = 1
}

/^== / {
  while (begun < records && first[begun + 1] < $3) ++begun
  if ($2 != 0 && $2 != 2 && $2 != 3 && $2 != 4) print "cut at byte " $3 ": exit code " $2
  if (counted && sum != total) print "cut at byte " $3 ": " total " records, but they add up to " sum
  if (counted && total > begun) print "cut at byte " $3 ": " total " records, but only " begun " have begun"
  if (!counted && ($2 == 0 || $2 == 3)) print "cut at byte " $3 ": exit code " $2 " without an accounting"
  reports += counted
  counted = 0
  ++cuts
}

END { print cuts " cuts, " reports " reports" }
