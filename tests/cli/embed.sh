#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# sitmap embed: which files appear, what stands in them, and what a browser makes of them.
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

cat >week.csv <<'EOF'
id,date,place,category,status,title,count,qualifier
a,2024-10-21,Kyiv,drone,claimed,Drones over the city,15,about
b,2024-10-22,Kharkiv,shelling,reported,</title><script>alert(1)</script>,,
c,2024-10-23,Kherson,explosion,denied,"""><img src=x onerror=alert(2)> ]]> & more",3,at-least
EOF

run ok embed week.csv -o made
prints made/preview.html
for width in 360 720 1280; do
    for tail in .png @2x.png -dark.png -dark@2x.png; do
        [ -s "made/week-ukraine-$width$tail" ] || fail "no made/week-ukraine-$width$tail"
    done
done
for name in week-ukraine-360.svg week-ukraine-720.svg week-ukraine-1280.svg week-ukraine-share.png picture.html figure.html; do
    [ -s "made/$name" ] || fail "no made/$name"
done

# What the HTML says of an image is what the image is.
png_size() { od -An -tu1 -j16 -N8 "$1" | awk '{ print $1 * 16777216 + $2 * 65536 + $3 * 256 + $4, $5 * 16777216 + $6 * 65536 + $7 * 256 + $8 }'; }
read -r width height <<<"$(png_size made/week-ukraine-1280.png)"
grep -q "src=\"week-ukraine-1280.png\".* width=\"$width\" height=\"$height\"" made/picture.html ||
    fail "picture.html does not say that the image is $width x $height"
[ "$(png_size made/week-ukraine-1280@2x.png)" = "$((2 * width)) $((2 * height))" ] || fail "2x is not twice as large"
[ "$(png_size made/week-ukraine-share.png)" = "1200 630" ] || fail "the share card has another size"

# Alt text: at most 250 characters, with the numbers and the doubts.
alt=$(sed -n 's/.*<img.* alt="\([^"]*\)".*/\1/p' made/picture.html)
plain=$(printf %s "$alt" | sed 's/&[a-z0-9#]*;/x/g') # an escape is one character
[ -n "$alt" ] || fail "no alt text"
[ "$(printf %s "$plain" | LC_ALL=C.UTF-8 wc -m)" -le 250 ] || fail "the alt text is too long: '$alt'"
case $alt in *"(~15, claimed)"*) ;; *) fail "alt text does not say (~15, claimed): $alt" ;; esac

# Nothing of the table is markup.
for page in made/*.html made/*.svg; do
    if sed 's/"[^"]*"//g' "$page" | grep -qiE '<script|<[^>]* onerror'; then fail "$page: data became markup"; fi
done
[ "$(grep -c '<tr>' made/picture.html)" -eq 4 ] || fail "the table has not a head and three rows"

# Several figures: names of their own, one page; an address before every image.
run ok embed week.csv -r kyiv,kharkiv --lang en --lang uk --url https://example.org/maps/ -o several
for name in week-kyiv-picture.html week-kyiv.uk-picture.html week-kharkiv.uk-figure.html preview.html; do
    [ -s "several/$name" ] || fail "no several/$name"
done
grep -q 'og:image" content="https://example.org/maps/week-kyiv-share.png"' several/preview.html || fail "no address in og:image"
grep -q '<figure[^>]* lang="uk"' several/preview.html || fail "no Ukrainian figure"

# A number that the words have is not said again, however its word is written.
printf '%s\n' 'date,date_to,time,place,category,title,title_uk,count' \
    '2024-10-21,2024-10-22,night,Kyiv,missile,Two missiles,Дві ракети,2' \
    '2024-10-23,,night,Odesa,drone,Drones,Дрони,2' >numbers.csv
run ok embed numbers.csv -r ukraine --lang en --lang uk -q -o numbers
for said in ': Two missiles (reported); ' ': Дві ракети (за повідомленнями); ' ': Drones (2, reported)' \
    ': Дрони (2, за повідомленнями)' '>night of 21–22.October<' '>у ніч на 22.жовтня<' '>23.October, at night<' \
    '>23.жовтня, уночі<'; do
    cat numbers/*.html | LC_ALL=C.UTF-8 grep -q "$said" || fail "numbers or nights are not told as '$said'"
done

# Twice the same bytes.
run ok embed week.csv -q -o again
diff -r made again || fail "two runs differ"

if has_tool xmllint "are the SVGs well-formed?"; then
    xmllint --noout made/*.svg || fail "an SVG is not well-formed"
fi

# In a browser, where there is one.
browser=$(command -v chromium || command -v chromium-browser || true)
look() { # look WIDTH SCRIPT: what the script leaves as the page's title
    sed "s#</body>#<script>$2</script></body>#" made/preview.html >made/run.html
    timeout 60 "$browser" --headless --no-sandbox --disable-gpu --no-first-run --user-data-dir="$work/profile" \
        --virtual-time-budget=8000 --window-size="$1,1200" --dump-dom "file://$work/made/run.html" 2>/dev/null |
        sed -n 's#.*<title>\(LOOK [^<]*\)</title>.*#\1#p' | head -n 1
}
if [ -n "$browser" ]; then
    script='addEventListener("load",()=>{const i=document.querySelector("img");document.title="LOOK "+i.currentSrc.split("/").pop()+" "+document.querySelectorAll("[onerror],script:not(:last-of-type)").length+" "+document.querySelectorAll("svg g[tabindex]").length})'
    for pair in 500:360 800:720 1280:1280; do
        seen=$(look "${pair%:*}" "$script")
        [ "$seen" = "LOOK week-ukraine-${pair#*:}.png 0 9" ] || fail "at ${pair%:*} px a browser sees '$seen'"
    done
    axe=$tree/node_modules/axe-core/axe.min.js
    [ -s "$axe" ] || axe=${SITMAP_AXE:-}
    if [ -s "$axe" ]; then
        sed '/<\/body>/d;/<\/html>/d' made/preview.html >made/axe.html
        { echo '<script>'; cat "$axe"; echo '</script><script>axe.run().then(r=>{document.title="LOOK "+r.passes.length+" passed "+r.violations.map(v=>v.id).join(",")})</script></body></html>'; } >>made/axe.html
        seen=$(timeout 60 "$browser" --headless --no-sandbox --disable-gpu --no-first-run --user-data-dir="$work/profile" \
            --virtual-time-budget=20000 --dump-dom "file://$work/made/axe.html" 2>/dev/null | sed -n 's#.*<title>\(LOOK [^<]*\)</title>.*#\1#p' | head -n 1)
        case $seen in LOOK\ [1-9]*\ passed\ ) ;; *) fail "axe-core finds: '$seen'" ;; esac
    else
        skip "no axe-core in node_modules or at SITMAP_AXE: how accessible the page is"
    fi
else
    skip "no Chromium: which images a browser takes, and what a script could do in it"
fi

refuses 2 'needs a folder' embed week.csv
refuses 2 'needs a folder' embed week.csv -o -
refuses 3 'nowhere.csv' embed nowhere.csv -o made
finish
