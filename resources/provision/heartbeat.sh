#!/bin/sh
# heartbeat.sh IMAGE SECONDS: what this server and its pods are doing, in one look; changes nothing. As who may use Docker.
#
# A line a fact, words separated by spaces. Counters, not rates: who asks twice knows what happened in between. Numbers are
# read with the shell's own means, because a process for each of some hundred pods would be felt. Docker has SECONDS for
# all of its answers: when it hangs, the rest is told all the same.
set -u
LC_ALL=C
export LC_ALL

echo "time $(date +%s)"
read -r one five _ </proc/loadavg && echo "load $one $five"
read -r _ user nice system idle wait irq soft steal _ </proc/stat
echo "cpu $(grep -c '^cpu[0-9]' /proc/stat) $((user + nice + system + irq + soft + steal)) $((user + nice + system + irq + soft + steal + idle + wait))"
while read -r key value _; do
    case $key in MemTotal:) echo "memory_total $value" ;; MemAvailable:) echo "memory_available $value" ;; esac
done </proc/meminfo
way=$(ip -4 route show default 2>/dev/null | sed -n 's/.* dev \([^ ]*\).*/\1/p' | head -n 1)
traffic() { # PREFIX INTERFACE FILE: the bytes that went in and out; fails without such an interface
    while read -r name received _ _ _ _ _ _ _ sent _; do
        if [ "$name" = "$2:" ]; then
            echo "$1 $received $sent"
            return 0
        fi
    done <"$3"
    return 1
} 2>/dev/null
traffic network "${way:-eth0}" /proc/net/dev

read -r now _ </proc/uptime
deadline=$((${now%%.*} + $2))
in_time() { # COMMAND…: with the seconds that are left, one at least
    read -r now _ </proc/uptime
    left=$((deadline - ${now%%.*}))
    timeout "$((left > 0 ? left : 1))" "$@"
} 2>/dev/null

info=$(in_time docker info --format '{{.ServerVersion}} {{.DockerRootDir}} {{range $name, $r := .Runtimes}}{{if eq $name "runsc"}}{{$r.Path}}{{end}}{{end}}') || info=''
root=/var/lib/docker
# Docker 20 prints an empty version and ends well when its daemon does not answer.
case $info in
[0-9]*)
    root=$(echo "$info" | cut -d' ' -f2)
    runsc=$(echo "$info" | cut -d' ' -f3)
    echo "docker ${info%% *}"
    [ -z "$runsc" ] || ! command -v "$runsc" >/dev/null 2>&1 || echo "runsc $(in_time "$runsc" --version | sed -n 's/^runsc version \(release-\)\{0,1\}//p')"
    if images=$(in_time docker images --format '{{.Repository}}:{{.Tag}}' "${1%:*}"); then
        images=$(echo $images) # in one line
        case " $images " in *" $1 "*) echo "image yes" ;; esac
        echo "images $images"
    else # it hangs: taken back
        info=''
        echo docker
    fi
    ;;
esac
df -Pk "$root" 2>/dev/null | { read -r _ && read -r _ total _ available _ && echo "disk $total $available"; }
[ ! -s /var/lib/pinacle/resolv.conf ] || echo "resolver yes"
case $info in [0-9]*) ;; *) exit 0 ;; esac

usage() { # ID: counters of a running container, from its control group (version 2, or 1)
    for group in "docker/$1" "system.slice/docker-$1.scope"; do
        if [ -r "/sys/fs/cgroup/$group/memory.current" ]; then
            read -r _ cpu <"/sys/fs/cgroup/$group/cpu.stat"
            cpu=$((cpu * 1000))
            read -r memory <"/sys/fs/cgroup/$group/memory.current"
            counted=/sys/fs/cgroup/$group/memory.stat cache=inactive_file procs=/sys/fs/cgroup/$group/cgroup.procs
        elif [ -r "/sys/fs/cgroup/cpuacct/$group/cpuacct.usage" ]; then
            read -r cpu <"/sys/fs/cgroup/cpuacct/$group/cpuacct.usage"
            read -r memory <"/sys/fs/cgroup/memory/$group/memory.usage_in_bytes"
            counted=/sys/fs/cgroup/memory/$group/memory.stat cache=total_inactive_file procs=/sys/fs/cgroup/memory/$group/cgroup.procs
        else
            continue
        fi
        while read -r key value; do
            [ "$key" != "$cache" ] || memory=$((memory - value))
        done <"$counted"
        echo "usage $1 $cpu $memory"
        while read -r pid; do # the one that serves its files is not in its network
            ! traffic "traffic $1" eth0 "/proc/$pid/net/dev" || return 0
        done <"$procs"
        return 0
    done
} 2>/dev/null

# Without all of them none: a pod that is not listed is taken to be gone.
containers=$(in_time docker ps --all --no-trunc --filter label=pinacle.pod-id \
    --format '{{.ID}}|{{.State}}|{{.Label "pinacle.pod-id"}}|{{.Label "pinacle.slug"}}|{{.Image}}|{{.Names}}') || {
    echo docker
    exit 0
}
echo "$containers" | while IFS= read -r line; do
    [ -n "$line" ] || continue
    echo "container $line"
    case $line in *'|running|'*) usage "${line%%'|'*}" ;; esac
done
echo end
