"""A pod as a terminal and as an SSH host: with the system's own ssh, scp, sftp and rsync, and a person's ~/.ssh/config."""

import contextlib
import fcntl
import hashlib
import os
import pty
import random
import re
import select
import socket
import struct
import subprocess
import termios
import time
import unittest
from pathlib import Path

from support import BINARY, Bed, wait_for, world


class Typist:
    """The program on a terminal, and somebody who types."""

    def __init__(self, *arguments, size=(33, 111)):
        pid, self.terminal = pty.fork()
        if pid == 0:
            os.execve(BINARY, [BINARY, *arguments], world().pinacle.environment)
        self.pid = pid
        self.resize(*size)
        self.seen = b""

    def resize(self, rows, columns):
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def type(self, text):
        os.write(self.terminal, text.encode())

    def sees(self, pattern, seconds=15):
        """Waits until the pattern has appeared since the last one; what stands before it is forgotten."""
        deadline = time.monotonic() + seconds
        while not (found := re.search(pattern.encode(), self.seen)):
            if time.monotonic() > deadline:
                raise AssertionError(f"not within {seconds} s: {pattern}; the screen has {self.seen[-500:]}")
            if select.select([self.terminal], [], [], 0.1)[0]:
                with contextlib.suppress(OSError):
                    self.seen += os.read(self.terminal, 65536)
        self.seen = self.seen[found.end():]
        return found

    def ends(self):
        code = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
        os.close(self.terminal)
        return code


