#!/bin/sh
# SPDX-License-Identifier: MIT
# Opens workbooks with another program's eyes and reads the values back: always with openpyxl (python3-openpyxl), and in
# LibreOffice where it is installed, which is too large to ask for (80 MB to fetch). Also CSV for spreadsheets, and what
# happens when a workbook cannot be written.

. tests/system/lib/start.sh

python=""
for candidate in python3 /usr/bin/python3; do
  [ -z "$python" ] && "$candidate" -c 'import openpyxl' 2>/dev/null && python=$candidate
done
[ -n "$python" ] || skip "python3-openpyxl is not installed"

cat >"$scratch/read.py" <<'END'
import csv, datetime, sys
from decimal import Decimal
import openpyxl

def same(cell, value):  # a cell of a workbook, and what CSV has
    if value == "": return cell is None
    if isinstance(cell, bool): return value == ("yes" if cell else "no")
    if isinstance(cell, datetime.datetime): return cell.date().isoformat() == value
    if isinstance(cell, (int, float)): return abs(Decimal(repr(cell)) - Decimal(value)) < Decimal("0.0000005")
    return cell == value

def table(sheet, path):
    with open(path, encoding="utf-8", newline="") as file: rows = list(csv.reader(file))
    faults = []
    if sheet.max_row != len(rows): faults.append(f"{sheet.title}: {sheet.max_row} rows instead of {len(rows)}")
    if [cell.value for cell in sheet[1]] != rows[0]: faults.append(f"{sheet.title}: other columns")
    if not sheet.freeze_panes or not sheet.freeze_panes.endswith("2"): faults.append(f"{sheet.title}: the head is not kept")
    for cells, row in zip(sheet.iter_rows(min_row=2), rows[1:]):
        for cell, head, value in zip(cells, rows[0], row):
            percent = head.endswith("_pct")
            if percent and cell.value is not None and cell.number_format != "0.0%": faults.append(f"{cell.coordinate}: no percent format")
            got = cell.value * 100 if percent and cell.value is not None else cell.value
            if not same(round(got, 9) if isinstance(got, float) else got, value): faults.append(f"{sheet.title} {cell.coordinate}: {got!r} instead of {value!r}")
    return faults

book = openpyxl.load_workbook(sys.argv[1])
faults = [f"{sheet.title} {cell.coordinate} is a formula" for sheet in book for row in sheet for cell in row if cell.data_type == "f"]
for name, path in zip(sys.argv[2::2], sys.argv[3::2]):
    faults += table(book[name], path) if name in book.sheetnames else [f"no sheet {name} among {book.sheetnames}"]
print("\n".join(faults))
END

# read_back WORKBOOK [SHEET CSV]…: no formula in it, and the sheets hold what the tables do.
read_back() {
  checks=$((checks + 1))
  "$python" "$scratch/read.py" "$@" >"$scratch/faults" 2>&1
  [ -z "$(cat "$scratch/faults")" ] || fail "$1: $(head -n 5 "$scratch/faults")"
}

# The tables of a report are those of its folder, and it has charts of them.
npslice report samples/saas-weekly.csv --by Region --by Region,Plan --limit 1000 -o "$scratch/t.xlsx" --quiet
npslice report samples/saas-weekly.csv --by Region --by Region,Plan --limit 1000 --raw --format csv -o "$scratch/t" --quiet
read_back "$scratch/t.xlsx" score "$scratch/t/score.csv" "score by Region" "$scratch/t/score-by-region.csv" \
  "score by Region, Plan" "$scratch/t/score-by-region-plan.csv" trend "$scratch/t/trend.csv" \
  "verbatims by Region" "$scratch/t/verbatims-by-region.csv" accounting "$scratch/t/accounting.csv"
check_equal 3 "$(unzip -l "$scratch/t.xlsx" 2>/dev/null | grep -c 'xl/charts/chart')" "charts of a report"

# The reader notices a cell that differs.
sed '3s/,14/,15/' "$scratch/t/score-by-region.csv" >"$scratch/other.csv"
checks=$((checks + 1))
"$python" "$scratch/read.py" "$scratch/t.xlsx" "score by Region" "$scratch/other.csv" >"$scratch/faults" 2>&1
[ -s "$scratch/faults" ] || fail "the reader does not notice a cell that differs"

# Texts that could be formulas are texts, in each kind of table.
hostile=tests/golden/score/hostile_segments/files/survey.csv
npslice report "$hostile" --by Team -o "$scratch/h.xlsx" --quiet
read_back "$scratch/h.xlsx"

# The same bytes into a file, a pipe, and once more, from standard input.
npslice score samples/saas-weekly.csv --by Region -o "$scratch/1.xlsx" --quiet
npslice score samples/saas-weekly.csv --by Region --format xlsx --quiet | cat >"$scratch/2.xlsx"
npslice score --by Region --format xlsx --quiet <samples/saas-weekly.csv >"$scratch/3.xlsx"
check_same "$scratch/1.xlsx" "$scratch/2.xlsx" "a workbook in a pipe"
check_same "$scratch/1.xlsx" "$scratch/3.xlsx" "a workbook of standard input"

