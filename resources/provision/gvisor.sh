#!/bin/sh
# Gives Docker the runtime `runsc`: gVisor, with a root file system that survives stop and start. As root, over stdin.
#
# Changes only what differs, keeps every other setting of Docker, and leaves the daemon running where it can: exit 75 and
# the names of the running containers when a restart is needed that would stop them (PINACLE_RESTART_DOCKER=1 allows it).
# Exit 69: no gVisor to be had. Exit 65: what was downloaded is not gVisor. Exit 78: a configuration that must be changed by hand.
# PINACLE_LOOK=1: only says what it would do, exit 76; nothing to do: exit 0.
#
# PINACLE_GVISOR_RELEASE, PINACLE_GVISOR_SUMS: the release that is wanted, and the sha512 of its archive as
# "ARCHITECTURE=SUM …" (none: the one that is published beside it counts). PINACLE_GVISOR_SOURCE: where upstream's releases are.
# PINACLE_GVISOR_PACKAGE=1: somebody wants the distribution's package instead.
set -eu

pinned=${PINACLE_GVISOR_RELEASE:?}
source=${PINACLE_GVISOR_SOURCE:-https://storage.googleapis.com/gvisor/releases/release}
# The oldest that works at all; distributions ship some that are older.
oldest=20240729

config=/etc/docker/daemon.json
binary=/usr/local/bin/runsc
# Upstream's archives hold runsc and, in gvisor-bin/, the programs that it looks for beside itself: each release in its own
# folder, so that sandboxes that run keep theirs.
releases=/usr/local/lib/gvisor
wrapper=/usr/local/bin/runsc-pinacle

say() { echo "gvisor: $*"; }
# Its sentence and what stands in it, apart: the program says it in the language of its reader.
would() { local IFS='	'; echo "$*"; }
# The last word on standard error is what people are told; package managers have said others there before.
give_up() { # CODE TEXT
    say "$2" >&2
    exit "$1"
}
release_of() { timeout 10 "$1" --version 2>/dev/null | sed -n '1s/.*[^0-9]\(20[0-9]\{6\}\).*/\1/p'; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

look=${PINACLE_LOOK:-0} package=${PINACLE_GVISOR_PACKAGE:-0}
if ! docker info >/dev/null 2>&1; then
    [ "$look" = 1 ] || give_up 69 "Docker is not running here"
    would "install gVisor (runsc %1) and register it in %2" "$pinned" "$config"
    exit 76
fi

# --- the program -------------------------------------------------------------------------------------------------

registered=$(docker info --format '{{range $name, $r := .Runtimes}}{{if eq $name "runsc"}}{{$r.Path}}{{end}}{{end}}')

find_runsc() {
    for each in "$binary" "$(command -v runsc || true)" "$registered"; do
        [ -n "$each" ] && [ -x "$each" ] || continue
        [ "$each" != "$wrapper" ] && [ -n "$(release_of "$each")" ] || continue
        runsc=$each release=$(release_of "$each")
        return
    done
    runsc='' release=0
}

# A bare server may lack what downloads and unpacks.
get_tools() {
    missing=''
    command -v curl >/dev/null || command -v wget >/dev/null || missing='curl ca-certificates'
    command -v bzip2 >/dev/null || missing="$missing bzip2"
    [ -n "$missing" ] || return 0
    say "installing $missing"
    # shellcheck disable=SC2086
    if command -v apt-get >/dev/null; then
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
    elif command -v dnf >/dev/null; then
        dnf install -y -q $missing
    elif command -v apk >/dev/null; then
        apk add -q $missing
    fi
}

fetch() {
    if command -v curl >/dev/null; then
        curl -fsSL --connect-timeout 8 --max-time 900 -o "$2" "$1"
    else
        timeout 900 wget -q -T 30 -O "$2" "$1"
    fi 2>"$work/why"
}

# Whole or not at all: half a program under that name would be what pods are started with.
put() { install -m 755 "$1" "$binary.new" && mv -f "$binary.new" "$binary"; }

install_upstream() {
    get_tools
    arch=$(uname -m)
    url=$source/$pinned/$arch/gvisor.tar.bz2
    fetch "$url" "$work/gvisor.tar.bz2" || return 1
    sum=$(echo "${PINACLE_GVISOR_SUMS:-}" | tr ' ' '\n' | sed -n "s/^$arch=//p")
    if [ -z "$sum" ]; then
        fetch "$url.sha512" "$work/sum" || return 1
        sum=$(cut -d' ' -f1 "$work/sum")
    fi
    if [ "$(sha512sum <"$work/gvisor.tar.bz2" | cut -d' ' -f1)" != "$sum" ]; then
        # Nothing takes its place unasked: somebody may have changed it on the way.
        say "what $url sent is not gVisor $pinned: its sha512 is not the expected one; nothing was installed"
        exit 65
    fi
    place=$releases/$pinned
    rm -rf "$place.new"
    mkdir -p "$place.new"
    bzip2 -dc "$work/gvisor.tar.bz2" | tar -xof - -C "$place.new"
    rm -f "$place.new"/containerd-shim* # Docker starts runsc without it
    chmod -R u=rwX,go=rX "$place.new"
    rm -rf "$place"
    mv "$place.new" "$place"
    # As a link, which runsc follows to find the rest; switched at once.
    ln -sf "$place/runsc" "$binary.new"
    mv -f "$binary.new" "$binary"
}

# The distribution's own package, or for a Debian whose own is too old, the next one's: it is a static binary.
install_package() {
    command -v apt-get >/dev/null || return 1
    apt-get update -qq >/dev/null 2>&1 || true
    candidate=$(apt-cache policy runsc 2>/dev/null | sed -n 's/^ *Candidate:.*\(20[0-9]\{6\}\).*/\1/p')
    if [ "${candidate:-0}" -ge "$oldest" ]; then
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends runsc >/dev/null
        return
    fi
    [ -z "$candidate" ] || echo "the distribution's runsc is release $candidate, and $oldest or newer is needed" >>"$work/why"
    keyring=/usr/share/keyrings/debian-archive-keyring.gpg
    [ -r "$keyring" ] || return 1
    mkdir -p "$work/lists/partial" "$work/archives/partial"
    # From the mirror that this machine uses anyway.
    mirror=$(apt-get indextargets --format '$(ORIGIN) $(REPO_URI)' 'Created-By: Packages' | sed -n '/security/d; s/^Debian //p' | head -n 1)
    [ -n "$mirror" ] || return 1
    echo "deb [signed-by=$keyring] $mirror trixie main" >"$work/sources"
    set -- -qq -o "Dir::Etc::sourcelist=$work/sources" -o Dir::Etc::sourceparts=/dev/null -o Dir::Etc::preferencesparts=/dev/null \
        -o "Dir::State::lists=$work/lists" -o "Dir::Cache=$work" -o Acquire::Languages=none -o APT::Sandbox::User=root
    (cd "$work" && apt-get "$@" update && apt-get "$@" download runsc) >"$work/why" 2>&1 || return 1
    dpkg-deb -x "$work"/runsc_*.deb "$work/root"
    put "$work/root/usr/bin/runsc"
}

find_runsc
is_wanted() { [ "$release" -lt "$pinned" ] && { [ "$package" = 0 ] || [ "$release" -lt "$oldest" ]; }; }
if [ "$look" = 1 ] && is_wanted; then
    would "install gVisor (runsc %1) from %2 into %3, after its sha512 was checked" "$pinned" "$source" "$releases"
    [ "$release" -lt "$oldest" ] || would "where that cannot be reached, release %1 stays" "$release"
    exit 76
fi
if is_wanted; then
    say "release $pinned is wanted, $([ -n "$runsc" ] && echo "$release" || echo none) is there: downloading"
    if [ "$package" = 0 ] && install_upstream; then
        say "installed the upstream release $pinned"
    elif [ "$release" -ge "$oldest" ]; then
        say "the upstream release cannot be had ($(head -n 1 "$work/why" 2>/dev/null)); release $release stays"
    else
        [ "$package" = 1 ] || say "the upstream release cannot be had ($(head -n 1 "$work/why" 2>/dev/null)); trying the distribution's package"
        install_package || give_up 69 "no gVisor could be installed: $(tail -n 1 "$work/why" 2>/dev/null)"
    fi
    find_runsc
fi
[ -n "$runsc" ] || give_up 69 "no gVisor could be installed"
say "runsc release $release at $runsc"
[ "$release" -ge "$pinned" ] || say "warning: coding assistants want release $pinned or newer"

# --- how Docker calls it -----------------------------------------------------------------------------------------

# From about Linux 6.12 on, files under /proc/sys/net/core show in every network namespace, and releases that do not know
# it take each for the root one and refuse. Hiding them from runsc alone cures it, and harms none.
path=$runsc stale=0
if unshare --net test -e /proc/sys/net/core/rmem_default 2>/dev/null; then
    # A runtime that was registered before may be such a wrapper already.
    if ! { head -c 2 "$runsc" | grep -q '#!' && grep -q /proc/sys/net "$runsc"; } 2>/dev/null; then
        cat >"$work/wrapper" <<WRAPPER
#!/bin/sh
# Made by Pinacle Desktop: runsc refuses to start when it sees these files, as newer kernels show them everywhere.
exec unshare --mount --propagation private sh -c 'mount -t tmpfs none /proc/sys/net && exec "\$@"' runsc $runsc "\$@"
WRAPPER
        if ! cmp -s "$work/wrapper" "$wrapper" || [ ! -x "$wrapper" ]; then
            stale=1
            [ "$look" = 1 ] || install -m 755 "$work/wrapper" "$wrapper"
        fi
        path=$wrapper
    fi
fi
arguments=--overlay2=none
[ "$(docker info --format '{{.CgroupDriver}}')" != systemd ] || arguments="$arguments --systemd-cgroup"

current() {
    docker info --format '{{range $name, $r := .Runtimes}}{{if eq $name "runsc"}}{{$r.Path}}{{range $r.Args}} {{.}}{{end}}{{end}}{{end}}'
}
# More arguments than ours are somebody's wish, and fine.
has_all() {
    case "$(current) " in "$path "*) ;; *) return 1 ;; esac
    for each in $arguments; do
        case " $(current) " in *" $each "*) ;; *) return 1 ;; esac
    done
}
if [ "$look" = 1 ] && [ "$stale" = 1 ]; then
    would "write %1, by which Docker starts runsc" "$wrapper"
    ! has_all || exit 76
