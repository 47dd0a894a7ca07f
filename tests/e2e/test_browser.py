"""A person's browser on a pod's pages: editor, terminal, project; on the boxes only through `pinacle forward`."""

import hashlib
import http.client
import json
import os
import shutil
import signal
import socket
import subprocess
import threading
import time
import unittest

from support import CACHE, HERE, Bed, note, wait_for, world


def playwright():
    """A folder with playwright-core, installed once for this version of the lock file."""
    lock = (HERE / "browser/package-lock.json").read_bytes()
    folder = CACHE / f"playwright-{hashlib.sha256(lock).hexdigest()[:12]}"
    if not (folder / "node_modules/playwright-core").exists():
        folder.mkdir(parents=True, exist_ok=True)
        for name in ("package.json", "package-lock.json"):
            shutil.copy(HERE / "browser" / name, folder)
        subprocess.run(["npm", "ci", "--no-audit", "--no-fund", "--loglevel=error"], cwd=folder, check=True, timeout=180)
    return folder


def browse(jobs, patience=90):
    """What the browser saw, one object a job; fails when one page did not come up."""
    done = subprocess.run(["node", HERE / "browser/driver.mjs", json.dumps(jobs)], capture_output=True, check=False,
                          timeout=60 + patience * 2 * len(jobs),
                          env={**os.environ, "PLAYWRIGHT": str(playwright()), "PATIENCE": str(patience)})
    seen = [json.loads(line) for line in done.stdout.decode().splitlines()]
    if done.returncode != 0 or len(seen) != len(jobs):
        raise AssertionError(f"{json.dumps(seen, indent=1)}\n{done.stderr.decode()[-2000:]}")
    return seen


