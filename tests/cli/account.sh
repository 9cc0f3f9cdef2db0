#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# --account: what the program adds to what the library tells, the inputs; the rest is told by
# tests/test_account.c.
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# holds_line FILE TEXT
tells() { grep -qF -- "$2" "$1" || fail "$last: $1 does not tell '$2': $(head -c 900 "$1")"; }
silent() { ! grep -qF -- "$2" "$1" || fail "$last: $1 tells '$2'"; }

# A lone table, whose hash is known.
printf 'date,place,precision,category,title\n2024-10-21,Kyiv,settlement,drone,Drones\n' >week.csv
run ok render week.csv -s 500 --account -q -o lone.png
tells lone.json '{"path":"week.csv","bytes":76,"fnv1a64":"a5c9ba7e09d00d85"}'
tells lone.json '"schema":2'
cp lone.json before.json
run ok render week.csv -s 500 --account -q -o lone.png
cmp -s lone.json before.json || fail "two runs give two accounts"
sed -i 's/Drones/Dronez/' week.csv
run ok render week.csv -s 500 --account -q -o lone.png
tells lone.json '{"path":"week.csv","bytes":76,"fnv1a64":"'
silent lone.json 'a5c9ba7e09d00d85'

# A week's folder, a theme, a symbol, a layer in parts and places of one's own.
mkdir week look layers
cp week.csv week/events.csv
echo 'theme: ../look/own.css' >week/week.yaml
cp "$tree/data/themes/default.css" look/own.css
echo hidden >look/.own.css.swp
echo '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h10v10z"/></svg>' >drone.svg
echo '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[30,50],[31,50]]}}]}' >layers/road.geojson
echo note >layers/road.txt
run ok render week -s 500 --symbol drone=drone.svg -l layers/road.geojson:roads --account -q -o made/
account=made/week-ukraine-500.json
for path in week/week.yaml week/events.csv own.css drone.svg layers/road.geojson layers/road.txt; do
    tells "$account" "$path\",\"bytes\":"
done
silent "$account" .swp

# Warnings of reading; standard input is no file; the map itself stays the same bytes.
printf 'date,place,precision,category,title,colour\n2024-10-21,Kyiv,settlement,drone,Drones,red\n' >odd.csv
run ok render odd.csv -s 500 --account -q -o odd.png
run ok render odd.csv -s 500 -q -o plain.png
cmp -s odd.png plain.png || fail "--account changes the map"
run ok render - -s 500 --account -q -o in.png <odd.csv
tells in.json '{"inputs":[],'
if has_tool python3 "are the accounts JSON?"; then
    for file in *.json made/*.json; do python3 -m json.tool "$file" >/dev/null || fail "$file is not JSON"; done
fi

# The example of docs/ACCOUNT.md is what is written, but for what it leaves out.
cp -r "$tree/examples" .
run ok render examples/2024-10-21 -r ukraine -s 800 --account -q -o example.png
awk '/^```json/ { inside = 1; next } /^```/ { inside = 0 } inside' "$tree/docs/ACCOUNT.md" >shown.json
if has_tool python3 "the example of docs/ACCOUNT.md"; then
    python3 - <<'EOF' || fail "docs/ACCOUNT.md shows another account"
import json
shown, made = (json.load(open(name, encoding="utf-8")) for name in ("shown.json", "example.json"))
assert list(shown) == [key for key in made if key in shown]
for key, value in shown.items():
    if key == "credits":
        assert made[key].startswith(value.split("…")[0]), key
    elif key in ("events", "labels"):
        assert value and all(item in made[key] for item in value), (key, value, made[key])
    else:
        assert value == made[key], (key, value, made[key])
EOF
fi
finish
