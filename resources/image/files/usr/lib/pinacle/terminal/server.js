// A terminal in a browser page: server.js PORT SESSION [COMMAND ...]
//
// Every page is one more client of the tmux session SESSION, which runs COMMAND (a login shell if none is given) and
// outlives the page. Over the websocket, binary messages are the terminal's bytes and text messages are {cols, rows}.
import { createServer } from 'node:http';
import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { WebSocketServer } from 'ws';
import pty from '@lydell/node-pty';

const [port, session, ...command] = process.argv.slice(2);
const modules = fileURLToPath(new URL('./node_modules/@xterm/', import.meta.url));
const files = {
    '/': [fileURLToPath(new URL('./index.html', import.meta.url)), 'text/html; charset=utf-8'],
    '/xterm.css': [modules + 'xterm/css/xterm.css', 'text/css'],
    '/xterm.js': [modules + 'xterm/lib/xterm.js', 'text/javascript'],
    '/fit.js': [modules + 'addon-fit/lib/addon-fit.js', 'text/javascript'],
};

const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://pod').pathname;
    if (path === '/health') {
        response.end('ok\n');
    } else if (files[path]) {
        response.setHeader('Content-Type', files[path][1]);
        createReadStream(files[path][0]).on('error', (error) => response.destroy(error)).pipe(response);
    } else {
        response.writeHead(404).end('not found\n');
    }
});

// Any page of the web may open a websocket to a loopback address; a shell is only for the page that came from here.
function isOwnPage({ req }) {
    const host = req.headers['x-forwarded-host'] ?? req.headers.host;
    return !req.headers.origin || URL.parse(req.headers.origin)?.host === host;
}

// What is meant for this service is not meant for the shells in it.
const { PINACLE_SERVICE, PINACLE_PORT, PINACLE_URL, ...env } = process.env;

const sockets = new WebSocketServer({ server, path: '/socket', verifyClient: isOwnPage, maxPayload: 16 * 1024 * 1024 });
sockets.on('connection', (socket) => {
    const terminal = pty.spawn('tmux', ['new-session', '-A', '-s', session, ...command], {
        name: 'xterm-256color',
        cols: 80,
        rows: 24,
        cwd: process.cwd(),
        env,
        encoding: null,
    });
    terminal.onData((data) => {
        socket.send(data, { binary: true });
        // A program that prints faster than the network carries must wait, not fill our memory.
        if (socket.bufferedAmount > 1 << 20) {
            terminal.pause();
            const timer = setInterval(() => {
                if (socket.bufferedAmount < 1 << 18) {
                    clearInterval(timer);
                    terminal.resume();
                }
            }, 20);
        }
    });
    terminal.onExit(() => socket.close());
    socket.on('message', (data, isBinary) => {
        if (isBinary) {
            terminal.write(data);
            return;
        }
        try {
            const { cols, rows } = JSON.parse(data);
            terminal.resize(Math.min(Math.max(cols | 0, 2), 1000), Math.min(Math.max(rows | 0, 2), 1000));
        } catch {
            // Not a size: nothing to do.
        }
    });
    const alive = setInterval(() => socket.ping(), 20000);
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
        clearInterval(alive);
        terminal.kill();
    });
});

server.listen(Number(port), '127.0.0.1', () => console.log(`terminal of session ${session} on port ${port}`));
