"""Many programs on one database at once."""

import unittest

from support import TINY, objects, on_server, world


class Crowd(unittest.TestCase):
    def test_ten_creates_at_once(self):
        """Ten programs, more than two: all want the next free name, port and subnet in the same second."""
        pinacle = world().pinacle
        world().server("here")
        config = pinacle.file(TINY.replace("  - name: web", "  - name: crowd"))
        running = [pinacle.start("--json", "pod", "create", "--name", "Crowd", "--server", "here", "--config", config) for _ in range(10)]
        pods, problems = [], []
        for process in running:
            out, err = process.communicate(timeout=300)
            if process.returncode != 0:
                problems.append(err.decode()[-800:])
        pods = [pod for pod in pinacle.pods() if pod["name"] == "Crowd"]
        self.addCleanup(pinacle.discard, *(pod["id"] for pod in pods))
        self.assertEqual(problems, [])
        self.assertEqual([pod["status"] for pod in pods], ["running"] * 10)
        for field in ("id", "slug", "external_port", "subnet", "ip", "container_id"):
            self.assertEqual(len({pod[field] for pod in pods}), 10, field)
        for pod in pods:
            facts = on_server("here", "docker", "inspect", "--format",
                              "{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}} {{(index (index .NetworkSettings.Ports \"80/tcp\") 0).HostPort}}",
                              pod["container_id"]).split()
            self.assertEqual(facts, [pod["ip"], str(pod["external_port"])])
        leaving = [pinacle.start("pod", "delete", pod["id"], "--yes") for pod in pods]
        for process in leaving:
            out, err = process.communicate(timeout=300)
            self.assertEqual(process.returncode, 0, err.decode()[-800:])
        self.assertEqual([pod for pod in pinacle.pods() if pod["name"] == "Crowd"], [])
        self.assertEqual([objects("here", pod["id"]) for pod in pods], [[]] * 10)


class Busy(unittest.TestCase):
    def test_one_operation_at_a_time(self):
        pinacle = world().pinacle
        world().server("here")
        pod = pinacle.tiny("busy")
        self.addCleanup(pinacle.discard, pod["id"])
        restart = pinacle.start("pod", "restart", "busy")
        self.assertIn(b"[1/", restart.stderr.readline())
        for verb in (("stop",), ("delete", "--yes"), ("restart",), ("resume",), ("rollback",)):
            answer = pinacle.run("pod", verb[0], "busy", *verb[1:])
            self.assertEqual(answer.code, 1, str(answer))
            self.assertRegex(answer.err, "Another operation|being worked on|it cannot")
            self.assertIsNone(restart.poll(), "the restart was to be at work still")
        out, err = restart.communicate(timeout=120)
        self.assertEqual(restart.returncode, 0, err.decode())
        self.assertEqual(pinacle.ok("pod", "show", "busy")["status"], "running")
        self.assertTrue(pinacle.ok("pod", "health", "busy")["healthy"])
