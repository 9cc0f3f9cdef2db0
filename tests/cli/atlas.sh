#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# sitmap atlas: the same maps as render, whatever the threads; nothing drawn twice; runs that are
# cut off go on where they were; nothing is believed that is not so.
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"

# Three weeks: a folder, a table of its own, and a hostile one.
mkdir -p weeks/2024-10-21
cp "$example/events.csv" weeks/2024-10-21/
grep -v '^regions:' "$example/week.yaml" >weeks/2024-10-21/week.yaml
small_week >weeks/small.csv
cat >"weeks/a week & b.csv" <<'EOF'
id,date,place,category,status,title,count,qualifier
a,2024-10-21,Kyiv,drone,claimed,"</title><script>alert(1)</script> ""><img src=x onerror=alert(2)>",15,about
EOF
weeks=(weeks/2024-10-21 weeks/small.csv "weeks/a week & b.csv")
views=(-r "ukraine,kherson" -s "480,640x800" -f "png,svg" --lang en --lang uk)
maps=48 # 3 weeks, 2 regions, 2 sizes, 2 formats, 2 languages

run ok atlas "${weeks[@]}" "${views[@]}" -j1 -o one
prints one/index.html
says "$maps maps: $maps drawn"
[ "$(find one -maxdepth 1 -type f | wc -l)" -eq $((maps + 2)) ] || fail "not $maps maps and two lists: $(ls one)"

