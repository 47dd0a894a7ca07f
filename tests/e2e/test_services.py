"""Services and processes of a running pod: a database with a password, an assistant, notebooks; added, killed, removed."""

import contextlib
import json
import re
import signal
import sqlite3
import time
import unittest

from support import objects, wait_for, world

SERVICES = ("claude-code", "web-terminal", "postgres", "redis", "jupyter")

# A notebook's way: a kernel over the server's own interface, a cell over its websocket.
RUN_CELL = r"""
import asyncio, http.cookiejar, json, urllib.request, uuid
from tornado.websocket import websocket_connect
base = '127.0.0.1:8888/api/kernels'
async def main():
    jar = http.cookiejar.CookieJar()
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
    browser.open('http://127.0.0.1:8888/lab').read()
    token = next(cookie.value for cookie in jar if cookie.name == '_xsrf')
    made = browser.open(urllib.request.Request(f'http://{base}', data=b'{"name": "python3"}', headers={'X-XSRFToken': token}, method='POST'))
    kernel = json.load(made)['id']
    socket = await websocket_connect(f'ws://{base}/{kernel}/channels')
    header = {'msg_id': uuid.uuid4().hex, 'username': 'test', 'session': uuid.uuid4().hex, 'msg_type': 'execute_request', 'version': '5.3'}
    await socket.write_message(json.dumps({'header': header, 'parent_header': {}, 'metadata': {}, 'channel': 'shell',
        'content': {'code': 'print(6 * 7)', 'silent': False, 'store_history': False, 'user_expressions': {}, 'allow_stdin': False}}))
    while True:
        message = json.loads(await socket.read_message())
        if message['msg_type'] == 'stream':
            print(message['content']['text'].strip())
            return
asyncio.run(asyncio.wait_for(main(), 60))
"""

# A browser's way to a terminal page: what is typed, and what the session answers.
TYPE = r"""
const [port, line, wanted] = process.argv.slice(2);
const socket = new WebSocket(`ws://127.0.0.1:${port}/socket`);
socket.binaryType = 'arraybuffer';
let seen = '';
socket.onopen = () => { socket.send(JSON.stringify({ cols: 120, rows: 40 })); if (line) setTimeout(() => socket.send(new TextEncoder().encode(line + '\r')), 1500); };
socket.onmessage = ({ data }) => { seen += new TextDecoder().decode(data); if (new RegExp(wanted).test(seen)) { console.log('seen'); process.exit(0); } };
setTimeout(() => { console.log(seen); process.exit(1); }, 40000);
"""


