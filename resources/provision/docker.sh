#!/bin/sh
# Installs Docker where it is missing and starts it where it is not running. As root, over stdin; safe to repeat.
# PINACLE_LOOK=1: only says what it would do, exit 76; nothing to do: exit 0.
set -eu

say() { echo "docker: $*"; }
# Its sentence and what stands in it, apart: the program says it in the language of its reader.
would() { local IFS='	'; echo "$*"; }
manager=''
for each in apt-get dnf pacman zypper apk; do
    if [ -z "$manager" ] && command -v "$each" >/dev/null; then manager=$each; fi
done

# Where the kernel has AppArmor, Docker starts nothing without this tool, which packages of Docker only recommend.
lacks_apparmor() {
    [ "$(cat /sys/module/apparmor/parameters/enabled 2>/dev/null)" = Y ] && ! command -v apparmor_parser >/dev/null
}

if [ "${PINACLE_LOOK:-0}" = 1 ]; then
    code=0
    if ! docker info >/dev/null 2>&1; then
        code=76
        if ! command -v dockerd >/dev/null; then
            [ -n "$manager" ] || { would "give up: Docker is missing, and there is no package manager that is known here"; exit $code; }
            would "install Docker from the distribution's packages, with %1" "$manager"
        fi
        would "start the Docker daemon, now and at every boot"
    fi
    if lacks_apparmor; then
        code=76
        would "install apparmor, without which Docker starts no container on this kernel"
    fi
    exit $code
fi

if ! command -v dockerd >/dev/null; then
    say "installing Docker from the distribution's packages"
    case $manager in
        apt-get)
            export DEBIAN_FRONTEND=noninteractive
            apt-get update -q
            apt-get install -y -q --no-install-recommends docker.io iptables ca-certificates
            ;;
        # Fedora calls it moby-engine; docker-ce's own repository may be set up instead.
        dnf) dnf install -y moby-engine || dnf install -y docker-ce docker-ce-cli containerd.io || dnf install -y docker ;;
        pacman) pacman -Sy --noconfirm --needed docker ;;
        zypper) zypper --non-interactive install docker ;;
        # Docker is in the community packages, which a bare Alpine has switched off.
        apk) apk add docker || { sed -i 's,^#\(.*/community\)$,\1,' /etc/apk/repositories && apk update && apk add docker; } ;;
        *)
            say "no known package manager here: install Docker by hand, then check the server again" >&2
            exit 69
            ;;
    esac
fi
if lacks_apparmor; then
    say "installing apparmor"
    case $manager in
        apt-get)
            export DEBIAN_FRONTEND=noninteractive
            apt-get install -y -q --no-install-recommends apparmor || { apt-get update -q && apt-get install -y -q --no-install-recommends apparmor; }
            ;;
        pacman) pacman -S --noconfirm --needed apparmor ;;
        zypper) zypper --non-interactive install apparmor-parser ;;
        apk) apk add apparmor ;;
    esac
fi
# The daemon and its client are packages of their own in newer releases.
if ! command -v docker >/dev/null && command -v apt-get >/dev/null; then apt-get install -y -q docker-cli; fi

if docker info >/dev/null 2>&1; then
    say "running, version $(docker info --format '{{.ServerVersion}}')"
    exit 0
fi

say "starting the daemon"
if [ -d /run/systemd/system ]; then
    systemctl enable --now docker
elif command -v rc-service >/dev/null && [ -x /etc/init.d/docker ] && [ -e /run/openrc/softlevel ]; then
    rc-update add docker default >/dev/null
    rc-service docker start
else
    # No init system that we know: the daemon is started by itself and does not come back after a reboot.
    setsid dockerd >>/var/log/dockerd.log 2>&1 </dev/null &
fi
tries=60
until docker info >/dev/null 2>&1; do
    tries=$((tries - 1))
    if [ "$tries" -eq 0 ]; then
        tail -n 5 /var/log/dockerd.log 2>/dev/null || true
        say "the daemon does not answer after 30 s" >&2
        exit 70
    fi
    sleep 0.5
done
say "running, version $(docker info --format '{{.ServerVersion}}')"
