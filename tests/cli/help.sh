#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Help and version; the manual page knows every command and option that help knows.
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

run 0 --version
grep -Eqx 'sitmap [0-9]+\.[0-9]+\.[0-9]+' out || fail "--version prints: $(cat out)"

run 0 --help
cp out help
[ -s err ] && fail "--help says something on standard error"
for way in help -h; do
    run 0 "$way"
    cmp -s out help || fail "$way differs from --help"
done

page=$tree/docs/sitmap.1
for command in render preview draft lint find regions doctor control help; do
    grep -q "^  $command" help || fail "--help does not list $command"
    grep -q "^\.Ss $command\$" "$page" || fail "the manual page has no section on $command"
    run 0 help "$command"
    prints "usage: sitmap $command"
    cp out by_help
    run 0 "$command" --help
    cmp -s out by_help || fail "$command --help differs from help $command"
    sed -n 's/^  \(-.,\|   \) --\([a-z0-9-]*\).*/\2/p' by_help >options
    while read -r option; do
        grep -q "Fl .*\\\\-$option\b" "$page" || fail "the manual page lacks --$option"
    done <options
    grep -v '[^ -~]' by_help | awk 'length > 80 { exit 1 }' || fail "help $command is too wide"
done

if has_tool man "warnings of the manual page"; then
    man -l --warnings "$page" >/dev/null 2>warnings </dev/null
    grep -v "can't set the locale" warnings && fail "the manual page has warnings"
fi
finish
