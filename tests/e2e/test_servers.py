"""Servers: adding them safely, and what is said about those that cannot be reached."""

import socket
import subprocess
import time
import unittest

from support import Bed, Pinacle, world


class AddingServers(unittest.TestCase):
    def setUp(self):
        self.pinacle = Pinacle()
        self.addCleanup(self.pinacle.close)
        self.facts = Bed.facts()

    def add(self, *more, address=None, key=None, **options):
        return self.pinacle.run("--json", "server", "add", address or Bed.address(1), "--name", "box",
                                "--key", key or self.facts["BED_KEY"], *more, **options)

    def refused(self, answer, code, *words, within):
        self.assertEqual(answer.code, code, str(answer))
        self.assertLess(answer.seconds, within, str(answer))
        for word in words:
            self.assertIn(word.lower(), answer.err.lower())
        self.assertEqual(self.pinacle.ok("server", "list"), [], "nothing may be kept of a server that was refused")

    def test_unknown_host_key_is_shown_and_not_accepted(self):
        self.refused(self.add(), 4, Bed.fingerprint(1), within=20)
        self.assertFalse((self.pinacle.home / "state/known_hosts").exists())

    def test_another_fingerprint_is_not_the_servers(self):
        self.refused(self.add("--accept-host-key", Bed.fingerprint(2)), 4, Bed.fingerprint(1), within=20)

    def test_accepted_key_is_remembered(self):
        answer = self.add("--accept-host-key", Bed.fingerprint(1))
        self.assertEqual(answer.code, 0, str(answer))
        server = answer.data
        self.assertEqual((server["name"], server["kind"], server["host"], server["user"]), ("box", "ssh", self.facts["BED_BOX1_HOST"], "root"))
        self.assertTrue(server["runtime"]["docker"])
        self.pinacle.ok("server", "check", "box")
        self.pinacle.ok("server", "remove", "box")
        self.assertEqual(self.pinacle.ok("server", "list"), [])

    def test_changed_host_key_is_refused(self):
        self.assertEqual(self.add("--accept-host-key", Bed.fingerprint(1)).code, 0)
        before = Bed.fingerprint(1)
        with Bed.another_host_key(1):
            after = Bed.fingerprint(1)
            self.assertNotEqual(before, after)
            answer = self.pinacle.run("server", "check", "box")
            self.assertEqual(answer.code, 4, str(answer))
            self.assertIn(before, answer.err)
            self.assertIn(after, answer.err)
            self.assertIn(f"--replace-host-key {after}", answer.err)
            # A confirmation for an unknown key is none for a changed one, and the old fingerprint none for the new.
            self.assertEqual(self.pinacle.run("server", "check", "box", "--accept-host-key", after).code, 4)
            self.assertEqual(self.pinacle.run("server", "check", "box", "--replace-host-key", before).code, 4)
            self.assertEqual(self.pinacle.ok("server", "show", "box")["status"], "unreachable")
            self.pinacle.ok("server", "check", "box", "--replace-host-key", after)
            self.pinacle.ok("server", "check", "box")
        # The old key is a changed one by now.
        self.assertEqual(self.pinacle.run("server", "check", "box").code, 4)
        self.pinacle.ok("server", "check", "box", "--replace-host-key", before)

    def test_another_port(self):
        """The port of an address is kept, so a person edits it; that of a Host of ~/.ssh/config is asked for at each connect."""
        self.assertEqual(self.add("--accept-host-key", Bed.fingerprint(1)).code, 0)
        config = self.pinacle.home / "ssh_config"
        host = f"Host alias\n  HostName {self.facts['BED_BOX1_HOST']}\n  HostKeyAlias alias\n  User root\n"
        config.write_text(host)
        self.pinacle.run("setting", "ssh.config", str(config))
        self.pinacle.ok("server", "add", "ssh://alias", "--name", "aliased", "--key", self.facts["BED_KEY"],
                        "--accept-host-key", Bed.fingerprint(1))
        try:
            Bed.box(1, "sshd", "stop")
            Bed.box(1, "sshd", "start", 2222)
            away = self.pinacle.run("server", "check", "box", timeout=60)
            self.assertEqual(away.code, 1, str(away))
            self.assertLess(away.seconds, 25)
            config.write_text(host + "  Port 2222\n")
            self.pinacle.ok("server", "check", "aliased")
            address = f"ssh://root@{self.facts['BED_BOX1_HOST']}:2222"
            self.assertEqual(self.pinacle.ok("server", "edit", "box", "--address", address)["port"], 2222)
            self.assertEqual(self.pinacle.run("server", "check", "box").code, 4, "host and port name a key")
            self.pinacle.ok("server", "check", "box", "--accept-host-key", Bed.fingerprint(1))
        finally:
            Bed.box(1, "sshd", "stop")
            Bed.box(1, "sshd", "start")
        self.assertEqual(self.pinacle.run("server", "edit", "box", "--address", "lima:x").code, 2)
        self.assertEqual(self.pinacle.run("server", "edit", "box", "--name", "aliased").code, 1)
        self.pinacle.ok("server", "edit", "box", "--address", Bed.address(1), "--name", "renamed")
        self.pinacle.ok("server", "check", "renamed")

    def test_wrong_key(self):
        key = self.pinacle.home / "wrong"
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key], check=True)
        self.refused(self.add("--accept-host-key", Bed.fingerprint(1), key=str(key)), 1, "key", within=20)

    def test_key_that_is_none(self):
        self.refused(self.add("--accept-host-key", Bed.fingerprint(1), key=self.pinacle.file("not a key\n")), 1, "key", within=20)
        self.refused(self.add(key="/nonexistent"), 2, "/nonexistent", within=5)

    def test_closed_port(self):
        self.refused(self.add(address=f"ssh://root@{self.facts['BED_BOX1_HOST']}:2"), 1, "refused", within=10)

    def test_a_port_that_is_not_ssh(self):
        with socket.create_server(("127.0.0.1", 0)) as silent:
            # Accepts by its backlog and never says a word.
            self.refused(self.add(address=f"ssh://root@127.0.0.1:{silent.getsockname()[1]}", timeout=60), 1, within=40)

    def test_pulled_cable(self):
        self.assertEqual(self.add("--accept-host-key", Bed.fingerprint(1)).code, 0)
        try:
            Bed.box(1, "link", "down")
            answer = self.pinacle.run("server", "check", "box", timeout=60)
            self.assertEqual(answer.code, 1, str(answer))
            self.assertLess(answer.seconds, 25)
            self.assertEqual(self.pinacle.ok("server", "show", "box")["status"], "unreachable")
        finally:
            Bed.box(1, "link", "up")
        self.pinacle.ok("server", "check", "box")

    def test_unknown_name(self):
        self.refused(self.add(address="ssh://root@no-such-host.invalid"), 1, "no-such-host.invalid", within=20)

    def test_addresses_that_are_none(self):
        for address in ("ssh://root@-oProxyCommand=x", "ssh://root:secret@host", "ssh://ro$(id)ot@host", "lima:a b", "lima:-x",
                        "ssh://", "http://host", "ssh://host/path", "ssh://host:99999", ""):
            with self.subTest(address):
                answer = self.pinacle.run("server", "add", f"{address}")
                self.assertEqual(answer.code, 2, str(answer))
        self.assertEqual(self.pinacle.ok("server", "list"), [])


class Provisioning(unittest.TestCase):
    """This computer, root over SSH (box1) and a person who may sudo (box2)."""

    def provisioned(self, name):
        world().server(name)
        server = world().pinacle.ok("server", "show", name)
        self.assertEqual(server["status"], "ready")
        runtime = server["runtime"]
        self.assertTrue(runtime["overlay"] and runtime["dns"] and runtime["image"], runtime)
        began = time.monotonic()
        world().pinacle.ok("server", "provision", name)
        self.assertLess(time.monotonic() - began, 120, "nothing was to do")
        return server

    def test_this_computer(self):
        self.assertEqual(self.provisioned("here")["kind"], "local")

    def test_root_over_ssh(self):
        self.assertEqual(self.provisioned("box1")["user"], "root")

    def test_user_with_sudo(self):
        self.assertEqual(self.provisioned("box2")["user"], Bed.facts()["BED_USER"])

    def test_docker_is_not_restarted(self):
        """A second look changes nothing on a server that is ready."""
        world().server("box1")
        before = Bed.box(1, "run", "cat", "/run/docker.pid")
        world().pinacle.ok("server", "provision", "box1")
        self.assertEqual(Bed.box(1, "run", "cat", "/run/docker.pid"), before)
