"""20 servers with 200 pods, over real SSH: what watching them costs the program. The servers are light: an sshd each in one network
namespace, a `docker` that lists ten containers, and something that answers as the pods do; figures come from control groups that
are there."""

import contextlib
import os
import shutil
import sqlite3
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from support import ROOT, Pinacle, note, wait_for
from test_window import Display

SERVERS, PODS = 20, 10
INTERVAL = 3  # seconds between heartbeats here; people have 30
USUAL = 30
DESKTOP = os.environ.get("PINACLE_DESKTOP_BIN", str(ROOT / "build/ci/bin/pinacle-desktop"))
DOCKER = """\
#!/bin/sh
echo "$1" >>"{folder}/asked-$BOX"
case "$1 $2" in
    "info "*) echo "20.10.24 /var/lib/docker /bin/true" ;;
    "images "*) echo image ;;
    "ps "*) cat "{folder}/containers-$BOX" ;;
    *) exit 1 ;;
esac
"""
SSHD = """\
ListenAddress {address}:{port}
HostKey {folder}/host_key
PidFile {folder}/pid-{box}
AuthorizedKeysFile {folder}/key.pub
StrictModes no
UsePAM no
LogLevel DEBUG1
SetEnv PATH={folder}/bin:/usr/sbin:/usr/bin:/sbin:/bin BOX={box}
"""
PODS_THAT_ANSWER = """\
import asyncio, sys

async def answer(port, name):
    async def one(reader, writer):
        await reader.readuntil(b"\\r\\n\\r\\n")
        writer.write(b"HTTP/1.0 200 OK\\r\\n\\r\\n" + name.encode())
        await writer.drain()
        writer.close()
    await asyncio.start_server(one, "127.0.0.1", port)

async def main():
    for line in sys.stdin.read().split("\\n")[:-1]:
        await answer(*(lambda port, name: (int(port), name))(*line.split()))
    await asyncio.Event().wait()

asyncio.run(main())
"""
NETNS, OUTER, HERE, ADDRESS = "pinacle-many", "pinacle-many0", "10.77.9.1", "10.77.9.2"
FIRST_PORT = 36000
CGROUPS = [path for path in map(Path, ("/sys/fs/cgroup/cpuacct/docker", "/sys/fs/cgroup/memory/docker", "/sys/fs/cgroup/docker"))
           if path.parent.joinpath("cgroup.procs").exists()]


