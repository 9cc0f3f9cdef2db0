#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Prose becomes a week for an editor's review, and an editor's work is left alone.
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"
roundup=$tree/examples/roundup.txt

run 0 draft "$roundup" -o week
says "8 events drafted"
holds week events.csv week.yaml
grep -qx 'draft: yes' week/week.yaml || fail "week.yaml does not say that it is a draft"
head -n 1 week/events.csv | grep -q ',needs_review,rules,evidence_from,evidence_to,evidence$' ||
    fail "other columns: $(head -n 1 week/events.csv)"
grep -q '^selydove-clash,2024-10-21,2024-10-25,' week/events.csv || fail "no fighting near Selydove"

# The evidence is the source's, byte for byte.
run 0 draft "$roundup" --json
cp out draft.json
from=$(grep -o '"id":"kyiv-air-defence".*' draft.json | sed 's/.*"evidence_from":\([0-9]*\).*/\1/')
to=$(grep -o '"id":"kyiv-air-defence".*' draft.json | sed 's/.*"evidence_to":\([0-9]*\).*/\1/')
head -c "$to" "$roundup" | tail -c +$((from + 1)) | grep -q '^Overnight into Friday.*over Kyiv\.$' ||
    fail "the evidence is not at $from to $to"
grep -q '"why":"off-map"' draft.json || fail "--json has no notes"

# The same again changes nothing; what was edited stays.
run 0 draft "$roundup" -o week -v
says "events.csv: unchanged"
says "week.yaml: unchanged"
holds week events.csv week.yaml
sed -i 's/^selydove-clash,2024-10-21/selydove-clash,2024-10-22/' week/events.csv
cp week/events.csv edited
run 1 draft "$roundup" -o week
says 'row "selydove-clash": differs in date'
holds week events.csv events.new.csv week.yaml
cmp -s week/events.csv edited || fail "an edited table was written over"

# A draft renders, says so, and stops saying so when its editor says that it is reviewed.
run ok render "$roundup" -r ukraine -s 800 -o prose.svg --account
is_format svg prose.svg
says "a draft"
grep -q 'DRAFT' prose.svg || fail "the map does not say that it is a draft"
grep -q '"draft":true' prose.json || fail "the account does not say that it is a draft"
run ok render "$roundup" -r ukraine -s 800 --lang uk -o prose.uk.svg
grep -q 'ЧЕРНЕТКА' prose.uk.svg || fail "the Ukrainian map does not say that it is a draft"
cp edited week/events.csv
run ok render week -r ukraine -s 800 -o draft.svg
grep -q 'DRAFT' draft.svg || fail "the map of the week does not say that it is a draft"
sed -i '/^draft: yes$/d' week/week.yaml
run ok render week -r ukraine -s 800 -o reviewed.svg
grep -q 'DRAFT' reviewed.svg && fail "a reviewed week is still called a draft"
run 1 lint week
prints "needs_review"

# Standard input, and days that only the command line says.
run 0 draft - -o piped <"$roundup"
cmp -s piped/events.csv edited && fail "the edited table came from somewhere"
echo "Drones hit Odesa on Tuesday." >undated.txt
refuses 3 "--from" draft undated.txt -o made/x
run 0 draft undated.txt --from 2024-10-21 --to 2024-10-27 -o dated
grep -q ',2024-10-22,' dated/events.csv || fail "Tuesday is not 22 October: $(cat dated/events.csv)"
run 0 draft undated.txt --from 2024-10-21 --to 2024-10-27 --json
grep -q '"place_id":"698740"' out || fail "Odesa is not Odesa: $(cat out)"

# What cannot be placed is told.
printf 'Days 971-975\n\nA drone hit Pokrovske on Monday.\n' >several.txt
run 1 draft several.txt -o several
says "several.txt:3: sentence"
says "unresolved"

# What is no round-up.
refuses 2 "-o FOLDER" draft "$roundup"
refuses 3 "is a table" draft "$example/events.csv" -o made/x
: >empty.txt
refuses 3 "is empty" draft empty.txt -o made/x
refuses 3 "nowhere.txt" draft nowhere.txt -o made/x
printf 'Days 971-975\n\nKy\377iv was hit.\n' >latin.txt
refuses 3 "latin.txt:3" draft latin.txt -o made/x
printf 'Days 971-975\n\nKy\000iv was hit.\n' >nul.txt
refuses 3 "nul.txt:3" draft nul.txt -o made/x
# Drawn from prose at once, into the one file that is named.
run ok render "$tree/examples/roundup.txt" -q -s 480 -o at-once.png
[ -s at-once.png ] || fail "a round-up is not drawn into one file"
# Lines without an end take their time once, not once for each of their words.
for words in "Kyiv, Kharkiv region," "after" "after the fall of Avdiivka and"; do
    printf 'Days 971-975\n\n' >endless.txt
    yes "$words" | head -c 1000000 | tr '\n' ' ' >>endless.txt
    timeout -s KILL 60 "$program" draft endless.txt -q -o endless >out 2>err || [ $? -eq 1 ] || fail "endless: $words"
    rm -rf endless
done
# What is said stays one line, whatever the file is called, and nothing in it is a command to the
# terminal.
lines=$(printf 'two\nlines\302\2332J.txt')
cp "$roundup" "$lines"
run 0 draft "$lines" -o named
grep -v '^sitmap: two?lines??2J.txt:' err && fail "a file name's newline was said as it is"
# Both files or none.
mkdir -p half/week.new.yaml
: >half/week.yaml
"$program" draft "$roundup" -o half >out 2>err
code=$?
last="draft -o half"
[ "$code" -eq 4 ] || fail "$last: exit code $code"
holds half week.new.yaml week.yaml
# The same fault is told in the same words, by the name of its file.
printf 'Drones hit Kyiv.\n' >undated.txt
: >empty.txt
for text in undated empty; do
    refuses 3 "$text.txt: i" draft "$text.txt" -o made/week
    cp err first
    for command in render lint embed; do
        output=(-o made/)
        [ "$command" = lint ] && output=()
        refuses 3 "$text.txt: i" "$command" "$text.txt" "${output[@]}"
        cmp -s first err || fail "$command says something else of $text.txt: $(cat err)"
    done
done
# What docs/DRAFT.md shows of the example is what is said of it.
cp "$tree/examples/roundup.txt" roundup.txt
run 0 draft roundup.txt -o shown
sed -n '/^\$ sitmap draft/,/^\$ sitmap lint/p' "$tree/docs/DRAFT.md" | sed '1d; $d' >shown.txt
[ -s shown.txt ] || fail "docs/DRAFT.md shows nothing"
diff shown.txt err || fail "docs/DRAFT.md shows something else"
finish
