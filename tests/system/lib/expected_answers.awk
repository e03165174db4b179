# SPDX-License-Identifier: MIT
# Flattens expected.json (printed with one blank per level, one value per line) to lines of
#   id, file, column, kind, dimension, key, responses, promoters, passives, detractors   separated by tabs,
# where kind is all, segment or month, and column is the score column, counted from 1.

function text_of(line) {
  sub(/^ *"[^"]*": /, "", line)
  sub(/,$/, "", line)
  gsub(/^"|"$/, "", line)
  return line
}

function name_of(line) {
  sub(/^ *"/, "", line)
  sub(/": .*$/, "", line)
  return line
}


BEGIN { OFS = "\t" }

{
  match($0, /^ */)
  depth = RLENGTH
}

depth == 2 { kind = ""; block = name_of($0) }
depth == 2 && block == "id" { id = text_of($0) }
depth == 2 && block == "file" { file = text_of($0) }
depth == 2 && block == "score_index" { column = text_of($0) + 1 }
depth == 2 && block == "answers" { counts_at = 3; kind = "all"; dimension = "-"; key = "-" }
depth == 3 && block == "months" && / \{$/ { counts_at = 4; kind = "month"; dimension = "-"; key = name_of($0) }
depth == 3 && block == "segments" && / \{$/ { dimension = name_of($0) }
depth == 5 && block == "segments" && / \{$/ { counts_at = 6; kind = "segment"; key = name_of($0) }

kind != "" && depth == counts_at {
  field = name_of($0)
  if (field == "valid") valid = text_of($0)
  if (field == "promoters") promoters = text_of($0)
  if (field == "passives") passives = text_of($0)
  if (field == "detractors") print id, file, column, kind, dimension, key, valid, promoters, passives, text_of($0)
}
