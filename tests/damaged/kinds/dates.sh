# SPDX-License-Identifier: MIT
# Dates that do not exist or can be read in two ways. The cases are run with --since 2026-01-01 --until 2026-12-31,
# so that what a date was taken for shows in the accounting.

# date NAME CELL: a promoter with that date among twenty sound answers of January 2026.
date_among() { among "date_$1.csv" "R21,$2,9,an odd date,North"; }

date_among february_30 2026-02-30
date_among february_29 2026-02-29
date_among february_29_leap 2028-02-29
date_among february_29_1900 1900-02-29
date_among april_31 2026-04-31
date_among month_13 2026-13-01
date_among month_0 2026-00-10
date_among day_0 2026-01-00
date_among day_32 2026-01-32
date_among year_0 0000-01-01
date_among year_9999 9999-12-31
date_among year_12026 12026-01-05
date_among hour_25 '2026-01-05 25:61'
date_among minute_60 '2026-01-05 10:60'
date_among impossible_day_first 31/31/2026
date_among number_signs '########'
date_among error '#VALUE!'
date_among formula '=TODAY()'
date_among word yesterday
date_among blank ''
date_among null NULL
date_among zero 0
date_among negative -1
date_among digits "$(repeated 9 400)"
date_among minus 2026−01−05
date_among no_year 5-Jan
date_among year_only 2026

# dated AWK_EXPRESSION: twenty sound answers whose dates are made of the day d.
dated() { plain 1 20 | awk -F , -v OFS=, 'NR > 1 { d = NR - 1; $2 = '"$1"' } { print }'; }
dated 'sprintf("%02d/%02d/2026", d % 12 + 1, (d + 3) % 12 + 1)' | save date_ambiguous_order.csv
dated 'sprintf("%02d/%02d/2026", d % 12 + 1, (d + 3) % 12 + 1)' | save date_ambiguous_order_told.csv
dated 'd == 20 ? "01/13/2026" : sprintf("%02d/01/2026", d + 3)' | save date_contradictory_order.csv
dated 'd == 20 ? "01/13/2026" : sprintf("%02d/01/2026", d + 3)' | save date_contradictory_order_told.csv
dated 'sprintf("%02d/01/26", d + 3)' | save date_two_digit_years.csv
dated 'd % 5 == 0 ? sprintf("2026-01-%02d", d) : sprintf("%02d/01/2026", d)' | save date_mixed_forms.csv
dated '"garbage " d' | save date_all_garbage.csv
dated '""' | save date_all_blank.csv
