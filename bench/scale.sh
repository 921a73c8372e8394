#!/usr/bin/env bash
# What a country costs: nacional_grande at a tenth, a third and its whole size, with one thread and with two. Prints seconds,
# memory and events of each, the speed-up by the second thread, and the exponents of time and memory over the number of actors.
set -euo pipefail
program=${1:?usage: bench/scale.sh PROGRAM}
scenario=$(dirname "$0")/../scenarios/nacional_grande.toml
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# once SCALE THREADS: "seconds gibibytes", of the whole program, from the scenario to the file.
once() {
    /usr/bin/time -f '%e %M' -o "$work/cost" "$program" run "$scenario" -o "$work/x.h5" --quiet --replicates 1 \
        --threads "$2" --set scale="$1" >/dev/null
    awk '{ printf "%s %.3f\n", $1, $2 / 1048576 }' "$work/cost"
}

echo "scale  threads  seconds  GiB"
for scale in 0.1 0.3333 1; do
    for threads in 1 2; do
        cost=$(once $scale $threads)
        echo "$scale $threads $cost" >>"$work/all"
        printf '%-6s %-8s %s\n' $scale $threads "$(awk '{ printf "%-8s %s", $1, $2 }' <<<"$cost")"
    done
done
awk '$2 == 1 { one[$1] = $3; gib[$1] = $4 }
     $2 == 2 { two[$1] = $3 }
     END {
         printf "second thread: %.2f times as fast\n", one["1"] / two["1"]
         printf "exponent of time %.2f, of memory %.2f\n", log(one["1"] / one["0.1"]) / log(10), log(gib["1"] / gib["0.1"]) / log(10)
     }' "$work/all"
