# sh -c THIS push URL BRANCH FOLDER PROTOCOLS CREDENTIAL-URL SSH-COMMAND
# Runs in the pod: the project's first commit goes to an empty repository. Never forced: one that has commits refuses.
set -eu
url=$1 branch=$2 folder=$3 protocols=$4 credential=$5 ssh=$6
export LC_ALL=C GIT_TERMINAL_PROMPT=0 GIT_ASKPASS=true
cd -- "$folder"
exec 9<&0 </dev/null
[ -z "$branch" ] || git branch -m -- "$branch"
branch=$(git symbolic-ref --short HEAD)
if git config --get remote.origin.url >/dev/null; then
    if [ "$(git config --get remote.origin.url)" != "$url" ]; then
        echo "the project has another remote already; it was left alone" >&2
        exit 17
    fi
else
    git remote add -- origin "$url"
fi
[ -z "$ssh" ] || git config core.sshCommand "$ssh"
set -- -c protocol.allow=never -c credential.helper=
for protocol in $protocols; do set -- "$@" -c "protocol.$protocol.allow=always"; done
[ -z "$credential" ] || set -- "$@" -c "credential.$credential.helper=!f() { if [ \"\$1\" = get ]; then cat <&9; fi; }; f"
git "$@" push --progress --set-upstream origin "refs/heads/$branch:refs/heads/$branch"
