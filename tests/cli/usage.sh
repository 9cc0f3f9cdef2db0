#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Wrong usage: exit code 2, one line, and the nearest thing that would have worked.
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"
small_week >week.csv

refuses 2 "no command"
refuses 2 'did you mean "render"?' rendr
refuses 2 'did you mean "--version"?' --versoin
refuses 2 'unknown command "frobnicate"' frobnicate
refuses 2 'unknown command "nope"' help nope

refuses 2 "WEEK is missing" render
refuses 2 '"b.csv" is one argument too many' render a.csv b.csv
refuses 2 "did you mean --region?" render week.csv --regoin kyiv
refuses 2 "option --s is ambiguous" render week.csv --s 600
refuses 2 "unknown option -x" render week.csv -x
refuses 2 "unknown option --json" render week.csv --json
refuses 2 "option --region needs an argument: REGION" render week.csv -r
refuses 2 "option --output needs an argument" render week.csv --output
refuses 2 "option --graticule takes no argument" render week.csv --graticule=yes
refuses 2 "--output is empty" render week.csv -o ''

refuses 2 'unknown region "donetzk"; did you mean "donetsk"?' render week.csv -r donetzk -o made/
refuses 2 'did you mean "kharkiv"?' render week.csv -r kyiv,kharkvi -o made/
refuses 2 'unknown region "qqqqqqqqqqqqqqq"' render week.csv -r qqqqqqqqqqqqqqq -o made/
refuses 2 '"41,44,22,53" is no extent' render week.csv -r 41,44,22,53 -o made/
refuses 2 '"22,44,41,530" is no extent' render week.csv -r 22,44,41,530 -o made/
refuses 2 "a comma too many" render week.csv -r kyiv,,donetsk -o made/

size=$("$program" help render | sed -n 's/^Sizes: \([a-z]*\).*/\1/p')
refuses 2 "did you mean \"$size\"?" render week.csv -s "${size}x" -o made/
refuses 2 '"12": sides are whole numbers' render week.csv -s 12 -o made/
refuses 2 '"99999": sides are whole numbers' render week.csv -s 99999 -o made/
refuses 2 '"800x": sides are whole numbers' render week.csv -s 800x -o made/
refuses 2 '"8e2": sides are whole numbers' render week.csv -s 8e2 -o made/
refuses 2 'did you mean "png"?' render week.csv -f pgn -o made/
refuses 2 'unknown value "jpeg"; there are: png, svg, pdf' render week.csv -f jpeg -o made/
refuses 2 'did you mean "live"?' render week.csv --svg-text=liv -o made/
refuses 2 'language "de": unknown; there are en, uk' render week.csv --lang de -o made/
refuses 2 'language "../uk": unknown' render week.csv --lang ../uk -o made/
refuses 2 '--lang is empty' render week.csv --lang= -o made/
refuses 2 '--scale: unknown value "3"' render week.csv --scale 3 -o made/
class=$("$program" help render | sed -n 's/^Layer classes: \([a-z]*\).*/\1/p')
refuses 2 "did you mean \"$class\"?" render week.csv -l "roads.shp:${class}z" -o made/
refuses 2 "EPSG" render week.csv --projection EPSG:99999999 -o made/

refuses 2 'what format is ".gif"?' render week.csv -o made/map.gif
refuses 2 "say --format" render week.csv -o made/map
refuses 2 "2 maps do not fit one file" render week.csv -r kyiv,donetsk -o made/map.png
refuses 2 "2 maps do not fit one file" render week.csv -f png,svg -o -

refuses 2 "NAME is missing" find
refuses 2 "the name is empty" find ''
refuses 2 'did you mean "donetsk"?' find Pokrovske --admin1 Donetks
refuses 2 "one argument too many" regions all
refuses 2 "one argument too many" doctor please
finish
