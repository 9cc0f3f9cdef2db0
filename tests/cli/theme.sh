#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Themes from outside: chosen, checked, mistaken, hostile.
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"
small_week >week.csv
font=$tree/data/fonts/IBMPlexSans_600SemiBold.ttf

# ---- every theme draws, and none like another
run 0 theme list
cp out names
for theme in broadsheet dark default high-contrast print-grey; do
    grep -qx "$theme" names || fail "'theme list' lacks $theme"
    run ok render week.csv -s 480 -t "$theme" -o "$theme.png"
    is_format png "$theme.png"
    run 0 theme check "$theme"
    prints 'none fall short'
done
[ "$(md5sum ./*.png | cut -d ' ' -f 1 | sort -u | wc -l)" -eq 5 ] || fail "two themes draw the same"
run 0 theme list --json
prints '["broadsheet","dark","default","high-contrast","print-grey"]'

# ---- a house style over the default
mkdir fonts
cp "$font" fonts/house.ttf
echo '<svg viewBox="0 0 20 20"><path d="M0 0h20v20H0z"/></svg>' >fonts/box.svg
cat >house.css <<'CSS'
@font-face { font-family: "House"; src: "fonts/house.ttf"; font-weight: 600; }
:root { color-scheme: light; --sea: #aabbcc; }
.title { font-family: "House"; letter-spacing: 1px; }
.clash { symbol: "fonts/box.svg"; }
CSS
run ok render week.csv -s 480 -t house.css -o house.svg
grep -q 'path.sea{fill:#aabbcc;}' house.svg || fail "the house's sea is not on the map"
grep -q "font-family:'sitmap House 1 [0-9a-f]*';font-weight:600" house.svg || fail "no house font in the SVG"
run ok render week.csv -s 480 -t house.css -f pdf -o house.pdf
is_format pdf house.pdf
run ok render week.csv -s 480 -t house.css -f trace -o house.trace
grep -q 'class=title .*face="house.ttf" 600' house.trace || fail "the title is not in the house's font"
run ok render week.csv -s 480 -t default -f trace -o default.trace
cmp -s <(grep -A1 'keyline' house.trace) <(grep -A1 'keyline' default.trace) && fail "the house's symbol is not drawn"

# ---- the manual's house style
mkdir -p manual/fonts manual/icons
cp fonts/house.ttf manual/fonts/HouseSans-SemiBold.ttf
cp fonts/box.svg manual/icons/drone.svg
awk '/^```css/ { inside = 1; next } /^```/ { inside = 0 } inside' "$tree/docs/THEMES.md" >manual/house.css
[ "$(grep -c . manual/house.css)" -ge 20 ] || fail "the manual has no house style"
run ok render week.csv -s 960 -t manual/house.css -o manual.png
is_format png manual.png
run 0 theme check manual/house.css

# ---- the same bytes, whatever was drawn before
run ok render week.csv -s 480,640 -t house.css -f svg -o made/
run ok render week.csv -s 640 -t house.css -f svg -o alone.svg
cmp -s made/week-ukraine-640.svg alone.svg || fail "an SVG depends on the map before it"

# ---- a week's own theme, and the option that wins
mkdir week
cp house.css week/
cp -r fonts week/
cp week.csv week/events.csv
printf 'title: A week\nfrom: 2024-10-21\nto: 2024-10-25\ntheme: house.css\n' >week/week.yaml
run ok render week -s 480 -f svg -o own.svg
grep -q 'path.sea{fill:#aabbcc;}' own.svg || fail "week.yaml's theme is not drawn"
run ok render week -s 480 -f svg -t print-grey -o grey.svg
grep -q 'path.sea{fill:#d4d4d4;}' grey.svg || fail "--theme does not win"
printf 'title: A week\nfrom: 2024-10-21\nto: 2024-10-25\ntheme: print-grey\n' >week/week.yaml
run ok render week -s 480 -f svg -o named.svg
cmp -s grey.svg named.svg || fail "a theme named in week.yaml is another"

# ---- schemes
run ok render week.csv -s 480 --scheme auto -f svg,png -o auto/
run ok render week.csv -s 480 --scheme dark -f svg,png -o dark/
run ok render week.csv -s 480 -f svg,png -o light/
grep -q '@media (prefers-color-scheme:dark){' auto/*.svg || fail "auto has no dark rules"
grep -q 'prefers-color-scheme' light/*.svg dark/*.svg && fail "one scheme has rules of two"
cmp -s auto/*.png light/*.png || fail "a PNG of auto is not light"
cmp -s dark/*.png light/*.png && fail "dark is light"
run 1 render week.csv -s 480 --scheme dark -t print-grey -o grey.png
says 'theme print-grey: it is light only'

# ---- what falls short is told
echo ':root { --accent: #eeeeee; color-scheme: light; }' >pale.css
run 1 theme check pale.css
prints 'light: kicker on background: contrast 1.16; must be at least 4.5'
prints 'pale.css: 979 measured, 5 fall short'
run 1 theme check pale.css --json
prints '"problems":5'
prints '{"scheme":"light","kind":"distance","vision":"protan","what":"advance","against":"clash"'
echo '.land.oblast { fill: red }' >idle.css
run 1 theme check idle.css
says 'idle.css:1:1: nothing on a map is all of this'

# ---- mistakes: line, column, suggestion, excerpt
printf '.land {\n  fil: #fff;\n}\n' >bad.css
run 3 render week.csv -t bad.css -o made/a.png
says 'sitmap: bad.css:2:3: unknown property "fil"; did you mean "fill"?'
says '    2 |   fil: #fff;'
says '      |   ^'
[ -e made/a.png ] && fail "$last: left a file"
run 3 theme check bad.css
says 'bad.css:2:3'
hostile() {
    printf '%b' "$2" >hostile.css
    run 3 render week.csv -t hostile.css -o made/a.png
    says "$1"
    [ -e made/a.png ] && fail "$last: left a file"
}
hostile 'url() is not supported' '.land { fill: url(https://example.org/x) }'
hostile 'expression() is not supported' '.land { width: expression(alert(1)) }'
hostile 'hostile.css:1:1: a selector is expected' '</style><script>alert(1)</script>'
hostile 'a NUL byte' '.land {\0000}'
hostile 'this is not UTF-8' '.l\0377 {}'
hostile "this '{' is never closed" '.land { fill: red'
hostile 'rules cannot stand inside rules' '.land { path { path { path {'
hostile 'font-family: "Nope" is not here' '.title { font-family: "Nope" }'
hostile 'symbol: "dron" is no category; did you mean "drone"?' '.drone { symbol: dron }'
hostile 'absent.ttf' '@font-face { font-family: "A"; src: "absent.ttf" } .title { font-family: "A" }'
hostile 'is not a font file' '@font-face { font-family: "A"; src: "week.csv" } .title { font-family: "A" }'
hostile 'absent.svg' '.drone { symbol: "absent.svg" }'
head -c 300000 /dev/zero | tr '\0' ' ' >large.css
refuses 3 'large.css' render week.csv -t large.css -o made/a.png
refuses 3 'absent.css' render week.csv -t absent.css -o made/a.png
refuses 2 'theme "drak": there is none; did you mean "dark"?' render week.csv -t drak -o made/a.png
refuses 2 'did you mean "dark"?' render week.csv --scheme dork -o made/a.png

# ---- usage
refuses 2 'theme check: which?' theme check
refuses 2 'theme: "chek" is unknown' theme chek
refuses 2 'one argument too many' theme list all

# ---- ids of events stay
cat >ids.csv <<'CSV'
id,date,place,precision,category,status,title
kyiv-drones,2024-10-21,Kyiv,settlement,drone,reported,A thing
,2024-10-21,Lviv,settlement,missile,reported,A thing
Дніпро,2024-10-21,Dnipro,settlement,missile,reported,A thing
CSV
run ok render ids.csv -s 640 -f svg -o ids.svg
for id in events event-kyiv-drones event-row-2 event-row-3; do
    [ "$(grep -c "<g id=\"sitmap-[0-9a-f]*-$id\"" ids.svg)" -eq 1 ] || fail "no id $id"
done

finish
