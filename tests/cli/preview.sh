#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# sitmap preview: what is served and what is refused, what follows a change, how it ends.
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"
server=
trap '[ -n "$server" ] && kill -s KILL "$server" 2>/dev/null; rm -rf "$work"' EXIT

trap '' PIPE # the server may hang up on a request that is too long

start() { # ARGUMENT…: sets 'server' and 'port'
    last="sitmap preview $*"
    : >out
    "$program" preview "$@" >out 2>err &
    server=$!
    for _ in $(seq 600); do
        [ -s out ] && break
        kill -0 "$server" 2>/dev/null || break
        sleep 0.1
    done
    port=$(sed -n 's#^http://127\.0\.0\.1:\([0-9]*\)/$#\1#p' out)
    [ -n "$port" ] || fail "$last: no address but: $(cat out err)"
}

# ask METHOD TARGET [HEADER…]: raw, so that nothing tidies the request; the answer's head and body
# go to the files 'head' and 'body', its status to 'status'.
ask() {
    local method=$1 target=$2
    shift 2
    [ $# -gt 0 ] || set -- "Host: 127.0.0.1:$port"
    exec 4<>"/dev/tcp/127.0.0.1/$port" || return
    { printf '%s %b HTTP/1.1\r\n' "$method" "$target" && printf '%s\r\n' "$@" "Connection: close" ""; } >&4 2>/dev/null
    timeout 20 cat <&4 >answer 2>/dev/null
    exec 4>&-
    awk 'BEGIN { RS = "\r\n" } !NF { exit } { print }' answer >"$work/head"
    tail -c "+$(($(grep -abom1 $'^\r$' answer | cut -d : -f 1) + 3))" answer >body
    status=$(sed -n '1s/^HTTP[^ ]* \([0-9]*\).*/\1/p' head)
}

expect() { # STATUS METHOD TARGET [HEADER…]
    local want=$1
    shift
    ask "$@"
    [ "$status" = "$want" ] || fail "$*: status '$status', not $want"
}

sends() { # TEXT: the last answer's head holds it
    grep -qiF -- "$1" head || fail "$last: no '$1' in: $(cat head)"
}

# until_version_is_not OLD: leaves the new one in 'version'.
until_version_is_not() {
    for _ in $(seq 600); do
        ask GET /version
        version=$(cat body)
        [ "$version" != "$1" ] && return
        sleep 0.1
    done
    fail "the version stays $1 although the input changed; it says: $(cat err)"
}

mkdir week
small_week >week/events.csv
printf 'title: A <quiet> week\nfrom: 2024-10-21\nto: 2024-10-25\n' >week/week.yaml
start week --region kyiv --port 0

# What is served: the page, under both names, and every file that embed would write.
expect 200 GET /
sends "Content-Type: text/html; charset=utf-8"
for header in "Cache-Control: no-store" "X-Content-Type-Options: nosniff" "default-src 'none'" "Cross-Origin-Resource-Policy: same-origin"; do
    sends "$header"
done
cp body page
grep -q '<h1>Preview</h1>' page || fail "/ is not the page"
ask GET /version
version=$(cat body)
grep -q "<script src=\"preview.js\" data-version=\"$version\" defer>" page || fail "the page does not know its version $version"
[ "$(grep -c '<script' page)" -eq 1 ] || fail "another script than ours"
grep -q 'A &lt;quiet&gt; week' page || fail "the title is not there, or not escaped"
expect 200 GET /preview.js
sends "text/javascript"
run ok embed week --region kyiv -o written
for path in written/*; do
    name=${path##*/}
    expect 200 GET "/$name"
    [ "$name" = preview.html ] || cmp -s body "$path" || fail "/$name is not what embed writes"
    grep -q '<script' "$path" && fail "$path has a script"
done
expect 200 GET /week-kyiv-360%402x.png
sends "Content-Type: image/png"
expect 200 HEAD /
[ -s body ] && fail "HEAD has a body"

# What is not.
for method in POST PUT DELETE OPTIONS BREW; do
    expect 405 "$method" /
    sends "Allow: GET, HEAD"
done
ask POST / "Host: localhost" "Content-Length: 1000000000"
[ "$status" = 405 ] || fail "a large POST: status '$status'"
for target in /../week/events.csv /..%2fweek%2fevents.csv /%2e%2e/week.yaml /week/events.csv /events.csv \
    /preview.html%00 /preview.html%00.png /preview.html/ //preview.html /%2fpreview.html /preview.html%5c /%zz /% /.. \
    /etc/passwd /PREVIEW.HTML; do
    expect 404 GET "$target"
