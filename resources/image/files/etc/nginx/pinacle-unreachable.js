// The page for a port where nobody listens: says which was asked for and which ones answer, and tries again by itself.
import fs from 'fs';

const LISTEN = '0A';

function listeningPorts() {
    const ports = {};
    ['/proc/net/tcp', '/proc/net/tcp6'].forEach(function (table) {
        let text = '';
        try {
            text = fs.readFileSync(table, 'utf8');
        } catch (e) {
            return;
        }
        text.split('\n').slice(1).forEach(function (line) {
            const columns = line.trim().split(/\s+/);
            if (columns.length > 3 && columns[3] === LISTEN) {
                ports[parseInt(columns[1].split(':')[1], 16)] = true;
            }
        });
    });
    return Object.keys(ports).map(Number).filter((port) => port !== 80 && port > 0).sort((a, b) => a - b);
}

// The same pod's address for another port; none when the page was asked for under a plain name.
function address(host, port) {
    const named = /^localhost-[0-9]+([.-]pod-[a-z0-9-]+\.localhost(:[0-9]+)?)$/.exec(host);
    if (named) {
        return 'http://localhost-' + port + named[1] + '/';
    }
    const plain = /^(pod-[a-z0-9-]+\.localhost(:[0-9]+)?)$/.exec(host);
    return plain ? 'http://localhost-' + port + '.' + plain[1] + '/' : '';
}

function page(r) {
    const port = r.variables.target;
    const host = r.headersIn.Host || '';
    const items = listeningPorts().map(function (other) {
        const link = address(host, other);
        return '<li>' + (link ? '<a href="' + link + '">' + other + '</a>' : other) + '</li>';
    }).join('');
    r.headersOut['Content-Type'] = 'text/html; charset=utf-8';
    r.headersOut['Cache-Control'] = 'no-store';
    r.headersOut['X-Pinacle-Unreachable'] = String(port);
    r.return(502, '<!doctype html><html lang="en"><meta charset="utf-8">' +
        '<meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="2">' +
        '<title>Nothing on port ' + port + ' yet</title><style>' +
        ':root{color-scheme:light dark;--ink:#1c1d21;--soft:#62656e;--paper:#fafafa;--line:#e3e4e8;--accent:#3a5bd9}' +
        '@media(prefers-color-scheme:dark){:root{--ink:#ececf0;--soft:#9a9daa;--paper:#17181b;--line:#2c2e34;--accent:#8ba3ff}}' +
        'body{margin:0;min-height:100vh;display:grid;place-items:center;background:var(--paper);color:var(--ink);' +
        'font:16px/1.55 system-ui,sans-serif}main{max-width:30rem;padding:2rem}h1{font-size:1.4rem;margin:0 0 .5rem}' +
        'p{color:var(--soft);margin:.5rem 0}ul{display:flex;flex-wrap:wrap;gap:.5rem;list-style:none;padding:0}' +
        'li{border:1px solid var(--line);border-radius:.5rem;padding:.2rem .7rem;font-variant-numeric:tabular-nums}' +
        'a{color:var(--accent);text-decoration:none}</style>' +
        '<main><h1>Nothing listens on port ' + port + ' yet</h1>' +
        '<p>The pod is up, but no program in it answers on this port. This page tries again every two seconds.</p>' +
        (items ? '<p>Ports that do answer:</p><ul>' + items + '</ul>' : '<p>No program of the pod listens on any port.</p>') +
        '</main></html>\n');
}

export default { page };
