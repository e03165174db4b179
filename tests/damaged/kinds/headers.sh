# SPDX-License-Identifier: MIT
# Headers that are missing, repeated, doubled, empty, huge, or not the first thing in the file.

# named NAMES: twenty sound answers under another header.
named() {
  printf '%b\n' "$1"
  rows 1 20
}

named ,,,, | save header_blank_names.csv
named 'id,submitted,nps,nps,region' | save header_duplicated.csv
plain 1 20 | awk -F , -v OFS=, '{ print $1, $2, $3, $3, $5 }' | save header_duplicated_scores.csv
plain 1 20 | awk -F , -v OFS=, '{ print $1, $2, $3, $3, $5 }' | save header_duplicated_scores_told.csv
{ printf 'id,submitted,nps,'; repeated 'long ' 2000; echo ,region; rows 1 20; } | save header_long_name.csv
{ printf 'id,submitted,nps,'; repeated 'long ' 100000; echo ,region; rows 1 20; } | save header_very_long_name.csv
{ printf 'id,submitted,nps,'; repeated 'long ' 300000; echo ,region; rows 1 20; } | save header_too_long.csv
named 'id,submitted,<p>How <b>likely</b> are you to recommend&nbsp;us?</p>,<script>alert(1)</script>,region' | save header_html.csv
named 'id,submitted,"How likely are you\nto recommend\r\nus?",comment,region' | save header_line_breaks.csv
named '1,2,3,4,5' | save header_numbers.csv
echo "$header" | save header_only.csv
printf '%s' "$header" | save header_only_no_line_end.csv
{ echo "$header"; printf '\n\r\n\n'; } | save header_and_blank_lines.csv
rows 1 20 | save header_missing.csv
rows 1 20 | cut -d , -f 3 | save header_missing_scores_only.csv
plain 1 20 | cut -d , -f 3 | save header_one_column.csv
{ plain 1 10; plain 11 20; } | save header_again.csv
{ plain 1 5; plain 6 10; plain 11 15; plain 16 20; } | save header_again_and_again.csv
{ plain 1 10 | head -c -1; plain 11 20; } | save header_glued_to_record.csv
{ echo 'Customer survey'; echo 'Generated on 31 January 2026'; echo; plain 1 20; } | save header_below_title.csv
{ echo 'Customer survey,,,,'; echo 'Client,"Smith, Sons & Co",,,'; echo ,,,,; plain 1 20; } | save header_below_filled_title.csv
{ echo "$header"; plain 1 20; } | save header_twice.csv
{ echo 'Q1,Q2,Q3_NPS,Q4,Q5,Q6'; echo 'Start,Seconds,How likely are you to recommend us?,Visits,Why,Shop'
  rows 1 20 | awk -F , -v OFS=, '{ print $2, NR * 7, $3, NR, $4, $5 }'; } | save header_with_texts.csv
{ echo 'Q1,Q2'; echo 'When?,How likely are you to recommend us?'
  echo '"{""ImportId"":""Q1""}","{""ImportId"":""Q2""}"'; rows 1 20 | cut -d , -f 2,3; } | save header_qualtrics.csv
# A file of many columns: the score is the third.
wide() {
  awk -v columns="$1" -v header="$header" 'BEGIN { printf "%s", header; for (i = 6; i <= columns; ++i) printf ",extra %d", i; print "" }'
  rows 1 20 | awk -v columns="$1" '{ printf "%s", $0; for (i = 6; i <= columns; ++i) printf ",%s", i % 7 == 0 ? "" : "x"; print "" }'
}
wide 1000 | save header_thousand_columns.csv
wide 10000 | save header_ten_thousand_columns.csv
named 'id,submitted,nps' | save header_short.csv
named 'id,date, time,nps,comment,region' | save header_unquoted_comma.csv
{ lines 'id,submitted,nps' 'score,comment,region'; rows 1 20; } | save header_broken_in_two.csv
named 'id,submitted,\0033[31mnps\0033[0m,\0342\0200\0256comment,=region' | save header_escapes.csv
named "id,submitted,nps,comment,region' OR 1=1; --" | save header_sql.csv
named 'id,submitted,NPS_GROUP,comment,region' | save header_group_name.csv
named 'id,submitted,CSAT (1-5),comment,region' | save header_other_question.csv
