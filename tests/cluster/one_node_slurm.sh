#!/usr/bin/env bash
# A Slurm cluster of one node for tests: `start`, `kill-controller` (as a crash would), `start-controller`, `stop`.
# Needs root and the packages slurm-wlm and munge; neither systemd nor control groups. All it makes is in one folder,
# CLUSTER_FOLDER (absolute, no blanks), which clients reach by SLURM_CONF=$CLUSTER_FOLDER/slurm.conf.
set -euo pipefail

folder=${CLUSTER_FOLDER:?names no folder}
port=${CLUSTER_PORT:-26817}
cpus=${CLUSTER_CPUS:-8}  # that Slurm believes in: tasks side by side, whatever the machine has
node=$(hostname -s)
export SLURM_CONF=$folder/slurm.conf

# until_true SECONDS COMMAND...
until_true() {
    local end=$((SECONDS + $1))
    shift
    until "$@" >/dev/null 2>&1; do
        [ $SECONDS -lt $end ] || return 1
        sleep 0.2
    done
}

configure() {
    cat >"$SLURM_CONF" <<CONF
ClusterName=trial
SlurmctldHost=$node(127.0.0.1)
SlurmctldPort=$port
SlurmdPort=$((port + 1))
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
CryptoType=crypto/munge
# credentials that expire soon: a task goes back to work half a minute after it was requeued, not two minutes
AuthInfo=socket=$folder/munge/socket,cred_expire=5
StateSaveLocation=$folder/state
SlurmdSpoolDir=$folder/spool
SlurmctldPidFile=$folder/slurmctld.pid
SlurmdPidFile=$folder/slurmd.pid
SlurmctldLogFile=$folder/slurmctld.log
SlurmdLogFile=$folder/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerParameters=sched_min_interval=0,batch_sched_delay=0
SlurmdParameters=config_overrides
AccountingStorageType=accounting_storage/none
ReturnToService=2
MaxArraySize=1001
KillWait=5
MinJobAge=3600
NodeName=$node NodeAddr=127.0.0.1 CPUs=$cpus State=UNKNOWN
PartitionName=debug Nodes=$node Default=YES MaxTime=INFINITE State=UP
CONF
}

node_is_idle() { [ "$(sinfo -h -o %T)" = idle ]; }

start() {
    mkdir -p "$folder"/{state,spool,munge}
    chmod 755 "$folder" "$folder"/*
    configure
    (umask 077; head -c 512 /dev/urandom >"$folder/munge/key")
    munged --force --key-file="$folder/munge/key" --socket="$folder/munge/socket" --pid-file="$folder/munge/munged.pid" \
           --log-file="$folder/munge/log" --seed-file="$folder/munge/seed"
    slurmctld
    slurmd
    until_true 30 node_is_idle || { tail -n 5 "$folder"/slurm*.log >&2; return 1; }
}

# end SIGNAL FILE NAME: the process in the file, if it is that program.
end() {
    local process
    [ -s "$2" ] || return 0
    process=$(<"$2")
    [ "$(cat "/proc/$process/comm" 2>/dev/null)" = "$3" ] || return 0
    kill "-$1" "$process"
    until_true 20 test ! -e "/proc/$process"
}

case ${1:-} in
    start) start ;;
    kill-controller) end KILL "$folder/slurmctld.pid" slurmctld ;;
    start-controller) slurmctld; until_true 30 scontrol ping ;;
    stop)
        end TERM "$folder/slurmd.pid" slurmd
        end TERM "$folder/slurmctld.pid" slurmctld
        end TERM "$folder/munge/munged.pid" munged
        ;;
    *) echo "usage: one_node_slurm.sh start|kill-controller|start-controller|stop" >&2; exit 2 ;;
esac
