"""A pod's life on each of the three servers: made, used, stopped, started, deleted, as a person does it."""

import contextlib
import random
import signal
import sqlite3
import time
import unittest
from pathlib import Path

from support import note, objects, on_server, wait_for, world


class Life:
    """The full set of services; the same on every server."""

    server = ""

    @classmethod
    def setUpClass(cls):
        cls.pinacle = world().pinacle
        cls.pod = world().full_pod(cls.server)
        cls.name = cls.pod["name"]

    def inside(self, script, **options):
        return self.pinacle.shell(self.name, script, **options).strip()

    def test_1_running_and_healthy(self):
        self.assertEqual(self.pod["status"], "running")
        self.assertEqual(self.pod["server"], self.server)
        self.assertEqual({tab["service"] for tab in self.pod["tabs"] if tab["service"]}, {"code-server", "web-terminal", "redis"})
        health = self.pinacle.ok("pod", "health", self.name)
        self.assertTrue(health["healthy"], health)
        self.assertIn(self.pod["external_port"], range(30000, 40000))
        self.assertRegex(self.pod["subnet"], r"^10\.249\.\d+\.0/24$")
        self.assertRegex(self.pod["ip"], r"^10\.249\.\d+\.2$")

    def test_2_isolation_and_limits(self):
        self.assertIn("gVisor", self.inside("dmesg"))
        facts = on_server(self.server, "docker", "inspect", "--format",
                          "{{.HostConfig.Runtime}} {{.HostConfig.NanoCpus}} {{.HostConfig.Memory}} {{.HostConfig.Privileged}} "
                          "{{.HostConfig.PidsLimit}} {{json .HostConfig.PortBindings}}", self.pod["container_id"]).split(maxsplit=5)
        self.assertEqual(facts[:5], ["runsc", "500000000", str(1024 ** 3), "false", "4096"])
        self.assertEqual(facts[5].strip(), '{"80/tcp":[{"HostIp":"127.0.0.1","HostPort":"%d"}]}' % self.pod["external_port"])
        self.assertIn(self.pod["ip"], self.inside("ip -4 -o addr show 2>/dev/null || hostname -I"))

    def test_3_network(self):
        resolver = self.inside("cat /etc/resolv.conf")
        for dead in ("127.0.0.11", "127.0.0.53"):
            self.assertNotIn(dead, resolver)
        self.assertTrue(self.inside("getent hosts $(sed -n 's#^deb .*//\\([^/]*\\)/.*#\\1#p' /etc/apt/sources.list | head -n 1)"))
        # Through the company's inspecting proxy, if there is one: the pod trusts what its server trusts.
        self.assertRegex(self.inside("npm view is-number version", timeout=180), r"^\d+\.\d+\.\d+$")
        self.assertEqual(self.inside("curl -s -H 'Host: x' http://127.0.0.1/.well-known/pinacle/pod"), self.pod["id"])

    def test_4_exec(self):
        run = self.pinacle.execute
        self.assertEqual(run(self.name, "sh", "-c", "exit 7").code, 7)
        self.assertEqual(run(self.name, "no-such-program").code, 127)
        both = run(self.name, "sh", "-c", "echo out; echo err >&2")
        self.assertEqual((both.code, both.out, both.err), (0, "out\n", "err\n"))
        noise = bytes(random.Random(7).randrange(256) for _ in range(300_000))
        echoed = run(self.name, "cat", stdin=noise, isText=False)
        self.assertEqual((echoed.code, echoed.out == noise), (0, True), f"{len(echoed.out)} of {len(noise)} bytes came back")
        # More than any window on both streams at once: nobody may wait for the other.
        flood = run(self.name, "sh", "-c", "head -c 3000000 /dev/zero; head -c 3000000 /dev/zero >&2", isText=False)
        self.assertEqual((flood.code, len(flood.out), len(flood.err)), (0, 3_000_000, 3_000_000))
        self.assertEqual(self.inside("printf %s \"$GREETING\""), "it's \"here\" $HOME")
        self.assertEqual(self.inside("pwd"), f"/workspace/{self.pod['slug']}")

    def test_4_exec_cancelled(self):
        process = self.pinacle.start("pod", "exec", self.name, "--", "sh", "-c", "sleep 4711 & sleep 4712")
        wait_for("the command runs", lambda: self.inside("pgrep -fc '^sleep 471[12]' || true") == "2", 20)
        process.send_signal(signal.SIGINT)
        self.assertEqual(process.wait(30), 130)
        self.assertEqual(self.inside("pgrep -f '^sleep 471[12]' || true"), "")

    def test_5_logs(self):
        self.assertEqual(self.pinacle.run("pod", "logs", self.name).code, 0)
        self.assertEqual(self.pinacle.run("pod", "logs", self.name, "--service", "redis", "--tail", "5").code, 0)
        self.assertEqual(self.pinacle.run("pod", "logs", self.name, "--service", "nonsense").code, 3)

    def test_6_a_killed_service_comes_back(self):
        before = self.inside("pgrep -o -x redis-server")
        self.inside(f"kill -9 {before}")
        answers = "[ \"$(redis-cli ping 2>/dev/null)\" = PONG ] && pgrep -o -x redis-server || true"
        after = wait_for("redis answers again", lambda: self.inside(answers), 30)
        self.assertNotEqual(after, before)

    def test_7_stop_and_start_keep_everything(self):
        # apt's index takes a pod with half a processor most of a minute: once is enough.
        if self.server == "box1":
            self.inside("apt-get update -qq && apt-get install -y -qq --no-install-recommends hello >/dev/null", timeout=300)
        else:
            self.inside("npm install --silent --no-save is-number && printf '#!/bin/sh\necho Hello, world!' > /usr/bin/hello && chmod +x /usr/bin/hello",
                        timeout=120)
        self.inside("echo kept > kept.txt && redis-cli set kept 'in redis' && chown 1000:1000 kept.txt && chmod 640 kept.txt")
        time.sleep(1.2)  # redis writes once a second
        port, subnet = self.pod["external_port"], self.pod["subnet"]
        self.assertEqual(self.pinacle.ok("pod", "stop", self.name)["status"], "stopped")
        refused = self.pinacle.execute(self.name, "true")
        self.assertEqual(refused.code, 1)
        self.assertIn("stopped", refused.err)
        self.assertEqual(self.pinacle.run("pod", "stop", self.name).code, 1, "it is stopped already")
        started = self.pinacle.ok("pod", "start", self.name)
        self.assertEqual((started["status"], started["external_port"], started["subnet"]), ("running", port, subnet))
        self.assertIn("Hello, world!", self.inside("hello"))
        if self.server != "box1":
            self.inside("test -f node_modules/is-number/index.js")
        self.assertEqual(self.inside("cat kept.txt; stat -c '%u:%g %a' kept.txt; redis-cli get kept"), "kept\n1000:1000 640\nin redis")
        self.assertTrue(self.pinacle.ok("pod", "health", self.name)["healthy"])
        self.assertIn("gVisor", self.inside("dmesg"))

    def test_8_an_idle_pod_rests(self):
        # In nanoseconds. The boxes' control groups are this machine's.
        def used():
            container = self.pod["container_id"]
            for file in Path("/sys/fs/cgroup").rglob(f"*{container}*/cpuacct.usage"):
                return int(file.read_text())
            for file in Path("/sys/fs/cgroup").rglob(f"*{container}*/cpu.stat"):
                return 1000 * int(file.read_text().split()[1])
            raise AssertionError("the container has no control group")

        before = used()
        time.sleep(10)
        share = (used() - before) / 1e10
        note(f"{self.server}: an idle pod takes {share * 100:.1f} % of a processor")
        self.assertLess(share, 0.15)


