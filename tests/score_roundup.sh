#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Draft every round-up of a folder and score the drafts:
#
#     tests/score_roundup.sh PROGRAM SCORER [FOLDER [SCORER_OPTION…]]
#
# FOLDER holds NAME.txt and NAME.gold.csv (default: tests/cases/roundup/dev). The drafts are kept
# where DRAFTS says, if it does.
set -euo pipefail

if [ $# -lt 2 ]; then
    echo "usage: $0 PROGRAM SCORER [FOLDER [SCORER_OPTION…]]" >&2
    exit 2
fi
tree=$(cd "$(dirname "$0")/.." && pwd)
program=$(realpath "$1")
scorer=$(realpath "$2")
folder=${3:-$tree/tests/cases/roundup/dev}
shift "$(($# > 3 ? 3 : $#))"
export SITMAP_DATA="$tree/data"

drafts=${DRAFTS:-}
if [ -z "$drafts" ]; then
    drafts=$(mktemp -d)
    trap 'rm -rf "$drafts"' EXIT
fi
mkdir -p "$drafts"

# A draft that fails is scored as all missed; what it said is shown.
for text in "$folder"/*.txt; do
    name=$(basename "$text" .txt)
    code=0
    "$program" draft "$text" -o "$drafts/$name" >/dev/null 2>"$drafts/$name.log" || code=$?
    if [ "$code" -gt 1 ]; then
        echo "$name: draft: exit code $code: $(head -c 300 "$drafts/$name.log")" >&2
    fi
done
"$scorer" "$@" "$tree/data" "$drafts" "$folder"
