#!/bin/sh
# Images made of the file systems of pods. As somebody who may use Docker and read its folders: `sh -s -- VERB …`.
#
#   take CONTAINER IMAGE [KEY=VALUE …]   makes IMAGE, with these labels; {"checksum","sizeBytes","files","pausedMs","mode"}
#   check IMAGE [CHECKSUM]               reads it back: {"checksum","sizeBytes","files"}
#
# A running pod is paused while its files are read, and goes on whatever happens here. What counts is not the exit code of
# `docker commit`: the files in the image are read back and compared with the pod's. Those are read beside Docker, which
# reads them at that time as well, and hashed by as many processes as there are processors.
set -eu
LC_ALL=C
export LC_ALL

say() { echo "$*" >&2; }
processors=$(nproc 2>/dev/null || echo 1)
export hash='b2sum --length=256' # less than half the work of SHA-256
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' HUP INT TERM PIPE

# The folder that holds what a container, or the last layer of an image, has changed. Empty: Docker does not show it.
changes() { docker "$1" inspect --format '{{if .GraphDriver.Data}}{{index .GraphDriver.Data "UpperDir"}}{{end}}' "$2" 2>/dev/null || true; }

# One hash over names, types, modes, owners, times, links and contents. Sockets cannot be stored; a folder's size and the
# number of its links belong to the file system, not to the user.
facts() { # FOLDER for what is on the way
    find . -mindepth 1 ! -type s \( -type d -printf 'd %m %U %G - %P\0' -o -type f -printf 'f %m %U %G %n %s %Ts %P\0' \
        -o -type l -printf 'l %U %G %P -> %l\0' -o -printf '%y %m %U %G %P\0' \) | sort -z
    mkdir "$1"
    find . -type f -size +1M -print0 | hashes "$1" 4
    find . -type f ! -size +1M -print0 | hashes "$1" 1000
    cat "$1"/* | sort -z -k 2
}
hashes() { # FOLDER COUNT: each process hashes that many files, into a file of its own
    xargs -0 -r -n "$2" -P "$processors" sh -c '$hash --zero "$@" >>"$0/$$"' "$1"
    : >>"$1/0"
}
checksum_of() { (cd "$1" && facts "$work/$2" | $hash | cut -d' ' -f1); } # FOLDER NAME

# Finds the checksum, the bytes and the number of files of an image's last layer.
read_back() { # IMAGE NAME
    folder=$(changes image "$1")
    if [ -n "$folder" ] && [ -d "$folder" ]; then
        checksum=$(checksum_of "$folder" "$2")
        bytes=$(du -s --block-size=1 "$folder" | cut -f1)
        files=$(find "$folder" -type f | wc -l)
    else
        # Docker compares each layer with its own digest while it reads it.
        checksum=$(docker save "$1" | sha256sum | cut -d' ' -f1)
        bytes=$(docker image inspect --format '{{.Size}}' "$1")
        files=0
    fi
}

# Docker fills the holes of sparse files: dig them again, or a file of 1 GB with nothing in it takes 1 GB.
dig_holes() {
    command -v fallocate >/dev/null || return 0
    (cd "$1" && find . -type f -size +256k -exec sh -c '
        folder=$1
        shift
        for file in "$@"; do
            set -- $(stat -c "%b %s" "$file")
            [ $(($1 * 512)) -ge $(($2 / 10 * 9)) ] || { fallocate --dig-holes "$folder/$file" && touch --no-dereference --reference "$file" "$folder/$file"; } 2>/dev/null || true
        done' sh "$2" {} +)
}

take() {
    container=$1
    image=$2
    shift 2
    paused=0
    thaw() { [ "$paused" = 0 ] || docker unpause "$container" >/dev/null 2>&1 || true; }
    trap 'thaw; rm -rf "$work"' EXIT
    state=$(docker inspect --type container --format '{{.State.Status}}' "$container")
    mode=stopped
    began=$(date +%s%3N)
    if [ "$state" = running ]; then
        mode=paused
        # What programs wrote and the sandbox still holds goes to the disk first.
        docker exec "$container" sync
        began=$(date +%s%3N)
        docker pause "$container" >/dev/null
        paused=1
    fi
    set -- "$@" "pinacle.mode=$mode"
    # A label's value goes into the image's configuration as it is: nothing here is a shell's or a Dockerfile's word.
    for label in "$@"; do
        value=$(printf %s "${label#*=}" | base64 | tr -d '\n')
        set -- "$@" --change "LABEL ${label%%=*}=$value"
        shift
    done
    ours=$(changes container "$container")
    if [ -n "$ours" ] && [ -d "$ours" ]; then
        checksum_of "$ours" ours >"$work/expected" &
        reading=$!
    else
        reading=
    fi
    docker commit --pause=false "$@" "$container" "$image" >/dev/null
    [ -z "$reading" ] || wait "$reading"
    theirs=$(changes image "$image")
    if [ -n "$reading" ] && [ -n "$theirs" ] && [ -d "$theirs" ]; then
        dig_holes "$ours" "$theirs"
        expected=$(cat "$work/expected")
    fi
    thaw
    paused=0
    ended=$(date +%s%3N)
    read_back "$image" theirs
    if [ "${expected:-$checksum}" != "$checksum" ]; then
        docker rmi "$image" >/dev/null 2>&1 || true
        say "the files in the snapshot are not those of the pod"
        exit 65
    fi
    printf '{"checksum":"%s","sizeBytes":%s,"files":%s,"pausedMs":%s,"mode":"%s"}\n' "$checksum" "$bytes" "$files" \
        "$([ "$mode" = paused ] && echo $((ended - began)) || echo 0)" "$mode"
}

verb=$1
shift
case $verb in
    take) take "$@" ;;
    check)
        docker image inspect "$1" >/dev/null 2>&1 || { say "the snapshot's image $1 is not on this server"; exit 66; }
        read_back "$1" theirs
        if [ "${2:-$checksum}" != "$checksum" ]; then # perhaps one of an earlier version
            hash=sha256sum
            read_back "$1" again
        fi
        printf '{"checksum":"%s","sizeBytes":%s,"files":%s}\n' "$checksum" "$bytes" "$files"
        ;;
esac
