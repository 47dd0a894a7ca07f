# sh -c THIS key COMMENT [HOST PORT]
# Runs in the pod: makes its deploy key once, and prints "key TYPE BASE64" and the host's keys as "host TYPE BASE64". The key
# of another pod, which a copy of it still has, is replaced. Without a host nothing is made where there is none.
set -eu
umask 077
key=/root/.ssh/pinacle_deploy
[ -n "${2-}" ] || [ -s "$key" ] || exit 0
mkdir -p /root/.ssh
# The comment says whose it is. The public half comes last: a change that was cut off is made again.
if [ ! -s "$key" ] || [ "$(cut -d' ' -f3 "$key.pub" 2>/dev/null)" != "$1" ]; then
    rm -f "$key.new" "$key.new.pub"
    ssh-keygen -q -t ed25519 -N '' -C "$1" -f "$key.new"
    mv -f "$key.new" "$key"
    mv -f "$key.new.pub" "$key.pub"
fi
echo "key $(cut -d' ' -f1,2 "$key.pub")"
[ -z "${2-}" ] ||
    ssh-keyscan -T 15 -p "$3" -t ed25519,ecdsa,rsa -- "$2" 2>/dev/null | grep -v '^#' | cut -d' ' -f2,3 | sed 's/^/host /'
