#!/bin/sh
# probe.sh IMAGE [NAME]: does a pod work on this server? One JSON object; exit 0 if it does. As root: `sh -s -- IMAGE`.
#
# Starts a container under gVisor, writes a marker, restarts it and reads it back (a runtime without --overlay2=none loses
# it), looks at the kernel's banner and resolves NAME. Whatever happens, nothing is left.
set -u
LC_ALL=C
export LC_ALL
image=$1
# Without NAME: where the server gets its packages from, which it must reach anyway.
host=${2:-$(sed -n 's#^[^#]*https\{0,1\}://\([a-z0-9.-]*[.]\(debian\|ubuntu\)[.][a-z]*\)/.*#\1#p' /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null | head -n 1)}
host=${host:-github.com}
name=pinacle-probe-$$
resolv=/var/lib/pinacle/resolv.conf
errors=$(mktemp)
trap 'docker rm -f "$name" "$name-quota" >/dev/null 2>&1; docker network rm "$name" >/dev/null 2>&1; rm -f "$errors"' EXIT
trap 'exit 130' HUP INT TERM

text() { printf '"'; tr -d '\000-\010\013-\037' | sed -e 's/\\/\\\\/g' -e 's/"/\\"/g' -e 's/	/ /g' | tr '\n' ' ' | sed 's/ *$//'; printf '"'; }
try() { timeout 60 "$@" 2>>"$errors"; }
in_container() { try docker exec "$name" "$@"; }

# Whether a sleeping pod can keep its memory: a counter goes on where it was. Docker has this behind a switch, and some
# releases have it broken.
checkpoint=false
try_checkpoint() {
    [ "$(try docker info --format '{{.ExperimentalBuild}}')" = true ] || { checkpoint_why="Docker's experimental features are off"; return; }
    # What the counter had reached before the restart must not be taken for what it reaches now.
    in_container rm -f /var/pinacle-count
    for _ in 1 2 3 4 5 6 7 8 9 10; do
        sleep 0.3
        before=$(in_container cat /var/pinacle-count 2>/dev/null)
        [ -z "$before" ] || break
    done
    # Docker answers before it has noticed the end: a start at once would do nothing.
    checkpoint_why="processes could not be saved and restored: "
    if ! { try docker checkpoint create "$name" probe && try docker wait "$name" && try docker start --checkpoint probe "$name"; } >/dev/null; then
        checkpoint_why="$checkpoint_why$(grep -a 'Error' "$errors" | tail -n 1 | cut -c -300)"
        return
    fi
    for _ in 1 2 3 4 5 6 7 8 9 10; do
        sleep 0.5
        after=$(in_container cat /var/pinacle-count)
        [ "${after:-0}" -le "${before:-0}" ] || break
    done
    checkpoint_why="${checkpoint_why}a counter went from ${before:-nothing} to ${after:-nothing}"
    if [ "${before:-0}" -gt 0 ] && [ "${after:-0}" -gt "$before" ]; then checkpoint=true checkpoint_why=''; fi
}
checkpoint_why='not tried'

# Who else than this server itself could reach the published port: the addresses that it listens on beside the loopback.
listeners() {
    port=$(try docker port "$name" 8080 | head -n 1 | sed 's/.*://')
    [ -n "$port" ] || { echo 'nothing'; return; }
    awk -v port="$(printf '%04X' "$port")" '$4 == "0A" && $2 ~ ":" port "$" && $2 !~ /^(0100007F|00000000000000000000000001000000|0000000000000000FFFF00000100007F):/ { print $2 }' \
        /proc/net/tcp /proc/net/tcp6 2>/dev/null
    try docker port "$name" 8080 | grep -v -e '^127\.' -e '^\[::1\]'
}

started=false runtime='' banner='' gvisor=false keeps=false address='' open='' loopback=false quota=false
# A network of its own, as pods have: Docker's resolver is only in the way on those.
if try docker network create "$name" >/dev/null &&
    try docker run -d --name "$name" --runtime runsc --network "$name" --memory 256m --pids-limit 256 -p 127.0.0.1::8080 \
        -v "$resolv:/etc/resolv.conf:ro" --entrypoint sh "$image" \
        -c 'n=0; while :; do n=$((n + 1)); echo $n >/var/pinacle-count; sleep 0.2; done' >/dev/null; then
    started=true
    runtime=$(try docker inspect -f '{{.HostConfig.Runtime}}' "$name")
    banner=$(in_container dmesg | head -n 1 | sed 's/^\[[^]]*\] *//')
    case $banner in *gVisor*) gvisor=true ;; esac
    open=$(listeners)
    [ -n "$open" ] || loopback=true
    # Only some file systems can bound a container's disk: xfs with pquota under overlay2. On btrfs Docker says that it does, but
    # the kernel stops counting when larger subvolumes are removed, as images are, until somebody scans anew.
    if [ "$(docker info --format '{{.Driver}}')" != btrfs ] &&
        docker create --name "$name-quota" --storage-opt size=1G "$image" true >/dev/null 2>&1; then quota=true; fi
    docker rm "$name-quota" >/dev/null 2>&1
    marker=$(date +%s)-$$
    address=$(in_container getent hosts "$host" | awk 'NR == 1 { print $1 }')
    in_container sh -c "echo $marker >/var/pinacle-marker"
    try docker restart -t 0 "$name" >/dev/null
    [ "$(in_container cat /var/pinacle-marker)" != "$marker" ] || keeps=true
    try_checkpoint
fi
ok=false
[ "$gvisor$keeps$loopback" = truetruetrue ] && [ -n "$address" ] && [ "$runtime" = runsc ] && ok=true

printf '{"ok":%s,"started":%s,"runtime":' "$ok" "$started"; printf %s "$runtime" | text
printf ',"gvisor":%s,"banner":' "$gvisor"; printf %s "$banner" | text
printf ',"keepsFiles":%s,"resolved":' "$keeps"; printf %s "$address" | text
printf ',"name":'; printf %s "$host" | text
printf ',"resolver":'; sed -n 's/^nameserver[[:space:]]*//p' "$resolv" 2>/dev/null | head -n 1 | text
printf ',"loopbackOnly":%s,"quota":%s,"listens":' "$loopback" "$quota"; printf '%s\n' "$open" | text
printf ',"checkpoint":%s,"checkpointWhy":' "$checkpoint"; printf %s "$checkpoint_why" | text
printf ',"errors":'; tail -n 5 "$errors" | text
printf '}\n'
[ "$ok" = true ]
