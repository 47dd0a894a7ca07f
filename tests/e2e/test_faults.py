"""Servers that fail in the middle of the work: a clear error within its deadline, and a state that is still true."""

import time
import unittest

from support import TINY, Bed, objects, world


class Faults(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.pinacle = world().pinacle
        world().server("box1")
        world().server("box2")
        cls.pod = cls.pinacle.tiny("faulty", "box1")
        cls.addClassCleanup(cls.pinacle.discard, cls.pod["id"])

    def interrupted_command(self, break_it, mend_it, within):
        process = self.pinacle.start("pod", "exec", "faulty", "--", "sh", "-c", "echo begun; sleep 60; echo not reached")
        try:
            self.assertEqual(process.stdout.readline(), b"begun\n")
            broken = time.monotonic()
            break_it()
            out, err = process.communicate(timeout=within)
            self.assertLess(time.monotonic() - broken, within)
        finally:
            process.kill()
            mend_it()
        self.assertEqual(process.returncode, 1, err.decode())
        self.assertNotIn(b"not reached", out)
        self.assertRegex(err.decode(), "(?i)connection|answer|lost|reach")
        self.assertEqual(self.pinacle.ok("pod", "show", "faulty")["status"], "running")
        self.assertEqual(self.pinacle.shell("faulty", "echo well"), "well\n")
        row = next(row for row in self.pinacle.ok("log", "--pod", "faulty", "--limit", "50") if "not reached" in row["command"])
        self.assertNotEqual(row["exit_code"], 0)
        self.assertGreaterEqual(row["duration_ms"], 0, "the row was finished")

    def test_a_sandbox_that_hangs(self):
        """Docker cannot end it, and says nothing more about it: the others must not notice."""
        self.pinacle.shell("faulty", "echo kept > kept && sync")
        sick = self.pinacle.ok("pod", "show", "faulty")["container_id"]
        Bed.box(1, "run", "pkill", "-STOP", "-f", f"^runsc-sandbox .*{sick}")
        stopping = self.pinacle.start("pod", "stop", "faulty")
        time.sleep(25)  # by now Docker has tried to end it and waits
        other = self.pinacle.tiny("well", "box1")
        self.pinacle.discard(other["id"])
        err = stopping.communicate(timeout=90)[1].decode()
        self.assertEqual(stopping.returncode, 0, err)
        self.pinacle.ok("pod", "start", "faulty")
        self.assertEqual(self.pinacle.shell("faulty", "cat kept"), "kept\n")

    def test_sshd_ends_in_mid_command(self):
        self.interrupted_command(lambda: Bed.box(1, "sshd", "stop"), lambda: Bed.box(1, "sshd", "start"), 30)

    def test_cable_pulled_in_mid_command(self):
        self.interrupted_command(lambda: Bed.box(1, "link", "down"), lambda: Bed.box(1, "link", "up"), 60)

    def test_sshd_ends_while_a_pod_is_made(self):
        process = self.pinacle.start("pod", "create", "--name", "unlucky", "--server", "box1", "--config", self.pinacle.file(TINY.replace("install: ", "install: sleep 6; ")))
        try:
            for line in process.stderr:
                if b"Create the container" in line:
                    break
            Bed.box(1, "sshd", "stop")
            err = process.communicate(timeout=60)[1].decode()
        finally:
            process.kill()
            Bed.box(1, "sshd", "start")
        self.addCleanup(self.pinacle.discard, "unlucky")
        self.assertEqual(process.returncode, 1, err)
        pod = self.pinacle.ok("pod", "show", "unlucky")
        self.assertEqual((pod["status"], pod["interrupted"]), ("failed", True))
        self.assertTrue(pod["error"]["message"] and pod["error"]["step"], pod["error"])
        self.assertEqual(self.pinacle.ok("pod", "resume", "unlucky")["status"], "running")
        self.assertEqual(self.pinacle.shell("unlucky", "cat /etc/pinacle/pod-id"), pod["id"])

    def test_create_on_a_server_that_is_away(self):
        Bed.box(1, "sshd", "stop")
        try:
            answer = self.pinacle.run("pod", "create", "--name", "nowhere", "--server", "box1", "--no-services", timeout=60)
            self.assertEqual(answer.code, 1, str(answer))
            self.assertLess(answer.seconds, 25)
            pod = self.pinacle.ok("pod", "show", "nowhere")
            self.assertEqual((pod["status"], pod["error"]["kind"]), ("failed", "unreachable"))
        finally:
            Bed.box(1, "sshd", "start")
        self.pinacle.ok("pod", "rollback", "nowhere")
        self.assertEqual(self.pinacle.run("pod", "show", "nowhere").code, 3)
        self.assertEqual(objects("box1", pod["id"]), [])

    def test_dockerd_stopped(self):
        pod = self.pinacle.tiny("dockless", "box2")
        self.addCleanup(self.pinacle.discard, pod["id"])
        Bed.box(2, "dockerd", "stop")
        try:
            for command in (("pod", "exec", "dockless", "--", "true"), ("pod", "stop", "dockless"), ("server", "check", "box2")):
                answer = self.pinacle.run(*command, timeout=60)
                if command[0] == "pod":
                    self.assertEqual(answer.code, 1, str(answer))
                    self.assertRegex(answer.err, "(?i)docker")
                self.assertLess(answer.seconds, 30)
            self.assertNotEqual(self.pinacle.ok("server", "show", "box2")["status"], "ready")
        finally:
            Bed.box(2, "dockerd", "start")
        shown = self.pinacle.ok("pod", "show", "dockless")
        self.assertEqual((shown["status"], shown["interrupted"]), ("failed", True), "the stop did not take place")
        self.assertEqual(self.pinacle.ok("pod", "resume", "dockless")["status"], "stopped")
        self.assertEqual(self.pinacle.ok("pod", "start", "dockless")["status"], "running")
        self.assertTrue(self.pinacle.ok("pod", "health", "dockless")["healthy"])
        self.assertEqual(self.pinacle.ok("server", "check", "box2")["status"], "ready")

    def test_disk_full(self):
        """The folder where Docker notes its containers lies on a file system without a free byte."""
        Bed.box(2, "run", "mount", "-t", "tmpfs", "-o", "size=16k", "none", "/var/lib/docker/containers")
        try:
            Bed.box(2, "run", "sh", "-c", "head -c 100000 /dev/zero > /var/lib/docker/containers/full 2>/dev/null || true")
            answer = self.pinacle.run("pod", "create", "--name", "no room", "--server", "box2", "--config", self.pinacle.file(TINY), timeout=120)
            self.addCleanup(self.pinacle.discard, "no room")
            self.assertEqual(answer.code, 1, str(answer))
            pod = self.pinacle.ok("pod", "show", "no room")
            self.assertEqual((pod["status"], pod["error"]["kind"], pod["error"]["step"]), ("failed", "no_space", "container"))
            self.assertTrue(pod["error"]["fix"], pod["error"])
        finally:
            Bed.box(2, "run", "umount", "/var/lib/docker/containers")
        self.assertEqual(self.pinacle.ok("pod", "resume", "no room")["status"], "running")
        self.pinacle.ok("pod", "delete", "no room", "--yes")
        self.assertEqual(objects("box2", pod["id"]), [])
