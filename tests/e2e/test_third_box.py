"""A third box, brought up for this alone: its disk fills up, its machine comes back on another port like a Lima machine's, and in the
end it is gone for good."""

import contextlib
import json
import unittest
from pathlib import Path

from support import TINY, Bed, LimaMachine, Pinacle, note, wait_for, world

MEGABYTES = 6000


class ThirdBox(unittest.TestCase):
    """In the order of their names: the last one takes the box down."""

    @classmethod
    def setUpClass(cls):
        cls.pinacle = world().pinacle
        world().server("box1")
        images = world().base_images()
        cls.addClassCleanup(Bed.box, 3, "down")
        Bed.box(3, "up", MEGABYTES)
        Bed.give(3, *images)
        cls.pinacle.ok("server", "add", Bed.address(3), "--name", "box3", "--key", Bed.facts()["BED_KEY"],
                       "--accept-host-key", Bed.fingerprint(3))
        cls.addClassCleanup(cls.pinacle.run, "server", "forget", "box3", "--confirm", "box3")
        cls.addClassCleanup(cls.forget_everything)
        cls.pinacle.ok("server", "provision", "box3", timeout=600)
        cls.pod = cls.pinacle.tiny("kept", "box3", "--env", "GREETING=hello")
        cls.pinacle.shell("kept", "echo kept >kept && sync")

    @classmethod
    def forget_everything(cls):
        cls.pinacle.discard(*(pod["id"] for pod in cls.pinacle.ok("pod", "list", "--cached") if pod["server"] == "box3"))

    def setUp(self):
        if self.pinacle.ok("pod", "show", "kept")["status"] != "running":
            self.pinacle.ok("pod", "start", "kept")

    @contextlib.contextmanager
    def full_disk(self):
        try:
            Bed.box(3, "run", "sh", "-c", "cd /var/lib/docker && fallocate -l $(($(df --output=avail -k . | tail -n 1) - 64))K filler; "
                                          "head -c 10000000 /dev/zero >>filler 2>/dev/null; sync; test $(df --output=avail -k . | tail -n 1) -lt 64")
            yield
        finally:
            Bed.box(3, "run", "rm", "-f", "/var/lib/docker/filler")

    def refused(self, *command, within=120):
        """For want of space, with what to do about it."""
        answer = self.pinacle.run(*command, timeout=within)
        self.assertEqual(answer.code, 1, str(answer))
        self.assertRegex(answer.err, "(?i)no space|disk is full", str(answer))
        note(f"`pinacle {' '.join(command[:2])}` on a full disk: refused after {answer.seconds:.0f} s")
        return answer

    def disk(self, *command):
        return next(check for check in self.pinacle.ok("server", *command, "box3")["checks"] if check["id"] == "disk")

    def test_a_full_disk(self):
        mover = self.pinacle.tiny("mover", "box1")
        self.addCleanup(self.pinacle.discard, mover["id"])
        self.pinacle.shell("mover", "head -c 20000000 /dev/urandom >data && sync")
        before = self.pinacle.shell("mover", "sha256sum data")
        with self.full_disk():
            watching = None
            try:
                written = self.pinacle.execute("kept", "sh", "-c", "head -c 1000000 /dev/zero >more")
                self.assertNotEqual(written.code, 0)
                self.assertIn("No space left on device", written.err)
                self.refused("pod", "create", "--name", "no room", "--server", "box3", "--config", self.pinacle.file(TINY))
                failed = self.pinacle.ok("pod", "show", "no room")
                self.assertEqual((failed["status"], failed["error"]["kind"]), ("failed", "no_space"))
                self.assertTrue(failed["error"]["fix"], failed["error"])
                self.refused("snapshot", "create", "kept", "--name", "too big")
                self.assertEqual(self.pinacle.ok("snapshot", "list", "kept"), [])
                self.refused("pod", "move", "mover", "box3")
                stayed = self.pinacle.ok("pod", "show", "mover")
                self.assertEqual((stayed["server"], stayed["status"]), ("box1", "running"), stayed)
                self.assertEqual(self.pinacle.shell("mover", "sha256sum data"), before)
                disk = self.disk("check")
                self.assertEqual(disk["state"], "failed", disk)
                self.assertTrue(disk["cause"] and disk["fix"] and disk["command"], disk)
                watching = self.pinacle.start("watch", "--interval", "2")
                wait_for("degraded", lambda: self.pinacle.ok("server", "show", "box3")["presence"] == "degraded", 20)
                self.refused("pod", "move", "mover", "box3", within=5)  # before anything is begun
                seen = next(pod for pod in self.pinacle.pods() if pod["name"] == "kept")
                self.assertEqual((seen["status"], seen["reachable"]), ("running", True))
                self.assertEqual(self.pinacle.shell("kept", "cat kept"), "kept\n")
                Bed.box(3, "run", "rm", "/var/lib/docker/filler")
                wait_for("online", lambda: self.pinacle.ok("server", "show", "box3")["presence"] == "online", 20)
            finally:
                if watching:
                    watching.terminate()
                    watching.communicate(timeout=30)
        self.assertEqual(self.pinacle.ok("pod", "resume", "no room")["status"], "running")
        self.pinacle.ok("pod", "delete", "no room", "--yes")
        self.assertEqual(self.pinacle.ok("pod", "restart", "kept")["status"], "running")
        self.assertEqual(self.pinacle.shell("kept", "cat kept"), "kept\n")
        self.pinacle.ok("snapshot", "create", "kept", "--name", "fits")
        self.pinacle.ok("snapshot", "delete", "kept", "fits")
        self.assertEqual(self.pinacle.ok("pod", "move", "mover", "box3")["server"], "box3")
        self.assertEqual(self.pinacle.shell("mover", "sha256sum data"), before)

    def test_b_machine_on_another_port(self):
        """What a Lima machine does at each start. The program is told of it by the files that limactl judges by."""
        pinacle = Pinacle()
        self.addCleanup(pinacle.close)
        machine = LimaMachine(pinacle, "third", 3)
        # A machine of Lima's is on 127.0.0.1, where no host key is asked; the box is not, so both its keys are confirmed.
        machine.is_now("Running", 22)
        pinacle.ok("server", "add", "lima:third", "--accept-host-key", Bed.fingerprint(3))
        Bed.box(3, "sshd", "start", 2222)
        machine.is_now("Running", 2222)
        pinacle.ok("server", "check", "third", "--accept-host-key", Bed.fingerprint(3))
        Bed.box(3, "sshd", "start")
        machine.is_now("Running", 22)
        pinacle.ok("server", "provision", "third")
        pod = pinacle.tiny("on lima", "third")
        pinacle.shell("on lima", "echo kept >kept && sync")
        following = pinacle.start("server", "vms", "--follow", "--json")
        watching = pinacle.start("watch", "--json")  # at the usual interval of 30 s
        forwarding = pinacle.start("forward", "on-lima")
        presence = lambda: pinacle.ok("server", "show", "third")["presence"]  # noqa: E731
        page = lambda: self.page(pod["external_port"]) == "tiny"  # noqa: E731
        try:
            self.assertEqual(json.loads(following.stdout.readline())["vms"][0]["status"], "Running")
            wait_for("online", lambda: presence() == "online", 40)
            wait_for("the forward", page, 40)
            machine.is_now("Stopped", 0)
            Bed.box(3, "sshd", "stop")
            self.assertEqual(json.loads(following.stdout.readline())["vms"][0]["status"], "Stopped")
            wait_for("its stop is noticed", lambda: presence() == "offline", 15)
            reason = pinacle.ok("server", "show", "third")["presence_reason"]
            self.assertIn("stopped", reason)
            Bed.box(3, "reboot", 2222)
            machine.is_now("Running", 2222)
            wait_for("its start is noticed", lambda: presence() == "online", 30)
            wait_for("the truth", lambda: pinacle.ok("pod", "list", "--cached")[0]["status"] == "stopped", 30)
            self.assertEqual(pinacle.ok("pod", "start", "on lima")["status"], "running")
            self.assertEqual(pinacle.shell("on lima", "cat kept"), "kept\n")
            wait_for("the forward again", page, 40)
        finally:
            for process in (following, watching, forwarding):
                process.terminate()
            for process in (following, watching, forwarding):
                process.communicate(timeout=30)
            machine.is_now("Running", 22)
            Bed.box(3, "sshd", "start")
        pinacle.discard(pod["id"])

    @staticmethod
    def page(port):
        import urllib.request

        with contextlib.suppress(OSError), urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=5) as answer:
            return answer.read().decode()
        return None

    def test_c_gone_for_good(self):
        bare = self.pinacle.tiny("bare", "box3", "--env", "GREETING=hello")
        file = self.pinacle.home / "kept.tar"
        self.pinacle.ok("snapshot", "create", "kept", "--name", "friday")
        self.pinacle.ok("snapshot", "export", "kept", "friday", str(file))
        copy = self.pinacle.ok("pod", "copy", "kept", "box1", "--name", "copy")
        self.addCleanup(self.pinacle.discard, copy["id"])
        self.assertEqual((copy["server"], copy["status"]), ("box1", "running"))
        self.assertEqual(self.pinacle.shell("copy", "cat kept"), "kept\n")
        self.assertEqual(self.pinacle.ok("pod", "show", "kept")["status"], "running", "a copy leaves the pod as it is")
        for command in (("forget", "box3", "--confirm", "box3"), ("remove", "box3")):
            refused = self.pinacle.run("server", *command)
            self.assertEqual(refused.code, 1, str(refused))
        self.assertIn("kept", refused.err)

        Bed.box(3, "down")
        listed = self.pinacle.run("pod", "list", timeout=60)
        self.assertEqual(listed.code, 0)
        self.assertLess(listed.seconds, 20)
        self.assertRegex(listed.out, r"kept +unreachable \(was running\)")
        self.assertRegex(listed.out, r"copy +running")
        pods = {pod["name"]: pod for pod in self.pinacle.pods()}
        self.assertEqual([pods[name]["reachable"] for name in ("kept", "bare", "copy")], [False, False, True])
        deleted = self.pinacle.run("pod", "delete", "bare", "--yes", timeout=60)
        self.assertEqual(deleted.code, 1, str(deleted))
        asked = self.pinacle.run("server", "forget", "box3", timeout=60)
        self.assertEqual(asked.code, 4, str(asked))
        self.assertIn("confirm with --confirm box3", asked.err)
        self.assertEqual(self.pinacle.run("server", "forget", "box3", "--confirm", "box1", timeout=60).code, 4)
        shown = self.pinacle.ok("server", "show", "box3")
        self.assertEqual((shown["status"], len(self.pinacle.pods())), ("unreachable", len(pods)), "nothing is gone yet")
        lost = {pod["name"]: pod for pod in shown["lost_pods"]}
        self.assertEqual((lost["kept"]["exports"], lost["kept"]["snapshots_lost"]), ([str(file)], 1))
        self.assertEqual((lost["bare"]["snapshots"], lost["bare"]["exports"]), ([], []))
        saved, = lost["kept"]["snapshots"]
        self.assertIn("nothing of it is elsewhere", asked.err)
        self.assertIn(f"pinacle pod fork {self.pod['id']} --name NAME --snapshot {saved['id']}", asked.err)

        self.pinacle.ok("server", "forget", "box3", "--confirm", "box3", timeout=60)
        self.assertNotIn("box3", [server["name"] for server in self.pinacle.ok("server", "list")])
        names = [pod["name"] for pod in self.pinacle.pods()]
        self.assertFalse({"kept", "bare"} & set(names), names)
        left = [path.name for path in (self.pinacle.home / "state").rglob(f"*{bare['id']}*") if path.suffix != ".lock"]
        self.assertEqual(left, [], "its secrets went with it")
        left = [row["id"] for row in self.pinacle.ok("snapshot", "list") if row["pod"] == self.pod["id"]]
        self.assertEqual(left, [saved["id"]], "what was on the server went with it")
        # Both ways back.
        again = self.pinacle.ok("pod", "fork", self.pod["id"], "--name", "kept", "--snapshot", saved["id"])
        self.addCleanup(self.pinacle.discard, again["id"])
        self.assertEqual((again["slug"], again["status"]), (self.pod["slug"], "running"))
        self.assertEqual(self.pinacle.shell("kept", "cat kept; echo $GREETING"), "kept\nhello\n")
        imported = self.pinacle.ok("snapshot", "import", str(file), "--server", "box1")
        from_file = self.pinacle.ok("pod", "fork", self.pod["id"], "--name", "from file", "--snapshot", imported["id"])
        self.addCleanup(self.pinacle.discard, from_file["id"])
        self.assertEqual(self.pinacle.shell("from file", "cat kept"), "kept\n")


if __name__ == "__main__":
    unittest.main()
