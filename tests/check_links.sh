#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Every relative link of the documents leads to a file that is there.
set -euo pipefail

cd "$(dirname "$0")/.."
status=0 count=0
while IFS=: read -r document target; do
    target=${target%%#*}
    count=$((count + 1))
    if [ ! -e "$(dirname "$document")/$target" ]; then
        echo "$document: leads to $target, which is not there"
        status=1
    fi
done < <(
    find . \( -path ./build -o -path ./out -o -name .git \) -prune -o -name '*.md' -print |
        LC_ALL=C sort | xargs grep -oHE '\]\([^) ]+\)' | sed -E 's/\]\((.*)\)$/\1/' |
        grep -vE ':(https?:|mailto:|#)'
)
[ "$status" -eq 0 ] && echo "links: $count lead somewhere"
exit "$status"
