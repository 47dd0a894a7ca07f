#!/bin/bash
# Proves the pod image in a real gVisor pod, run as the product runs one. Needs an upright bed; ends with "N passed, N failed".
#
#   image_test.sh [SERVICE...]     also install and check these services (baked ones are built into a layer first)
set -u
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
name=pinacle-image-test
port=39951
tag=pinacle/base:image-test
passed=0 failed=0

# What a pod needs, found by leaving each out in turn: CHOWN, DAC_OVERRIDE and FOWNER for dpkg; SETUID and SETGID for apt's
# own user, sudo, nginx's workers and databases; KILL so that root can stop those. NET_BIND_SERVICE is for port 80 where
# Docker does not already open low ports to everyone.
capabilities=(--cap-drop ALL)
for each in CHOWN DAC_OVERRIDE FOWNER SETUID SETGID KILL NET_BIND_SERVICE; do capabilities+=(--cap-add "$each"); done

check() { # check TITLE COMMAND...
    local title=$1 began=$EPOCHREALTIME output
    shift
    if output=$("$@" 2>&1); then
        passed=$((passed + 1)) verdict=ok
    else
        failed=$((failed + 1)) verdict=FAILED
    fi
    printf '%-6s %5.1f s  %s\n' "$verdict" "$(echo "$EPOCHREALTIME - $began" | bc)" "$title"
    [ "$verdict" = ok ] || echo "$output" | tail -20 | sed 's/^/         /'
}
within() { # within SECONDS COMMAND...
    local end=$((SECONDS + $1))
    shift
    until "$@"; do
        [ $SECONDS -lt $end ] || return 1
        sleep 0.2
    done
}
pod() { docker exec "$name" "$@"; }
shell() { pod sh -c "$1"; }
clean() {
    docker rm -f "$name" >/dev/null 2>&1
    docker network rm "$name" >/dev/null 2>&1
    rm -rf "$work"
}
# ask HOST PATH → status and body
ask() { curl -s -m 10 -H "Host: $1" -w '\n%{http_code}' "http://127.0.0.1:$port$2"; }
says() { ask "$1" "$2" | grep -q "$3"; }

command -v bc >/dev/null || apt-get install -qq -y bc >/dev/null
/usr/bin/python3 -c 'import yaml' 2>/dev/null || apt-get install -qq -y python3-yaml >/dev/null
work=$(mktemp -d)
trap clean EXIT
trap 'exit 130' HUP INT TERM

