#!/bin/sh
# Prints the facts about this server as one JSON object, and changes nothing. As root, over stdin.
set -u
LC_ALL=C
export LC_ALL

text() { # a JSON string of stdin
    printf '"'
    tr -d '\000-\010\013-\037' | sed -e 's/\\/\\\\/g' -e 's/"/\\"/g' -e 's/	/\\t/g' | awk 'NR > 1 { printf "\\n" } { printf "%s", $0 }'
    printf '"'
}
number() { case ${1:-} in '' | *[!0-9.]*) printf null ;; *) printf %s "$1" ;; esac; }
list() { # a JSON list of the lines of stdin
    first=1
    printf '['
    while IFS= read -r line; do
        [ -n "$line" ] || continue
        [ "$first" = 1 ] || printf ','
        first=0
        printf %s "$line" | text
    done
    printf ']'
}
has() { command -v "$1" >/dev/null 2>&1; }

# Provisioning needs more than the right to use Docker.
if [ "$(id -u)" = 0 ]; then
    root_by=itself
elif ! has sudo; then
    root_by=nothing
else # by a password: it would wait for one
    root_by=$(timeout 5 sudo -n true </dev/null >/dev/null 2>&1 && echo sudo || echo password)
fi

docker_version='' cgroup_driver='' cgroup_version='' root='' runtimes='' runsc_path='' runsc_args='' storage=''
if has docker; then
    info=$(timeout 15 docker info --format '{{.ServerVersion}}|{{.Driver}}|{{.CgroupDriver}}|{{.CgroupVersion}}|{{.DockerRootDir}}' 2>/dev/null) || info=''
    if [ -n "$info" ] && [ "${info%%|*}" != "" ]; then
        docker_version=$(echo "$info" | cut -d'|' -f1)
        storage=$(echo "$info" | cut -d'|' -f2)
        cgroup_driver=$(echo "$info" | cut -d'|' -f3)
        cgroup_version=$(echo "$info" | cut -d'|' -f4)
        root=$(echo "$info" | cut -d'|' -f5)
        runtimes=$(docker info --format '{{range $name, $_ := .Runtimes}}{{$name}}
{{end}}' 2>/dev/null)
        runsc_path=$(docker info --format '{{range $name, $r := .Runtimes}}{{if eq $name "runsc"}}{{$r.Path}}{{end}}{{end}}' 2>/dev/null)
        runsc_args=$(docker info --format '{{range $name, $r := .Runtimes}}{{if eq $name "runsc"}}{{range $r.Args}}{{.}}
{{end}}{{end}}{{end}}' 2>/dev/null)
    fi
fi
runsc_version=''
for candidate in "$runsc_path" "$(command -v runsc 2>/dev/null)"; do
    [ -n "$candidate" ] || continue
    runsc_version=$(timeout 10 "$candidate" --version 2>/dev/null | sed -n 's/^runsc version \(release-\)\{0,1\}//p')
    [ -z "$runsc_version" ] || break
done
persistent=false
case " $(echo "$runsc_args" | tr '\n' ' ')" in *" --overlay2=none "* | *" -overlay2=none "*) persistent=true ;; esac

running=''
[ -z "$docker_version" ] || running=$(timeout 15 docker ps --format '{{.Names}}' 2>/dev/null)
free=$(df -Pk "${root:-/}" 2>/dev/null | awk 'NR == 2 { printf "%.1f", $4 / 1048576 }')
total=$(df -Pk "${root:-/}" 2>/dev/null | awk 'NR == 2 { printf "%.1f", $2 / 1048576 }')
memory=$(awk '/^MemTotal:/ { print int($2 / 1024) }' /proc/meminfo)
available=$(awk '/^MemAvailable:/ { print int($2 / 1024) }' /proc/meminfo)
os=$(. /etc/os-release 2>/dev/null && echo "${PRETTY_NAME:-$ID}")
# The bridge of a pod must not be wider than the way out.
way=$(ip route show default 2>/dev/null | sed -n 's/.* dev \([^ ]*\).*/\1/p' | head -n 1)
mtu=$(ip link show "$way" 2>/dev/null | sed -n 's/.* mtu \([0-9]*\) .*/\1/p')
routes=$(ip -4 route show table all 2>/dev/null | awk '{ for (i = 1; i <= 2; i++) if ($i ~ /^[0-9.]+\/[0-9]+$/) print $i }' | sort -u)
init=none
[ -d /run/systemd/system ] && init=systemd
[ -e /run/openrc/softlevel ] && init=openrc

printf '{"user":'; id -un | text
printf ',"rootBy":"%s"' "$root_by"
printf ',"docker":{"version":'; printf %s "$docker_version" | text
printf ',"installed":%s,"root":' "$(has dockerd && echo true || echo false)"; printf %s "$root" | text
printf ',"storageDriver":'; printf %s "$storage" | text
printf ',"cgroupDriver":'; printf %s "$cgroup_driver" | text
printf ',"cgroupVersion":%s,"runtimes":' "$(number "$cgroup_version")"; printf '%s\n' "$runtimes" | list
printf ',"running":'; printf '%s\n' "$running" | list
printf '},"runsc":{"version":'; printf %s "$runsc_version" | text
printf ',"registered":%s,"path":' "$([ -n "$runsc_path" ] && echo true || echo false)"; printf %s "$runsc_path" | text
printf ',"args":'; printf '%s\n' "$runsc_args" | list
printf ',"keepsFiles":%s},"resolvers":' "$persistent"
sed -n 's/^nameserver[[:space:]]*//p' /var/lib/pinacle/resolv.conf 2>/dev/null | list
printf ',"cpus":%s,"memoryMb":%s,"memoryAvailableMb":%s' "$(number "$(getconf _NPROCESSORS_ONLN)")" "$(number "$memory")" "$(number "$available")"
printf ',"diskFreeGb":%s,"diskTotalGb":%s,"mtu":%s,"routes":' "$(number "$free")" "$(number "$total")" "$(number "$mtu")"
printf '%s\n' "$routes" | list
printf ',"time":%s,"kernel":' "$(date +%s)"; uname -r | text
printf ',"arch":'; uname -m | text
printf ',"os":'; printf %s "$os" | text
printf ',"init":'; printf %s "$init" | text
printf ',"hostname":'; uname -n | text
printf ',"caCertificates":'; find /usr/local/share/ca-certificates /etc/pki/ca-trust/source/anchors -type f \( -name '*.crt' -o -name '*.pem' \) 2>/dev/null | list
printf '}\n'
