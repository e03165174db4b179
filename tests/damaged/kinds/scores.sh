# SPDX-License-Identifier: MIT
# One odd score among twenty sound answers, in every form that people and spreadsheets write.

# score NAME CELL: the cell as it stands in the file.
score() { among "score_$1.csv" "R21,2026-01-21,$2,an odd score,North"; }

score point 9.
score point_first .9
score exponent 1e1
score hexadecimal 0x9
score arabic_digit '\0331\0251'
score devanagari_digit '\0340\0245\0257'
score full_width '９'
score full_width_ten '１０'
score circled '⑨'
score roman 'Ⅸ'
score blank_behind '9 '
score blanks_around '\t 9 \t'
score no_break_blank '\0302\02409'
score plus +9
score minus_minus --9
score unicode_minus '−9'
score percent 9%
score of_ten 9/10
score ten_of_ten 10/10
score of_five 9/5
score eleven 11
score twelve 12
score hundred 100
score minus_one -1
score minus_two -2
score ninety_nine 99
score digits "$(repeated 9 400)"
score zeros "$(repeated 0 400)9"
score half 8.5
score half_comma '"8,5"'
score almost_nine 8.999999999999999999999999
score above_ten 10.0000000000000000000000001
score nine_decimals 9.000000000000000000000000
score nan NaN
score infinity inf
score true TRUE
score yes yes
score october 9-Oct
score september 10-Sep
score may_german 5-Mai
score date 2026-10-09
score time 09:00
score currency '€9'
score reference_error '#REF!'
score value_error '#VALUE!'
score division_error '#DIV/0!'
score number_sign '#####'
score not_available '#N/A'
score word nine
score word_ten ten
score sentence 'I would say nine'
score html '<b>9</b>'
score entity '&#57;'
score formula =9
score formula_quoted '"=""9"""'
score apostrophe "'9"
score two '9 10'
score range 9-10
score choice '9;10'
score question_mark '9?'
score ordinal 9th
score label '"10 - Extremely likely, really"'
score label_bracket '10 (Very likely)'
score label_only 'Extremely likely'
score dont_know "Don't know"
score dash –
score json '"{""score"":9}"'
score list '[9]'
score escape '\0033[9m'
score long_text "$(repeated 'nine ' 20000)"
score line_break '"9\n10"'
score letter_o 1O
score letter_l l0

plain 1 20 | awk -F , -v OFS=, 'NR > 1 { $3 = $3 ".0" } { print }' | save score_all_decimals.csv
plain 1 20 | awk -F , -v OFS=, 'NR > 1 { $3 = "\"" $3 ",0\"" } { print }' | save score_all_decimal_commas.csv
plain 1 20 | awk -F , -v OFS=, 'NR > 1 { $3 = $3 / 2 } { print }' | save score_all_halved.csv
plain 1 20 | awk -F , -v OFS=, 'NR > 1 { $3 = "#REF!" } { print }' | save score_all_errors.csv
plain 1 20 | awk -F , -v OFS=, 'NR > 1 { $3 = "" } { print }' | save score_all_blank.csv
plain 1 20 | awk -F , -v OFS=, 'NR > 1 { $3 = $3 * 10 } { print }' | save score_all_tenfold.csv
plain 1 20 | awk -F , -v OFS=, 'NR > 1 { $3 = "score " $3 } { print }' | save score_all_words.csv
plain 1 20 | awk -F , -v OFS=, 'NR > 1 { $3 = NR % 3 + 1 } { print }' | save score_all_codes.csv
