# SPDX-License-Identifier: MIT
# Quotes that open and never close, stray ones, and signs that only look like quotes.

{ echo "$header"; lines 'R21,2026-01-21,9,"never closed,North'; rows 1 20; } | save quote_open_first.csv
among quote_open_middle.csv 'R21,2026-01-21,9,"never closed,North'
behind quote_open_last.csv 'R21,2026-01-21,9,"never closed,North'
{ plain 1 20; printf 'R21,2026-01-21,9,"never clo'; } | save quote_open_cut.csv
{ plain 1 5; lines 'R21,2026-01-21,9,"never closed,North'; rows 6 10
  lines 'R22,2026-01-21,9,"nor this one,North'; rows 11 20; } | save quote_open_twice.csv
replaced quote_open_everywhere.csv 's/answer/"answer/'
{ plain 1 10; lines 'R21,2026-01-21,9,"never closed,North'; rows 11 15
  lines 'R22,2026-01-21,9,"closed, and well so",North'; rows 16 20; } | save quote_open_before_closed.csv
{ plain 1 10; lines 'R21,2026-01-21,9,"never closed' 'over three lines' 'of text,North'; rows 11 20; } |
  save quote_open_over_lines.csv
among quote_open_id.csv '"R21,2026-01-21,9,fine,North'
among quote_doubled_unopened.csv 'R21,2026-01-21,9,""doubled"",North'
among quote_stray_inch.csv 'R21,2026-01-21,9,a 5" screen,North'
among quote_stray_last.csv 'R21,2026-01-21,9,so called "best",North'
among quote_text_behind.csv 'R21,2026-01-21,9,"good" value,North'
among quote_behind_blank.csv 'R21,2026-01-21,9, "blank, then quoted",North'
among quote_behind_blank_harmless.csv 'R21,2026-01-21,9, "blank then quoted",North'
among quote_single.csv "R21,2026-01-21,9,'single, quoted',North"
among quote_typographic.csv 'R21,2026-01-21,9,“typographic, quoted”,North'
among quote_guillemets.csv 'R21,2026-01-21,9,« chevrons, français »,North'
among quote_backslash.csv 'R21,2026-01-21,9,"so \\"called\\", really",North'
plain 1 20 | sed 's/[^,]*/"&"/g' | save quote_every_cell.csv
plain 1 20 | sed 's/.*/"&"/' | save quote_whole_lines.csv
plain 1 20 | sed 's/answer [0-9]* was fine/""&""/; s/.*/"&"/' | save quote_whole_lines_doubled.csv
among quote_score.csv 'R21,2026-01-21,"""9""",quoted twice,North'
among quote_alone.csv 'R21,2026-01-21,9,",North'
among quote_many_lines.csv 'R21,2026-01-21,9,"one, two' '' '""three"", four' '",North'
{ repeated '"' 1000; echo; } | save quote_only_even.csv
{ repeated '"' 1001; echo; } | save quote_only_odd.csv
{ lines 'id,"submitted,nps,comment,region'; rows 1 20; } | save quote_open_in_header.csv
{ plain 1 10; printf 'R21,2026-01-21,9,"'; repeated '""' 100000; echo '",North'; rows 11 20; } |
  save quote_hundred_thousand.csv
