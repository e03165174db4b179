# SPDX-License-Identifier: MIT
# Line ends of every system, mixed, missing, and characters that some programs take for line ends.

plain 1 20 | tr '\n' '\r' | save line_end_cr.csv
plain 1 20 | sed 's/$/\r/' | save line_end_crlf.csv
plain 1 20 | sed 's/$/\r\r/' | save line_end_crcrlf.csv
plain 1 20 | awk '{ printf "%s\n\r", $0 }' | save line_end_lfcr.csv
plain 1 20 | awk '{ printf "%s%s", $0, (NR % 3 == 0 ? "\n" : NR % 3 == 1 ? "\r\n" : "\r") }' | save line_end_mixed.csv
plain 1 20 | awk '{ printf "%s\302\205", $0 }' | save line_end_nel.csv
plain 1 20 | awk '{ printf "%s\342\200\250", $0 }' | save line_end_u2028.csv
plain 1 20 | tr '\n' '\013' | save line_end_vertical_tab.csv
plain 1 20 | tr '\n' '\014' | save line_end_form_feed.csv
plain 1 20 | tr '\n' ' ' | save line_end_blank.csv
plain 1 20 | tr '\n' '\000' | save line_end_nul.csv
among line_end_inside_cells.csv 'R21,2026-01-21,9,tab\013and\014feed\0302\0205and\0342\0200\0250line,North'
among line_end_page.csv '\014R21,2026-01-21,9,a new page,North'
plain 1 20 | sed 's/$/\n\n/' | save line_end_blank_lines.csv
{ printf '\n\r\n\n'; plain 1 20; } | save line_end_blank_first.csv
{ plain 1 20; printf '\n\n\r\n\r'; } | save line_end_blank_last.csv
plain 1 20 | awk '{ printf "%s%s", (NR > 1 ? "\n" : ""), $0 }' | save line_end_missing.csv
{ plain 1 20; printf '\032'; } | save line_end_ctrl_z.csv
among line_end_cr_in_quotes.csv 'R21,2026-01-21,9,"one\rtwo\r\nthree",North'
among line_end_in_comment.csv 'R21,2026-01-21,9,one' 'two,North'
among line_end_before_score.csv 'R21,2026-01-21,' '9,fine,North'
among line_end_in_score.csv 'R21,2026-01-21,"9\n",fine,North'
among line_end_blanks_only.csv '   ' '\t'

# border BYTES: CR LF line ends; the CR of the third record is the last byte of the first BYTES, and its LF begins
# the next part that is read.
border() {
  made_rows 1 3 , '\r\n' >"$out/front"
  padding=$(($1 - ${#header} - 2 - $(wc -c <"$out/front") + 1))
  { printf '%s\r\n' "$header"; made_rows 1 2 , '\r\n'; printf 'R3,2026-01-03,8,'; repeated x $padding
    made_rows 3 3 , '\r\n' | cut -d , -f 4-; made_rows 4 20 , '\r\n'; }
  rm "$out/front"
}
border 65536 | save line_end_border_64k.csv
border 131072 | save line_end_border_128k.csv
border 1048576 | save line_end_border_1m.csv
