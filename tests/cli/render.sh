#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The example week becomes PNG, SVG and PDF; files have the names that are documented.
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"
small_week >small.csv

for format in png svg pdf; do
    run ok render "$example" -r ukraine -o "map.$format"
    is_format "$format" "map.$format"
    prints "map.$format"
done
run ok render "$example" -r ukraine -f svg -o embedded.svg
run ok render "$example" -r ukraine -f svg --svg-font link -o linked.svg
run ok render "$example" -r ukraine -f svg --svg-font=none -o bare.svg
grep -q 'src:url(data:font' embedded.svg || fail "--svg-font embed embeds nothing"
while read -r file; do
    [ -s "$tree/data/fonts/$file" ] || fail "--svg-font link names fonts/$file, which is not there"
done < <(grep -o 'src:url(fonts/[^)]*' linked.svg | sed 's,.*/,,')
[ "$(grep -c 'src:url(fonts/' linked.svg)" -gt 3 ] || fail "--svg-font link names no fonts"
if grep -q '@font-face' bare.svg; then fail "--svg-font none has fonts"; fi
hash=$(sed -n 's/.* id="sitmap-\([0-9a-f]*\)".*/\1/p' embedded.svg | head -n 1)
bare=$(sed -n 's/.* id="sitmap-\([0-9a-f]*\)".*/\1/p' bare.svg | head -n 1)
[ "$(sed "/@font-face/d; s/$hash//g" embedded.svg | cksum)" = "$(sed "s/$bare//g" bare.svg | cksum)" ] ||
    fail "--svg-font changes more than the fonts"
run ok render "$example" -r ukraine -f svg --svg-text=outline -o outline.svg
# Live text is smaller by far than the same map as outlines, fonts and all.
[ "$(wc -c <embedded.svg)" -le $(($(wc -c <outline.svg) * 6 / 10)) ] || fail "live text is more than 60 % of the outlined SVG"
is_format svg outline.svg
grep -q '<text' outline.svg && fail "outlined SVG holds live text"
grep -q '<text' map.svg || fail "SVG holds no live text"

# Sizes.
run ok render small.csv -s 640x480 -o fixed.png
[ "$(png_size fixed.png)" = 640x480 ] || fail "640x480 became $(png_size fixed.png)"
run ok render small.csv -s 640x480 --scale 2 -o twice.png
[ "$(png_size twice.png)" = 1280x960 ] || fail "640x480 twice became $(png_size twice.png)"
run ok render small.csv -s 500 -o wide.png
case $(png_size wide.png) in
500x*) ;;
*) fail "500 became $(png_size wide.png)" ;;
esac
"$program" help render |
    awk '/^Sizes:/ { list = 1; $1 = "" } list && !/^ / { exit } list { gsub(/[, ]+/, "\n"); print }' |
    grep . >sizes
grep -q '^a4$' sizes || fail "help does not list the sizes: $(cat sizes)"
while read -r size; do
    run ok render small.csv -s "$size" -o named.png
    is_format png named.png
done <sizes

# Combinations, their names, and the paths that are printed.
run ok render small.csv -r donetsk,UA-30 -r 30,48,36,51 -s 400,600x500 -f svg,png --lang en --lang uk -o all/
for region in 30_48_36_51 donetsk kyiv-city; do
    for size in 600x500 400; do
        printf 'small-%s-%s.%s\n' $region $size png $region $size svg \
            $region $size uk.png $region $size uk.svg
    done
done | sort >wanted
mapfile -t wanted <wanted
holds all "${wanted[@]}"
sort out | sed 's|^all/||' | diff wanted - || fail "other paths were printed"

mkdir here
(cd here && "$program" render ../small.csv -s 300 -q >../out 2>../err)
holds here small-ukraine-300.png
[ -s out ] && fail "--quiet prints"
run ok render small.csv -r donetsk -r Donetsk -r UA-14 -r Донецька -s 300 -o one/
holds one small-donetsk-300.png

# The regions that the week asks for.
mkdir asked
printf 'title: A week\nfrom: 2024-10-21\nto: 2024-10-25\nregions: [kyiv, crimea]\n' >asked/week.yaml
cp small.csv asked/events.csv
run ok render asked -s 300 -o asked_maps/
holds asked_maps asked-crimea-300.png asked-kyiv-300.png

# Standard streams.
run ok render - -s 400 -o stdin.png <small.csv
is_format png stdin.png
run ok render small.csv -s 400 -o - -f png
cp out stdout.png
is_format png stdout.png
cmp stdin.png stdout.png || fail "standard streams give other bytes than files"
"$program" render - -s 400 -f svg -o - <small.csv 2>err | tail -c 20 | grep -q '</svg>' ||
    fail "no SVG through a pipe"

# Options that change the map.
run ok render small.csv -s 400 -o plain.svg
for option in --graticule --lang=uk --projection=EPSG:3857 --region=donetsk; do
    run ok render small.csv -s 400 "$option" -o other.svg
    is_format svg other.svg
    cmp -s plain.svg other.svg && fail "$option changes nothing"
done
finish