def identity(port, seconds=5):
    """What the pod behind the port says it is; nothing where nobody answers."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=seconds)
    try:
        connection.request("GET", "/.well-known/pinacle/pod")
        return connection.getresponse().read().decode().strip()
    except (OSError, http.client.HTTPException):
        return None
    finally:
        connection.close()


class Forward:
    """`pinacle forward` in the background, and what it says about one pod."""

    def __init__(self, pinacle, pod):
        self.pod = pod
        self.said = []  # (time, state, reason)
        self.process = pinacle.start("--json", "forward", pod["name"])
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self):
        for line in self.process.stdout:
            told = json.loads(line)
            if told["pod"] == self.pod["id"]:
                self.said.append((time.monotonic(), told["state"], told["reason"]))

    @property
    def state(self):
        return self.said[-1][1] if self.said else None

    def wait(self, state, seconds):
        try:
            wait_for(f"the forward is {state}", lambda: self.state == state, seconds, 0.05)
        except AssertionError:
            raise AssertionError(f"the forward is not {state} after {seconds} s; it said {self.said}, "
                                 f"exit {self.process.poll()}") from None

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        try:
            code = self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise AssertionError("`pinacle forward` does not end after Ctrl-C") from None
        finally:
            self.process.stdout.close()
            self.process.stderr.close()
        return code


class Pages:
    """The pages of a full pod on one server."""

    server = ""

    def setUp(self):
        self.pod = world().full_pod(self.server)
        if self.server != "here":
            self.assertIsNone(identity(self.pod["external_port"]), "a box's pod cannot be reached without a forward")
            self.forward = Forward(world().pinacle, self.pod)
            self.addCleanup(self.forward.stop)
            self.forward.wait("up", 20)
        self.assertEqual(identity(self.pod["external_port"]), self.pod["id"])

    def url(self, port):
        return f"http://localhost-{port}.pod-{self.pod['slug']}.localhost:{self.pod['external_port']}/"

    def test_pages(self):
        addresses = {tab["service"] or tab["name"]: tab["url"] for tab in self.pod["tabs"]}
        self.assertEqual(addresses["code-server"].rstrip("/"), self.url(8726).rstrip("/"))
        jobs = [{"kind": "editor", "url": self.url(8726)},
                {"kind": "terminal", "url": self.url(7681), "types": f"echo typed-$((6*7)) $PINACLE_POD_ID", "answer": f"typed-42 {self.pod['id']}"},
                {"kind": "page", "url": self.url(3000)},
                {"kind": "page", "url": self.url(4321)}]
        if self.server == "box2":
            jobs = jobs[:2]
        editor, terminal, *pages = browse(jobs)
        self.assertIn("package.json", " ".join(editor["files"]))
        self.assertTrue(any(address.startswith("ws://localhost-7681.") for address in terminal["sockets"]), terminal)
        if pages:
            project, missing = pages
            self.assertEqual((project["status"], project["title"]), (200, "It runs"))
            self.assertEqual(missing["status"], 502)
            self.assertIn("4321", missing["text"])
            self.assertIn("3000", missing["text"])
        note(f"{self.server}: editor {editor['seconds']:.1f} s, terminal {terminal['seconds']:.1f} s")


class OnThisComputer(Pages, unittest.TestCase):
    server = "here"


class OnBox1(Pages, unittest.TestCase):
    server = "box1"


class OnBox2(Pages, unittest.TestCase):
    server = "box2"


class Forwarding(unittest.TestCase):
    """The forward tells the truth, and comes back by itself. With a small pod: the pages are not the point."""

    @classmethod
    def setUpClass(cls):
        world().server("box1")
        cls.pod = world().pinacle.tiny("forwarded", "box1")
        cls.addClassCleanup(world().pinacle.discard, cls.pod["id"])

    def setUp(self):
        self.forward = Forward(world().pinacle, self.pod)
        self.addCleanup(self.forward.stop)
        self.forward.wait("up", 20)
        self.port = self.pod["external_port"]

    def broken_and_mended(self, break_it, mend_it):
        self.assertEqual(identity(self.port), self.pod["id"])
        try:
            break_it()
            broken = time.monotonic()
            # Told in time, and while it says "up" it had better be.
            wait_for("the failure is noticed", lambda: self.forward.state != "up", 45, 0.05)
            noticed = time.monotonic() - broken
            self.assertIsNone(identity(self.port, 2))
        finally:
            mend_it()
        mended = time.monotonic()
        while self.forward.state != "up":
            self.assertLess(time.monotonic() - mended, 60, self.forward.said)
            time.sleep(0.05)
        self.assertEqual(identity(self.port), self.pod["id"], "up, and not answering")
        note(f"noticed after {noticed:.1f} s, back after {time.monotonic() - mended:.1f} s")
        self.assertTrue(all(reason for _, state, reason in self.forward.said if state == "down"), self.forward.said)

    def test_both_loopback_addresses(self):
        for family, address in ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")):
            with socket.socket(family) as probe:
                probe.settimeout(5)
                probe.connect((address, self.port))
        listening = subprocess.run(["ss", "-ltnH", f"sport = :{self.port}"], capture_output=True, text=True, check=True).stdout
        self.assertEqual({line.split()[3].rsplit(":", 1)[0] for line in listening.splitlines()}, {"127.0.0.1", "[::1]"})

    def test_sshd_ends_and_returns(self):
        self.broken_and_mended(lambda: Bed.box(1, "sshd", "stop"), lambda: Bed.box(1, "sshd", "start"))

    def test_cable_pulled_and_back(self):
        self.broken_and_mended(lambda: Bed.box(1, "link", "down"), lambda: Bed.box(1, "link", "up"))

    def test_pod_stops_and_starts(self):
        world().pinacle.ok("pod", "stop", self.pod["id"])
        wait_for("no longer up", lambda: self.forward.state != "up", 15, 0.05)
        world().pinacle.ok("pod", "start", self.pod["id"])
        self.forward.wait("up", 30)
        self.assertEqual(identity(self.port), self.pod["id"])

    def test_nothing_listens_after_the_end(self):
        self.assertIn(self.forward.stop(), (0, 130))
        self.assertIsNone(identity(self.port))
