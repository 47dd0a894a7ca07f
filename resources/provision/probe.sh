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
trap 'docker rm -f "$name" >/dev/null 2>&1; docker network rm "$name" >/dev/null 2>&1; rm -f "$errors"' EXIT
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

started=false runtime='' banner='' gvisor=false keeps=false address=''
# A network of its own, as pods have: Docker's resolver is only in the way on those.
if try docker network create "$name" >/dev/null &&
    try docker run -d --name "$name" --runtime runsc --network "$name" --memory 256m --pids-limit 256 \
        -v "$resolv:/etc/resolv.conf:ro" --entrypoint sh "$image" \
        -c 'n=0; while :; do n=$((n + 1)); echo $n >/var/pinacle-count; sleep 0.2; done' >/dev/null; then
    started=true
    runtime=$(try docker inspect -f '{{.HostConfig.Runtime}}' "$name")
    banner=$(in_container dmesg | head -n 1 | sed 's/^\[[^]]*\] *//')
    case $banner in *gVisor*) gvisor=true ;; esac
    marker=$(date +%s)-$$
    address=$(in_container getent hosts "$host" | awk 'NR == 1 { print $1 }')
    in_container sh -c "echo $marker >/var/pinacle-marker"
    try docker restart -t 0 "$name" >/dev/null
    [ "$(in_container cat /var/pinacle-marker)" != "$marker" ] || keeps=true
    try_checkpoint
fi
ok=false
[ "$gvisor$keeps" = truetrue ] && [ -n "$address" ] && [ "$runtime" = runsc ] && ok=true

printf '{"ok":%s,"started":%s,"runtime":' "$ok" "$started"; printf %s "$runtime" | text
printf ',"gvisor":%s,"banner":' "$gvisor"; printf %s "$banner" | text
printf ',"keepsFiles":%s,"resolved":' "$keeps"; printf %s "$address" | text
printf ',"name":'; printf %s "$host" | text
printf ',"resolver":'; sed -n 's/^nameserver[[:space:]]*//p' "$resolv" 2>/dev/null | head -n 1 | text
printf ',"checkpoint":%s,"checkpointWhy":' "$checkpoint"; printf %s "$checkpoint_why" | text
printf ',"errors":'; tail -n 5 "$errors" | text
printf '}\n'
[ "$ok" = true ]