class Hosts:
    server = ""

    @classmethod
    def setUpClass(cls):
        world().server(cls.server)
        cls.pinacle = world().pinacle
        cls.pod = cls.pinacle.tiny(f"Ssh {cls.server}", cls.server)
        cls.slug = cls.pod["slug"]
        cls.host = f"{cls.slug}.pinacle"
        cls.pinacle.ok("ssh", "setup", "--yes")

    @classmethod
    def tearDownClass(cls):
        cls.pinacle.discard(cls.pod["id"])

    @property
    def config(self):
        return Path(self.pinacle.environment["HOME"]) / ".ssh/config"

    def ssh(self, *arguments, program="ssh", stdin=None, timeout=60, agent=None):
        environment = self.pinacle.environment | ({"SSH_AUTH_SOCK": str(agent)} if agent else {})
        return subprocess.run([program, "-F", self.config, *arguments], env=environment, input=stdin,
                              stdin=None if stdin is not None else subprocess.DEVNULL, capture_output=True,
                              timeout=timeout, check=False)

    def test_1_shell_on_a_terminal(self):
        person = Typist("pod", "shell", self.pod["name"])
        person.sees("# ")
        person.type("stty size; echo $TERM-$((6*7)); pwd\r")
        person.sees("33 111\r\nxterm-256color-42\r\n/workspace/" + self.slug)
        person.resize(20, 70)
        time.sleep(1)
        person.type("stty size\r")
        person.sees("20 70\r\n")
        person.type("sleep 100\r")
        person.sees("sleep 100\r\n")
        time.sleep(0.5)
        person.type("\x03")
        person.sees("# ")
        person.type("echo ä€ $?\r")
        person.sees("ä€ 130\r\n")
        person.type("exit 5\r")
        self.assertEqual(person.ends(), 5)

    def test_2_exec_on_a_terminal(self):
        person = Typist("pod", "exec", self.pod["name"], "-t", "--", "sh", "-c", "test -t 0 && test -t 1 && printf 'a\\033[1mb\\n'; exit 3")
        person.sees("a\x1b\\[1mb\r\n")
        self.assertEqual(person.ends(), 3)
        self.assertEqual(self.pinacle.run("pod", "exec", self.pod["name"], "-t", "--", "true").code, 2)
        # Without a terminal a shell reads its commands from its input.
        answer = self.pinacle.run("pod", "shell", self.pod["name"], stdin=b"echo $((40+2)); exit 6\n")
        self.assertEqual((answer.code, answer.out), (6, "42\n"))

    def test_3_ssh(self):
        done = self.ssh(self.host, "echo out; echo err >&2; id -un; echo $PINACLE_PROJECT; exit 9")
        self.assertEqual((done.returncode, done.stdout.decode()), (9, f"out\nroot\n/workspace/{self.slug}\n"), done.stderr)
        self.assertEqual(done.stderr, b"err\n")
        noise = random.Random(3).randbytes(3_000_000)
        self.assertEqual(self.ssh(self.host, "cat", stdin=noise).stdout, noise)
        # An agent stays here, unless somebody asks for it.
        agent = self.pinacle.home / "agent"
        process = subprocess.Popen(["ssh-agent", "-D", "-a", agent], stdout=subprocess.DEVNULL)
        try:
            wait_for("the agent", agent.exists, 10)
            tell = (self.host, "echo ${SSH_AUTH_SOCK:-none}")
            self.assertEqual(self.ssh(*tell, agent=agent).stdout, b"none\n")
            self.assertRegex(self.ssh("-A", *tell, agent=agent).stdout, rb"^/")
        finally:
            process.terminate()
            process.wait(20)
        # Nobody else gets in, not even with the person's own key: only the key of this installation is asked for.
        self.assertIn(b"nosuchpod", self.ssh("nosuchpod.pinacle", "true").stderr)

    def test_4_files(self):
        source = self.pinacle.home / "noise"
        source.write_bytes(random.Random(5).randbytes(5_000_000))
        digest = hashlib.sha256(source.read_bytes()).hexdigest()
        for done in (self.ssh(source, f"{self.host}:/tmp/by-scp", program="scp"),
                     self.ssh("-b", "-", self.host, program="sftp", stdin=f"put {source} /tmp/by-sftp\n".encode()),
                     subprocess.run(["rsync", "-e", f"ssh -F {self.config}", source, f"{self.host}:/tmp/by-rsync"],
                                    env=self.pinacle.environment, capture_output=True, timeout=60, check=False)):
            self.assertEqual(done.returncode, 0, done.stderr)
        sums = self.pinacle.shell(self.pod["name"], "cat /tmp/by-scp | sha256sum; sha256sum </tmp/by-sftp; sha256sum </tmp/by-rsync")
        self.assertEqual(sums.split(), [digest, "-"] * 3)

    def test_5_forwarding(self):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        forward = subprocess.Popen(["ssh", "-F", self.config, "-N", "-L", f"127.0.0.1:{port}:localhost:3000", self.host],
                                   env=self.pinacle.environment, stdin=subprocess.DEVNULL)
        try:
            def answer():
                done = subprocess.run(["curl", "-s", "-m", "5", f"http://127.0.0.1:{port}/"], capture_output=True, check=False)
                return done.stdout == b"tiny"
            wait_for("the pod's page through ssh -L", answer, 20)
        finally:
            forward.terminate()
            forward.wait(20)
        # What ssh started in the pod ends with it.
        wait_for("no sshd is left in the pod", lambda: self.pinacle.execute(self.pod["name"], "pgrep", "-x", "sshd").code == 1, 20)

    def test_6_wakes_a_stopped_pod(self):
        known = self.pinacle.home / "state/ssh/known_hosts"
        before = known.read_text()
        self.assertIn(f"{self.host} ssh-ed25519 ", before)
        self.pinacle.ok("pod", "stop", self.pod["name"])
        done = self.ssh(self.host, "echo awake", timeout=120)
        self.assertEqual((done.returncode, done.stdout), (0, b"awake\n"), done.stderr)
        self.assertEqual(known.read_text(), before)
        self.assertEqual(self.pinacle.ok("pod", "show", self.pod["name"])["status"], "running")


class HostsHere(Hosts, unittest.TestCase):
    server = "here"

    def test_7_the_config_is_asked_for_and_given_back(self):
        self.pinacle.ok("ssh", "remove", "--yes")
        self.config.write_text("Host mine\n    Port 77\n")
        refused = self.pinacle.run("ssh", "setup")
        self.assertEqual(refused.code, 4)
        self.assertIn("+Include", refused.err)
        self.assertEqual(self.config.read_text(), "Host mine\n    Port 77\n")
        self.pinacle.ok("ssh", "setup", "--yes")
        self.assertEqual(self.ssh(self.host, "true").returncode, 0)
        self.pinacle.ok("ssh", "remove", "--yes")
        self.assertEqual(self.config.read_text(), "Host mine\n    Port 77\n")


class HostsBox(Hosts, unittest.TestCase):
    """Over SSH, with sudo."""

    server = "box2"

    def test_7_a_lost_connection_is_told(self):
        person = Typist("pod", "shell", self.pod["name"])
        person.sees("# ")
        Bed.box("2", "sshd", "stop")
        try:
            person.sees("lost", 40)
            self.assertEqual(person.ends(), 1)
        finally:
            Bed.box("2", "sshd", "start")