build() {
    cp -r "$root/resources/image/." "$work"
    find /usr/local/share/ca-certificates -name '*.crt' -exec cp {} "$work/ca/" \;
    tar -C "$work" -c . | docker build -q -t "$tag" -
    local baked=() each
    for each in "$@"; do grep -q '^bake: true' "$root/resources/services/$each.yaml" && baked+=("$each"); done
    [ ${#baked[@]} -eq 0 ] || "$here/bake" context "$tag" "${baked[@]}" | docker build -q -t "$tag" -
}
run() {
    docker network create --subnet 10.249.250.0/24 --gateway 10.249.250.1 "$name" &&
        docker run -d --name "$name" --hostname "$name" --runtime runsc "${capabilities[@]}" --pids-limit 4096 --memory 2g --cpus 2 \
            --shm-size 256m --network "$name" --ip 10.249.250.2 -p "127.0.0.1:$port:80" \
            -v /etc/resolv.conf:/etc/resolv.conf:ro "$tag"
}
identity() {
    shell 'echo pod_test >/etc/pinacle/pod-id' && says localhost-1.pod-x.localhost /.well-known/pinacle/pod '^pod_test$' &&
        says anything.example /.well-known/pinacle/pod '^pod_test$'
}
serve() { # an upstream that tells what it was asked
    pod mkdir -p /etc/pinacle/processes/echo
    docker exec -i "$name" sh -c 'cat >/workspace/echo.mjs; echo "exec node /workspace/echo.mjs" >/etc/pinacle/processes/echo/command' <<'JS'
import { createServer } from 'node:http';
import { createHash } from 'node:crypto';
for (const port of [3000, 4000]) {
    const server = createServer(async (request, response) => {
        let length = 0;
        for await (const chunk of request) length += chunk.length;
        response.end(JSON.stringify({ port, url: request.url, length, ...request.headers }));
    });
    server.on('upgrade', (request, socket) => {
        const accept = createHash('sha1').update(request.headers['sec-websocket-key'] + '258EAFA5-E914-47DA-95CA-C5AB0DC85B11').digest('base64');
        socket.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\nhello`);
    });
    server.listen(port, '127.0.0.1');
}
JS
    pod /usr/lib/pinacle/process start echo && within 10 says x / '"port":3000'
}
headers() {
    local answer
    answer=$(ask "localhost-4000.pod-test.localhost:$port" '/a/b?c=d%20e')
    for each in '"port":4000' '"host":"localhost:4000"' '"url":"/a/b?c=d%20e"' "\"x-forwarded-host\":\"localhost-4000.pod-test.localhost:$port\"" \
        "\"x-forwarded-port\":\"$port\"" '"x-forwarded-proto":"http"' '"x-forwarded-for":"10.249.250.1"'; do
        [[ $answer = *"$each"* ]] || { echo "missing $each in $answer"; return 1; }
    done
}
websocket() {
    # curl ends with its time limit: the connection stays open, as it should.
    curl -s -m 2 -i -N -H "Host: localhost-4000-pod-test.localhost" -H 'Connection: Upgrade' -H 'Upgrade: websocket' \
        -H 'Sec-WebSocket-Version: 13' -H 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==' "http://127.0.0.1:$port/" >"$work/ws" 2>&1
    grep -q '101 Switching' "$work/ws" && grep -aq hello "$work/ws"
}
large_body() { head -c 30000000 /dev/zero | curl -s -m 20 -H 'Host: localhost-4000.pod-a.localhost' --data-binary @- "http://127.0.0.1:$port/" | grep -q '"length":30000000'; }
unreachable() { says localhost-5000.pod-a.localhost / '^502$' && says localhost-5000.pod-a.localhost / 'on port 5000' && says localhost-5000.pod-a.localhost / 'localhost-4000.pod-a'; }
refused() { says localhost-0.pod-a.localhost / '^404$' && says localhost-65536.pod-a.localhost / '^404$'; }
default_port() { shell 'echo 4000 >/etc/pinacle/default-port && /usr/lib/pinacle/route' && within 5 says x / '"port":4000'; }
nginx_back() { shell 'kill -9 $(cat /run/nginx.pid)' && sleep 0.5 && within 10 pod /usr/lib/pinacle/service health nginx; }
no_zombies() { shell '! ps axo stat | grep Z'; }
stop_process() { shell 'p=/usr/lib/pinacle/process; $p status echo && $p stop echo; [ "$($p status echo)" = stopped ] && ! pgrep -f "[e]cho.mjs" && ! $p start "a.b"'; }
stop_in_time() {
    local began=$SECONDS
    docker stop "$name" >/dev/null && [ $((SECONDS - began)) -le 9 ] && [ "$(docker inspect -f '{{.State.ExitCode}}' "$name")" = 0 ]
}
kept() { shell 'command -v file && cat /etc/pinacle/pod-id' && within 10 pod /usr/lib/pinacle/service health nginx; }

check "the image is built" build "$@"
check "a pod starts" run
[ "$failed" -eq 0 ] || { echo "$passed passed, $failed failed"; exit 1; }
check "nginx is up" within 10 pod /usr/lib/pinacle/service health nginx
check "the kernel is gVisor's" shell 'dmesg | grep -q gVisor'
check "names are resolved" shell 'getent hosts "$(sed -n "s#^deb .*//\([^/]*\)/.*#\1#p" /etc/apt/sources.list | head -n 1)"'
check "apt installs" shell 'apt-get update -q && apt-get install -y -q file'
check "npm and pip trust the network" shell 'npm view is-odd version && pip download -q --no-deps -d /tmp/pip six'
check "git, sudo and another user work" shell 'git init -q /tmp/g && sudo -u nobody id'
check "the pod says who it is" identity
check "a process starts, the default port leads to it" serve
check "the host name leads to a port, headers are right" headers
check "websockets pass" websocket
check "a large body passes" large_body
check "a port where nobody listens has a page" unreachable
check "no such port" refused
check "another default port" default_port
check "a killed nginx comes back" nginx_back
check "a process stops" stop_process
check "no zombies" no_zombies

service_up() {
    "$here/bake" files "$1" /workspace "http://localhost" | docker exec -i "$name" tar -x -C / &&
        shell "d=/usr/lib/pinacle/services/$1; \$d/installed || { \$d/install && \$d/installed; } && s=/usr/lib/pinacle/service; \$s enable $1 && \$s start $1" &&
        within 30 pod /usr/lib/pinacle/service health "$1"
}
service_back() { shell "kill -9 \$(cat /run/pinacle/$1.pid)" && sleep 1 && within 30 pod /usr/lib/pinacle/service health "$1"; }
# The editor compares the page's origin with the host that the browser asked for, through nginx.
upgrade() { # upgrade PORT PATH ORIGIN
    curl -s -m 2 -i -N -H "Host: localhost-$1.pod-test.localhost:$port" -H "Origin: $3" -H 'Connection: Upgrade' -H 'Upgrade: websocket' \
        -H 'Sec-WebSocket-Version: 13' -H 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==' "http://127.0.0.1:$port$2" | head -1 | tr -d '\r'
}
own_websocket() { [[ $(upgrade "$1" "$2" "http://localhost-$1.pod-test.localhost:$port") = *101* ]]; }
strange_websocket() { [[ $(upgrade "$1" "$2" http://evil.example) = *" 40"* ]]; }

for service in "$@"; do
    check "$service is up" service_up "$service"
    check "$service comes back after kill -9" service_back "$service"
    case $service in
        code-server) address=(8726 '/?reconnectionToken=a&reconnection=false&skipWebSocketFrames=false') ;;
        web-terminal) address=(7681 /socket) ;;
        *) address=() ;;
    esac
    if [ ${#address[@]} -gt 0 ]; then
        check "$service takes a websocket of its own page" own_websocket "${address[@]}"
        check "$service takes none of another's" strange_websocket "${address[@]}"
    fi
    [ "$service" = redis ] && check "redis takes a value" shell 'redis-cli set marker kept'
done

check "stop within the time Docker gives" stop_in_time
check "start again" docker start "$name"
check "files are kept, nginx is up" kept
for service in "$@"; do
    check "$service is up again" within 30 pod /usr/lib/pinacle/service health "$service"
    [ "$service" = redis ] && check "redis kept the value" shell '[ "$(redis-cli get marker)" = kept ]'
done

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
