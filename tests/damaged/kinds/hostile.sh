# SPDX-License-Identifier: MIT
# Texts that are meant to run, to steer a terminal, to leave a folder or to use up memory.

among hostile_formulas.csv 'R21,2026-01-21,9,"=HYPERLINK(""http://example.com"",""x"")",=1+1' \
  'R22,2026-01-21,9,"@SUM(1+1)*cmd|'"' /C calc'"'!A0",@x' 'R23,2026-01-21,9,+1+1,+x' 'R24,2026-01-21,9,-1-1,-x' \
  'R25,2026-01-21,9,"\t=1+1","\r=x"'
among hostile_escapes.csv 'R21,2026-01-21,9,\0033]0;title\0007\0033[2J\0033[31mred,\0033[1mNorth' \
  'R22,2026-01-21,0,\0233\0033P1$t\0033\\\\,\0302\0233\0070m'
among hostile_html.csv 'R21,2026-01-21,9,<img src=x onerror=alert(1)>,</td><script>x</script>'
among hostile_sql.csv "R21,2026-01-21,9,'; DROP TABLE nps; --,' OR 1=1"
among hostile_path.csv 'R21,2026-01-21,9,../../../etc/passwd,../../x' 'R22,2026-01-21,9,fine,/' 'R23,2026-01-21,9,fine,.'
among hostile_format.csv 'R21,2026-01-21,9,%s%s%n{}{0}${HOME}`id`$(id),%n' 'R22,2026-01-21,9,\\\\0\\\\n\\\\x41,\\\\'
{ plain 1 10; printf 'R21,2026-01-21,9,"'; repeated 'one long line of text
' 40000; echo '",North'; rows 11 20; } | save hostile_comment_of_many_lines.csv
{ plain 1 10; printf 'R21,2026-01-21,9,e'; repeated '́' 100000; echo ',North'; rows 11 20; } | save hostile_combining_marks.csv
{ plain 1 10; printf 'R21,2026-01-21,9,fine,'; repeated x 1000000; echo; rows 11 20; } | save hostile_long_segment.csv
{ echo "$header"; awk 'BEGIN { for (i = 1; i <= 5000; ++i) printf "R%d,2026-01-05,%d,,segment %d\n", i, i % 11, i }'; } |
  save hostile_many_segments.csv
{ plain 1 10; repeated 'R21,2026-01-21,9,"open,North
' 2000; rows 11 20; } | save hostile_many_open_quotes.csv
among hostile_separator_bytes.csv 'R21,2026-01-21,9,\0376\0377\0376,\0377' 'R22,2026-01-21,9,\0037\0036,\0037'
