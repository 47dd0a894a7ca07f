#!/bin/sh
# Writes /var/lib/pinacle/resolv.conf, which pods mount: the name servers that this server really asks. As root, over stdin.
#
# A pod can reach neither Docker's resolver (127.0.0.11, gVisor's network has no such address) nor one that listens on the
# server's loopback (systemd-resolved, dnsmasq): those are replaced by the ones they ask themselves.
set -eu

out=/var/lib/pinacle/resolv.conf
servers_of() { sed -n 's/^[[:space:]]*nameserver[[:space:]]\{1,\}\([^[:space:]#;]*\).*/\1/p' "$1" 2>/dev/null | grep -v -e '^127\.' -e '^::1$' -e '^0\.0\.0\.0$' -e '%' || true; }

servers='' from=''
for source in /run/systemd/resolve/resolv.conf /run/NetworkManager/no-stub-resolv.conf /run/resolvconf/resolv.conf \
    /run/dnsmasq/resolv.conf /var/run/dnsmasq/resolv.conf /etc/resolv.conf; do
    [ -r "$source" ] || continue
    servers=$(servers_of "$source")
    if [ -n "$servers" ]; then
        from=$source
        break
    fi
done
if [ -z "$servers" ] && command -v resolvectl >/dev/null; then
    servers=$(resolvectl dns 2>/dev/null | sed 's/^[^:]*://' | tr -s ' ' '\n' | grep -v -e '^127\.' -e '^$' -e '^::1$' | sort -u || true)
    from=resolvectl
fi
if [ -z "$servers" ]; then
    echo "resolv: every name server of this server listens on its own loopback, where no pod can reach it"
    exit 78
fi

mkdir -p /var/lib/pinacle
# A name of its own: pods are made at the same time.
draft=$(mktemp "$out.XXXXXX")
trap 'rm -f "$draft"' EXIT
{
    # The C library reads three at most.
    echo "$servers" | head -n 3 | sed 's/^/nameserver /'
    grep -E '^[[:space:]]*(search|options)[[:space:]]' "$from" 2>/dev/null | grep -v 'trust-ad' || true
} >"$draft"
if [ "${PINACLE_LOOK:-0}" = 1 ]; then
    if cmp -s "$draft" "$out"; then exit 0; fi
    printf 'write the name servers (%%1) to %%2, for pods\t%s\t%s\n' "$(echo $servers)" "$out" # a sentence, and what stands in it
    exit 76
fi
if ! cmp -s "$draft" "$out"; then
    # Pods have this very file mounted: it is filled anew, not replaced, so that running pods see the change.
    cat "$draft" >"$out"
    chmod 644 "$out"
fi
echo "resolv: $(echo "$servers" | head -n 3 | tr '\n' ' ')(from $from)"