fi
if has_all; then
    say "Docker has the runtime runsc already: $(current)"
    exit 0
fi
if [ "$look" = 1 ]; then
    would "register the runtime runsc (%1) in %2; Docker is restarted only if it does not take that as it runs" "$path $arguments" "$config"
    exit 76
fi

# --- Docker's configuration --------------------------------------------------------------------------------------

# Reads $config (or nothing), writes the merged object; other keys and other runtimes stay. Fails on what is not JSON.
merge() {
    if command -v python3 >/dev/null; then
        python3 -c '
import json, sys
text = sys.stdin.read()
config = json.loads(text) if text.strip() else {}
config.setdefault("runtimes", {})["runsc"] = {"path": sys.argv[1], "runtimeArgs": sys.argv[2:]}
json.dump(config, sys.stdout, indent=2)
print()' "$@"
    elif command -v jq >/dev/null; then
        { cat; echo; } | jq -s --arg path "$1" '(.[0] // {}) | .runtimes.runsc = {path: $path, runtimeArgs: $ARGS.positional}' --args "$@" |
            jq '.runtimes.runsc.runtimeArgs |= .[1:]'
    elif command -v node >/dev/null; then
        node -e '
const text = require("fs").readFileSync(0, "utf8"), [path, ...runtimeArgs] = process.argv.slice(1);
const config = text.trim() ? JSON.parse(text) : {};
config.runtimes = { ...config.runtimes, runsc: { path, runtimeArgs } };
console.log(JSON.stringify(config, null, 2));' "$@"
    elif [ -z "$(tr -d ' \t\r\n' | sed 's|^{}$||; s|^{"runtimes":{"runsc":{"path":"[^"]*","runtimeArgs":\[[^]]*\]}}}$||')" ]; then
        # No tool that knows JSON, and nothing to keep: no configuration yet, or the one that was written here before.
        printf '{\n  "runtimes": { "runsc": { "path": "%s", "runtimeArgs": [' "$1"
        shift
        separator=''
        for each in "$@"; do printf '%s"%s"' "$separator" "$each" && separator=', '; done
        printf '] } }\n}\n'
    else
        return 1
    fi
}

