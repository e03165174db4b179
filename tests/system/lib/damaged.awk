# SPDX-License-Identifier: MIT
# Reads the lines of tests/damaged/kinds/*.tsv, then the log of tests/system/damaged.sh: "@@ FILE WHERE EXIT" begins a run, "@@
# written" says that the program wrote something, then comes what it said; behind "@@ tables" stand accounting.csv and
# score.csv. Prints a line per breach, then the number of runs.

function breach(words) { print name " from " where ": " words }

function number(text) {
  gsub(/,/, "", text)
  return text + 0
}

# " excluded:REASON=N,..." where there are any.
function listed(outcome, reasons) {
  return reasons == "" ? "" : " " outcome ":" reasons
}

# "20 used", "1 unanswered", "3 excluded (...)" of the line of the accounting in text.
function read_words(words, count, parts, i, word) {
  gsub(/\([^)]*\)/, "", words)
  sub(/;.*/, "", words)
  count = split(words, parts, " [+] ")
  for (i = 1; i <= count; ++i) {
    split(parts[i], word, " ")
    got[word[2]] += number(word[1])
    sum += number(word[1])
  }
}

function judge(codes, found, of) {
  if (name == "") return
  ++runs
  split(want[name, "codes"], codes, "/")
  if (code "" != codes[1] "" && code "" != codes[2] "") {
    breach("exit code " code " instead of " want[name, "codes"])
    return
  }
  # Notes stand in the text; a message that ends the run is the same in both.
  if (want[name, "says"] != "-" && !said && (where == "standard_input" || code == 2 || code == 4)) {
    # Standard input has no name that it could be called by.
    if (where == "file" || !index(name, want[name, "says"])) breach("does not say \"" want[name, "says"] "\"")
  }
  if (code == 2 || code == 4) {
    if (written) breach("exit code " code ", but something is written")
    return
  }
  if (!written) { breach("nothing is written"); return }
  split(want[name, "accounting"], of, " ")
  if (records != sum) breach(records " records, but they add up to " sum)
  if (where == "file") {
    found = records " " got["used"] + 0 " " got["unanswered"] + 0 listed("excluded", excluded) listed("rejected", rejected)
    if (found != want[name, "accounting"]) breach("\"" found "\" instead of \"" want[name, "accounting"] "\"")
  } else if (records " " got["used"] + 0 " " got["unanswered"] + 0 != of[1] " " of[2] " " of[3]) {
    breach("\"" records " " got["used"] + 0 " " got["unanswered"] + 0 "\" instead of \"" want[name, "accounting"] "\"")
  }
  if (of[2] == 0 && where == "standard_input") return # without responses there is no line for each category
  found = promoters + 0 " " passives + 0 " " detractors + 0
  if (found != want[name, "categories"]) breach("\"" found "\" instead of \"" want[name, "categories"] "\"")
}

FNR == 1 { ++files }

files == 1 && /^#/ { next }
files == 1 {
  split($0, field, "\t")
  want[field[1], "codes"] = field[3]
  want[field[1], "accounting"] = field[4]
  want[field[1], "categories"] = field[5]
  want[field[1], "says"] = field[6]
  next
}

$1 == "@@" && NF == 4 {
  judge()
  name = $2
  where = $3
  code = $4
  written = said = tables = records = sum = promoters = passives = detractors = 0
  excluded = rejected = ""
  split("", got)
  next
}
$1 == "@@" && $2 == "written" { written = 1; next }
$1 == "@@" && $2 == "tables" { tables = 1; next }

!tables && /[\001-\010\013-\037\177]|\302[\200-\237]|\342\200[\216\217\250-\256]|\342\201[\246-\251]|\357\273\277/ {
  breach("steers the terminal")
}
!tables && index($0, want[name, "says"]) { said = 1 }
!tables && /^Records: / {
  records = number($2)
  read_words(substr($0, index($0, "=") + 2))
}
!tables && $1 == "promoters" && NF > 1 && promoters == 0 { promoters = number($2) }
!tables && $1 == "passives" && NF > 1 && passives == 0 { passives = number($2) }
!tables && $1 == "detractors" && NF > 1 && detractors == 0 { detractors = number($2) }

tables {
  count = split($0, cell, ",")
  if (cell[1] == "records") records = cell[3]
  else if (cell[1] == "used" || cell[1] == "unanswered") { got[cell[1]] = cell[3]; sum += cell[3] }
  else if (cell[1] == "excluded" && cell[3] > 0) {
    excluded = excluded (excluded == "" ? "" : ",") cell[2] "=" cell[3]
    sum += cell[3]
  } else if (cell[1] == "rejected" && cell[3] > 0) {
    rejected = rejected (rejected == "" ? "" : ",") cell[2] "=" cell[3]
    sum += cell[3]
  } else if (cell[1] ~ /^[0-9]+$/) {
    if (cell[1] != cell[2] + cell[3] + cell[4]) breach("categories that do not add up: " $0)
    promoters = cell[2]; passives = cell[3]; detractors = cell[4]
  }
}

END {
  judge()
  print runs + 0 " runs of damaged inputs"
}
