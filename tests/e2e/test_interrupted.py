"""The program is killed in a pod's longer life: resumed or rolled back, no work is lost.

The steps come from the plans, as the program announces them: a new one is covered by itself. Interrupted kills at three steps of
each operation; EveryStep, part of `tests/run full`, at every step, and goes on in both ways.
"""

import contextlib
import re
import signal
import sys
import tempfile
import time
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from git_host import GitHost
from support import TINY, objects, on_server, wait_for, world

ADDRESS = "10.77.1.1"  # this computer, as pods see it
POD = "Killed life"


class Base:
    """One small pod that runs, with a word in a file, and a snapshot with another."""

    @classmethod
    def setUpClass(cls):
        world().server("here")
        cls.pinacle = world().pinacle
        cls.pod = cls.pinacle.tiny(POD)
        cls.addClassCleanup(cls.pinacle.discard, cls.pod["id"])
        cls.pinacle.shell(POD, "echo old >/root/word")
        cls.pinacle.ok("snapshot", "create", POD, "--name", "old")
        cls.addClassCleanup(cls.forget)
        cls.write("new")

    @classmethod
    def forget(cls, *kept):
        for snapshot in cls.pinacle.ok("snapshot", "list"):
            if snapshot["pod"] == cls.pod["id"] and snapshot["name"] not in kept:
                with contextlib.suppress(AssertionError):
                    cls.pinacle.ok("snapshot", "delete", snapshot["pod_name"], snapshot["id"])

    @classmethod
    def write(cls, word):
        cls.pinacle.shell(POD, f"echo {word} >/root/word; sync")

    def show(self, pod=POD):
        return self.pinacle.ok("pod", "show", pod)

    def snapshots(self):
        return [each["name"] for each in self.pinacle.ok("snapshot", "list", POD)]

    def assert_runs(self, word, tier="dev.small", pod=POD):
        shown = self.show(pod)
        self.assertEqual((shown["status"], shown["interrupted"], shown["tier"]), ("running", False, tier))
        self.assertEqual(self.pinacle.shell(pod, "cat /root/word").strip(), word)
        wait_for("it is healthy", lambda: self.pinacle.run("pod", "health", pod).code == 0, 30, 1)
        names = on_server("here", "docker", "ps", "--all", "--filter", f"label=pinacle.pod-id={shown['id']}", "--format", "{{.Names}}")
        self.assertEqual(len(names.split()), 1, names)

    def assert_gone(self, pod, pod_id):
        self.assertEqual(self.pinacle.run("pod", "show", pod).code, 3)
        self.assertEqual(objects("here", pod_id), [])
        self.assert_runs("new")

    def killed_at(self, number, moment, command):
        """Kills the program when step `number` has run for `moment` seconds. How many steps there are; nothing when it was done before."""
        process = self.pinacle.start(*command)
        count = 0
        for line in process.stderr:
            announced = re.match(r"\[(\d+)/(\d+)\] .* …$", line.decode())
            if announced and int(announced[1]) == number:
                count = int(announced[2])
                time.sleep(moment)
                process.send_signal(signal.SIGKILL)
                break
        process.communicate(timeout=200)
        return count if process.returncode == -signal.SIGKILL else None

    # ---- the operations: how each begins, what is true when it was done, and when it was taken back

    def interrupt(self, command, done, undone, reset, begin=lambda: None, pod=POD, moments=(0,)):
        number, count = 1, 1
        while number <= count:
            for moment in moments:
                for verb in self.verbs(number, count):
                    with self.subTest(step=number, moment=moment, verb=verb):
                        begin()
                        found = self.killed_at(number, moment, command)
                        count = found or count
                        if found and self.is_noticed(pod):
                            self.go_on(pod, verb, done, undone)
                        else:  # it was done before the kill, or had nothing left but to say so
                            done()
                    reset()
            number = self.next_step(number, count)

    def is_noticed(self, pod):
        try:
            return wait_for("the kill is noticed", lambda: self.show(pod)["interrupted"], 5)
        except AssertionError:
            return False

    def go_on(self, pod, verb, done, undone):
        shown = self.show(pod)
        answer = self.pinacle.run("--json", "pod", verb, pod, timeout=300)
        if verb == "rollback" and "gone too far" in answer.err:  # the new state runs already
            verb, answer = "resume", self.pinacle.run("--json", "pod", "resume", pod, timeout=300)
        self.assertEqual(answer.code, 0, str(answer))
        done() if verb == "resume" else undone(shown)

    def test_snapshot(self):
        def done():
            self.assertEqual(self.snapshots(), ["old", "taken"])
            self.assert_runs("new")

        def undone(_):
            self.assertEqual(self.snapshots(), ["old"])
            self.assert_runs("new")

        self.interrupt(("snapshot", "create", POD, "--name", "taken"), done, undone, lambda: self.forget("old"), moments=self.moments)

    def test_restore(self):
        def done():
            self.assert_runs("old")
            self.assertEqual(self.snapshots(), ["old", "before restoring old"])

        def undone(_):
            self.assert_runs("new")
            self.assertEqual(self.snapshots(), ["old"])

        def reset():
            self.write("new")
            self.forget("old")

        self.interrupt(("snapshot", "restore", POD, "old"), done, undone, reset)

    def test_hibernate(self):
        def done():
            self.assertEqual(self.show()["status"], "hibernated")

        def reset():
            if self.show()["status"] == "hibernated":
                self.pinacle.ok("pod", "wake", POD)
            self.assert_runs("new")

        self.interrupt(("pod", "hibernate", POD), done, lambda _: self.assert_runs("new"), reset)

    def test_wake(self):
        def reset():
            status = self.show()["status"]
            if status != "running":
                self.pinacle.ok("pod", "start" if status == "stopped" else "wake", POD)
            self.assert_runs("new")

        # Nothing has to be taken back: whatever of it was done, the files are there, and the pod can be started.
        self.interrupt(("pod", "wake", POD), lambda: self.assert_runs("new"), lambda _: None, reset,
                       begin=lambda: self.pinacle.ok("pod", "hibernate", POD))

    def test_another_tier(self):
        def reset():
            if self.show()["tier"] != "dev.small":
                self.pinacle.ok("pod", "resize", POD, "dev.small")
            self.assert_runs("new")

        self.interrupt(("pod", "resize", POD, "dev.medium"), lambda: self.assert_runs("new", "dev.medium"),
                       lambda _: self.assert_runs("new"), reset)

    def test_fork(self):
        self.addCleanup(self.pinacle.discard, "killed copy")
        self.interrupt(("pod", "fork", POD, "--name", "killed copy", "--snapshot", "old"),
                       lambda: self.assert_runs("old", pod="killed copy"), lambda shown: self.assert_gone("killed copy", shown["id"]),
                       lambda: self.pinacle.discard("killed copy"), pod="killed copy")

    def test_clone(self):
        folder = tempfile.TemporaryDirectory(prefix="pinacle-git-")
        self.addCleanup(folder.cleanup)
        host = GitHost(folder.name, ADDRESS)
        self.addCleanup(host.close)
        self.pinacle.ok("setting", "git.http_hosts", ADDRESS)
        host.repository("octo/app", {"pinacle.yaml": TINY})
        self.addCleanup(self.pinacle.discard, "killed clone")

        def done():
            shown = self.show("killed clone")
            self.assertEqual((shown["status"], shown["interrupted"]), ("running", False))
            self.assertEqual(self.pinacle.shell("killed clone", "git log --format=%s; git status --porcelain -uno; ls installed").split(),
                             ["First", "installed"])
            self.assertTrue(self.pinacle.ok("pod", "health", "killed clone")["healthy"])

        self.interrupt(("pod", "create", "--name", "killed clone", "--server", "here", "--repo", host.clone_url("octo/app")), done,
                       lambda shown: self.assert_gone("killed clone", shown["id"]), lambda: self.pinacle.discard("killed clone"),
                       pod="killed clone")


class Interrupted(Base, unittest.TestCase):
    """At the first step of each operation, in its middle, and at its last step."""

    moments = (0.5,)

    @staticmethod
    def verbs(number, count):
        return ("rollback",) if 1 < number < count else ("resume",)

    @staticmethod
    def next_step(number, count):
        return next(step for step in ((count + 1) // 2, count, count + 1) if step > number)


class EveryStep(Base, unittest.TestCase):
    moments = (0, 0.3, 0.6, 1, 1.5, 2.5)  # of a snapshot, whose one step does everything

    @staticmethod
    def verbs(number, count):
        return ("resume", "rollback")

    @staticmethod
    def next_step(number, count):
        return number + 1


if __name__ == "__main__":
    unittest.main()