class LifeOnThisComputer(Life, unittest.TestCase):
    server = "here"


class LifeOnBox1(Life, unittest.TestCase):
    server = "box1"


class LifeOnBox2(Life, unittest.TestCase):
    server = "box2"


class Deleting:
    server = ""

    def setUp(self):
        world().server(self.server)
        self.pinacle = world().pinacle
        self.pod = self.pinacle.tiny(f"short {self.server}", self.server)
        self.addCleanup(self.pinacle.discard, self.pod["id"])

    def gone(self):
        self.assertEqual(objects(self.server, self.pod["id"]), [])
        self.assertEqual(self.pinacle.run("pod", "show", self.pod["id"]).code, 3)
        files = [path for path in (self.pinacle.home / "state").rglob("*") if self.pod["id"] in path.name and path.suffix != ".lock"]
        self.assertEqual(files, [], "nothing of the pod may stay in the home")

    def test_delete(self):
        self.assertEqual(self.pinacle.run("pod", "delete", self.pod["name"]).code, 4, "asks first")
        self.assertTrue(objects(self.server, self.pod["id"]))
        self.pinacle.ok("pod", "delete", self.pod["name"], "--yes")
        self.gone()
        with contextlib.closing(sqlite3.connect(self.pinacle.home / "state/pinacle.db")) as database:
            rows = database.execute("SELECT slug FROM pods WHERE id = ?", [self.pod["id"]]).fetchall()
            self.assertEqual(rows, [], "a row is what holds slug, subnet and port")
        again = self.pinacle.tiny(f"short {self.server}", self.server)
        self.addCleanup(self.pinacle.discard, again["id"])
        self.assertEqual(again["slug"], self.pod["slug"])

    def test_removed_by_hand(self):
        on_server(self.server, "docker", "rm", "--force", self.pod["container_id"])
        answer = self.pinacle.execute(self.pod["name"], "true")
        self.assertNotEqual(answer.code, 0)
        started = self.pinacle.run("pod", "restart", self.pod["name"])
        self.assertEqual(started.code, 1, str(started))
        self.assertIn("gone", started.err)
        on_server(self.server, "docker", "network", "rm", f"pinacle-net-{self.pod['id'].removeprefix('pod_')}")
        self.pinacle.ok("pod", "delete", self.pod["name"], "--yes")
        self.gone()


class DeletingOnThisComputer(Deleting, unittest.TestCase):
    server = "here"


class DeletingOnBox1(Deleting, unittest.TestCase):
    server = "box1"


class DeletingOnBox2(Deleting, unittest.TestCase):
    server = "box2"
