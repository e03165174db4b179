# SPDX-License-Identifier: MIT
# awk -f micro.awk: what Google Benchmark prints as CSV, as a table in Markdown.

BEGIN { FS = "," }

# Before the line with the names of the columns stands what it found out about the machine.
!begun {
  if ($1 == "name") {
    begun = 1
    for (i = 1; i <= NF; ++i) column[$i] = i
    print "| part | GB per second | million cells or responses per second |"
    print "| --- | ---: | ---: |"
  }
  next
}

{
  name = $column["name"]
  gsub(/"/, "", name)
  bytes = $column["bytes_per_second"]
  cells = $column["items_per_second"]
  printf "| `%s` | %s | %s |\n", name, bytes == "" ? "" : sprintf("%.2f", bytes / 1e9), cells == "" ? "" : sprintf("%.1f", cells / 1e6)
}