# A terminal is no place for it.
if command -v script >/dev/null; then
  script -qec "npslice score samples/saas-weekly.csv --format xlsx" /dev/null </dev/null >"$scratch/terminal" 2>&1
  check_equal 2 $? "a workbook for a terminal"
  checks=$((checks + 1))
  grep -q 'o FILE.xlsx' "$scratch/terminal" || fail "the message does not say -o FILE.xlsx: $(head -c 200 "$scratch/terminal")"
fi

# Where a workbook cannot be written in full, the old file stays.
npslice score samples/saas-weekly.csv --format xlsx --quiet >/dev/full 2>"$scratch/err"
check_equal 5 $? "a workbook into a full device"
echo old >"$scratch/kept.xlsx"
(trap '' XFSZ && ulimit -f 800 && npslice report samples/saas-weekly.csv --by Region --by Region,Plan -o "$scratch/kept.xlsx") \
  >/dev/null 2>"$scratch/err"
check_equal 5 $? "temporary files of a workbook that find no room"
check_equal old "$(cat "$scratch/kept.xlsx")" "the old file"
checks=$((checks + 1))
grep -q 'TMPDIR' "$scratch/err" || fail "the message does not say TMPDIR: $(cat "$scratch/err")"
check_equal "" "$(find "$scratch" -name '*.npslice-*')" "left behind"

# CSV for spreadsheets holds the same cells as CSV.
cat >"$scratch/excel.py" <<'END'
import csv, sys
plain = list(csv.reader(open(sys.argv[1], encoding="utf-8", newline="")))
raw = open(sys.argv[2], "rb").read()
assert raw.startswith(b"\xef\xbb\xbf") and raw.count(b"\xef\xbb\xbf") == 1, "byte order mark"
rows = list(csv.reader(raw.decode("utf-8-sig").splitlines(keepends=True), delimiter=sys.argv[3]))
numbers = {i for i, head in enumerate(plain[0]) if head.endswith(("_pct", "nps", "_low", "_high", "_p"))}
decimal = "," if sys.argv[3] == ";" else "."
expected = [plain[0]] + [[v.replace(".", decimal) if i in numbers else v for i, v in enumerate(row)] for row in plain[1:]]
assert [row[:12] for row in rows] == [row[:12] for row in expected], (rows[:2], expected[:2])
END
for file in samples/retail-fr.csv "$hostile"; do
  by=Team
  [ "$file" = "$hostile" ] || by=$(head -n 1 "$file" | tr ';,' '\n\n' | grep -i -m 1 -e magasin -e region -e canal | tr -d '"\r')
  [ -n "$by" ] || by='#1'
  npslice score "$file" --by "$by" --max-segments 100000 -o "$scratch/plain.csv" --quiet
  npslice score "$file" --by "$by" --max-segments 100000 --excel -o "$scratch/en.csv" --quiet
  npslice score "$file" --by "$by" --max-segments 100000 --excel --lang fr -o "$scratch/fr.csv" --quiet
  checks=$((checks + 2))
  "$python" "$scratch/excel.py" "$scratch/plain.csv" "$scratch/en.csv" , 2>"$scratch/err" || fail "--excel: $(tail -n 1 "$scratch/err" | head -c 300)"
  "$python" "$scratch/excel.py" "$scratch/plain.csv" "$scratch/fr.csv" ';' 2>"$scratch/err" || fail "--excel --lang fr: $(tail -n 1 "$scratch/err" | head -c 300)"
done

# LibreOffice opens the workbook and has the same values; sheets go to files of their own.
if command -v soffice >/dev/null; then
  soffice "-env:UserInstallation=file://$scratch/profile" --headless \
    --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1' \
    --outdir "$scratch/office" "$scratch/t.xlsx" >"$scratch/log" 2>&1
  cat >"$scratch/office.py" <<'END'
import csv, sys
from decimal import Decimal, InvalidOperation
def plain(value):
    value = {"TRUE": "yes", "FALSE": "no"}.get(value, value).removesuffix("%")
    try: return Decimal(value)
    except InvalidOperation: return value
for name, path in zip(sys.argv[2::2], sys.argv[3::2]):
    office = list(csv.reader(open(f"{sys.argv[1]}-{name}.csv", encoding="utf-8", newline="")))
    rows = list(csv.reader(open(path, encoding="utf-8", newline="")))
    assert len(office) == len(rows), name
    for got, row in zip(office, rows):
        assert [plain(v) for v in got[:len(row)]] == [plain(v) for v in row], (name, got, row)
END
  checks=$((checks + 1))
  "$python" "$scratch/office.py" "$scratch/office/t" score "$scratch/t/score.csv" "score by Region" "$scratch/t/score-by-region.csv" \
    trend "$scratch/t/trend.csv" accounting "$scratch/t/accounting.csv" 2>"$scratch/err" ||
    fail "LibreOffice: $(tail -n 1 "$scratch/err" | head -c 300; tail -n 1 "$scratch/log")"
fi
finish
