#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# A documented command that fails is a bug: run what the documents show, in a copy of the tree, with
# the built program on PATH and an empty HOME.
#
#     ```sh        run here
#     ```bash      builds and installs; run with --slow
#     ```console   only shown; every "$ scripts/…" must be there and executable
#     ```yaml and ```csv   together a week, which is rendered
#
#     tests/check_commands.sh [--slow] PROGRAM DOCUMENT.md…
set -euo pipefail

fences="sh"
if [ "${1:-}" = --slow ]; then
    fences="sh bash"
    shift
fi
if [ $# -lt 2 ]; then
    echo "usage: tests/check_commands.sh [--slow] PROGRAM DOCUMENT.md…" >&2
    exit 2
fi
program=$(realpath "$1")
shift
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/tree" "$work/bin" "$work/home"
ln -s "$program" "$work/bin/sitmap"
tar -C "$root" -c --exclude=./build --exclude=./out --exclude=./.git . | tar -C "$work/tree" -x

# The blocks fenced as $2 in the document $1, as files block.NNN, their lines as block.NNN.line.
extract() {
    awk -v fence="$2" -v to="$work/block" '
        !inside && $0 == "```" fence { inside = 1; n++; file = sprintf("%s.%03d", to, n)
                                       print FNR > (file ".line"); printf "" > file; next }
        inside && /^```/ { inside = 0; close(file); next }
        inside { print > file }' "$1"
}

status=0 count=0
for document in "$@"; do
    for fence in $fences; do
        rm -f "$work"/block.*
        extract "$root/$document" "$fence"
        for block in "$work"/block.???; do
            [ -e "$block" ] || continue
            count=$((count + 1))
            if ! (cd "$work/tree" && HOME="$work/home" PATH="$work/bin:$work/home/.local/bin:$PATH" \
                bash -eux -o pipefail "$block" >"$work/output" 2>&1 </dev/null); then
                echo "$document:$(cat "$block.line"): this block fails:"
                sed 's/^/    /' "$block"
                echo "  and says:"
                tail -n 20 "$work/output" | sed 's/^/    /'
                status=1
            fi
        done
    done
    if grep -qx '```csv' "$root/$document"; then
        mkdir -p "$work/tree/sample"
        rm -f "$work"/block.*
        extract "$root/$document" yaml
        cp "$work/block.001" "$work/tree/sample/week.yaml"
        extract "$root/$document" csv
        cp "$work/block.001" "$work/tree/sample/events.csv"
        count=$((count + 1))
        if ! (cd "$work/tree" && "$work/bin/sitmap" render sample -o sample/ --size 400) \
            >"$work/output" 2>&1; then
            echo "$document: the week it shows cannot be rendered:"
            sed 's/^/    /' "$work/output"
            status=1
        fi
    fi
    while IFS= read -r script; do
        if [ ! -x "$root/$script" ]; then
            echo "$document: $script is shown but cannot be executed"
            status=1
        fi
    done < <(sed -n 's/^\$ \(scripts\/[a-z_-]*\).*/\1/p' "$root/$document")
done
if [ "$count" -eq 0 ]; then
    echo "commands: no block found in: $*"
    exit 1
fi
[ "$status" -eq 0 ] && echo "commands: $count blocks run"
exit "$status"