done
for host in example.org "example.org:$port" "127.0.0.1.example.org" "localhost.example.org:$port" "127.0.0.1:x" "localhost@example.org" ""; do
    expect 403 GET / "Host: $host"
done
expect 403 GET / "Host: localhost" "Host: example.org"
for host in localhost "LOCALHOST:$port" "127.0.0.1" "[::1]:$port"; do
    expect 200 GET / "Host: $host"
done
ask GET / "X-Nothing: 1"
[ "$status" = 400 ] || [ "$status" = 403 ] || fail "no Host: status '$status'"
ask GET / "Host: localhost" "X-Long: $(head -c 60000 /dev/zero | tr '\0' x)"
[ "$status" = 431 ] || [ "$status" = 413 ] || [ -z "$status" ] || fail "a long head: status '$status'"
expect 200 GET /

# Nobody but this machine: nothing listens on another of its addresses.
other=$(hostname -I 2>/dev/null | cut -d ' ' -f 1)
case $other in
*.*) (exec 5<>"/dev/tcp/$other/$port") 2>/dev/null && fail "it listens on $other" ;;
esac

# A change.
ask GET /week-kyiv-1280.png
cp body before.png
echo '2024-10-24,Bila Tserkva,settlement,missile,confirmed,A missile' >>week/events.csv
until_version_is_not "$version"
ask GET /week-kyiv-1280.png
cmp -s body before.png && fail "the image is the old one after a change"
is_format png body
cp body after.png

# A mistake: told on the page and on standard error, above the last good figures.
good=$version
echo '2024-13-99,<b>Kyiv</b>,settlement,missile,confirmed,Never' >>week/events.csv
until_version_is_not "$good"
ask GET /
grep -q 'id="sitmap-error"' body || fail "the page does not show the mistake"
grep -q 'events.csv:6' body || fail "the page does not say where: $(grep -A 2 sitmap-error body)"
grep -q '2024-13-99' body || fail "the page does not say what is wrong"
grep -q '<img src="week-kyiv-1280.png"' body || fail "the figures are gone from the page"
says events.csv:6
ask GET /week-kyiv-1280.png
cmp -s body after.png || fail "the last good image is gone"

# Its repair gives what was there, under the name that it had.
wrong=$version
sed -i '$d' week/events.csv
until_version_is_not "$wrong"
[ "$version" = "$good" ] || fail "repaired, but the version is $version, not $good"
ask GET /
grep -q 'id="sitmap-error"' body && fail "the mistake stays on the page"

# The data of a mistake is no markup.
printf 'title: A week\nfrom: "<img src=x onerror=alert(1)>"\n' >week/week.yaml
until_version_is_not "$version"
ask GET /
grep -q 'id="sitmap-error"' body || fail "a wrong week.yaml is not told"
grep -qi '<img src=x' body && fail "a mistake became markup"

# Files that come and go: a theme that the week begins to name.
printf 'title: A week\nfrom: 2024-10-21\nto: 2024-10-25\n' >week/week.yaml
until_version_is_not "$version"
ask GET /
grep -q 'id="sitmap-error"' body && fail "still: $(grep -A 2 sitmap-error body)"

kill -s TERM "$server"
wait "$server"
code=$?
[ "$code" -eq 143 ] || fail "SIGTERM: exit code $code"
says interrupted
(exec 5<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && fail "it still listens"

# A week that is wrong from the beginning is shown too, on the port asked for, which is free again;
# SIGINT, which a shell's background jobs ignore from the start.
echo nonsense >bad.csv
set -m
start bad.csv --port "$port" --quiet
set +m
ask GET /
grep -q 'id="sitmap-error"' body || fail "a week that is wrong from the beginning is not told"
small_week >bad.csv
ask GET /version
until_version_is_not "$(cat body)"
ask GET /
grep -q 'id="sitmap-error"' body && fail "a week that was wrong from the beginning stays wrong"
run 2 preview week --port "$port"
says "cannot listen on 127.0.0.1:$port"
kill -s INT "$server"
wait "$server"
code=$?
[ "$code" -eq 130 ] || fail "SIGINT: exit code $code"
server=

refuses 2 'standard input cannot be watched' preview -
refuses 3 'nowhere.csv' preview nowhere.csv
refuses 2 'unknown region "atlantis"' preview week -r atlantis
refuses 2 '--port' preview week --port 65536
refuses 2 '--port' preview week --port=-1
refuses 2 '--port' preview week --port http
finish
