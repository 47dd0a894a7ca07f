# sh -c THIS key COMMENT HOST PORT
# Runs in the pod: makes its deploy key once, and prints "key TYPE BASE64" and the host's keys as "host TYPE BASE64".
set -eu
umask 077
mkdir -p /root/.ssh
key=/root/.ssh/pinacle_deploy
if [ ! -s "$key" ] || [ ! -s "$key.pub" ]; then
    rm -f "$key" "$key.pub"
    ssh-keygen -q -t ed25519 -N '' -C "$1" -f "$key"
fi
echo "key $(cut -d' ' -f1,2 "$key.pub")"
ssh-keyscan -T 15 -p "$3" -t ed25519,ecdsa,rsa -- "$2" 2>/dev/null | grep -v '^#' | cut -d' ' -f2,3 | sed 's/^/host /'
