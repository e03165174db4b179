#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks that what --format json writes is as docs/report.schema.json describes it, for every command and sample, and
# that the schema notices what is not. Skipped without python3-jsonschema.

. tests/system/lib/start.sh

python3 -c 'import jsonschema' 2>/dev/null || { echo "skipped: python3-jsonschema is not installed"; exit 77; }

cat >"$scratch/check.py" <<'END'
import json, sys, jsonschema
schema = json.load(open(sys.argv[1]))
jsonschema.Draft7Validator.check_schema(schema)
for name in sys.argv[2:]:
    jsonschema.validate(json.load(open(name)), schema)
END

# check_schema FILE…: whether all are as described.
check_schema() {
  python3 "$scratch/check.py" docs/report.schema.json "$@" >"$scratch/faults" 2>&1
}

for arguments in "report samples/saas-weekly.csv --by Region --by Plan" "report samples/call-centre.csv" \
  "score samples/saas-weekly.csv --by Region,Plan --total" "score samples/retail-fr.csv" \
  "trend samples/saas-weekly.csv --by Plan --every week" "verbatims samples/saas-weekly.csv --by Region --limit 2" \
  "score samples/damaged.csv" "report samples/weekly/2026-W10.csv --since 2030-01-01" \
  "score samples/saas-weekly.csv --scale 0-10 --top 9-10 --bottom 0-4 --by Region --distribution" \
  "trend tests/golden/report/ces/files/effort.csv --metric ces" \
  "score tests/golden/score/csat/files/service.csv --metric csat --distribution" \
  "verbatims samples/verbatims.csv" "score samples/saas-weekly.csv --since 2026-01-10 --until 2026-02-01" \
  "compare samples/saas-weekly.csv --before 2026-02 --after 2026-03 --by Region --by Plan --total" \
  "compare samples/weekly/2026-W10.csv samples/weekly/2026-W11.csv --by Region --min-base 50" \
  "compare samples/call-centre.csv --before 2026-02 --after 2026-03 --paired" "plan" \
  "plan samples/saas-weekly.csv --responses 400 --population 10000"; do
  checks=$((checks + 1))
  # shellcheck disable=SC2086 # one word per argument is what is wanted
  npslice $arguments --quiet --format json >"$scratch/report.json" 2>"$scratch/err"
  check_schema "$scratch/report.json" || fail "npslice $arguments: $(tail -n 20 "$scratch/faults")"
done

# What a schema is for: it notices faults.
npslice score samples/saas-weekly.csv --by Region --quiet --format json >"$scratch/report.json"
for change in 's/"schema": 1/"schema": 2/' 's/"nps":[-0-9.]*/"nps":"34"/' 's/"responses":[0-9]*,//' \
  's/"promoters_pct":[0-9.]*/"promoters_pct":101/' 's/"used"/"usd"/' 's/"segment":{[^}]*},//'; do
  checks=$((checks + 1))
  sed "$change" "$scratch/report.json" >"$scratch/changed.json"
  check_schema "$scratch/changed.json" && fail "the schema does not notice $change"
done
finish
