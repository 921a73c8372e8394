#!/usr/bin/env bash
# The R example of scenarios/experiments on the table of a sweep.
#
# usage: read_in_r.sh PROGRAM
set -euo pipefail
program=$(realpath "$1")
example=$(realpath "$(dirname "$0")/../../scenarios/experiments/read.R")
folder=$(mktemp -d /tmp/articula-r-XXXXXX)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >e.toml <<TOML
scenario = "aula"
seed = 5
replicates = 2
[design]
kind = "grid"
size = 3
[[factor]]
name = "humility"
path = "parameters.humility.common"
range = [0.1, 0.9]
TOML
"$program" sweep e.toml -o d --quiet >/dev/null
"$program" collect d --csv runs.csv >/dev/null
Rscript --vanilla "$example" runs.csv agendas_alive >printed
[ "$(wc -l <printed)" -eq 4 ] || { cat printed; exit 1; }
echo "R reads the table of a sweep: $(tail -n 1 printed)"
