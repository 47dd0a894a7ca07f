"""A pod's longer life: snapshots, forks, sleep, another tier, and what others do to it on its server."""

import shutil
import unittest

from support import Pinacle, note, objects, on_server, world

# A program that counts in memory, and a database that is written to while snapshots are taken.
COUNTER = """\
version: "1.0"
services: [redis]
processes:
  - name: counter
    startCommand: python3 /workspace/counter.py
    url: http://localhost:3000
install:
  - |
    cat >/workspace/counter.py <<'END'
    import http.server
    class Counter(http.server.BaseHTTPRequestHandler):
        count = 0
        def do_GET(self):
            if self.path == '/count':
                Counter.count += 1
            self.send_response(200); self.end_headers(); self.wfile.write(str(Counter.count).encode())
        def log_message(self, *words): pass
    http.server.ThreadingHTTPServer(('0.0.0.0', 3000), Counter).serve_forever()
    END
"""

# Everything that a copy of files can get wrong.
FILES = """
set -e
mkdir -p /root/kinds && cd /root/kinds
echo plain >plain; chmod 640 plain; chown 1234:77 plain
ln plain hard; ln -s plain soft
truncate -s 200M sparse; echo end >>sparse
printf x >'a name
with a line'; mkdir -m 2755 group; touch -d 2001-02-03T04:05:06Z old
rm -rf /usr/share/doc
"""
LOOK = """
cd /root/kinds
stat -c '%n %a %u %g %h %s %Y %F' plain hard soft sparse group old | grep -v '^group .*directory$' ; ls | wc -l
tail -c 4 sparse; du -k sparse | cut -f1; [ ! -e /usr/share/doc ] && echo no doc
"""


