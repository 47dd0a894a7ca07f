"""Pods that go to another server: killed in the middle of it, copied, and with a big project and a database that is written to."""

import re
import unittest

from support import Bed, note, objects, wait_for, world
from test_database import CONFIG, WHOLE

OTHER = {"box1": "box2", "box2": "box1"}


class Moving(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.pinacle = world().pinacle
        world().server("box1")
        world().server("box2")
        cls.pod = cls.pinacle.tiny("nomad", "box1", "--env", "GREETING=hello")
        cls.addClassCleanup(cls.pinacle.discard, cls.pod["id"])
        cls.pinacle.shell("nomad", "cd /workspace && head -c 8000000 /dev/urandom >data && chown 1234:77 data && chmod 640 data && ln data hard")
        cls.look = "cd /workspace && stat -c '%a %u %g %h' data && sha256sum data hard; echo $GREETING; curl -s http://127.0.0.1:3000/"
        cls.before = cls.pinacle.shell("nomad", cls.look)
        cls.steps = cls.pinacle.ok("pod", "move", "nomad", "box2", "--dry-run")["steps"]

    def whole(self, server):
        """The pod is on this server alone, runs, and has everything."""
        pod = self.pinacle.ok("pod", "show", "nomad")
        self.assertEqual((pod["server"], pod["status"], pod["interrupted"]), (server, "running", False))
        self.assertEqual((pod["external_port"], pod["slug"]), (self.pod["external_port"], "nomad"))
        wait_for("it answers", lambda: self.pinacle.ok("pod", "health", "nomad")["healthy"], 20)
        self.assertEqual(self.pinacle.shell("nomad", self.look), self.before)
        self.assertEqual(objects(OTHER[server], self.pod["id"]), [])

    def killed_at(self, number):
        """Begins a move and ends the program with SIGKILL when that step is announced; where the pod was, where it was to go, and
        whether it was killed: a step that only notes something may be over too soon."""
        here = self.pinacle.ok("pod", "show", "nomad")["server"]
        process = self.pinacle.start("pod", "move", "nomad", OTHER[here])
        try:
            for line in process.stderr:
                if re.match(rf"\[{number}/{len(self.steps)}\] .* …$", line.decode()):
                    break
            else:
                self.assertEqual(process.wait(60), 0, f"step {number} of {self.steps} was not announced")
                return here, OTHER[here], False
        finally:
            process.kill()
            process.communicate()
        shown = wait_for("the kill is noticed", lambda: next((p for p in [self.pinacle.ok("pod", "show", "nomad")] if p["interrupted"]), None), 3)
        self.assertEqual(shown["status"], "failed", shown)
        return here, OTHER[here], True

    def number(self, title):
        return next(number for number, step in enumerate(self.steps, 1) if step.startswith(title))

    def test_killed_and_resumed(self):
        for title in ("Take a snapshot", "Send it", "Start it there", "Note that", "Remove it"):
            with self.subTest(title):
                _, there, was_killed = self.killed_at(self.number(title))
                if was_killed:
                    self.pinacle.ok("pod", "resume", "nomad", timeout=200)
                self.whole(there)

    def test_killed_and_rolled_back(self):
        for title in ("Take a snapshot", "Send it", "Start it there", "Note that"):
            with self.subTest(title):
                here, there, was_killed = self.killed_at(self.number(title))
                if not was_killed:
                    self.whole(there)
                    continue
                undone = self.pinacle.run("pod", "rollback", "nomad", timeout=200)
                if title == "Note that" and "too far" in undone.err:  # it was over before the kill, and the last step had begun
                    self.pinacle.ok("pod", "resume", "nomad", timeout=200)
                    self.whole(there)
                    continue
                self.assertEqual(undone.code, 0, str(undone))
                if self.pinacle.ok("pod", "show", "nomad")["status"] == "stopped":
                    self.pinacle.ok("pod", "start", "nomad")
                self.whole(here)

    def test_the_cable_is_pulled_on_the_way(self):
        here = self.pinacle.ok("pod", "show", "nomad")["server"]
        there = OTHER[here]
        process = self.pinacle.start("pod", "move", "nomad", there)
        try:
            for line in process.stderr:
                if b"Send it" in line:
                    break
            Bed.box(there[-1], "link", "down")
            err = process.communicate(timeout=120)[1].decode()
        finally:
            process.kill()
            Bed.box(there[-1], "link", "up")
        self.assertEqual(process.returncode, 1, err)
        self.assertRegex(err, "(?i)lost|answer|reach")
        self.pinacle.ok("pod", "resume", "nomad", timeout=200)
        self.whole(there)

    def test_copied(self):
        here = self.pinacle.ok("pod", "show", "nomad")["server"]
        copy = self.pinacle.ok("pod", "copy", "nomad", OTHER[here], "--name", "twin", timeout=200)
        self.addCleanup(self.pinacle.discard, copy["id"])
        self.assertEqual((copy["server"], copy["status"]), (OTHER[here], "running"))
        self.assertNotEqual(copy["external_port"], self.pod["external_port"])
        self.assertEqual(self.pinacle.shell("twin", self.look), self.before)
        self.pinacle.shell("twin", "echo other >/workspace/data")
        self.pinacle.discard(copy["id"])
        self.whole(here)


class BigMove(unittest.TestCase):
    """Long (run.py): PostgreSQL goes into the image of a box, which takes a minute or two."""

    def test_300_mb_and_a_database_under_load(self):
        pinacle = world().pinacle
        world().server("box1")
        world().server("box2")
        pod = pinacle.tiny("big", "box1", config=CONFIG, timeout=900)
        self.addCleanup(pinacle.discard, pod["id"])
        fixed = ("psql \"$DATABASE_URL\" -XAtqc \"select md5(string_agg(number || text, ',' order by number)) from fixed\"")
        pinacle.shell("big", "cd /workspace && mkdir -p files && for i in $(seq 300); do head -c 1000000 /dev/urandom >files/$i; done && sync; "
                             "psql \"$DATABASE_URL\" -Xqc 'create table fixed as select number, md5(number::text) as text from generate_series(1, 100000) number'",
                      timeout=300)
        # Without their times, which Docker's layers round to the second.
        look = f"cd /workspace && find files -type f -exec stat -c '%n %s %a %u %g' {{}} + | sort | sha256sum; cat $(seq -f files/%.0f 300) | sha256sum; {fixed}"
        before = pinacle.shell("big", look, timeout=200)
        wait_for("the writer writes", lambda: int(pinacle.shell("big", "tail -n 1 /workspace/acknowledged")) > 20, 60)
        cost = pinacle.ok("pod", "move", "big", "box2", "--dry-run")
        self.assertGreater(cost["bytes"], 300_000_000)
        written = int(pinacle.shell("big", "tail -n 1 /workspace/acknowledged"))
        answer = pinacle.run("--json", "pod", "move", "big", "box2", timeout=600)
        self.assertEqual(answer.code, 0, str(answer))
        note(f"{cost['bytes'] / 1e6:.0f} MB with a database under load moved in {answer.seconds:.0f} s, {cost['seconds']} s were expected")
        moved = pinacle.ok("pod", "show", "big")
        self.assertEqual((moved["server"], moved["status"], moved["external_port"]), ("box2", "running", pod["external_port"]))
        self.assertEqual(pinacle.shell("big", look, timeout=200), before)
        # Nothing that was acknowledged is missing, each row is what was written, and the writer goes on.
        self.assertEqual(pinacle.shell("big", WHOLE).strip(), "0")
        self.assertGreaterEqual(int(pinacle.shell("big", "tail -n 1 /workspace/acknowledged")), written)
        now = int(pinacle.shell("big", "tail -n 1 /workspace/acknowledged"))
        wait_for("the writer goes on", lambda: int(pinacle.shell("big", "tail -n 1 /workspace/acknowledged")) > now, 60)
        note(f"{written} rows before the move, {now} after it")
        self.assertEqual(objects("box1", pod["id"]), [])


if __name__ == "__main__":
    unittest.main()
