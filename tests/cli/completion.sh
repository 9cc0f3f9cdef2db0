#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The completion for bash offers what the program takes.
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

mkdir bin
ln -s "$program" bin/sitmap
PATH=$work/bin:$PATH
# shellcheck disable=SC2317 # called by the completion; the real one works only at a prompt
compopt() { :; }
# shellcheck disable=SC1091
. "$tree/scripts/completion/sitmap.bash"

completes() { # WANTED WORD…: the last word is what is being typed
    local wanted=$1
    shift
    # shellcheck disable=SC2034 # read by the completion
    COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
    _sitmap
    [ "${COMPREPLY[*]}" = "$wanted" ] || fail "'$*' completes to '${COMPREPLY[*]}', not '$wanted'"
}
completes "render regions" sitmap re
completes "--version" sitmap --v
completes "--scale" sitmap render --sca
completes "donetsk" sitmap render -r don
completes "crimea,sevastopol" sitmap render --region crimea,se
completes "kharkiv" sitmap render --region = kharki
completes "png,svg" sitmap render -f png,s
completes "square" sitmap render -s sq
completes "outline" sitmap render --svg-text o
completes "draft doctor" sitmap help d
completes "--day-one" sitmap draft --d
completes "lint" sitmap li
completes "preview" sitmap pre
completes "--port" sitmap preview --po
completes "atlas" sitmap a
completes "--maps-only" sitmap atlas --ma
completes "all" sitmap atlas -r all
completes "--json" sitmap find --j
finish