class Life(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.pinacle = world().pinacle
        world().server("here")
        cls.pod = cls.pinacle.ok("pod", "create", "--name", "Long life", "--server", "here", "--config", cls.pinacle.file(COUNTER),
                                 "--env", "SECRET_WORD=kept safe", timeout=600)
        cls.addClassCleanup(cls.pinacle.discard, cls.pod["id"])

    def inside(self, script, pod="Long life"):
        return self.pinacle.shell(pod, script).strip()

    def count(self, pod="Long life"):
        return int(self.inside("curl -s http://127.0.0.1:3000/count", pod))

    def test_1_snapshot_and_restore(self):
        self.inside(FILES)
        before = self.inside(LOOK)
        # Under load: the database is written to while its files are read.
        self.inside("redis-cli set word first; nohup sh -c 'i=0; while :; do i=$((i+1)); redis-cli set n $i; done' >/dev/null 2>&1 & sleep 1")
        snapshot = self.pinacle.ok("snapshot", "create", "Long life", "--name", "first")
        self.assertEqual((snapshot["name"], snapshot["mode"], len(snapshot["checksum"])), ("first", "paused", 64))
        self.assertLess(snapshot["size_bytes"], 150_000_000, "the hole of a sparse file takes no space")
        self.inside("redis-cli set word second; echo changed >/root/kinds/plain; rm /root/kinds/soft; echo new >/root/new")
        restored = self.pinacle.ok("snapshot", "restore", "Long life", "first")
        self.assertEqual((restored["status"], restored["external_port"]), ("running", self.pod["external_port"]))
        self.assertEqual(self.inside(LOOK), before)
        self.assertEqual(self.inside("redis-cli get word; ls /root/new 2>&1 || true; echo $SECRET_WORD").splitlines(),
                         ["first", "ls: cannot access '/root/new': No such file or directory", "kept safe"])
        self.assertGreater(int(self.inside("redis-cli get n")), 0)
        self.assertTrue(self.pinacle.ok("pod", "health", "Long life")["healthy"])
        # What was replaced is one more snapshot: a restore can be taken back.
        names = [each["name"] for each in self.pinacle.ok("snapshot", "list", "Long life")]
        self.assertEqual(names, ["first", "before restoring first"])
        self.pinacle.ok("snapshot", "restore", "Long life", "before restoring first")
        self.assertEqual(self.inside("redis-cli get word; cat /root/new").splitlines(), ["second", "new"])

    def test_2_fork_export_import(self):
        fork = self.pinacle.ok("pod", "fork", "Long life", "--name", "Second life", "--snapshot", "first")
        self.addCleanup(self.pinacle.discard, fork["id"])
        self.assertNotEqual(fork["external_port"], self.pod["external_port"])
        self.assertEqual(self.inside("cat /etc/pinacle/pod-id; echo; redis-cli get word; echo $SECRET_WORD", "Second life").splitlines(),
                         [fork["id"], "first", "kept safe"])
        self.assertEqual(self.inside("redis-cli get word"), "second", "the original goes on as it was")
        path = self.pinacle.home / "snapshot.tar"
        self.pinacle.ok("snapshot", "export", "Long life", "first", path, timeout=300)
        self.assertEqual(path.stat().st_mode & 0o777, 0o600)
        snapshot = next(each for each in self.pinacle.ok("snapshot", "list", "Long life") if each["name"] == "first")
        self.pinacle.ok("snapshot", "delete", "Long life", "first")
        self.assertNotIn(snapshot["id"].removeprefix("snap_"), on_server("here", "docker", "images", "--format", "{{.Tag}}"))
        # A pod that was made of it does not need it any more.
        self.pinacle.ok("pod", "restart", "Second life")
        self.assertEqual(self.inside("redis-cli get word", "Second life"), "first")
        found = self.pinacle.ok("snapshot", "import", path, "--server", "here", timeout=300)
        self.assertEqual((found["id"], found["name"], found["checksum"]), (snapshot["id"], "first", snapshot["checksum"]))
        path.unlink()
        # A stranger's file that brings an image which later pods would be made of.
        on_server("here", "docker", "save", "--output", str(path), "debian:trixie-slim")
        strange = self.pinacle.run("snapshot", "import", str(path), "--server", "here", timeout=300)
        self.assertEqual(strange.code, 1, str(strange))
        self.assertIn("it names the image debian:trixie-slim", strange.err)
        path.unlink()
        broken = self.pinacle.home / "broken.tar"
        broken.write_bytes(b"this is no snapshot")
        self.assertEqual(self.pinacle.run("snapshot", "import", str(broken), "--server", "here").code, 1)

    def test_3_hibernate_and_wake(self):
        # The trial on a busy machine may fail; then files alone are kept, and the pod must say so.
        if not self.pinacle.ok("server", "show", "here")["runtime"]["checkpoint"]:
            self.pinacle.ok("server", "provision", "here", timeout=600)
        runtime = self.pinacle.ok("server", "show", "here")["runtime"]
        kind = "memory" if runtime["checkpoint"] else "files"
        note(f"hibernates with its {kind} {runtime['checkpoint_why']}")
        first = self.count()
        for number in range(5):
            last = self.count()
        self.assertEqual(last, first + 5)
        self.pinacle.ok("pod", "hibernate", "Long life")
        pod = self.pinacle.ok("pod", "show", "Long life")
        self.assertEqual((pod["status"], pod["sleep"]), ("hibernated", kind))
        self.assertEqual(on_server("here", "docker", "inspect", "--format", "{{.State.Running}}", pod["container_id"]).strip(), "false")
        woken = self.pinacle.ok("pod", "wake", "Long life")
        self.assertEqual((woken["status"], woken["external_port"]), ("running", self.pod["external_port"]))
        self.assertEqual(self.count(), last + 1 if kind == "memory" else 1, "the counter in memory goes on, or the pod says that it does not")
        self.assertEqual(self.inside("redis-cli get word"), "second")

    def test_4_another_tier(self):
        pod = self.pinacle.ok("pod", "resize", "Long life", "dev.medium")
        self.assertEqual((pod["tier"], pod["status"]), ("dev.medium", "running"))
        self.assertEqual(on_server("here", "docker", "inspect", "--format", "{{.HostConfig.NanoCpus}} {{.HostConfig.Memory}}",
                                   pod["container_id"]).split(), ["1000000000", str(2 << 30)])
        self.assertEqual(self.inside("redis-cli get word"), "second")
        self.assertRegex(self.inside("cat /workspace/*/pinacle.yaml"), r"(?m)^tier: dev\.medium$")
        self.assertEqual(self.pinacle.run("pod", "resize", "Long life", "dev.enormous").code, 3)

    def test_5_what_a_delete_would_lose(self):
        self.inside("mkdir -p /workspace/shop && cd /workspace/shop && git init -q -b main && git config user.email a@b && git config user.name a"
                    " && echo 1 >a && git add a && git commit -qm one && echo 2 >b")
        work = self.pinacle.ok("pod", "work", "Long life")
        shop = next(each for each in work["repositories"] if each["path"] == "shop")
        self.assertEqual((shop["uncommitted"], shop["unpushed"], shop["has_remote"]), (1, 1, False))
        refused = self.pinacle.run("pod", "delete", "Long life")
        self.assertEqual(refused.code, 4)
        self.assertIn("shop: 1 changed file not committed", refused.err)
        # Against the newest snapshot: the files that were made above, without Git's own.
        self.assertGreaterEqual(work["since_snapshot"]["changed_files"], 2)
        self.assertIn("changed after that snapshot", refused.err)
        self.assertEqual(self.pinacle.ok("pod", "show", "Long life")["status"], "running")

    def test_6_the_servers_truth_wins(self):
        container = self.pinacle.ok("pod", "show", "Long life")["container_id"]
        for command, status in ((("stop", "-t", "1"), "stopped"), (("start",), "running")):
            on_server("here", "docker", *command, container)
            self.assertEqual(self.pinacle.ok("pod", "show", "Long life")["status"], status)
        on_server("here", "docker", "rename", container, "renamed-by-hand")
        self.assertEqual(self.pinacle.ok("pod", "show", "Long life")["status"], "running")
        self.assertIn("container pinacle-pod-", " ".join(objects("here", self.pod["id"])))
        self.pinacle.ok("pod", "restart", "Long life")
        self.assertTrue(self.pinacle.ok("pod", "health", "Long life")["healthy"])

    def test_6_a_network_that_was_pruned(self):
        pod = self.pinacle.ok("pod", "show", "Long life")
        network = f"pinacle-net-{pod['id'].removeprefix('pod_')}"
        for stop, start in (("stop", "start"), ("hibernate", "wake")):
            self.pinacle.ok("pod", stop, "Long life")
            on_server("here", "docker", "network", "rm", network)
            self.pinacle.ok("pod", start, "Long life", timeout=300)
            labels = on_server("here", "docker", "network", "inspect", "--format", "{{json .Labels}}", network)
            self.assertIn(pod["id"], labels)
            again = self.pinacle.ok("pod", "show", "Long life")
            self.assertEqual((again["status"], again["ip"], again["external_port"]), ("running", pod["ip"], pod["external_port"]))
            self.assertTrue(self.pinacle.ok("pod", "health", "Long life")["healthy"])

    def test_7_a_lost_database(self):
        """Another installation takes the pod over as it is: name, port, configuration, variables."""
        other = Pinacle()
        self.addCleanup(shutil.rmtree, other.home, True)
        other.ok("server", "add", "local", "--name", "mine")
        half = on_server("here", "docker", "create", "--publish", "127.0.0.1:30999:80", "--label", "pinacle.pod-id=pod_half",
                         "--label", "pinacle.slug=half", "debian:trixie-slim").strip()
        self.addCleanup(on_server, "here", "docker", "rm", "-f", half)
        answer = other.run("--json", "pod", "adopt", "mine")
        self.assertEqual(answer.code, 1, str(answer))
        self.assertIn("half was left as it is", answer.err)
        self.assertIn("The creation of half never came to its end", answer.err)
        adopted = next(pod for pod in answer.data if pod["id"] == self.pod["id"])
        same = self.pinacle.ok("pod", "show", "Long life")
        for key in ("id", "name", "slug", "external_port", "subnet", "status", "container_id", "tier"):
            self.assertEqual(adopted[key], same[key], key)
        self.assertEqual(other.shell("Long life", "echo $SECRET_WORD; redis-cli get word").split("\n")[:2], ["kept safe", "second"])
        kept = {each["id"]: each for each in self.pinacle.ok("snapshot", "list", "Long life")}
        taken = {each["id"]: each for each in other.ok("snapshot", "list", "Long life")}
        # And the one that was imported here: its image says whose it is.
        self.assertEqual({each["name"] for id, each in taken.items() if id not in kept}, {"first"})
        for id, each in kept.items():
            for key in ("name", "checksum", "size_bytes", "created_at", "mode", "automatic"):
                self.assertEqual(taken[id][key], each[key], key)
        other.ok("pod", "restart", "Long life")
        self.assertTrue(other.ok("pod", "health", "Long life")["healthy"])

    def test_8_removed_by_hand_and_restored(self):
        on_server("here", "docker", "rm", "-f", self.pinacle.ok("pod", "show", "Long life")["container_id"])
        pod = self.pinacle.ok("pod", "show", "Long life")
        self.assertEqual((pod["status"], pod["error"]["kind"]), ("failed", "not_found"))
        self.assertIn("pinacle snapshot restore long-life", pod["error"]["fix"])
        back = self.pinacle.ok("snapshot", "restore", "Long life", "first")
        self.assertEqual((back["status"], self.inside("redis-cli get word")), ("running", "first"))

    def test_9_delete_keeps_snapshots_and_they_are_enough(self):
        self.pinacle.ok("pod", "delete", "Long life", "--yes")
        self.assertEqual(objects("here", self.pod["id"]), [])
        again = self.pinacle.ok("pod", "fork", "Long life", "--name", "Third life", "--snapshot", "first")
        self.addCleanup(self.pinacle.discard, again["id"])
        self.assertEqual(self.inside("redis-cli get word; cat /root/kinds/plain; echo $SECRET_WORD", "Third life").splitlines(),
                         ["first", "plain", "kept safe"])
        ours = {snapshot["id"].removeprefix("snap_"): snapshot for snapshot in self.pinacle.ok("snapshot", "list")}
        self.assertLessEqual(ours.keys(), self.images())
        for snapshot in ours.values():
            self.pinacle.ok("snapshot", "delete", snapshot["pod_name"], snapshot["id"])
        self.assertEqual(ours.keys() & self.images(), set())

    @staticmethod
    def images():
        return set(on_server("here", "docker", "images", "--format", "{{.Tag}}", "pinacle/snapshot").split())


if __name__ == "__main__":
    unittest.main()
