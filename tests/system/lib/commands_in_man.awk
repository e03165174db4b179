# SPDX-License-Identifier: MIT
# Takes the commands out of a man page, as commands_in_markdown.awk does: each line between .EX and .EE is one,
# and "# exits with N" on the line below states its exit code.

/^\.EX/ { example = 1; next }
/^\.EE/ { example = 0; next }
!example { next }

{
  gsub(/\\-/, "-")
  gsub(/\\\(aq/, "'")
  gsub(/\\\(ti/, "~")
  gsub(/\\&/, "")
  gsub(/\\e/, "\\")
}

/^# exits with [0-9]+/ {
  print $4 > (into "/" count ".exit")
  close(into "/" count ".exit")
  next
}

/^[a-z]/ {
  ++count
  print > (into "/" count ".command")
  print 0 > (into "/" count ".exit")
  printf "" > (into "/" count ".shown")
  close(into "/" count ".command")
  close(into "/" count ".exit")
}

END { print count + 0 }
