"""What the heartbeats see: servers that go and come back, figures, health, pods that nobody uses; and pods that move."""

import contextlib
import datetime
import json
import re
import sqlite3
import threading
import time
import unittest
import urllib.request

from support import Bed, note, objects, wait_for, world

INTERVAL = 2  # seconds between heartbeats
# A connection that died is noticed by a question without an answer (5 s); then comes the next heartbeat.
NOTICED, BACK = 25, 25


class Watching(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.pinacle = world().pinacle
        world().server("box1")
        world().server("box2")
        cls.pod = cls.pinacle.tiny("watched", "box1")
        cls.addClassCleanup(cls.pinacle.discard, cls.pod["id"])

    @contextlib.contextmanager
    def running(self, *arguments):
        """A command that runs until the end of the block; the lines that it printed so far, as JSON."""
        process = self.pinacle.start("--json", *arguments)
        lines = []

        def read():
            for line in iter(process.stdout.readline, b""):
                lines.append(json.loads(line))

        reader = threading.Thread(target=read, daemon=True)
        reader.start()
        try:
            yield lines
        finally:
            process.terminate()
            self.assertEqual(process.wait(30), 0, "it ended by itself")
            reader.join(10)
            process.stderr.close()
            process.stdout.close()

    def server(self, name):
        return self.pinacle.ok("server", "show", name)

    def status(self, name="watched"):
        return next(pod["status"] for pod in self.pinacle.ok("pod", "list", "--cached") if pod["name"] == name)

    def database(self, sql, *values):
        with contextlib.closing(sqlite3.connect(self.pinacle.home / "state/pinacle.db", timeout=10)) as database, database:
            return database.execute(sql, values).fetchall()

    def page(self):
        with contextlib.suppress(OSError), urllib.request.urlopen(f"http://127.0.0.1:{self.pod['external_port']}/", timeout=5) as answer:
            return answer.read().decode()
        return None

    def test_a_server_goes_and_comes_back(self):
        with self.running("watch", "--interval", str(INTERVAL)) as events, self.running("forward", "watched"):
            wait_for("the forward", lambda: self.page() == "tiny", 30)
            for what, (cut, mend) in {"cable": (("link", "down"), ("link", "up")), "sshd": (("sshd", "stop"), ("sshd", "start"))}.items():
                del events[:]
                went = time.monotonic()
                try:
                    Bed.box(1, *cut)
                    wait_for(f"{what}: offline", lambda: self.server("box1")["presence"] == "offline", NOTICED)
                    away = self.server("box1")
                    self.assertTrue(away["presence_reason"] and away["presence_since"] and away["status"] == "unreachable", away)
                    listed = self.pinacle.run("--json", "pod", "list")
                    self.assertEqual((listed.code, self.status()), (0, "running"), "as it was seen last")
                    self.assertFalse(next(pod for pod in listed.data if pod["name"] == "watched")["reachable"])
                    self.assertIn("box1 cannot be asked now", listed.err)
                    self.assertLess(listed.seconds, 15)
                    refused = self.pinacle.execute("watched", "true", timeout=40)
                    self.assertEqual(refused.code, 1, str(refused))
                    if what == "cable":  # long enough for everything to have given up
                        time.sleep(max(0, 60 - (time.monotonic() - went)))
                finally:
                    Bed.box(1, *mend)
                wait_for(f"{what}: online", lambda: self.server("box1")["presence"] == "online", BACK)
                wait_for(f"{what}: the forward again", lambda: self.page() == "tiny", BACK)
                self.assertTrue(next(pod for pod in self.pinacle.pods() if pod["name"] == "watched")["reachable"])
                wait_for("the events", lambda: {"server_offline", "server_online"} <= {event["event"] for event in events}, 5)
                back = next(event["data"] for event in events if event["event"] == "server_online")
                note(f"{what}: away for {back['seconds']} s, healed")

    def test_docker_stops_and_everything_in_it(self):
        """As after a reboot of the box: no process is left. The truth is told without being asked for."""
        with self.running("watch", "--interval", str(INTERVAL)):
            wait_for("online", lambda: self.server("box1")["presence"] == "online", BACK)
            try:
                Bed.box(1, "dockerd", "stop")
                wait_for("degraded", lambda: self.server("box1")["presence"] == "degraded", NOTICED)
                docker = next(check for check in self.server("box1")["checks"] if check["id"] == "docker")
                self.assertEqual(docker["state"], "failed")
                self.assertTrue(docker["cause"] and docker["fix"] and docker["command"], docker)
            finally:
                Bed.box(1, "dockerd", "start")
            wait_for("online", lambda: self.server("box1")["presence"] == "online", BACK)
            wait_for("the truth", lambda: self.status() == "stopped", BACK)
        self.assertEqual(self.pinacle.ok("pod", "start", "watched")["status"], "running")

    def test_reboot_to_another_port(self):
        """Every process of the box is gone at once, and its sshd comes back elsewhere: a person says where, all else heals."""
        self.pinacle.shell("watched", "echo kept > kept && sync")
        with self.running("watch", "--interval", str(INTERVAL)), self.running("forward", "watched"):
            wait_for("the forward", lambda: self.page() == "tiny", 30)
            host = Bed.facts()["BED_BOX1_HOST"]
            try:
                Bed.box(1, "reboot", 2222)
                wait_for("offline", lambda: self.server("box1")["presence"] == "offline", NOTICED)
                refused = self.pinacle.execute("watched", "true", timeout=40)
                self.assertEqual(refused.code, 1, str(refused))
                self.pinacle.ok("server", "edit", "box1", "--address", f"ssh://root@{host}:2222")
                self.pinacle.ok("server", "check", "box1", "--accept-host-key", Bed.fingerprint(1))
                wait_for("online", lambda: self.server("box1")["presence"] == "online", BACK)
                wait_for("the truth", lambda: self.status() == "stopped", BACK)
                self.assertEqual(self.pinacle.ok("pod", "start", "watched")["status"], "running")
                self.assertEqual(self.pinacle.shell("watched", "cat kept"), "kept\n")
                wait_for("the forward again", lambda: self.page() == "tiny", BACK)
            finally:
                Bed.box(1, "sshd", "start")
                self.pinacle.run("server", "edit", "box1", "--address", f"ssh://root@{host}")
            wait_for("online on the old port", lambda: self.server("box1")["presence"] == "online", BACK)
            wait_for("the forward over the old port", lambda: self.page() == "tiny", BACK)

    def test_another_host_key(self):
        """While it is watched: nothing is sent to a server that shows another key, until a person has compared it."""
        self.pinacle.shell("watched", "echo kept > kept && sync")
        with self.running("watch", "--interval", str(INTERVAL)), self.running("forward", "watched"):
            wait_for("the forward", lambda: self.page() == "tiny", 30)
            with Bed.another_host_key(1):
                Bed.box(1, "sshd", "stop")  # the sessions that were there
                Bed.box(1, "sshd", "start")
                wait_for("offline", lambda: self.server("box1")["presence"] == "offline", NOTICED)
                # The first thing that is seen may be that nothing listens.
                wait_for("the reason", lambda: [check for check in self.server("box1")["checks"] if check["id"] == "connection"
                                                and re.search("installed anew|in between", check["cause"])], NOTICED)
                refused = self.pinacle.execute("watched", "true", timeout=40)
                self.assertEqual(refused.code, 4, str(refused))
                self.assertIsNone(self.page(), "no forward over a connection that is not trusted")
                self.pinacle.ok("server", "check", "box1", "--replace-host-key", Bed.fingerprint(1))
                wait_for("online", lambda: self.server("box1")["presence"] == "online", BACK)
                wait_for("the forward over the new key", lambda: self.page() == "tiny", BACK)
                self.assertEqual(self.pinacle.shell("watched", "cat kept"), "kept\n")
            wait_for("the old key is another one by now", lambda: self.server("box1")["presence"] == "offline", NOTICED)
            self.pinacle.ok("server", "check", "box1", "--replace-host-key", Bed.fingerprint(1))
            wait_for("online with the old key", lambda: self.server("box1")["presence"] == "online", BACK)
            wait_for("the forward again", lambda: self.page() == "tiny", BACK)
        self.assertEqual(self.status(), "running")

    def test_figures_and_health(self):
        with self.running("watch", "--interval", str(INTERVAL)) as events:
            self.pinacle.shell("watched", "timeout 8 sh -c 'while :; do :; done' || true")
            samples = wait_for("figures", lambda: [s for s in self.pinacle.ok("metrics", "--pod", "watched", "--since", "30s")["samples"]
                                                   if s["cpu_percent"] > 20], 20)
            self.assertLess(samples[0]["cpu_percent"], 80, "the tier has half a core")
            self.assertGreater(samples[0]["memory_mb"], 20)
            own = self.pinacle.ok("metrics", "--server", "box1", "--since", "1m")["samples"][-1]
            self.assertTrue(own["memory_mb"] > 100 and own["disk_mb"] > 100, own)
            # For good: what only ends is started again before anybody looks.
            self.pinacle.shell("watched", "mv $(command -v node) /tmp/node && pkill -f '[c]reateServer'")
            ill = wait_for("the process is missed", lambda: [e for e in events if e["event"] == "health_check"], 30)[0]
            self.assertEqual(ill["data"]["name"], "web")
            self.assertIn(ill["data"]["state"], ("not_listening", "unhealthy"))
            self.assertIn("pinacle process logs", ill["data"]["fix"])
            self.pinacle.shell("watched", "mv /tmp/node /usr/bin/node")
            self.pinacle.ok("process", "restart", "watched", "web")
            wait_for("it is well again", lambda: [e for e in events if e["event"] == "health_check" and e["data"]["state"] == "healthy"], 30)
        rows = self.pinacle.ok("log", "--pod", "watched", "--limit", "200")
        self.assertFalse([row for row in rows if row["label"] in ("Heartbeat", "Look into the pods")], "heartbeats are not logged")

    def test_nobody_uses_it(self):
        def put(**minutes):
            now = datetime.datetime.now(datetime.timezone.utc)
            for column, value in minutes.items():
                time = (now + datetime.timedelta(minutes=value)).strftime("%Y-%m-%dT%H:%M:%S.000Z")
                self.database(f"UPDATE pods SET {column} = ? WHERE id = ?", time, self.pod["id"])

        self.pinacle.ok("pod", "idle-stop", "watched", "30")
        self.database("UPDATE pod_logs SET time = '2001-01-01T00:00:00.000Z' WHERE pod_id = ? AND label = 'Run a command'", self.pod["id"])
        put(active_at=-28, started_at=-60)
        with self.running("watch", "--interval", str(INTERVAL)) as events:
            warned = wait_for("the warning", lambda: [e for e in events if e["event"] == "idle_warning"], 20)[0]
            self.assertIn("pinacle pod keep", warned["data"]["fix"])
            self.assertTrue(self.pinacle.ok("pod", "show", "watched")["idle_stop_at"])
            self.pinacle.ok("pod", "keep", "watched")
            self.assertFalse(self.pinacle.ok("pod", "show", "watched")["idle_stop_at"])
            put(active_at=-60, idle_stop_at=-1)
            wait_for("the stop", lambda: self.status() == "stopped", 40)
            self.assertTrue([e for e in events if e["event"] == "idle_stop"])
        self.pinacle.ok("pod", "idle-stop", "watched", "off")
        self.assertEqual(self.pinacle.ok("pod", "start", "watched")["status"], "running")
        self.assertEqual(self.pinacle.run("pod", "idle-stop", "watched", "soon").code, 2)

    def test_a_pod_moves(self):
        pod = self.pinacle.tiny("mover", "box1")
        self.addCleanup(self.pinacle.discard, pod["id"])
        data = ("cd /workspace && head -c 60000000 /dev/urandom >data && chown 1234:77 data && chmod 640 data && ln data hard && "
                "touch -d 2001-02-03T04:05:06Z data && ")
        look = "cd /workspace && stat -c '%a %u %g %h %Y' data && sha256sum data hard"
        before = self.pinacle.shell("mover", data + look)
        cost = self.pinacle.ok("pod", "move", "mover", "box2", "--dry-run")
        self.assertGreater(cost["bytes"], 60_000_000)
        self.assertEqual(self.pinacle.ok("pod", "show", "mover")["server"], "box1", "a dry run touches nothing")
        answer = self.pinacle.run("--json", "pod", "move", "mover", "box2", timeout=200)
        self.assertEqual(answer.code, 0, str(answer))
        note(f"{cost['bytes'] / 1e6:.0f} MB moved in {answer.seconds:.0f} s, {cost['seconds']} s were expected")
        moved = self.pinacle.ok("pod", "show", "mover")
        self.assertEqual((moved["server"], moved["status"], moved["external_port"]), ("box2", "running", pod["external_port"]))
        self.assertEqual(self.pinacle.shell("mover", look), before)
        self.assertTrue(self.pinacle.ok("pod", "health", "mover")["healthy"])
        self.assertEqual(objects("box1", pod["id"]), [])
        again = self.pinacle.run("pod", "move", "mover", "box2")
        self.assertEqual(again.code, 1, str(again))
        self.assertIn("on box2 already", again.err)


if __name__ == "__main__":
    unittest.main()
