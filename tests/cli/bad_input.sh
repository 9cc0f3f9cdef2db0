#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Bad weeks: exit code 3, one line that names the place, nothing left behind.
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# bad TEXT ROW…: a table with these rows behind a good one is refused.
bad() {
    local text=$1
    shift
    {
        echo "date,place,lat,lon,precision,category,status,count"
        echo "2024-10-21,Kyiv,,,settlement,drone,reported,15"
        printf '%b\n' "$@"
    } >table.csv
    refuses 3 "$text" render table.csv -o made/
    case $text in
    table.csv:*) ;;
    *) says "table.csv:3" ;;
    esac
}

refuses 3 "missing.csv" render missing.csv -o made/
refuses 3 "missing/week" render missing/week/ -o made/
refuses 3 "the name of a file is empty" render "" -o made/
refuses 3 "the name of a file is empty" draft "" -o made/
mkdir empty
refuses 3 "empty" render empty -o made/
: >nothing.csv
refuses 3 "nothing.csv" render nothing.csv -o made/
refuses 3 "standard input" render - -o made/map.png </dev/null
mkfifo fifo
refuses 3 "fifo" render fifo -o made/
refuses 3 "places.csv" render table.csv --places places.csv -o made/

bad '"dron"' "2024-10-22,Kyiv,,,settlement,dron,reported,"
says 'did you mean "drone"'
bad '"setlement"' "2024-10-22,Kyiv,,,setlement,drone,reported,"
bad '"confrmed"' "2024-10-22,Kyiv,,,settlement,drone,confrmed,"
bad '"many"' "2024-10-22,Kyiv,,,settlement,drone,reported,many"
bad "2024-02-30" "2024-02-30,Kyiv,,,settlement,drone,reported,"
bad "22.10.2024" "22.10.2024,Kyiv,,,settlement,drone,reported,"
bad "Pokrovske" "2024-10-22,Pokrovske,,,settlement,drone,reported,"
says "places match"
bad 'did you mean "Selydove"' "2024-10-22,Selydov,,,settlement,clash,reported,"
bad "lat" "2024-10-22,,91,30,site,drone,reported,"
bad "nan" "2024-10-22,,nan,30,site,drone,reported,"
bad "1e999" "2024-10-22,,50,1e999,site,drone,reported,"
bad "UTF-8" "2024-10-22,Ky\\0377v,,,settlement,drone,reported,"
bad "table.csv:" '2024-10-22,"Kyiv,,,settlement,drone,reported,'

printf 'place,title\nKyiv,No date\n' >columns.csv
refuses 3 "date" render columns.csv -o made/
says "columns.csv"

# Folders.
week() { # YAML…: a folder 'week' with this week.yaml
    rm -rf week
    mkdir week
    printf '%s\n' "$@" >week/week.yaml
    small_week >week/events.csv
}
week "title: A week" "from: 2024-10-22" "to: 2024-10-25"
refuses 3 "events.csv:2" render week -o made/
says "2024-10-21"
week "title: A week" "from: 2024-10-21" "to: 2024-10-25" "regoins: [kyiv]"
refuses 3 "week.yaml:4" render week -o made/
says "regions"
week "title: A week" "from: 2024-10-21" "to: 2024-10-25" "regions: [kyyiv]"
refuses 3 '"kyyiv"' render week -o made/
says "week.yaml:4"
week "title: [A week"
refuses 3 "week.yaml" render week -o made/
week "title: A week" "from: 2024-10-25" "to: 2024-10-21"
refuses 3 "week.yaml" render week -o made/
week "title: &a A week" "from: 2024-10-21" "to: 2024-10-25" "deck: *a"
refuses 3 "week.yaml" render week -o made/
week "title: A week" "from: 2024-10-21" "to: 2024-10-25"
rm week/events.csv
refuses 3 "events.csv" render week -o made/
finish
