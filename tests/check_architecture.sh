#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# docs/ARCHITECTURE.md names every header of every room, and no file that is not there.
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
    for header in "$room"/*.h; do
        [ -e "$header" ] || continue
        count=$((count + 1))
        if ! section "$room" | grep -qF "\`${header##*/}\`"; then
            echo "$document: the section on $room/ does not name ${header##*/}"
            status=1
        fi
    done
    # shellcheck disable=SC2016 # backquotes of Markdown
    while IFS= read -r name; do
        if ! compgen -G "$room/$name" >/dev/null && ! [ -e "$name" ]; then
            echo "$document: the section on $room/ names $name, which is not there"
            status=1
        fi
    done < <(section "$room" | grep -oE '`[a-z_*0-9/]+\.[ch]`' | tr -d '`')
done
[ "$status" -eq 0 ] && echo "architecture: $count headers are named"
exit "$status"
