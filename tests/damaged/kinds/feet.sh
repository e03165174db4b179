# SPDX-License-Identifier: MIT
# What people and programs put below a table, and tables that were put below each other.

behind foot_total.csv 'Total,,167,,'
behind foot_average.csv 'Average,,8,,'
behind foot_totals.csv ,,,, 'Total responses: 20,,,,' 'Average,,7.1,,' 'Moyenne,,7,,'
behind foot_count.csv 'Total,,9,,'
behind foot_remark.csv '' 'This export was made for internal use only'
behind foot_remarks.csv 'Source: survey platform of Example Ltd,,,,' 'Do not pass on to anybody else,,,,'
behind foot_end_mark.csv 'EOF,,,,'
behind foot_sum_formula.csv '=SUM(C2:C21),,,,'
behind foot_errors.csv '#REF!,#REF!,#REF!,#REF!,#REF!'
behind foot_error_rows.csv '#REF!,#REF!,#REF!,#REF!,#REF!' '#N/A,#N/A,#N/A,#N/A,#N/A' '#DIV/0!,,#DIV/0!,,'
among foot_total_in_the_middle.csv 'Total,,84,,'
{ plain 1 10; lines 'Average,,7.1,,'; plain 11 20; lines 'Average,,7.1,,'; } | save foot_of_each_export.csv
{ plain 1 10; echo; plain 11 20; } | save foot_blank_then_header.csv
{ plain 1 10; echo 'region,nps,comment,submitted,id'; rows 11 20 | awk -F , -v OFS=, '{ print $5, $3, $4, $2, $1 }'; } |
  save foot_other_columns.csv
{ plain 1 10; rows 11 20 | sed 's/$/,extra/'; } | save foot_wider_export.csv
{ plain 1 20; lines ,,,, ,,,, 'Total,,20,,' ,,,, ,,,,; } | save foot_total_between_blanks.csv