mkdir -p /etc/docker
[ -e "$config" ] || : >"$work/empty"
# shellcheck disable=SC2086
if ! merge "$path" $arguments <"$([ -e "$config" ] && echo "$config" || echo "$work/empty")" >"$work/daemon.json" 2>"$work/why"; then
    say "$config cannot be changed safely here. Add to it: \"runtimes\": {\"runsc\": {\"path\": \"$path\", \"runtimeArgs\": [\"$(echo "$arguments" | sed 's/ /", "/g')\"]}}"
    exit 78
fi
if ! cmp -s "$work/daemon.json" "$config"; then
    if [ -e "$config" ] && [ ! -e "$config.before-pinacle" ]; then cp -p "$config" "$config.before-pinacle"; fi
    # In its own folder first, then renamed: a half-written file would keep Docker from starting.
    cp "$work/daemon.json" "$config.new"
    mv "$config.new" "$config"
    say "registered runsc in $config"
fi

# --- Docker reads it ---------------------------------------------------------------------------------------------

pid_of_docker() { cat /run/docker.pid 2>/dev/null || cat /var/run/docker.pid; }
within() {
    tries=$(($1 * 5))
    shift
    until "$@" >/dev/null 2>&1; do
        tries=$((tries - 1))
        [ "$tries" -gt 0 ] || return 1
        sleep 0.2
    done
}

# Runtimes are among what the daemon reads again without a restart.
kill -HUP "$(pid_of_docker)" 2>/dev/null || true
if within 3 has_all; then
    say "Docker took the runtime without a restart"
    exit 0
fi

running=$(docker ps --format '{{.Names}}')
if [ -n "$running" ] && [ "${PINACLE_RESTART_DOCKER:-0}" != 1 ]; then
    say "Docker must be restarted, which stops these containers:"
    echo "$running"
    exit 75
fi
say "restarting Docker"
if [ -d /run/systemd/system ]; then
    systemctl restart docker
elif [ -e /run/openrc/softlevel ] && [ -x /etc/init.d/docker ]; then
    rc-service docker restart
else
    pid=$(pid_of_docker)
    # Started again as it was started: somebody may have given it arguments.
    tr '\0' '\n' <"/proc/$pid/cmdline" >"$work/command"
    kill "$pid"
    within 30 sh -c "! kill -0 $pid" || give_up 70 "the daemon does not end"
    set --
    while IFS= read -r each; do set -- "$@" "$each"; done <"$work/command"
    setsid "$@" >>/var/log/dockerd.log 2>&1 </dev/null &
fi
within 40 has_all || give_up 70 "Docker does not know the runtime after a restart"
say "Docker has the runtime runsc: $(current)"
