# sh -c THIS clone URL BRANCH FOLDER PROTOCOLS CREDENTIAL-URL SSH-COMMAND
# Runs in the pod. Standard input is what a credential helper answers, or nothing: the token is in no argument, no
# environment and no file. Clones into a draft beside the folder and renames it, so that a clone that was cut off is
# known by its name, and whatever is in the folder itself is never touched.
set -eu
url=$1 branch=$2 folder=$3 protocols=$4 credential=$5 ssh=$6
export LC_ALL=C GIT_TERMINAL_PROMPT=0 GIT_ASKPASS=true
if [ -d "$folder" ] && [ -n "$(ls -A "$folder")" ]; then
    if [ "$(git -C "$folder" config --get remote.origin.url || true)" = "$url" ]; then exit 0; fi
    echo "$folder holds something else already; it was left alone" >&2
    exit 17
fi
# A clone whose program was killed may still run here: it ends before its draft is taken away.
while running=$(grep -lsz '^PINACLE_CLONE=' /proc/[0-9]*/environ || true) && [ -n "$running" ]; do
    for process in $running; do
        process=${process#/proc/}
        kill -KILL "${process%/environ}" 2>/dev/null || true
    done
    sleep 0.1
done
export PINACLE_CLONE=1
draft=$folder.pinacle-clone
rm -rf -- "$draft"
mkdir -p -- "${folder%/*}"
# git closes standard input for what it starts, but passes other descriptors on, down to the helper.
exec 9<&0 </dev/null
set -- -c protocol.allow=never -c credential.helper=
for protocol in $protocols; do set -- "$@" -c "protocol.$protocol.allow=always"; done
# Only this very host is answered: one that it redirects to is not.
[ -z "$credential" ] || set -- "$@" -c "credential.$credential.helper=!f() { if [ \"\$1\" = get ]; then cat <&9; fi; }; f"
set -- "$@" clone --progress --no-recurse-submodules
[ -z "$ssh" ] || set -- "$@" -c "core.sshCommand=$ssh"
[ -z "$branch" ] || set -- "$@" --branch "$branch"
git "$@" -- "$url" "$draft"
# A .env holds secrets, whether the repository thought of that or not.
mkdir -p "$draft/.git/info"
grep -qxF .env "$draft/.git/info/exclude" 2>/dev/null || echo .env >>"$draft/.git/info/exclude"
[ ! -d "$folder" ] || rmdir -- "$folder"
mv -T -- "$draft" "$folder"
