# SPDX-License-Identifier: MIT
# Delimiters that are mixed, missing, doubled, announced wrongly or stand in comments.

{ plain 1 10; rows 11 20 ';'; } | save delimiter_mixed.csv
{ echo "$header" | tr , ';'; rows 1 20; } | save delimiter_other_in_header.csv
plain 1 20 | sed 's/$/,/' | save delimiter_trailing.csv
{ echo "$header"; rows 1 20 | sed 's/$/,,/'; } | save delimiter_trailing_in_rows.csv
{ echo "$header,"; rows 1 20; } | save delimiter_trailing_in_header.csv
plain 1 20 | sed 's/,/,,/g' | save delimiter_doubled.csv
{ echo 'sep=;'; plain 1 20; } | save delimiter_sep_lies.csv
{ echo 'sep=,'; plain 1 20; } | save delimiter_sep.csv
{ printf '"sep=;"\r\n'; { echo "$header" | tr , ';'; rows 1 20 ';'; } | sed 's/$/\r/'; } | save delimiter_sep_quoted.csv
{ printf 'sep=\t\n'; plain 1 20 | tr , '\t'; } | save delimiter_sep_tab.csv
plain 1 20 | tr , ';' | awk -F ';' -v OFS=';' 'NR > 1 { $3 = $3 ",0" } { print }' | save delimiter_decimal_comma.csv
plain 1 20 | tr , ';' | awk -F ';' -v OFS=';' 'NR > 1 { $5 = NR * 3 ",95" } { print }' | save delimiter_prices.csv
plain 1 20 | tr , '\t' | save delimiter_tab.tsv
plain 1 20 | tr , '\t' | expand -t 24 | save delimiter_blanks_for_tabs.txt
plain 1 20 | tr , '|' | save delimiter_pipe.csv
plain 1 20 | sed 's/^/| /; s/,/ | /g; s/$/ |/' | sed '1a | --- | --- | --- | --- | --- |' | save delimiter_markdown.md
plain 1 20 | tr , '^' | save delimiter_caret.csv
plain 1 20 | tr , '^' | save delimiter_caret_told.csv
plain 1 20 | sed 's/answer \([0-9]*\) was fine/answer-\1/' | tr , ' ' | save delimiter_space_told.csv
plain 1 20 | save delimiter_told_wrong.csv
among delimiter_in_comments.csv 'R21,2026-01-21,9,good, cheap,North' 'R22,2026-01-21,9,good, cheap, fast,North' \
  'R23,2026-01-21,0,bad, dear, slow, far,North'
among delimiter_in_comment_harmless.csv 'R21,2026-01-21,9,good, cheap,'
among delimiter_in_name.csv 'Doe, Jane,2026-01-21,9,fine,North'
among delimiter_many_cells.csv 'R21,2026-01-21,9,fine,North,more,and more'
among delimiter_blank_cells.csv 'R21,2026-01-21,9,fine,North,, , ,'
among delimiter_few_cells.csv 'R21,2026-01-21,9' 'R22,2026-01-21,9,fine'
among delimiter_too_few_cells.csv 'R21,2026-01-21' R22
among delimiter_rows_only.csv ,,,, ,,,, ,,,, ,,,, ,,,,
behind delimiter_rows_last.csv ,,,, ,,,, ,,,, ,,,, ,,,, ,,,, ,,,, ,,,, ,,,, ,,,,
{ echo "$header" | tr , ';'; rows 1 20 ';'; lines ';;;;' ';;;;' ';;;;'; } | save delimiter_rows_semicolon.csv
repeated ',,,,
' 20 | save delimiter_only.csv
{ plain 1 10; printf 'R21,2026-01-21,9,fine,North'; repeated , 100000; echo; rows 11 20; } | save delimiter_hundred_thousand.csv
{ plain 1 10; printf 'R21,2026-01-21,9,fine,North'; repeated ,x 100000; echo; rows 11 20; } | save delimiter_hundred_thousand_cells.csv
plain 1 20 | tr , '\037' | save delimiter_unit_separator.csv
