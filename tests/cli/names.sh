#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# find, regions and doctor, for people and as JSON.
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

is_json() {
    has_tool python3 "is it JSON?" || return 0
    python3 -m json.tool <out >/dev/null 2>&1 || fail "$last: no JSON: $(head -c 200 out)"
}

for name in Selydove Selidovo Селидове Селидово; do
    run 0 find "$name"
    prints "* Selydove (Селидове)"
    prints "Donetsk Oblast, Ukraine"
done
run 0 find Chasiv Yar
prints "* Chasiv Yar"
run 0 find "Kursk region"
prints "region id kursk"
run 1 find Pokrovske
says "places match"
run 0 find Pokrovske --admin1 Luhansk --json
is_json
prints '"settled":true'
run 1 find Selydov
says 'did you mean "Selydove"'
run 1 find Xyzzyplughford --json
is_json
prints '"count":0'
run 2 find "$(printf 'Ky\377v')"

printf 'name,lat,lon,admin1\nOur Depot,48.5,37.5,donetsk\n' >places.csv
run 0 find Our Depot --places places.csv
prints "* Our Depot"
run 3 find Kyiv --places missing.csv
says "missing.csv"

run 0 regions
prints "donetsk"
run 0 regions --json
is_json
prints '"id":"crimea","iso":"UA-43","country":"UKR"'

run 0 doctor
prints "Crimea and Sevastopol are Ukraine"
prints " 0 problems"
grep -q '^PROBLEM' out && fail "doctor: $(grep '^PROBLEM' out)"
run 0 doctor --json
is_json
prints '"problems":0'

# A base that says otherwise: the doctor tells, everything else refuses.
cp -r "$tree/data/base" base
LC_ALL=C sed -i 's/UKR/RUS/g' base/countries.dbf
run 1 doctor --base base
prints 'PROBLEM  base/countries.shp: Simferopol lies in "RUS"'
small_week >week.csv
refuses 3 "Resolution 68/262" render week.csv --base base -o made/
refuses 3 "base folder" doctor --base nowhere
refuses 3 "nowhere" render week.csv --base nowhere -o made/
finish