class Services(unittest.TestCase):
    """One pod for all; the order of the tests is their story."""

    @classmethod
    def setUpClass(cls):
        world().server("here")
        cls.pinacle = world().pinacle
        options = [word for each in SERVICES for word in ("--service", each)]
        cls.pod = cls.pinacle.ok("pod", "create", "--name", "Served", "--server", "here", "--template", "nodejs-blank",
                                 "--tier", "dev.medium", *options, timeout=900)
        cls.name = cls.pod["name"]

    @classmethod
    def tearDownClass(cls):
        cls.pinacle.discard(cls.pod["id"])

    def inside(self, script, **options):
        return self.pinacle.shell(self.name, script, **options).strip()

    def status(self):
        return {each["id"]: each for each in self.pinacle.ok("service", "status", self.name)}

    def test_1_all_healthy(self):
        status = self.status()
        self.assertEqual(sorted(status), sorted(SERVICES))
        for each in status.values():
            self.assertEqual((each["state"], each["healthy"]), ("running", True), each)
            self.assertGreater(each["pid"], 1)

    def test_2_what_services_give_the_pod(self):
        self.assertEqual(self.inside("bash -lc 'psql \"$DATABASE_URL\" -XAtqc \"select current_user\"'"), "pinacle")
        self.assertEqual(self.inside("bash -lc 'redis-cli -u \"$REDIS_URL\" ping'"), "PONG")
        self.assertEqual(self.inside("ps -o user= -C postgres | sort -u"), "postgres")
        # The process, too, can reach it.
        self.assertIn("DATABASE_URL=postgresql://", self.inside("tr '\\0' '\\n' < /proc/$(pgrep -f '[n]ode server.js' | tail -n 1)/environ"))
        password = self.inside("printf %s \"$POSTGRES_PASSWORD\"")
        self.assertRegex(password, r"^[0-9a-f]{64}$")
        with contextlib.closing(sqlite3.connect(self.pinacle.home / "state/pinacle.db")) as database:
            text = "\n".join(map(str, database.iterdump()))
        self.assertNotIn(password, text, "secrets are in no table")
        self.assertNotIn(password, self.inside("cat /proc/[0-9]*/cmdline | tr '\\0' ' '"))

    def test_3_killed_services_come_back(self):
        before = self.status()
        self.inside("kill -9 " + " ".join(str(before[each]["pid"]) for each in SERVICES))

        def back():
            now = self.status()
            return all(now[each]["healthy"] and now[each]["pid"] != before[each]["pid"] for each in SERVICES)

        wait_for("all come back", back, 60, 1)

    def test_4_a_cell_and_a_terminal(self):
        cell = self.pinacle.execute(self.name, "/opt/jupyter/bin/python", "-c", RUN_CELL, timeout=90)
        self.assertEqual(cell.out.strip(), "42", str(cell))
        typed = self.pinacle.run("pod", "exec", self.name, "--", "node", "-", "7681", "claude --version", r"[0-9.]+ \(Claude Code\)",
                                 stdin=TYPE.encode(), timeout=90)
        self.assertEqual(typed.out.strip(), "seen", str(typed))
        opened = self.pinacle.run("pod", "exec", self.name, "--", "node", "-", "2528", "", "Claude|claude", stdin=TYPE.encode(), timeout=90)
        self.assertEqual(opened.out.strip(), "seen", str(opened))

    def test_5_stop_start_restart(self):
        self.pinacle.ok("service", "stop", self.name, "redis")
        stopped = self.status()["redis"]
        self.assertEqual((stopped["state"], stopped["healthy"]), ("stopped", False))
        self.assertEqual(self.pinacle.run("pod", "health", self.name).code, 1)
        self.pinacle.ok("service", "start", self.name, "redis")
        before = self.status()["redis"]
        self.pinacle.ok("service", "restart", self.name, "redis")
        after = self.status()["redis"]
        self.assertTrue(after["healthy"])
        self.assertNotEqual(after["pid"], before["pid"])
        self.assertIn("Ready to accept", self.pinacle.run("service", "logs", self.name, "redis", "--tail", "20").out)

    def test_6_removed_without_a_trace_and_added_again(self):
        self.inside("redis-cli set gone yes")
        self.pinacle.ok("service", "remove", self.name, "redis", timeout=120)
        self.assertNotIn("redis", self.status())
        self.assertEqual(self.inside("pgrep redis || true"), "")
        self.assertEqual(self.inside("ls -d /etc/init.d/redis* /etc/runlevels/*/redis* /usr/lib/pinacle/services/redis /var/lib/redis "
                                     "/var/log/pinacle/redis* /usr/bin/redis-server 2>/dev/null || true"), "")
        self.assertEqual(self.inside("bash -lc 'printf %s \"${REDIS_URL-none}\"'"), "none")
        self.assertNotIn("redis", self.inside("cat pinacle.yaml"))
        self.assertNotIn("Redis", [tab["name"] for tab in self.pinacle.ok("pod", "show", self.name)["tabs"]])
        self.pinacle.ok("service", "add", self.name, "redis", timeout=300)
        self.assertTrue(self.status()["redis"]["healthy"])
        self.assertEqual(self.inside("redis-cli get gone"), "")
        self.assertIn("  - redis\n", self.pinacle.shell(self.name, "cat pinacle.yaml"))

    def test_7_what_cannot_be_added(self):
        for words, code in ((("add", self.name, "redis"), 1), (("add", self.name, "rediss"), 1), (("add", self.name, "openai-codex"), 1),
                            (("remove", self.name, "code-server"), 1), (("add", "no such pod", "redis"), 3),
                            (("restart", self.name, "redis; touch /tmp/hostile"), 1), (("add", self.name, "$(touch /tmp/hostile)"), 1),
                            (("logs", self.name, "../../../etc/passwd"), 3), (("add", self.name, "--tail"), 2)):
            answer = self.pinacle.run("service", *words)
            self.assertEqual(answer.code, code, str(answer))
            self.assertTrue(answer.err.strip())
        self.assertEqual(self.inside("ls /tmp/hostile 2>/dev/null || true"), "")
        self.assertEqual(self.pinacle.ok("pod", "show", self.name)["status"], "running")

    def test_7_what_cannot_be_downloaded(self):
        answer = self.pinacle.run("service", "add", self.name, "vibe-kanban", timeout=300)
        if answer.code == 0:
            self.skipTest("the vendor's host can be reached from here")
        self.assertIn("https://npm-cdn.vibekanban.com", answer.err)
        self.assertEqual(self.pinacle.ok("pod", "show", self.name)["status"], "running")
        self.assertNotIn("vibe-kanban", self.status())
        self.assertEqual(self.inside("ls -d /usr/lib/pinacle/services/vibe-kanban /etc/init.d/vibe-kanban 2>/dev/null || true"), "")

    def test_8_processes(self):
        self.assertEqual(self.pinacle.ok("process", "list", self.name), [{"name": "dev", "state": "running"}])
        self.assertEqual(self.pinacle.ok("process", "stop", self.name, "dev"), [{"name": "dev", "state": "stopped"}])
        self.assertEqual(self.inside("pgrep -f '[s]erver.js' -a | grep -v terminal || true"), "")
        self.pinacle.ok("process", "start", self.name, "dev")
        wait_for("it answers", lambda: self.pinacle.run("pod", "health", self.name).code == 0, 30, 1)
        self.pinacle.ok("process", "restart", self.name, "dev")
        wait_for("its output", lambda: "Listening on port 3000" in self.pinacle.run("process", "logs", self.name, "dev").out, 30, 1)
        self.assertEqual(self.pinacle.run("process", "restart", self.name, "nonsense").code, 1)

    def test_8_killed_in_the_middle_of_an_addition(self):
        self.pinacle.ok("service", "remove", self.name, "redis", timeout=120)
        for verb, isThere in (("rollback", False), ("resume", True)):
            adding = self.pinacle.start("service", "add", self.name, "redis")
            wait_for("it installs", lambda: self.inside("test -e /usr/lib/pinacle/services/redis && echo yes || true") == "yes", 60)
            time.sleep(1)
            adding.send_signal(signal.SIGKILL)
            adding.wait()
            self.pinacle.ok("pod", verb, self.name, timeout=300)
            self.assertEqual("redis" in self.status(), isThere, verb)
            self.assertEqual(self.pinacle.ok("pod", "show", self.name)["status"], "running")
        self.assertTrue(self.status()["redis"]["healthy"])

    def test_9_data_is_kept_over_stop_and_start(self):
        password = self.inside("printf %s \"$POSTGRES_PASSWORD\"")
        self.inside("psql \"$DATABASE_URL\" -Xqc 'create table kept (word text)' -c \"insert into kept values ('here')\" && redis-cli set kept here")
        time.sleep(1.2)  # redis writes once a second
        self.pinacle.ok("pod", "stop", self.name)
        self.assertEqual(self.pinacle.run("service", "status", self.name).code, 1, "it does not run")
        self.pinacle.ok("pod", "start", self.name)
        for each in self.status().values():
            self.assertTrue(each["healthy"], each)
        self.assertEqual(self.inside("psql \"$DATABASE_URL\" -XAtqc 'select word from kept'; redis-cli get kept"), "here\nhere")
        self.assertEqual(self.inside("printf %s \"$POSTGRES_PASSWORD\""), password)
        # The stop gave it the time that it needs: it had nothing to recover.
        found = self.inside("grep -h 'database system was' /var/log/pinacle/postgres.log | tail -n 1")
        self.assertIn("was shut down at", found)


