"""Projects from Git, their environment, and that no secret is anywhere but where it belongs."""

import os
import secrets
import subprocess
import sys
import tempfile
import threading
import time
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from git_host import TOKEN, GitHost
from support import Pinacle, on_server, world

ADDRESS = "10.77.1.1"  # this computer, as pods and boxes see it
CONFIG = """\
# of the repository
version: "1.0"
tier: dev.medium
services: []
install: test -f .env && cp .env installed
processes:
  - name: web
    startCommand: exec node -e 'require("http").createServer((q, r) => r.end("repo")).listen(3000)'
    url: http://localhost:3000
"""


class Projects(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        world().server("here")
        cls.pinacle = world().pinacle
        folder = tempfile.TemporaryDirectory(prefix="pinacle-git-")
        cls.addClassCleanup(folder.cleanup)
        cls.host = GitHost(folder.name, ADDRESS)
        cls.addClassCleanup(cls.host.close)
        cls.ssh_port = cls.host.start_ssh()
        cls.pinacle.ok("setting", "git.http_hosts", ADDRESS)
        cls.host.repository("octo/app", {"pinacle.yaml": CONFIG, "README.md": "hello"}, is_private=True, branches=("dev", "fix/ü"))

    def setUp(self):
        self.name = "p" + secrets.token_hex(3)
        self.addCleanup(self.pinacle.discard, self.name)

    def create(self, *more, url=None, **options):
        return self.pinacle.run("--json", "pod", "create", "--name", self.name, "--server", "here",
                                "--repo", url or self.host.clone_url("octo/app"), *more, timeout=300, **options)

    def project(self, script):
        return self.pinacle.shell(self.name, script)

    def test_private_repository_with_token_and_branch(self):
        answer = self.create("--branch", "fix/ü", "--token-stdin", "--env", "API_TOKEN=s3cret-value", stdin=f"{TOKEN}\n".encode())
        self.assertEqual(answer.code, 0, str(answer))
        self.assertEqual(answer.data["tier"], "dev.medium")  # of the repository's pinacle.yaml
        self.assertEqual(self.project("git branch --show-current").strip(), "fix/ü")
        self.assertEqual(self.project("cat installed"), "API_TOKEN=s3cret-value\n")  # .env was there before the install
        self.assertEqual(self.project("cat pinacle.yaml"), CONFIG)
        self.assertNotIn(".env", self.project("git status --porcelain"))
        memory = on_server("here", "docker", "inspect", "-f", "{{.HostConfig.Memory}}", answer.data["container_id"])
        self.assertEqual(int(memory), 2 * 1024**3)

    def test_the_token_is_nowhere(self):
        """Looked for while the clone runs and after it: processes, disk of the pod, our files, our database, our log."""
        seen = []
        done = threading.Event()

        def look():
            while not done.is_set():
                for process in Path("/proc").glob("[0-9]*"):
                    for part in ("cmdline", "environ"):
                        try:
                            if TOKEN.encode() in (process / part).read_bytes() and process.name != str(os.getpid()):
                                seen.append(f"{process.name} {part} {(process / 'cmdline').read_bytes()[:200]}")
                        except OSError:
                            pass

        watcher = threading.Thread(target=look)
        watcher.start()
        answer = self.create("--token-stdin", stdin=f"{TOKEN}\n".encode())
        done.set()
        watcher.join()
        self.assertEqual(answer.code, 0, str(answer))
        self.assertEqual(seen, [])
        self.assertNotIn(TOKEN, answer.out + answer.err)
        inside = self.pinacle.shell(self.name, f"grep -rlF {TOKEN[:12]}''{TOKEN[12:]} / --exclude-dir=proc --exclude-dir=sys 2>/dev/null | "
                                    "grep -v '^/proc' || true; cat /proc/[0-9]*/environ 2>/dev/null | tr '\\0' '\\n' | "
                                    f"grep -cF {TOKEN[:12]}''{TOKEN[12:]} || true")
        self.assertEqual(inside.split(), ["0"])
        container = self.pinacle.ok("pod", "show", self.name)["container_id"]
        self.assertNotIn(TOKEN, on_server("here", "docker", "inspect", container))
        subprocess.run(["sqlite3", self.pinacle.home / "state/pinacle.db", "PRAGMA wal_checkpoint(TRUNCATE)"], check=True, capture_output=True)
        holders = [str(p) for p in self.pinacle.home.rglob("*") if p.is_file() and TOKEN.encode() in p.read_bytes()]
        self.assertEqual(holders, [], "the token was for the clone alone, and is forgotten after it")

    def test_wrong_token_and_missing_branch_are_told(self):
        answer = self.create("--token-stdin", stdin=b"ghp_wrong_token\n")
        self.assertEqual(answer.code, 1)
        self.assertIn("refuses the token", answer.err)
        self.assertNotIn("ghp_wrong_token", answer.err)
        self.assertEqual(self.pinacle.run("pod", "rollback", self.name, timeout=120).code, 0)
        answer = self.create("--branch", "nowhere", "--token-stdin", stdin=f"{TOKEN}\n".encode())
        self.assertEqual(answer.code, 1)
        self.assertIn('no branch "nowhere"', answer.err)

    def test_install_that_fails_leaves_the_pod_running(self):
        self.host.repository("octo/broken", {"pinacle.yaml": CONFIG.replace("test -f .env && cp .env installed", "echo no such thing >&2; false")})
        answer = self.create(url=self.host.clone_url("octo/broken"))
        self.assertEqual(answer.code, 0, str(answer))
        self.assertIn("no such thing", answer.err)  # loudly
        self.assertIn("warning", self.pinacle.run("event").out)

    def test_mistakes_in_the_repositorys_yaml_are_a_warning_with_place(self):
        self.host.repository("octo/wrong", {"pinacle.yaml": "version: \"1.0\"\nteir: dev.small\nservices: []\n"})
        answer = self.create("--no-services", url=self.host.clone_url("octo/wrong"))
        self.assertEqual(answer.code, 0, str(answer))  # a config of one's own was given: theirs is not asked
        self.pinacle.discard(self.name)

    def test_names_with_spaces_and_unicode(self):
        self.host.repository("octo/Mein Projekt ü'$(id)", {"pinacle.yaml": CONFIG})
        answer = self.create(url=self.host.url + "/octo/Mein Projekt ü'$(id).git")
        self.assertEqual(answer.code, 0, str(answer))
        self.assertEqual(self.project("git log --format=%s").strip(), "First")

    def test_new_repository_gets_the_first_commit_and_is_never_forced(self):
        self.host.repository("octo/fresh")
        url = self.host.clone_url("octo/fresh")
        words = ("pod", "create", "--name", self.name, "--server", "here", "--template", "nodejs-blank", "--no-services",
                 "--push-to", url, "--token-stdin")
        answer = self.pinacle.run("--json", *words, stdin=f"{TOKEN}\n".encode(), timeout=400)
        self.assertEqual(answer.code, 0, str(answer))
        path = self.host.folder / "octo/fresh.git"
        files = subprocess.run(["git", "-C", path, "ls-tree", "-r", "--name-only", "main"], capture_output=True, check=True).stdout.decode()
        self.assertIn("package.json", files)
        self.assertNotIn(".env", files.split())
        commits = subprocess.run(["git", "-C", path, "rev-parse", "main"], capture_output=True, check=True).stdout
        self.pinacle.discard(self.name)
        again = self.pinacle.run("--json", *words, stdin=f"{TOKEN}\n".encode(), timeout=400)
        self.assertEqual(again.code, 1)
        self.assertIn("not empty", again.err)
        self.assertEqual(subprocess.run(["git", "-C", path, "rev-parse", "main"], capture_output=True, check=True).stdout, commits)

    def test_killed_while_cloning_then_resumed(self):
        process = self.pinacle.start("--json", "pod", "create", "--name", self.name, "--server", "here",
                                     "--repo", self.host.clone_url("octo/app"), "--token-stdin", stdin=subprocess.PIPE)
        process.stdin.write(f"{TOKEN}\n".encode())
        process.stdin.close()
        for line in process.stderr:
            if b"Clone the repository" in line:
                break
        time.sleep(0.3)
        process.kill()
        process.wait()
        answer = self.pinacle.run("--json", "pod", "resume", self.name, timeout=300)
        self.assertEqual(answer.code, 0, str(answer))
        self.assertEqual(self.project("git log --format=%s").strip(), "First")
        self.assertEqual(self.project("ls -A /workspace").split(), [self.name])

    def test_ssh_with_a_deploy_key_added_by_hand(self):
        url = f"ssh://root@{ADDRESS}:{self.ssh_port}/octo/app.git"
        known = self.pinacle.home / "state/known_hosts"
        if known.exists():  # another test may have met the host before
            known.write_text("".join(line for line in known.read_text().splitlines(True) if ADDRESS not in line))
        for accepted in ((), ("--accept-git-host-key", "SHA256:" + "A" * 43)):
            unknown = self.create(*accepted, url=url)
            self.assertEqual(unknown.code, 4, str(unknown))
            self.assertIn(self.host.ssh_fingerprint, unknown.err)
            self.assertEqual(self.pinacle.run("pod", "rollback", self.name, timeout=120).code, 0)
        refused = self.create("--accept-git-host-key", self.host.ssh_fingerprint, url=url)
        self.assertEqual(refused.code, 1, str(refused))
        key = next(line for line in refused.err.splitlines() if line.startswith("ssh-ed25519 "))
        self.host.write_authorized_keys(key)
        answer = self.pinacle.run("--json", "pod", "resume", self.name, timeout=300)
        self.assertEqual(answer.code, 0, str(answer))
        self.assertEqual(self.project("git log --format=%s").strip(), "First")
        self.assertEqual(self.project("git fetch && echo fetched").strip(), "fetched")
        self.assertEqual(self.project("stat -c %a /root/.ssh/pinacle_deploy").strip(), "600")

    def test_deploy_key_comes_and_goes_through_the_api(self):
        login = self.pinacle.run("github", "login", "--with-token", "--api", self.host.url, stdin=f"{TOKEN}\n".encode())
        self.assertEqual(login.code, 0, str(login))
        self.addCleanup(self.pinacle.run, "github", "logout")
        self.assertIn("octo/app", [row["name"] for row in self.pinacle.ok("github", "repos")])
        self.assertEqual(self.pinacle.ok("github", "branches", "octo/app"), ["dev", "fix/ü", "main"])
        # The login's token is used by itself where the repository's host is the one we are logged in at.
        answer = self.create()
        self.assertEqual(answer.code, 0, str(answer))
        self.pinacle.discard(self.name)
        url = f"ssh://root@{ADDRESS}:{self.ssh_port}/octo/app.git"
        answer = self.create("--accept-git-host-key", self.host.ssh_fingerprint, url=url)
        self.assertEqual(answer.code, 0, str(answer))
        self.assertEqual(self.project("git log --format=%s").strip(), "First")
        keys = self.host.keys["octo/app"]
        self.assertEqual([key["title"] for key in keys], [f"Pinacle {answer.data['id']}"])
        self.assertTrue(keys[0]["read_only"])
        # A copy has a key of its own, which outlives its source's.
        copy = f"{self.name}-copy"
        self.addCleanup(self.pinacle.discard, copy)
        forked = self.pinacle.ok("pod", "fork", self.name, "--name", copy, timeout=400)
        self.assertEqual(sorted(key["title"] for key in keys), sorted(f"Pinacle {each}" for each in (answer.data["id"], forked["id"])))
        self.assertTrue(all(key["read_only"] for key in keys))
        self.assertEqual(self.pinacle.run("pod", "delete", self.name, "--yes", timeout=120).code, 0)
        self.assertEqual([key["title"] for key in keys], [f"Pinacle {forked['id']}"])
        self.assertEqual(self.pinacle.shell(copy, "git fetch && echo fetched").strip(), "fetched")
        # What cannot be taken back is not forgotten.
        self.pinacle.run("github", "logout")
        self.assertEqual(self.pinacle.run("pod", "delete", copy, "--yes", timeout=120).code, 0)
        self.assertEqual(len(keys), 1)
        status = self.pinacle.run("--json", "github", "status")
        self.assertEqual([key["pod"] for key in status.data["keys_to_remove"]], [forked["id"]])
        login = self.pinacle.run("github", "login", "--with-token", "--api", self.host.url, stdin=f"{TOKEN}\n".encode())
        self.assertEqual(login.code, 0, str(login))
        self.assertEqual(keys, [])


class Environments(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        world().server("here")
        cls.pinacle = world().pinacle
        cls.name = "env" + secrets.token_hex(3)
        cls.pinacle.tiny(cls.name, "here", "--env", "A=1", "--env", "DB_PASSWORD=hush-hush")
        cls.addClassCleanup(cls.pinacle.discard, cls.name)

    def file(self):
        return self.pinacle.shell(self.name, "cat .env")

    def write(self, text):
        answer = self.pinacle.execute(self.name, "sh", "-c", "cat > .env", stdin=text.encode())
        self.assertEqual(answer.code, 0, str(answer))

    def value(self, key):
        return self.pinacle.shell(self.name, f"printf %s \"${key}\"")

    def test_both_ways_and_conflicts(self):
        self.assertEqual(self.pinacle.run("env", "sync", self.name).code, 0)
        shown = self.pinacle.run("env", "show", self.name)
        self.assertNotIn("hush-hush", shown.out + shown.err)
        self.assertIn("DB_PASSWORD=", shown.out)
        self.assertIn("hush-hush", self.pinacle.run("env", "show", self.name, "--reveal").out)
        self.write(self.file() + "# theirs\nNEW='from the pod'\n")
        self.assertEqual(self.pinacle.run("env", "set", self.name, "B=it's \"b\" $HOME").code, 0)
        text = self.file()
        self.assertIn("# theirs", text)
        self.assertIn("NEW='from the pod'", text)
        self.assertEqual(self.value("NEW"), "from the pod")
        self.assertEqual(self.value("B"), "it's \"b\" $HOME")
        # Both sides change one key: nothing is written until somebody decides.
        self.write(self.file().replace("A=1", "A=theirs"))
        before = self.file()
        conflict = self.pinacle.run("env", "set", self.name, "A=ours")
        self.assertEqual(conflict.code, 4, str(conflict))
        self.assertEqual(self.file(), before)
        differences = self.pinacle.ok("env", "diff", self.name)["differences"]
        self.assertEqual([d for d in differences if d["state"] == "conflict"], [{"key": "A", "state": "conflict"}])
        self.assertEqual(self.pinacle.run("env", "sync", self.name, "--theirs", "A").code, 0)
        self.assertEqual(self.value("A"), "theirs")
        self.assertIn("A=theirs", self.pinacle.run("env", "show", self.name, "--reveal").out)
        self.assertEqual(self.pinacle.run("env", "unset", self.name, "NEW").code, 0)
        self.assertNotIn("NEW=", self.file())
        self.assertIn("# theirs", self.file())

    def test_a_file_that_is_gone_or_hostile(self):
        self.pinacle.shell(self.name, "rm -f .env")
        self.assertEqual(self.pinacle.run("env", "sync", self.name).code, 0)
        self.assertIn("DB_PASSWORD", self.file())
        self.pinacle.shell(self.name, "mv .env away; ln -s /etc/passwd .env")
        answer = self.pinacle.run("env", "sync", self.name)
        self.assertEqual(answer.code, 2, str(answer))
        self.pinacle.shell(self.name, "rm .env; mv away .env")
        self.write(self.file() + "$(touch /tmp/pwned)\n`id`\nX=\"$(touch /tmp/pwned)\"\n")
        self.assertEqual(self.pinacle.run("env", "sync", self.name).code, 0)
        self.assertEqual(self.value("X"), "$(touch /tmp/pwned)")
        self.pinacle.shell(self.name, "test ! -e /tmp/pwned")
        self.assertFalse(Path("/tmp/pwned").exists())

    def test_changed_while_stopped(self):
        self.assertEqual(self.pinacle.run("pod", "stop", self.name).code, 0)
        self.assertEqual(self.pinacle.run("env", "set", self.name, "--from", "-", stdin=b"LATER='while it slept'\n").code, 0)
        self.pinacle.ok("pod", "start", self.name)
        self.assertEqual(self.value("LATER"), "while it slept")
        self.assertIn("LATER=", self.file())

    def test_env_sets(self):
        self.assertEqual(self.pinacle.run("envset", "save", "team set", "--from", "-", stdin=b"# ours\nSET_TOKEN=from-the-set\nA=set\n").code, 0)
        self.addCleanup(self.pinacle.run, "envset", "delete", "team set")
        self.assertEqual(self.pinacle.ok("envset", "list"), [{"name": "team set", "keys": ["SET_TOKEN", "A"]}])
        self.assertNotIn("from-the-set", self.pinacle.run("envset", "show", "team set").out)
        name = self.name + "s"
        self.addCleanup(self.pinacle.discard, name)
        self.pinacle.tiny(name, "here", "--env-set", "team set", "--env", "A=own")
        self.assertEqual(self.pinacle.shell(name, "printf %s $SET_TOKEN-$A"), "from-the-set-own")
        self.assertEqual(self.pinacle.run("pod", "create", "--name", "x", "--server", "here", "--env-set", "none", "--dry-run").code, 2)

    def test_no_value_reaches_database_or_log(self):
        self.pinacle.run("env", "set", self.name, "--from", "-", stdin=b"ODD=n0t-a-known-secret-value\n")
        self.write(self.file() + "ONLY_THERE=written-in-the-pod-0815\n")
        self.assertEqual(self.pinacle.run("env", "sync", self.name).code, 0)
        subprocess.run(["sqlite3", self.pinacle.home / "state/pinacle.db", "PRAGMA wal_checkpoint(TRUNCATE)"], check=True, capture_output=True)
        for file in self.pinacle.home.rglob("*"):
            if file.is_file() and "secrets" not in file.parts:
                for value in (b"n0t-a-known-secret-value", b"written-in-the-pod-0815", b"hush-hush"):
                    self.assertNotIn(value, file.read_bytes(), str(file))
        for file in (self.pinacle.home / "state/secrets").iterdir():
            self.assertEqual(file.stat().st_mode & 0o077, 0, str(file))


class HostileAddresses(unittest.TestCase):
    """Refused before any server is asked."""

    @classmethod
    def setUpClass(cls):
        cls.pinacle = Pinacle()
        cls.addClassCleanup(cls.pinacle.close)
        cls.pinacle.ok("server", "add", "local", "--name", "here")

    def attempt(self, *more):
        return self.pinacle.run("pod", "create", "--name", "x", "--server", "here", "--no-services", "--dry-run", *more)

    def test_repositories(self):
        for url in ("", "-u", "--upload-pack=touch /tmp/x", "file:///etc", "/etc", "../x", "ext::sh -c id", "https://a\nb/c", "https://h/a$\x01",
                    "http://example.org/a/b", "git://example.org/a", "https://user:pw@example.org/a", f"https://{TOKEN}@github.com/a/b",
                    "ssh://-oProxyCommand=id/x", "ssh://git@-h/x", "git@-h:x", "-x@h:p", "git@h:-p", "https://h/../..", "https://h/a?b", "https://h",
                    "fd::17", "ssh://git@h/", "https://h/-x"):
            answer = self.attempt(f"--repo={url}")
            self.assertEqual(answer.code, 2, f"{url!r}\n{answer}")
            self.assertNotIn(TOKEN, answer.err)
        for url in ("https://github.com/octo/app", "git@github.com:octo/app.git", "ssh://git@h:2222/~x/y.git", "https://h/a b/ü$(id)'\"`.git"):
            self.assertEqual(self.attempt(f"--repo={url}").code, 0, url)

    def test_branches(self):
        for branch in ("-b", "--upload-pack=x", "a b", "a..b", "a~1", "a^", "a:b", "a?", "a*", "a[", "a\\b", "a\nb", "/a", "a/", "a.lock", "@{x", ".a", "@", "a//b"):
            answer = self.attempt("--repo=https://h/a/b", f"--branch={branch}")
            self.assertEqual(answer.code, 2, f"{branch!r}\n{answer}")
        for branch in ("main", "fix/ü", "a-b", "$(id)", "`id`", "';id;'", "日本"):
            self.assertEqual(self.attempt("--repo=https://h/a/b", f"--branch={branch}").code, 0, branch)
