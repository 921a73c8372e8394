#!/usr/bin/env bash
# A sweep on a one-node Slurm, by somebody who is not root: installed into a home folder, submitted as an array of eight
# tasks; one task is killed, one is pre-empted, the controller crashes and comes back. What is missing is said and made,
# and the collected file has the bytes of the same sweep made by one process without Slurm.
#
# usage: check_cluster.sh BUILD   (root; starts and stops a cluster of its own)
set -euo pipefail

build=$(realpath "$1")
here=$(dirname "$(realpath "$0")")
CLUSTER_FOLDER=$(mktemp -d /tmp/articula-cluster-XXXXXX)
export CLUSTER_FOLDER SLURM_CONF=$CLUSTER_FOLDER/slurm.conf
cluster=$here/one_node_slurm.sh
home=$CLUSTER_FOLDER/home
user=nobody

finish() {
    "$cluster" stop || true
    [ -n "${KEEP:-}" ] || rm -rf "$CLUSTER_FOLDER"
}
trap finish EXIT

say() { echo "cluster: $*"; }
fail() { echo "cluster: $*" >&2; cat "$home"/sweep/log/* >&2 2>/dev/null || true; exit 1; }

# The commands of a person with this home and no rights.
as_user() { (cd "$home" && runuser -u "$user" -- env HOME="$home" PATH="$home/.local/bin:/usr/bin:/bin" LANG=C "$@"); }

# until_true SECONDS COMMAND...
until_true() {
    local end=$((SECONDS + $1))
    shift
    until "$@" >/dev/null 2>&1; do
        [ $SECONDS -lt $end ] || return 1
        sleep 0.1
    done
}

# What a worker of a task says of itself: the last one of those that had the task.
of_task() { grep -l "\"job\": \"$1\"" "$home"/sweep/parts/*/state.json 2>/dev/null | tail -n 1; }
process_of() { sed -n 's/.*"process": \([0-9]*\).*/\1/p' "$(of_task "$1")"; }
at_work() { [ -n "$(of_task "$1")" ] && compgen -G "$(dirname "$(of_task "$1")")/runs-*.h5"; }
queue_is_empty() { [ -z "$(squeue -h)" ]; }

chmod 755 "$CLUSTER_FOLDER"
mkdir "$home"
chown "$user" "$home"
# the build is somebody else's, and CMake notes there what it installed
rm -f "$build/install_manifest.txt"
install -m 666 /dev/null "$build/install_manifest.txt"
as_user cmake --install "$build" --prefix "$home/.local" >/dev/null
say "installed without root: $(as_user articula --version)"

cat >"$home/trial.toml" <<TOML
scenario = "aula"
seed = 5
replicates = 250
keep = []
[design]
kind = "latin_hypercube"
size = 40
[[factor]]
name = "humility"
path = "parameters.humility.common"
range = [0.1, 0.9]
TOML

"$cluster" start
say "one node, $(sinfo -h -o '%c CPUs')"
as_user articula sweep trial.toml -o sweep --slurm --tasks 8 --slurm-option=--time=10 --slurm-option=--comment=trial
array=$(squeue -h -o %F | sort -n | head -n 1)
[ "$(scontrol show job "$array" | grep -c 'Comment=trial')" -ge 1 ] || fail "options of the site were not passed on"

for task in 2 5; do until_true 60 at_work "${array}_$task" || fail "task $task did not begin"; done
kill -KILL "$(process_of "${array}_2")"
say "task 2 killed"
scancel --signal=TERM --batch "${array}_5"
say "task 5 pre-empted"
task_has_left() { ! squeue -h -r -t R -o %K | grep -qx "$1"; }
until_true 30 task_has_left 2 || fail "the killed task did not end"
until_true 30 task_has_left 5 || fail "the pre-empted task did not leave"
sleep 5  # the controller writes down what it knows every few seconds; what it forgets is not what is tried here
"$cluster" kill-controller
"$cluster" start-controller
say "controller crashed and came back"

until_true 400 queue_is_empty || fail "jobs did not end: $(squeue -h)"
grep -q 'back to the queue' "$home/sweep/log/${array}_5.log" || fail "task 5 did not go back to the queue"
grep -q 'runs are missing; articula resume' "$home"/sweep/log/collect_*.log || fail "the collecting job did not say what is missing"
as_user articula status sweep
[ ! -e "$home/sweep/result.h5" ] || fail "an incomplete sweep was collected"

as_user articula resume sweep --quiet >/dev/null
as_user articula verify-data sweep
as_user articula sweep trial.toml -o local --quiet >/dev/null
[ "$(ls "$home/local/parts" | wc -l)" -eq 1 ] || fail "the local sweep had several workers"
cmp "$home/sweep/result.h5" "$home/local/result.h5" || fail "the files differ"

as_user articula sweep trial.toml -o again --slurm >/dev/null
until_true 400 queue_is_empty || fail "jobs did not end: $(squeue -h)"
cmp "$home/again/result.h5" "$home/local/result.h5" || fail "the collecting job did not make the file"
say "same bytes on Slurm and in one process, with a killed task, a pre-empted one and a controller that crashed"
