# SPDX-License-Identifier: MIT
# mawk -v keys=KEYS -f mawk.awk FILE: counts by KEYS with awk, without a library for CSV. It goes as far as awk can: a record
# whose quotes are open goes on in the next line, and all columns that are looked at stand before the first cell that may
# hold a delimiter; a file with all cells in quotes is told by its first byte and split at `","`.

NR == 1 {
  everywhere = substr($0, 1, 1) == "\""
  FS = everywhere ? "\",\"" : ","
  line = $0
  gsub(/"/, "", line)
  count = split(line, names, ",")
  for (i = 1; i <= count; ++i) column[names[i]] = i
  parts = split(keys, key, ",")
  score = column["nps_score"]
  next
}

open { if (gsub(/"/, "\"") % 2) open = 0; next }

{
  open = gsub(/"/, "\"") % 2
  if ($score == "") next
  segment = ""
  for (i = 1; i <= parts; ++i)
    segment = segment (key[i] == "month" ? substr($column["submitted_at"], 1, 7) : $column[key[i]]) ","
  ++n[segment]
  if ($score >= 9) ++promoters[segment]
  else if ($score >= 7) ++passives[segment]
}

END {
  for (segment in n)
    print segment n[segment] "," promoters[segment] + 0 "," passives[segment] + 0 "," \
      n[segment] - promoters[segment] - passives[segment]
}
