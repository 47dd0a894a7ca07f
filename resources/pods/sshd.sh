# An SSH server for one connection, over standard input and output. Run in the pod as root.
# $1: the public key that may log in. The first line of the output is the pod's own host key.
[ -x /usr/sbin/sshd ] || { echo "This pod's image has no SSH server: make the pod anew to have one." >&2; exit 69; }
key=/etc/ssh/ssh_host_ed25519_key
own=/run/pinacle/ssh
allowed=$own/$(printf %s "$1" | cksum | cut -d ' ' -f 1)
umask 077
mkdir -p "$own" && printf '%s\n' "$1" >"$allowed.$$" && mv -f "$allowed.$$" "$allowed" || exit 1
# Two connections at once make one key: the first link wins.
if [ ! -s $key ]; then
    ssh-keygen -q -t ed25519 -N '' -C '' -f "$own/key-$$" </dev/null && ln "$own/key-$$" $key 2>/dev/null
    rm -f "$own/key-$$" "$own/key-$$.pub"
fi
mkdir -p -m 0755 /run/sshd
ssh-keygen -y -f $key || exit 1
exec /usr/sbin/sshd -i -e -f /dev/null -h $key \
    -o AuthorizedKeysFile="$allowed" -o StrictModes=no -o PermitRootLogin=prohibit-password \
    -o PasswordAuthentication=no -o KbdInteractiveAuthentication=no -o UsePAM=no -o PrintMotd=no \
    -o PrintLastLog=no -o LogLevel=ERROR -o AcceptEnv='LANG LC_* COLORTERM' -o 'Subsystem=sftp internal-sftp'
