#!/bin/sh
# Installs Docker where it is missing and starts it where it is not running. As root, over stdin; safe to repeat.
set -eu

say() { echo "docker: $*"; }

if ! command -v dockerd >/dev/null; then
    say "installing Docker from the distribution's packages"
    if command -v apt-get >/dev/null; then
        export DEBIAN_FRONTEND=noninteractive
        apt-get update -q
        apt-get install -y -q --no-install-recommends docker.io iptables
    elif command -v dnf >/dev/null; then
        # Fedora calls it moby-engine; docker-ce's own repository may be set up instead.
        dnf install -y moby-engine || dnf install -y docker-ce docker-ce-cli containerd.io || dnf install -y docker
    elif command -v pacman >/dev/null; then
        pacman -Sy --noconfirm --needed docker
    elif command -v zypper >/dev/null; then
        zypper --non-interactive install docker
    elif command -v apk >/dev/null; then
        apk add docker
    else
        say "no known package manager here: install Docker by hand, then check the server again"
        exit 69
    fi
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
        say "the daemon does not answer after 30 s"
        tail -n 5 /var/log/dockerd.log 2>/dev/null || true
        exit 70
    fi
    sleep 0.5
done
say "running, version $(docker info --format '{{.ServerVersion}}')"
