#!/bin/sh
# SPDX-License-Identifier: MIT
# Opens pages in Chromium without a window: nothing is written to its console, nothing is wider than the window at 360,
# 800 and 1600 pixels, and the page can be printed; HTML Tidy finds it to be HTML5. Skipped without chromium.

. tests/system/lib/start.sh

command -v chromium >/dev/null || { echo "skipped: chromium is not installed"; exit 77; }

# browse ARGUMENT…: Chromium with a profile of its own; what it says goes to $scratch/console.
browse() {
  timeout 60 chromium --headless=new --no-sandbox --disable-gpu --user-data-dir="$scratch/profile" \
    --enable-logging=stderr --v=0 "$@" 2>"$scratch/console"
}

npslice report samples/saas-weekly.csv --by Region --by Region,Plan -o "$scratch/saas.html"
npslice trend samples/saas-weekly.csv --by Plan --every week -o "$scratch/weeks.html"
npslice report tests/golden/score/hostile_segments/files/survey.csv --by Team -o "$scratch/hostile.html"
awk 'BEGIN { print "Score,Team,Comment"; for (i = 0; i < 10000; ++i) w = w "W"; for (i = 0; i < 40; ++i) print i % 11 "," w "," w }' \
  >"$scratch/long.csv"
npslice report "$scratch/long.csv" --by Team --comment Comment -o "$scratch/long.html"

npslice compare samples/saas-weekly.csv --before 2026-02 --after 2026-03 --by Region,Plan --lang fr -o "$scratch/sides.html"
npslice compare tests/golden/score/hostile_segments/files/survey.csv "$scratch/long.csv" --by Team --quiet -o "$scratch/both.html"
npslice plan -o "$scratch/plan.html"

for name in saas weeks hostile long sides both plan; do
  # The page allows no script, so that a copy without its policy is measured, from outside: in a frame of each width.
  {
    echo '<!DOCTYPE html><title>none</title><iframe id="f" height="900" style="border:0"></iframe><script>'
    echo 'const frame = document.getElementById("f"), widths = [360, 800, 1600]'
    echo 'frame.onload = () => { document.title = widths.map((width) => { frame.width = width'
    echo '  return frame.contentDocument.documentElement.scrollWidth }).join(" ") }'
    printf 'frame.srcdoc = decodeURIComponent("'
    sed 's/Content-Security-Policy/X-None/; s/%/%25/g; s/"/%22/g; s/\\/%5C/g; s/</%3C/g; s/$/%0A/' "$scratch/$name.html" | tr -d '\n'
    echo '")</script>'
  } >"$scratch/frame.html"
  browse --hide-scrollbars --virtual-time-budget=5000 --dump-dom "file://$scratch/frame.html" >"$scratch/dom"
  check_equal "360 800 1600" "$(sed -n 's/.*<title>\([0-9 ]*\)<.*/\1/p' "$scratch/dom")" "the widths that $name.html needs"

  browse --no-pdf-header-footer --print-to-pdf="$scratch/$name.pdf" "file://$scratch/$name.html"
  checks=$((checks + 2))
  [ "$(head -c 5 "$scratch/$name.pdf" 2>/dev/null)" = "%PDF-" ] || fail "$name.html cannot be printed"
  ! grep -q CONSOLE "$scratch/console" || fail "$name.html: $(grep CONSOLE "$scratch/console")"
done
for name in saas weeks hostile long sides both plan; do
  # Tidy does not know that elements of SVG may have an id.
  tidy -e -q --drop-empty-elements no "$scratch/$name.html" 2>&1 | grep -v '<title> proprietary attribute "id"' >"$scratch/complaints"
  checks=$((checks + 1))
  [ ! -s "$scratch/complaints" ] || fail "$name.html: $(head -n 3 "$scratch/complaints")"
done
finish