# The same as render, the same with more threads than cores, the same the second time.
run ok render weeks/2024-10-21 "${views[@]}" -q -o rendered/
for file in rendered/*; do
    cmp "$file" "one/${file#*/}" || fail "render makes another ${file#*/}"
done
run ok atlas "${weeks[@]}" "${views[@]}" -j5 -q -o five
diff -r one five || fail "five threads make another folder"
run ok atlas "${weeks[@]}" "${views[@]}" -o one
says "$maps maps: $maps unchanged"
diff -r one five || fail "a second run changes the folder"

# So are accounts, with what was read and what was warned of.
run ok render weeks/2024-10-21 -r kherson -s 480 --account -q -o told/
run ok atlas weeks/2024-10-21 -r kherson -s 480 --account -q -o told_too
cmp told/2024-10-21-kherson-480.json told_too/2024-10-21-kherson-480.json || fail "an account differs"

# U+0378 is no character, so no font has it. Warnings are said again of maps that are not drawn again, with the same exit code.
cat >crowd.csv <<'EOF'
date,place,title
2024-10-21,Kyiv,͸
EOF
run 1 atlas crowd.csv -s 480 -o crowd
cp err first
run 1 atlas crowd.csv -s 480 -o crowd
diff <(grep warning first) <(grep warning err) || fail "warnings are lost with unchanged maps"
says "warning: crowd-ukraine-480.png: "

# What is said of a map names it; what is said of several alike is one line.
run 1 atlas crowd.csv -r ukraine,kherson -s 480,500,640 -t print-grey --scheme dark -o named
says "warning: crowd-ukraine-480.png, crowd-ukraine-500.png, crowd-ukraine-640.png and 3 more maps: theme print-grey: it is light only"
[ "$(grep -c 'light only' err)" -eq 1 ] || fail "not one line for the theme: $(cat err)"
grep '^sitmap: warning: ' err | grep -vE 'warning: (crowd-(ukraine|kherson)-(480|500|640)\.png(, )?)+( and [0-9]+ more maps)?: ' >unnamed
[ -s unnamed ] && fail "a warning that names no map: $(head -3 unnamed)"
mkdir several
run 1 render crowd.csv -r ukraine,kherson -s 480 -t print-grey --scheme dark -o several
says "warning: crowd-ukraine-480.png, crowd-kherson-480.png: theme print-grey"
run 1 render crowd.csv -r ukraine -s 480 -t print-grey --scheme dark -o several
says "warning: theme print-grey"

# What is not as recorded is drawn again: changed, cut short, gone, and with a bad record.
refresh() { # refresh COUNT WHY
    run ok atlas "${weeks[@]}" "${views[@]}" -o one
    says " $1 drawn"
    diff -r one five || fail "$2: not mended"
}
printf x >>one/small-kherson-480.png
refresh 1 "a longer file"
truncate -s 100 one/small-kherson-480.svg
rm one/small-ukraine-480.png
refresh 2 "a cut and a missing file"
printf 'nonsense' >one/.sitmap/small-kherson-480.png.txt
head -c 100 five/.sitmap/small-kherson-480.svg.txt >one/.sitmap/small-kherson-480.svg.txt
cp five/.sitmap/small-kherson-480.svg.txt one/.sitmap/small-ukraine-480.svg.txt
mkdir -p one/.sitmap/deep
rmdir one/.sitmap/deep
refresh 3 "bad records"
run ok atlas "${weeks[@]}" "${views[@]}" --force -o one
says "$maps drawn"
diff -r one five || fail "--force makes another folder"

# One week changes: its maps alone are drawn. So for what all are made from.
sed -i 's/heaviest/fiercest/' weeks/small.csv
run ok atlas "${weeks[@]}" "${views[@]}" -o one
says "16 drawn, 32 unchanged"
cp "$tree/data/themes/print-grey.css" own.css
run ok atlas weeks/small.csv -s 480 -t own.css -o themed
echo '/* changed */' >>own.css
run ok atlas weeks/small.csv -s 480 -t own.css -o themed
says "1 drawn"
run ok atlas weeks/small.csv -s 480 -t own.css --graticule -o themed
says "1 drawn"
run ok atlas weeks/small.csv -s 480 -t own.css --graticule --account -o themed
says "1 drawn"
[ -s themed/small-ukraine-480.json ] || fail "no account"
rm themed/small-ukraine-480.json
run ok atlas weeks/small.csv -s 480 -t own.css --graticule --account -o themed
says "1 drawn"

# The sheet: nothing of the data is markup, every image has its words, every link a file.
page=five/index.html
if sed 's/"[^"]*"//g' "$page" | grep -qiE '<script|<[^>]* onerror'; then fail "$page: data became markup"; fi
grep -qiE '(src|href)="([a-z]+:|/)' "$page" && fail "$page: a link leads out of the folder"
[ "$(grep -o '<img' "$page" | wc -l)" -eq $((maps / 2)) ] || fail "$page: not an image for each map"
[ "$(grep -o '<img[^>]* alt="[^"][^"]*"' "$page" | wc -l)" -eq $((maps / 2)) ] || fail "$page: an image without words"
# Every week is led to from the top, and maps are called by their region's name.
[ "$(grep -c '<section id="week-' "$page")" -eq 3 ] || fail "$page: not a section for each week"
grep -o '<section id="[^"]*' "$page" | sed 's/.*"//' | while read -r id; do
    grep -q "<li><a href=\"#$id\">" "$page" || echo "$id"
done >missing
[ -s missing ] && fail "$page: nothing leads to $(head -3 missing)"
grep -qE '<figcaption><span[^>]*>Ukraine</span>' "$page" || fail "$page: a map without its region's name"
grep -oE '(src|href)="\./[^"]*"' "$page" | sed 's/.*"\.\///; s/"$//; s/%20/ /g; s/%26/\&/g' | sort -u |
    while read -r name; do [ -s "five/$name" ] || echo "$name"; done >missing
[ -s missing ] && fail "$page: leads to files that are not there: $(head -3 missing)"
if has_tool python3 "index.json"; then
    python3 - five "$maps" <<'EOF' || fail "index.json is not what it should be"
import hashlib, json, sys
maps = json.load(open(sys.argv[1] + "/index.json", encoding="utf-8"))["maps"]
assert len(maps) == int(sys.argv[2])
for one in maps:
    data = open(sys.argv[1] + "/" + one["file"], "rb").read()
    assert len(data) == one["bytes"] and one["alt"]
    assert hashlib.blake2b(data, digest_size=32).hexdigest() == one["blake2b256"]
EOF
fi

# Cut off at random, by signals that can and cannot be caught: the next run completes the folder.
run ok atlas weeks/2024-10-21 -r all -s 400 -q -j2 -o whole
sleep_ms() { sleep "0.$(printf %03d "$1")"; }
for i in 1 2 3 4 5 6; do
    "$program" atlas weeks/2024-10-21 -r all -s 400 -q -j2 -o killed >/dev/null 2>&1 &
    pid=$!
    sleep_ms $((40 + RANDOM % 300))
    if [ $((i % 3)) -eq 0 ]; then kill -TERM "$pid" 2>/dev/null; else kill -KILL "$pid" 2>/dev/null; fi
    wait "$pid" 2>/dev/null
    for file in killed/*.png; do [ ! -e "$file" ] || is_format png "$file"; done
done
run ok atlas weeks/2024-10-21 -r all -s 400 -q -j2 -o killed
diff -r whole killed || fail "after kills the folder is another"

# Failures: one stops the run, --keep-going draws the rest and tells at the end.
echo 'nonsense' >weeks/bad.csv
rm -rf made
mkdir made
refuses 3 'bad.csv' atlas weeks/small.csv weeks/bad.csv -o made -s 480 -q
run 3 atlas weeks/small.csv weeks/bad.csv weeks/2024-10-21 -k -o going -s 480
says "bad.csv"
says "2 maps: 2 drawn"
grep -q 'small-ukraine-480.png' going/index.html || fail "no sheet of what was drawn"
mkdir -p blocked/small-ukraine-480.png
run 4 atlas weeks/small.csv weeks/2024-10-21 -k -o blocked -s 480 -j1
says "small-ukraine-480.png"
says "1 drawn, 1 failed"
[ -s blocked/2024-10-21-ukraine-480.png ] || fail "--keep-going did not go on"

# What cannot be asked.
refuses 2 'needs a folder' atlas weeks/small.csv
refuses 2 'needs a folder' atlas weeks/small.csv -o -
refuses 2 'standard input' atlas - -o made
refuses 2 '1 to 1024' atlas weeks/small.csv -o made -j 0
refuses 2 'WEEK' atlas -o made
mkdir -p weeks/twin
cp weeks/small.csv weeks/twin/
refuses 2 'both would become small-ukraine-1600.png' atlas weeks/small.csv weeks/twin/small.csv -o made
run 4 atlas weeks/small.csv -o /dev/null/below -s 480

# Plain lines where there is no terminal, none with --quiet.
run ok atlas "${weeks[@]}" "${views[@]}" -o plain --force
says "48 of 48 maps, 48 drawn"
grep -q $'\r\|\033' err && fail "control characters where there is no terminal"
run ok atlas "${weeks[@]}" "${views[@]}" -o plain -q
[ -s err ] && fail "--quiet says: $(head -2 err)"
if has_tool script "progress on a terminal"; then
    TERM=xterm script -qec "'$program' atlas weeks/2024-10-21 -r all -s 400 -o bar" typescript >/dev/null </dev/null
    grep -q '/28 .*a second.*left' typescript || fail "no bar on a terminal: $(head -c 300 typescript)"
fi

# A plan: lines of shell that draw the same.
run ok atlas "${weeks[@]}" "${views[@]}" -o "planned maps" --plan
[ -e "planned maps" ] && fail "a plan draws"
[ "$(wc -l <out)" -eq 8 ] || fail "not a line for each view: $(cat out)"
ln -s "$program" sitmap
tac out >plan
while read -r job; do # 1: drawn, with a warning
    PATH="$work:$PATH" sh -c "$job" >/dev/null 2>&1 || [ $? -eq 1 ] || fail "a job does not run: $job"
done <plan
[ -e "planned maps/index.html" ] && fail "a part of a plan wrote the sheet"
run ok atlas "${weeks[@]}" "${views[@]}" -o "planned maps"
says "$maps unchanged"
rm -rf five
run ok atlas "${weeks[@]}" "${views[@]}" -q -o five
diff -r five "planned maps" || fail "the parts make another folder"
finish
