# SPDX-License-Identifier: MIT
# Takes the commands out of a Markdown file. Writes, for the nth one, the files n.command, n.exit (the code that
# it is to exit with) and n.shown (what the page shows of its output) into the folder `into`.
#
# A command is a line of exactly four blanks and then "npslice …", or "cat … | npslice …", or "zcat …" likewise,
# with or without "$ " before it; or the last cell of a table row that holds nothing but `npslice …`. A command with
# "…" in it is a pattern, no command. "# exits with N" behind it or on the line below states its exit code, in a
# table "(exits with N)" behind it.
# Behind "$ npslice …", indented lines up to the next command or other text are its output.

function begin(line, expected) {
  expected = 0
  if (match(line, /# exits with [0-9]+/)) expected = substr(line, RSTART + 13, RLENGTH - 13)
  sub(/ *# .*$/, "", line)
  ++count
  print line > (into "/" count ".command")
  print expected > (into "/" count ".exit")
  printf "" > (into "/" count ".shown")
  close(into "/" count ".command")
  close(into "/" count ".exit")
}

/^    (\$ )?(npslice [a-z-]|z?cat .*[|] *npslice )/ && !/…/ {
  shows_output = /^    \$ /
  line = $0
  sub(/^    (\$ )?/, "", line)
  begin(line)
  next
}

/^    # exits with [0-9]+/ && count {
  print $4 > (into "/" count ".exit")
  close(into "/" count ".exit")
  next
}

/^[|].*[|] *`npslice [^`…]*`( [(]exits with [0-9]+[)])? *[|]$/ {
  line = $0
  sub(/[)]? *[|]$/, "", line)
  sub(/.*`npslice /, "npslice ", line)
  gsub(/\\[|]/, "|", line)
  sub(/`/, "", line)
  sub(/ [(]exits/, " # exits", line)
  begin(line)
  shows_output = 0
  next
}

/^    \$ / { shows_output = 0 }
/^    / && shows_output { print substr($0, 5) >> (into "/" count ".shown") }
/^[^ ]/ { shows_output = 0 }
END { print count + 0 }
