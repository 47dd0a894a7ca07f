"""The end: whole pods are deleted, servers removed, and nothing is left of what this run made."""

import unittest

from support import objects, on_server, world


class Removal(unittest.TestCase):
    def test_everything_goes(self):
        pinacle = world().pinacle
        for server in list(world().provisioned):
            if server in world().full:
                answer = pinacle.run("server", "remove", server)
                self.assertEqual(answer.code, 1, "a server with pods stays")
        for server, pod in list(world().full.items()):
            pinacle.ok("pod", "delete", pod["name"], "--yes")
            del world().full[server]
            self.assertEqual(objects(server, pod["id"]), [])
        self.assertEqual(pinacle.pods(), [], "a test left a pod behind")
        # Whatever ever got a row in the log is gone from every server.
        known = {row["pod"] for row in pinacle.ok("log", "--limit", "100000")} - {""}
        for server in list(world().provisioned):
            labels = set()
            for words in (("ps", "--all"), ("network", "ls"), ("volume", "ls")):
                labels |= set(on_server(server, "docker", *words, "--format", '{{.Label "pinacle.pod-id"}}').split())
            self.assertEqual(labels & known, set(), server)
            pinacle.ok("server", "remove", server)
            del world().provisioned[server]
        self.assertEqual(pinacle.ok("server", "list"), [])
