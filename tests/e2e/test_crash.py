"""The program is killed at every step of a create; what is left can be resumed, or rolled back to nothing."""

import concurrent.futures
import re
import signal
import time
import unittest

from support import TINY, objects, wait_for, world


class Killed(unittest.TestCase):
    """The list of steps comes from the plan: a new step is covered by itself."""

    @classmethod
    def setUpClass(cls):
        cls.pinacle = world().pinacle
        world().server("here")
        cls.config = cls.pinacle.file(TINY)
        cls.steps = cls.pinacle.ok("pod", "create", "--name", "x", "--server", "here", "--config", cls.config, "--dry-run")["steps"]

    def create_until(self, name, number, how=signal.SIGKILL):
        """Starts a create and kills it when step `number` (1, 2 …) is announced; the pod's row."""
        process = self.pinacle.start("pod", "create", "--name", name, "--server", "here", "--config", self.config)
        said = []
        try:
            for line in process.stderr:
                said.append(line.decode())
                if re.match(rf"\[{number}/{len(self.steps)}\] .* …$", said[-1]):
                    process.send_signal(how)
                    break
            else:
                raise AssertionError(f"step {number} was not announced: {said}")
        finally:
            # Read on: a full pipe would stop a program that undoes its work.
            rest = process.communicate(timeout=120)[1].decode()
        said.append(rest)
        if how == signal.SIGKILL:
            def is_noticed():
                pod = self.pinacle.ok("pod", "show", name)
                return pod if pod["status"] == "failed" and pod["interrupted"] else None

            # At once, but for the program of another thread that is just about to note the same.
            return wait_for(f"step {number}: the kill is noticed", is_noticed, 2)
        if process.returncode != 130:
            raise AssertionError(f"step {number}: ended with {process.returncode}, {''.join(said)[-2000:]}")
        return {"said": "".join(said)}

    def every_step(self, check):
        def attempt(number):
            name = f"{self._testMethodName} {number}"
            try:
                check(name, number)
            finally:
                if self.pinacle.run("pod", "show", name).code == 0:
                    self.pinacle.discard(name)

        with concurrent.futures.ThreadPoolExecutor(3) as pool:
            running = {pool.submit(attempt, number): number for number in range(1, len(self.steps) + 1)}
            for future in concurrent.futures.as_completed(running):
                number = running[future]
                with self.subTest(step=f"{number} {self.steps[number - 1]}"):
                    future.result()

    def test_resume(self):
        def check(name, number):
            pod = self.create_until(name, number)
            resumed = self.pinacle.ok("pod", "resume", name)
            self.assertEqual(resumed["status"], "running", resumed)
            self.assertFalse(resumed["interrupted"])
            self.assertTrue(self.pinacle.ok("pod", "health", name)["healthy"])
            self.assertEqual(self.pinacle.shell(name, "ls installed; cat /etc/pinacle/pod-id; curl -s http://127.0.0.1:3000/").split(),
                             ["installed", pod["id"] + "tiny"])
            self.pinacle.ok("pod", "delete", name, "--yes")
            self.assertEqual(objects("here", pod["id"]), [])

        self.every_step(check)

    def test_resume_while_what_was_begun_runs_on(self):
        # What two installs at once would do to each other, said aloud.
        config = self.pinacle.file(TINY.replace("touch installed", "mkdir busy && sleep 4 && rmdir busy && touch installed"))
        process = self.pinacle.start("pod", "create", "--name", "runs on", "--server", "here", "--config", config)
        for line in process.stderr:
            if re.match(r"\[\d+/\d+\] Install .* …$", line.decode()):
                break
        time.sleep(1.5)
        process.kill()
        process.communicate()
        try:
            self.assertEqual(self.pinacle.ok("pod", "resume", "runs on")["status"], "running")
        finally:
            self.pinacle.discard("runs on")

    def test_rollback(self):
        def check(name, number):
            pod = self.create_until(name, number)
            self.pinacle.ok("pod", "rollback", name)
            self.assertEqual(objects("here", pod["id"]), [])
            self.assertEqual(self.pinacle.run("pod", "show", pod["id"]).code, 3)
            self.assertEqual([path.name for path in (self.pinacle.home / "state").rglob(f"*{pod['id']}*") if path.suffix != ".lock"], [])

        self.every_step(check)

    def test_cancel(self):
        """Ctrl-C undoes what was done, and says what."""
        for number in (2, 4, len(self.steps) - 2):
            name = f"cancelled {number}"
            said = self.create_until(name, number, signal.SIGINT)["said"]
            self.assertEqual(self.pinacle.run("pod", "show", name).code, 3, said)
            if number > 3:
                self.assertIn("Create the network: undone", said)
            ids = {row["pod"] for row in self.pinacle.ok("log", "--limit", "60") if row["pod"]}
            self.assertEqual([objects("here", pod) for pod in ids if pod not in {p["id"] for p in self.pinacle.pods()}].count([]),
                             len([pod for pod in ids if pod not in {p["id"] for p in self.pinacle.pods()}]))

    def test_killed_while_it_stops_and_starts_and_deletes(self):
        name = "killed later"
        pod = self.pinacle.tiny(name)
        self.addCleanup(self.pinacle.discard, pod["id"])
        for verb, after in (("stop", "stopped"), ("start", "running"), ("delete", None)):
            process = self.pinacle.start("pod", verb, name, *(["--yes"] if verb == "delete" else []))
            self.assertIn(b"[1/", process.stderr.readline())
            process.kill()
            process.communicate()
            shown = self.pinacle.ok("pod", "show", name)
            self.assertEqual((shown["status"], shown["interrupted"]), ("failed", True), verb)
            self.pinacle.ok("pod", "resume", name)
            if after:
                self.assertEqual(self.pinacle.ok("pod", "show", name)["status"], after)
        self.assertEqual(self.pinacle.run("pod", "show", name).code, 3)
        self.assertEqual(objects("here", pod["id"]), [])