class Many(unittest.TestCase):
    """Long (run.py): four minutes."""

    @classmethod
    def setUpClass(cls):
        cls.pinacle = Pinacle()
        # Its pods are rows alone: there is nothing on the servers to delete.
        cls.addClassCleanup(shutil.rmtree, cls.pinacle.home, ignore_errors=True)
        cls.folder = Path(tempfile.mkdtemp(prefix="pinacle-many-"))
        cls.addClassCleanup(subprocess.run, ["rm", "-rf", cls.folder], check=False)
        (cls.folder / "bin").mkdir()
        (cls.folder / "bin/docker").write_text(DOCKER.format(folder=cls.folder))
        (cls.folder / "bin/docker").chmod(0o755)
        for key in ("host_key", "key"):
            subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", cls.folder / key], check=True)
        shown = subprocess.run(["ssh-keygen", "-lf", cls.folder / "host_key.pub"], check=True, capture_output=True)
        cls.make_network()
        for box in range(SERVERS):
            cls.start_server(box, 22200 + box, shown.stdout.decode().split()[1])
        cls.add_pods()
        pods = cls.start("python3", "-c", PODS_THAT_ANSWER, stdin=subprocess.PIPE)
        pods.stdin.write("".join(f"{cls.port(box, pod)} {cls.pod_id(box, pod)}\n" for box in range(SERVERS) for pod in range(PODS)).encode())
        pods.stdin.close()

    @classmethod
    def make_network(cls):
        def ip(*words):
            subprocess.run(["ip", *words], check=True)

        cls.addClassCleanup(subprocess.run, ["ip", "netns", "delete", NETNS], check=False)
        ip("netns", "add", NETNS)
        ip("link", "add", OUTER, "type", "veth", "peer", "name", "eth0", "netns", NETNS)
        ip("addr", "add", f"{HERE}/24", "dev", OUTER)
        ip("link", "set", OUTER, "up")
        for words in (("addr", "add", f"{ADDRESS}/24", "dev", "eth0"), ("link", "set", "eth0", "up"), ("link", "set", "lo", "up")):
            ip("-n", NETNS, *words)

    @classmethod
    def start(cls, *argv, **options):
        """A process in the namespace; ended after the tests."""
        process = subprocess.Popen(["nsenter", f"--net=/run/netns/{NETNS}", *argv], **options)
        cls.addClassCleanup(process.wait, 10)
        cls.addClassCleanup(process.terminate)
        return process

    @classmethod
    def start_server(cls, box, port, fingerprint):
        config = cls.folder / f"sshd-{box}"
        config.write_text(SSHD.format(folder=cls.folder, box=box, address=ADDRESS, port=port))
        Path("/run/sshd").mkdir(exist_ok=True)
        cls.start("/usr/sbin/sshd", "-D", "-f", config, "-E", cls.folder / f"log-{box}")
        (cls.folder / f"containers-{box}").write_text("".join(
            f"{cls.container(box, pod)}|running|{cls.pod_id(box, pod)}|pod-{box}-{pod}|image|pinacle-pod-{cls.pod_id(box, pod)[4:]}\n"
            for pod in range(PODS)))
        wait_for("the start of sshd", (cls.folder / f"pid-{box}").exists, 10)
        cls.pinacle.ok("server", "add", f"ssh://root@{ADDRESS}:{port}", "--name", f"light{box}", "--key", str(cls.folder / "key"),
                       "--accept-host-key", fingerprint)

    @staticmethod
    def pod_id(box, pod):
        return f"pod_many{box:03}{pod:03}"

    @staticmethod
    def port(box, pod):
        return FIRST_PORT + box * PODS + pod

    @staticmethod
    def container(box, pod):
        return f"{box:03}{pod:03}".rjust(64, "f")

    @classmethod
    def add_pods(cls):
        with contextlib.closing(sqlite3.connect(cls.pinacle.home / "state/pinacle.db", timeout=10)) as database, database:
            servers = dict(database.execute("SELECT name, id FROM servers"))
            for box in range(SERVERS):
                for pod in range(PODS):
                    database.execute("INSERT INTO pods (id, name, slug, config, server_id, status, container_id, subnet, external_port, created_at) "
                                     "VALUES (?, ?, ?, '{}', ?, 'running', ?, ?, ?, '2026-01-01T00:00:00.000Z')",
                                     (cls.pod_id(box, pod), f"pod {box} {pod}", f"pod-{box}-{pod}", servers[f"light{box}"],
                                      cls.container(box, pod), pod, cls.port(box, pod)))
        for group in CGROUPS:
            group.mkdir(exist_ok=True)
            for box in range(SERVERS):
                for pod in range(PODS):
                    path = group / cls.container(box, pod)
                    path.mkdir()
                    cls.addClassCleanup(path.rmdir)

    def asked(self, box, verb):
        return (self.folder / f"asked-{box}").read_text().split("\n").count(verb)

    @staticmethod
    def processor_seconds(process):
        fields = Path(f"/proc/{process.pid}/stat").read_text().rsplit(") ", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def measure(self, process, seconds):
        """The counts of all servers, and seconds of processor meanwhile."""
        wait_for("all are seen", lambda: all(server["presence"] in ("online", "degraded") for server in self.pinacle.ok("server", "list")), 180)
        wait_for("figures", lambda: self.pinacle.ok("metrics", "--pod", "pod 19 9", "--since", "1m")["samples"], 30)
        before = [self.counts(box) for box in range(SERVERS)]
        used = self.processor_seconds(process)
        time.sleep(seconds)
        used = self.processor_seconds(process) - used
        counts = [[now - then for now, then in zip(self.counts(box), before[box])] for box in range(SERVERS)]
        return *map(list, zip(*counts)), used

    def counts(self, box):
        """How often the server was asked for Docker's state and for its containers, and how many channels were opened for it."""
        channels = (self.folder / f"log-{box}").read_text(errors="replace").count("server_input_channel_open: ctype session")
        return self.asked(box, "info"), self.asked(box, "ps"), channels

    def judge(self, what, used, seconds):
        percent = 100 * used / seconds
        note(f"{what}: {SERVERS} servers, {SERVERS * PODS} pods: {percent:.2f} % of a core")
        self.assertLess(percent, 2)
        listed = self.pinacle.ok("pod", "list", "--cached")
        self.assertEqual(sum(pod["status"] == "running" and pod["reachable"] for pod in listed), SERVERS * PODS)

    def test_the_command_line(self):
        watching = self.pinacle.start("watch", "--interval", str(INTERVAL), stdout=subprocess.DEVNULL)
        try:
            beats, lists, channels, used = self.measure(watching, 60)
            for box in range(SERVERS):
                self.assertGreater(beats[box], 5)
                # A heartbeat goes through the shell that is kept: one question, one answer. Only the look into the pods, every
                # second time, has a channel of its own.
                self.assertLessEqual(channels[box], beats[box] / 2 + 2)
                self.assertAlmostEqual(lists[box], beats[box], delta=2)
            self.judge(f"pinacle watch, {sum(beats) / SERVERS:.0f} heartbeats", used, sum(beats) / SERVERS * USUAL)
        finally:
            watching.terminate()
            watching.communicate(timeout=60)

    def test_the_window(self):
        """At its usual interval, with all forwards held; how late its interface answers is measured by tests/bench."""
        with self.window() as window:
            time.sleep(20)  # 200 forwards come up
            *_, used = self.measure(window, 90)
            self.judge("pinacle-desktop with its forwards", used, 90)

    @contextlib.contextmanager
    def window(self):
        with Display() as display:
            window = subprocess.Popen([DESKTOP], env={**self.pinacle.environment, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb",
                                                      "PINACLE_SECRETS": "file"},
                                      stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            try:
                yield window
            finally:
                window.terminate()
                window.wait(60)


if __name__ == "__main__":
    unittest.main()