# What fails as long as the file /workspace/broken is there.
FRAGILE = """\
version: "1.0"
services: [redis]
processes:
  - name: web
    startCommand: "[ ! -e /workspace/broken ] || exit 3; exec node -e 'require(\\"http\\").createServer((q, r) => r.end()).listen(3000)'"
    url: http://localhost:3000
  - name: worker
    startCommand: "[ ! -e /workspace/broken ] || exit 4; exec sleep 1000000"
"""


class KeepEnding(unittest.TestCase):
    """What ends is started again; what ends again and again waits longer each time, and says so."""

    @classmethod
    def setUpClass(cls):
        world().server("here")
        cls.pinacle = world().pinacle
        cls.pod = cls.pinacle.tiny("fragile", config=FRAGILE, timeout=400)
        cls.addClassCleanup(cls.pinacle.discard, cls.pod["id"])

    def inside(self, script):
        return self.pinacle.shell("fragile", script).strip()

    def health(self, name):
        return next(each for each in json.loads(self.pinacle.run("--json", "pod", "health", "fragile").out)["tabs"] if each["name"] == name)

    def wait_until_healthy(self, seconds):
        wait_for("it is healthy", lambda: self.pinacle.run("pod", "health", "fragile").code == 0, seconds, 1)

    def assert_explained(self, name, text, command):
        first = wait_for(f"{name}: {text}", lambda: next((each for each in [self.health(name)] if re.match(text, each["text"])), None), 20)
        self.assertEqual(first["state"], "unhealthy")
        self.assertIn(command, first["fix"])
        time.sleep(1.1)
        self.assertEqual(self.health(name)["since"], first["since"], "since when it is ill, not when somebody looked")

    def test_a_service(self):
        folder = "/usr/lib/pinacle/services/redis"
        pid = self.pinacle.ok("service", "status", "fragile")[0]["pid"]
        self.inside(f"cd {folder} && mv start kept && printf '#!/bin/sh\ndate +%%s >>/tmp/starts\nexit 1\n' >start && chmod +x start && kill -9 {pid}")

        def state():
            return self.pinacle.ok("service", "status", "fragile")[0]

        wait_for("its start is put off", lambda: state()["state"] == "waiting", 30, 0.5)
        wait_for("four tries", lambda: len(self.inside("cat /tmp/starts").split()) >= 4, 40, 1)
        wait_for("it waits", lambda: state()["state"] == "waiting", 10, 0.2)
        starts = list(map(int, self.inside("cat /tmp/starts").split()))
        gaps = [after - before for before, after in zip(starts, starts[1:])]
        self.assertEqual(gaps, sorted(gaps))
        self.assertGreaterEqual(gaps[2], 4)
        self.assert_explained("Redis", r"^ended \d+ times soon after its start, tried again in \d+ s$", "pinacle service logs")
        self.inside(f"cd {folder} && mv kept start")
        self.pinacle.ok("service", "restart", "fragile", "redis")
        self.assertEqual((state()["state"], state()["healthy"]), ("running", True))
        self.wait_until_healthy(20)

    def test_a_process(self):
        states = lambda: {each["name"]: each["state"] for each in self.pinacle.ok("process", "list", "fragile")}
        self.inside("pkill -9 -f '[c]reateServer'; pkill -f '[s]leep 1000000'")
        self.wait_until_healthy(30)
        self.inside("touch /workspace/broken; pkill -9 -f '[c]reateServer'; pkill -f '[s]leep 1000000'")
        wait_for("their starts are put off", lambda: set(states().values()) == {"waiting"}, 30, 0.5)
        self.assert_explained("web", r"^ended with code 3, \d+ times so far, tried again in -?\d+ s$", "pinacle process logs")
        self.assertRegex(self.health("worker")["text"], "^ended with code 4")
        self.inside("rm /workspace/broken")
        self.wait_until_healthy(60)
        # Ctrl-C is a person's wish.
        self.inside("tmux send-keys -t =process-worker: C-c")
        wait_for("it has ended", lambda: states()["worker"] == "ended", 10, 0.5)
        time.sleep(3)
        self.assertEqual(states(), {"web": "running", "worker": "ended"})
        self.pinacle.ok("process", "start", "fragile", "worker")
        self.assertEqual(states()["worker"], "running")


class WithoutAVendor(unittest.TestCase):
    """A pod is made although an assistant's vendor cannot be reached, and says so."""

    def test_create(self):
        world().server("here")
        pinacle = world().pinacle
        config = pinacle.file('version: "1.0"\nservices: [cursor-cli]\n')
        answer = pinacle.run("pod", "create", "--name", "Lonely", "--server", "here", "--config", config, timeout=400)
        self.addCleanup(pinacle.discard, "lonely")
        self.assertEqual(answer.code, 0, str(answer))
        pod = pinacle.ok("pod", "show", "lonely")
        self.assertEqual(pod["status"], "running")
        status = pinacle.ok("service", "status", "lonely")[0]
        if status["healthy"]:
            self.skipTest("the vendor's host can be reached from here")
        self.assertIn("cannot download https://cursor.com/install", answer.err)
        self.assertEqual(status["state"], "failed")
        self.assertRegex(status["reason"], re.escape("https://cursor.com/install") + ".*curl")
        pinacle.ok("pod", "stop", "lonely")
        pinacle.ok("pod", "start", "lonely")
        self.assertTrue(objects("here", pod["id"]))
