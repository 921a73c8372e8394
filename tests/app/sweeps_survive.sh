#!/usr/bin/env bash
# Sweeps that are killed at random moments, and one that runs out of disk: nothing that was committed is lost, no row is
# garbage, and what comes out in the end has the bytes of a sweep that nothing disturbed.
#
# usage: sweeps_survive.sh PROGRAM MOMENTS
set -euo pipefail

program=$(realpath "$1")
moments=$2
folder=$(mktemp -d /tmp/articula-survive-XXXXXX)
disk=$folder/disk
finish() {
    ! mountpoint -q "$disk" || umount "$disk"
    rm -rf "$folder"
}
trap finish EXIT
cd "$folder"

cat >e.toml <<TOML
scenario = "aula"
seed = 5
replicates = 20
keep = ["agenda"]
[design]
kind = "latin_hypercube"
size = 10
[[factor]]
name = "humility"
path = "parameters.humility.common"
range = [0.1, 0.9]
TOML
fail() { echo "sweeps: $*" >&2; exit 1; }

"$program" sweep e.toml -o whole --quiet >/dev/null
begin=$(date +%s%N)
"$program" sweep e.toml -o timed --quiet >/dev/null
milliseconds=$((($(date +%s%N) - begin) / 1000000))

parts_hold() {  # FOLDER LIST: every file that was named is named still, byte for byte
    while read -r sum file; do echo "$sum  $file" | md5sum --check --quiet - || return 1; done <"$2"
}

RANDOM=20261124
kills=0
for moment in $(seq "$moments"); do
    rm -rf d
    for attempt in 1 2; do  # twice in a row: what the second finds was left by a kill
        "$program" sweep e.toml -o d --quiet --threads $((1 + moment % 2)) >/dev/null 2>&1 &
        process=$!
        sleep "$(awk "BEGIN { print $RANDOM / 32768 * $milliseconds / 1000 }")"
        ! kill -KILL $process 2>/dev/null || kills=$((kills + 1))
        wait $process 2>/dev/null || true
        : >named
        for manifest in d/parts/*/manifest; do
            [ -e "$manifest" ] || continue
            sed -n 's/^part \([^ ]*\) .*/\1/p' "$manifest" | while read -r part; do md5sum "$(dirname "$manifest")/$part"; done >>named
        done
        [ $attempt = 1 ] || break
    done
    if [ -e d/sweep.json ]; then "$program" resume d --quiet >/dev/null; else "$program" sweep e.toml -o d --quiet >/dev/null; fi
    parts_hold d named || fail "a committed part changed after kill $moment"
    runs=$(sed -n 's/^part .* runs //p' d/parts/*/manifest | wc -w)
    [ "$runs" -eq 200 ] || fail "$runs runs were kept after kill $moment: some were made twice"
    "$program" verify-data d >/dev/null || fail "a part is damaged after kill $moment"
    cmp d/result.h5 whole/result.h5 || fail "other bytes after kill $moment"
done
echo "sweeps: $kills kills in $moments sweeps: nothing committed was lost, same bytes"

if [ "$(id -u)" -eq 0 ] && mkdir "$disk" && mount -t tmpfs -o size=300k none "$disk" 2>/dev/null; then
    code=0
    "$program" sweep e.toml -o "$disk/d" --quiet >/dev/null 2>full || code=$?
    [ "$code" -eq 3 ] || fail "a full disk gives $code"
    grep -q 'no space is left on the disk\|no queda espacio' full || fail "a full disk is not named: $(cat full)"
    mount -o remount,size=64m "$disk"
    "$program" resume "$disk/d" --quiet >/dev/null
    cmp "$disk/d/result.h5" whole/result.h5 || fail "other bytes after a full disk"
    echo "sweeps: a full disk is one line, and with space the sweep goes on to the same bytes"
fi
