#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# docs/ARCHITECTURE.md names every header of every room (`week_*.h` names several), and no file that
# is not there.
set -euo pipefail

cd "$(dirname "$0")/.."
document=docs/ARCHITECTURE.md
status=0 count=0

# The lines of a room's own section.
section() {
    awk -v room="$1" '/^### / { inside = index($0, "### " room "/") == 1 } inside' "$document"
}
for room in base geo data render layers roundup cli; do
    [ -d "$room" ] || continue
    # shellcheck disable=SC2016 # backquotes of Markdown
    mapfile -t names < <(section "$room" | grep -oE '`[a-z_*0-9/]+\.[ch]`' | tr -d '`')
    for header in "$room"/*.h; do
        [ -e "$header" ] || continue
        count=$((count + 1))
        found=no
        for name in "${names[@]}"; do
            # shellcheck disable=SC2053 # a name may be a pattern
            [[ ${header##*/} == $name ]] && found=yes
        done
        if [ "$found" = no ]; then
            echo "$document: the section on $room/ does not name ${header##*/}"
            status=1
        fi
    done
    for name in "${names[@]}"; do
        if ! compgen -G "$room/$name" >/dev/null && ! [ -e "$name" ]; then
            echo "$document: the section on $room/ names $name, which is not there"
            status=1
        fi
    done
done
[ "$status" -eq 0 ] && echo "architecture: $count headers are named"
exit "$status"
