#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# docs/SCALING.md with Slurm: a cluster of this one machine, with a configuration, keys and sockets
# of its own in this test's folder, draws a plan as a job array. Needs root, as munged and slurmd do.
# shellcheck source=tests/cli/lib.sh
. "$(dirname "$0")/lib.sh"
for need in munged munge slurmctld slurmd sbatch squeue scontrol; do
    PATH="$PATH:/usr/sbin:/sbin" command -v "$need" >/dev/null || {
        skip "no $need: plans drawn by Slurm"
        exit 77
    }
done
[ "$(id -u)" -eq 0 ] || {
    skip "not root: plans drawn by Slurm"
    exit 77
}
PATH="$PATH:/usr/sbin:/sbin"

# ---- the cluster
chmod 755 "$work"
mkdir -p bin weeks munge state spool
chmod 700 state spool
ln -s "$program" bin/sitmap
dd if=/dev/urandom of=munge/key bs=1 count=1024 2>/dev/null
chmod 400 munge/key
host=$(hostname -s)
port=$((20000 + $$ % 20000))
cat >slurm.conf <<EOF
ClusterName=sitmap
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=$port
SlurmdPort=$((port + 1))
AuthType=auth/munge
AuthInfo=socket=$work/munge/socket
CryptoType=crypto/munge
SlurmUser=root
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd.pid
SlurmctldLogFile=$work/slurmctld.log
SlurmdLogFile=$work/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
MpiDefault=none
JobAcctGatherType=jobacct_gather/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SwitchType=switch/none
ReturnToService=2
NodeName=$host NodeAddr=127.0.0.1 CPUs=2 State=UNKNOWN
PartitionName=all Nodes=$host Default=YES MaxTime=INFINITE State=UP
EOF
export SLURM_CONF="$work/slurm.conf"
daemons=()
# shellcheck disable=SC2317 # called by the trap
stop_all() {
    for pid in "${daemons[@]}"; do kill "$pid" 2>/dev/null; done
    for pid in "${daemons[@]}"; do wait "$pid" 2>/dev/null; done
    rm -rf "$work"
}
trap stop_all EXIT
munged --foreground --force --key-file="$work/munge/key" --socket="$work/munge/socket" \
    --pid-file="$work/munge/pid" --log-file="$work/munge/log" --seed-file="$work/munge/seed" \
    >munge/said 2>&1 &
daemons+=($!)
for _ in $(seq 50); do
    [ -S munge/socket ] && break
    sleep 0.1
done
slurmctld -D >slurmctld.said 2>&1 &
daemons+=($!)
slurmd -D -N "$host" >slurmd.said 2>&1 &
daemons+=($!)
for _ in $(seq 150); do
    sinfo -h -o %T 2>/dev/null | grep -q idle && break
    sleep 0.2
done
if ! sinfo -h -o %T 2>/dev/null | grep -q idle; then
    # A container may forbid what the daemons need: that is no fault of the program's.
    skip "no cluster here: $(tail -n 3 munge/said slurmctld.log slurmd.log slurmctld.said slurmd.said 2>/dev/null)"
    exit 77
fi

# ---- the recipe
export PATH="$work/bin:$PATH"
for day in 21 22 23; do small_week >"weeks/2024-10-$day.csv"; done
atlas=(atlas weeks/2024-10-21.csv weeks/2024-10-22.csv weeks/2024-10-23.csv
    -r "ukraine,kursk,kyiv,donetsk" -s 480 -f "png,svg")
run ok "${atlas[@]}" -q -o single
run ok "${atlas[@]}" -o parts --plan
cp out jobs.txt
# shellcheck disable=SC2016 # the job's own variable
timeout 240 sbatch --wait --array=1-"$(wc -l <jobs.txt)" --ntasks=1 --cpus-per-task=1 --chdir="$work" \
    --output="$work/slurm-%a.out" --wrap 'sh -c "$(sed -n "${SLURM_ARRAY_TASK_ID}p" jobs.txt)"' >said 2>&1 ||
    [ $? -eq 1 ] || fail "sbatch: $(cat said slurm-*.out 2>/dev/null | head -5)"
[ "$(find . -maxdepth 1 -name 'slurm-*.out' | wc -l)" -eq 4 ] || fail "not four tasks ran: $(cat said)"
run ok "${atlas[@]}" -o parts
says "24 unchanged"
diff -r single parts || fail "the parts make another folder"
finish
