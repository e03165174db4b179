#!/bin/sh
# SPDX-License-Identifier: MIT
# Writes the gallery: the report of each sample as HTML, text and Markdown, and its figures as SVG.
# "NPSLICE=build/release/npslice sh docs/gallery/make.sh" renews it, "… make.sh FOLDER" writes it elsewhere. Run it from the
# top folder; tests/system/gallery_current.sh checks that it is current.
set -eu

npslice=${NPSLICE:-build/release/npslice}
folder=${1:-docs/gallery}

# report NAME ARGUMENT…: one page of a sample, and the same as text.
report() {
  name=$1
  shift
  "$npslice" report "$@" --quiet --limit 2 -o "$folder/$name.html" || [ $? -eq 3 ]
}
# text NAME ARGUMENT…
text() {
  name=$1
  shift
  "$npslice" report "$@" --quiet --limit 1 -o "$folder/$name.txt" -o "$folder/$name.md" || [ $? -eq 3 ]
}
both() {
  report "$@"
  text "$@"
}

both saas samples/saas-weekly.csv --by Region --by Plan
both weekly samples/weekly/2026-W10.csv samples/weekly/2026-W11.csv --by Plan --every week
both call-centre samples/call-centre.csv --by team --by channel --every week
both countries samples/countries.csv --by Country --sort responses
both verbatims samples/verbatims.csv --by Role
both damaged samples/damaged.csv
report retail-fr samples/retail-fr.csv --by Magasin --by Canal --lang fr --label TNR

"$npslice" score samples/saas-weekly.csv --by Region -o "$folder/saas-regions.svg" --quiet
"$npslice" trend samples/saas-weekly.csv --every week -o "$folder/saas-weeks.svg" --quiet
"$npslice" trend samples/saas-weekly.csv --by Plan --every week --figure heatmap -o "$folder/saas-plans.svg" --quiet
"$npslice" trend samples/saas-weekly.csv --by Region --every week -o "$folder/saas-regions-by-week.html" --quiet
"$npslice" trend samples/retail-fr.csv --lang fr --label TNR -o "$folder/retail-fr-mois.svg" --quiet
