#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# What a map says about itself, as other programs read it: PNG, SVG and PDF, and the words of a PDF.
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"
unset SOURCE_DATE_EPOCH

mkdir week
cat >week/week.yaml <<'EOF'
title: First & fiercest
title_uk: Перший тиждень
from: 2024-10-21
to: 2024-10-25
source: Office of <fiction>
source_uk: Бюро вигадок
EOF
cat >week/events.csv <<'EOF'
date,place,precision,category,status,title
2024-10-21,Kyiv,settlement,clash,reported,The first fierce fight
2024-10-22,Kharkiv,settlement,missile,reported,Five offices hit by flak
2024-10-23,Kherson,settlement,drone,claimed,Traffic stifled
EOF
run ok render week -s 900 --lang en --lang uk -f png,svg,pdf -q -o made/
name=made/week-ukraine-900

# has WHAT TEXT: the file 'read' holds it.
has() { grep -qF -- "$2" told || fail "$1 lacks '$2': $(head -c 1500 told)"; }

# PNG.
for chunk in iTXtTitle iTXtDescription iTXtSource iTXtCopyright iTXtSoftware pHYs; do
    grep -qa "$chunk" "$name.png" || fail "the PNG has no $chunk"
done
grep -qa 'tIME' "$name.png" && fail "the PNG has a date"
if has_tool exiftool "what a PNG says of itself"; then
    exiftool -s -a "$name.png" >told 2>&1
    sed -i 's/  *: /: /' told
    for line in 'Title-en: First & fiercest' 'Description-en: Map of Ukraine, 21–25' 'Source-en: Office of <fiction>' \
        'Copyright-en: © OpenStreetMap' 'Software-en: sitmap' 'PixelsPerUnitX: 3780' 'PixelUnits: meters'; do
        has "the PNG" "$line"
    done
    exiftool -s -a "${name%/*}/week-ukraine-900.uk.png" 2>&1 | sed 's/  *: /: /' >told
    has "the Ukrainian PNG" 'Title-uk: Перший тиждень'
fi

# SVG, with live text and outlined.
run ok render week -s 900 --svg-text outline -q -o outlined.svg
for svg in "$name.svg" outlined.svg; do
    cp "$svg" told
    for element in '<dc:title>First &amp; fiercest</dc:title>' '<dc:description>Map of Ukraine, 21–25' \
        '<dc:subject>Ukraine, Fighting, ' '<dc:coverage>2024-10-21/2024-10-25</dc:coverage>' '<dc:language>en</dc:language>' \
        '<dc:source>Office of &lt;fiction&gt;</dc:source>' '<dc:rights>© OpenStreetMap' '<dc:creator>sitmap '; do
        grep -qF -- "$element" told || fail "$svg lacks '$element'"
    done
    ! has_tool xmllint "is $svg well-formed?" || xmllint --noout "$svg" || fail "$svg is not well-formed"
done
grep -q '<dc:language>uk</dc:language>' "$name.uk.svg" || fail "the Ukrainian SVG is not said to be Ukrainian"
grep -q '<dc:source>Бюро вигадок</dc:source>' "$name.uk.svg" || fail "the Ukrainian SVG has another source"

# PDF.
grep -qa '/Lang (en)' "$name.pdf" || fail "the PDF says no language"
grep -qa '/Lang (uk)' "$name.uk.pdf" || fail "the Ukrainian PDF is not said to be Ukrainian"
grep -qaE 'CreationDate|ModDate' "$name.pdf" && fail "the PDF has a date"
run ok render week -s 900 -q -o again.pdf
cmp -s again.pdf "$name.pdf" || fail "two PDFs of the same week differ"
SOURCE_DATE_EPOCH=1730000000 run ok render week -s 900 -q -o dated.pdf
grep -qa 'CreationDate (.*20241027033320' dated.pdf || fail "SOURCE_DATE_EPOCH is no date of the PDF"
if has_tool pdfinfo "what a PDF says of itself"; then
    pdfinfo "$name.pdf" >told 2>warnings
    [ -s warnings ] && fail "pdfinfo finds: $(cat warnings)"
    sed -i 's/:  */: /' told
    for line in 'Title: First & fiercest' 'Subject: Map of Ukraine, 21–25' '© OpenStreetMap' \
        'Author: Office of <fiction>' 'Keywords: Ukraine, Fighting, ' 'Creator: sitmap '; do
        has "the PDF" "$line"
    done
fi
# Its words: every place and title, ligatures spelled out, in both languages.
if has_tool pdftotext "the words of a PDF"; then
    pdftotext "$name.pdf" - 2>warnings | tr -s ' \n\f' ' ' >told
    [ -s warnings ] && fail "pdftotext finds: $(cat warnings)"
    for words in 'First & fiercest' 'The first fierce fight' 'Five offices hit by flak' 'Traffic stifled' \
        Kyiv Kharkiv Kherson Chernihiv Simferopol Sevastopol 'Black Sea' 'Office of <fiction>' 'OpenStreetMap contributors'; do
        has "the PDF's text" "$words"
    done
    grep -qE 'ﬀ|ﬁ|ﬂ|ﬃ|ﬄ' told && fail "the PDF's text has ligatures"
    pdftotext "$name.uk.pdf" - | tr -s ' \n\f' ' ' >told
    for words in 'Перший тиждень' Київ Харків Херсон 'Чорне море' 'Бюро вигадок'; do
        has "the Ukrainian PDF's text" "$words"
    done
fi
finish
