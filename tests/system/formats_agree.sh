#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks that all formats hold the same figures: those for programs digit by digit, those for people as the same
# numbers rounded. Workbooks are read back by spreadsheets.sh. Skipped without python3.

. tests/system/lib/start.sh

command -v python3 >/dev/null || { echo "skipped: python3 is not installed"; exit 77; }

cat >"$scratch/compare.py" <<'END'
import csv, html, json, re, sys
from decimal import Decimal, ROUND_HALF_UP

folder, dimensions = sys.argv[1], int(sys.argv[2])
faults = []

def text(name):
    with open(f"{folder}/{name}", encoding="utf-8", newline="") as file:
        return file.read()

rows = list(csv.DictReader(text("t.csv").splitlines()))
names = list(rows[0])[:dimensions]

def shown(value, key):  # JSON as CSV has it
    if value is None: return ""
    if isinstance(value, bool): return "yes" if value else "no"
    if isinstance(value, float) or re.search(r"(_pct|nps|change)$", key): return Decimal(str(value))
    return str(value)

def compare(found, where):
    if len(found) != len(rows): faults.append(f"{where}: {len(found)} rows instead of {len(rows)}"); return
    for row, other in zip(rows, found):
        for key, value in row.items():
            if key in names: continue
            got = shown(other[key], key)
            same = Decimal(value) == got if isinstance(got, Decimal) else value == got
            if not same: faults.append(f"{where}: {key} is {got} instead of {value}")

table = json.loads(text("t.json"))["reports"][0]["tables"][0]["rows"]
compare(table, "json")
for row, other in zip(rows, table):
    segment = other["segment"] or {}
    if [row[name] for name in names] != [segment.get(name, "(all)") for name in names]: faults.append(f"json: {segment}")
lines = [json.loads(line) for line in text("t.jsonl").splitlines()]
compare([line for line in lines if line["table"] != "accounting"], "jsonl")
tabs = [line.split("\t") for line in text("t.tsv").splitlines()]
if [dict(zip(tabs[0], line)) for line in tabs[1:]] != rows: faults.append("tsv differs")

def rounded(value, minus):
    whole = Decimal(value).quantize(Decimal(1), ROUND_HALF_UP)
    return "0" if whole == 0 else f"+{whole}" if whole > 0 else f"{minus}{-whole}"

expected = [(rounded(row["nps"], "−") if row["nps"] else "–", row["responses"], Decimal(row["detractors_pct"] or 0)) for row in rows]

def people(found, where):
    if len(found) != len(expected): faults.append(f"{where}: {len(found)} rows instead of {len(expected)}")
    for (nps, n, share), (got, base, part) in zip(expected, found):
        if (nps, n) != (got, re.sub(r"[,\u202f]", "", base)): faults.append(f"{where}: {got} of {base} instead of {nps} of {n}")
        tenths = Decimal(part.replace(",", ".").rstrip("%\u00a0 ") or 0)
        if abs(tenths - share) > Decimal("0.1"): faults.append(f"{where}: {part} instead of {share}")

for name in ["t.md", "f.md"]:
    cells = [line.strip("|").split("|") for line in text(name).splitlines() if line.startswith("| ")]
    cells = [[cell.strip() for cell in line] for line in cells if "---" not in line[0]]
    cells = [line for line in cells if len(line) == len(cells[0])]  # the tables of tests have fewer columns
    at = max(1, dimensions)
    people([(c[at], c[at + 2], c[at + 3]) for c in cells[1:] if re.match(r"^([+−]\d+|0|–)$", c[at])], name)
for name in ["t.html", "f.html"]:
    found = re.findall(r'<td class="main">([^<]*)</td><td>[^<]*</td><td>([^<]*)</td><td>([^<]*)</td>', html.unescape(text(name)))
    people(found, name)

found = re.findall(r"<td><b>([^<]*)</b></td><td>[^<]*</td><td>([^<]*)</td><td>([^<]*)</td>", html.unescape(text("t.mail.html")))
people(found, "mail")
lines = re.findall(r"^.*?\s{2,}([+−]\d+|0|–)\s{2,}.*?\s{2,}([\d,]+)(?:\s{2,}.*)?$", text("t.slack"), re.M)  # the first ones, or the newest
known = [(nps, n) for nps, n, _ in expected]
if not lines: faults.append("slack: no figures")
for nps, n in lines:
    if (nps, n.replace(",", "")) not in known: faults.append(f"slack: {nps} of {n}")
try: samples = text("t.prom").splitlines()
except FileNotFoundError: samples = None
for row in rows if samples is not None else []:
    whole = dimensions == 0 or row[names[0]] == "(all)"
    labels = [] if whole else [f'by_{re.sub("[^a-z0-9]+", "_", name.lower())}="{row[name] or "(blank)"}"' for name in names]
    for key in ["responses", "nps", "promoters_pct", "nps_low"]:
        sample = f"npslice_{key}" + ("{" + ",".join(labels) + "}" if labels else "") + " " + row[key]
        if row[key] and sample not in samples: faults.append(f"prometheus: not {sample}")
print("\n".join(faults))
END

# agree DIMENSIONS ARGUMENT…: writes all formats in one reading and compares them.
agree() {
  dimensions=$1
  shift
  checks=$((checks + 1))
  npslice "$@" --total --quiet -o "$scratch/t.csv" -o "$scratch/t.tsv" -o "$scratch/t.json" -o "$scratch/t.jsonl" \
    -o "$scratch/t.md" -o "$scratch/t.html" -o "$scratch/t.mail.html" -o "$scratch/t.slack" || fail "npslice $*"
  npslice "$@" --total --quiet --lang fr -o "$scratch/f.md" -o "$scratch/f.html" || fail "npslice $* --lang fr"
  rm -f "$scratch/t.prom"
  [ "$1" != score ] || npslice "$@" --quiet -o "$scratch/t.prom" || fail "npslice $* -o t.prom"
  python3 "$scratch/compare.py" "$scratch" "$dimensions" >"$scratch/faults" 2>&1
  [ -z "$(cat "$scratch/faults")" ] || fail "npslice $*: $(head -n 5 "$scratch/faults")"
}

agree 1 score samples/saas-weekly.csv --by Region
agree 2 score samples/saas-weekly.csv --by Region,Plan
agree 1 score samples/saas-weekly.csv --by Release --sort nps
agree 0 trend samples/saas-weekly.csv --every week
agree 0 trend samples/retail-fr.csv
agree 0 trend samples/call-centre.csv --every day

# The comparison notices one figure that differs, in each format.
agree 1 score samples/saas-weekly.csv --by Region
for change in t.tsv:s/338/339/ t.json:s/46.2081/46.2082/ t.jsonl:s/46.2081/46.2082/ t.md:s/+46/+47/ t.html:s/+46/+47/ \
  f.md:s/13,4/13,6/ f.html:s/567/568/ t.mail.html:s/+46/+47/ t.slack:s/+46/+47/ \
  t.prom:s/46.2081/46.2082/; do
  checks=$((checks + 1))
  cp "$scratch/${change%%:*}" "$scratch/kept"
  sed "${change#*:}" "$scratch/kept" >"$scratch/${change%%:*}"
  python3 "$scratch/compare.py" "$scratch" 1 >"$scratch/faults" 2>&1
  [ -s "$scratch/faults" ] || fail "the comparison does not notice $change"
  cp "$scratch/kept" "$scratch/${change%%:*}"
done
finish
