# SPDX-License-Identifier: MIT
# Cells and records that are far too large, and files of nothing but one thing.

# long_cell NAME BEFORE BYTES AFTER: an answer with a comment of so many bytes among twenty sound ones.
long_cell() {
  { plain 1 10; printf '%b' "$2"; repeated xxxxxxxxxx $(($3 / 10)); printf '%b\n' "$4"; rows 11 20; } | save "$1"
}
long_cell structure_cell_1m.csv 'R21,2026-01-21,9,' 1000000 ,North
long_cell structure_cell_5m.csv 'R21,2026-01-21,9,' 5000000 ,North
long_cell structure_cell_5m_quoted.csv 'R21,2026-01-21,9,"' 5000000 '",North'
long_cell structure_cell_5m_lines.csv 'R21,2026-01-21,9,"one\ntwo ' 5000000 '\nthree",North'
long_cell structure_cell_2m_allowed.csv 'R21,2026-01-21,9,' 2000000 ,North
long_cell structure_record_at_limit.csv 'R21,2026-01-21,9,' 1048550 ,NorthEas
long_cell structure_record_over_limit.csv 'R21,2026-01-21,9,' 1048550 ,NorthEast
long_cell structure_record_small_limit.csv 'R21,2026-01-21,9,' 100 ,North
long_cell structure_line_of_2m.csv 'R21 2026-01-21 9 ' 2000000 ' North'

: | save structure_empty.csv
printf '\n' | save structure_line_end.csv
repeated '
' 1000 | save structure_line_ends.csv
awk 'BEGIN { for (i = 0; i < 1000; ++i) printf "\r\n" }' | save structure_line_ends_crlf.csv
repeated ' ' 1000 | save structure_blanks.csv
printf '\357\273\277' | save structure_mark_only.csv
printf '\377\376' | save structure_mark_utf16_only.csv
printf 'sep=;\r\n' | save structure_sep_only.csv
for byte in 000 011 032 042 054 071 101 200 377; do
  printf "\\$byte" | save "structure_byte_$byte.csv"
done
awk 'BEGIN { for (i = 0; i < 256; ++i) printf "%c", i }' | save structure_every_byte.csv
bytes_of 65536 | save structure_noise.csv
bytes_of 65536 | tr '\n\r' 'xy' | save structure_noise_one_line.csv
repeated x 2000000 | save structure_one_long_line.csv
{ plain 1 10; bytes_of 3000 | tr '\n\r",' 'abcd'; echo; rows 11 20; } | save structure_noise_line.csv
plain 1 1 | save structure_one_record.csv
plain 1 3 | save structure_three_records.csv
plain 1 20 | head -c -20 | save structure_cut_in_record.csv
{ plain 1 19; printf 'R20,2026-01-20,6,fine'; } | save structure_cut_before_last_cell.csv
{ plain 1 19; printf 'R20,2026-01-20,1'; } | save structure_cut_in_score.csv
printf 'nps\n10\n9\n7\n\n0\n' | save structure_scores_only.csv
printf 'nps\n10\n9\n7\n""\n0' | save structure_scores_only_blank.csv
{ plain 1 20; plain 1 20 | tail -n +2 | sed 's/^R/S/' | head -c 300; } | save structure_cut_copy.csv
